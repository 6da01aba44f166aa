/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DirectoryOfficerOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Grows with each change; a mutation names the revision that the caller saw. */
  revision: number;
  /** Full name, family name first. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  fullName: string | null;
  /** E-mail address at work. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  workEmail: string | null;
  /** Telephone number at work. Requires a token, for whom is `colleague`; null when denied. */
  workPhone: string | null;
  /** Private e-mail address. Everyone but the officer sees it masked (n***@example.vn) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalEmail: string | null;
  /** Private telephone number. Everyone but the officer sees it masked (*******678) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalPhone: string | null;
  /** Date of birth. It cannot be shown in part, so others must unmask it first. Requires a token, for whom is `self` or `birthUnmasked`; null when denied. */
  dateOfBirth: string | null;
  /** Number of the citizen identity card (CCCD), masked except for its last three digits (*********901) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  identityNumber: string | null;
};

/** What directory.officer answers. */
export type DirectoryOfficer = {
  /** One officer by id. NOT_FOUND when there is none. */
  officer: DirectoryOfficerOfficer | null;
};

/** What it is asked with. */
export interface DirectoryOfficerVariables {
  id: string;
}

/** One officer, with what is personal: for the officer; masked, for those who keep the personnel records. */
export const officer: Operation<
  DirectoryOfficer,
  DirectoryOfficerVariables,
  never,
  'officer.fullName' | 'officer.workEmail' | 'officer.workPhone' | 'officer.personalEmail' | 'officer.personalPhone' | 'officer.dateOfBirth' | 'officer.identityNumber',
  never
> = {
  name: 'directoryOfficer',
  kind: 'query',
  text: "query directoryOfficer($id:ID!){officer(id:$id){id revision fullName workEmail workPhone personalEmail personalPhone dateOfBirth identityNumber}}",
};
