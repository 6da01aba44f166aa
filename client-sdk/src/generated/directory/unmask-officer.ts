/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskOfficerInput } from '../schema.ts';

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DirectoryUnmaskOfficerUnmaskOfficerOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Private e-mail address. Everyone but the officer sees it masked (n***@example.vn) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalEmail: string | null;
  /** Private telephone number. Everyone but the officer sees it masked (*******678) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalPhone: string | null;
  /** Date of birth. It cannot be shown in part, so others must unmask it first. Requires a token, for whom is `self` or `birthUnmasked`; null when denied. */
  dateOfBirth: string | null;
  /** Number of the citizen identity card (CCCD), masked except for its last three digits (*********901) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  identityNumber: string | null;
};

/** That a masked field of an officer is open to the viewer for a while. */
export type DirectoryUnmaskOfficerUnmaskOfficer = {
  /** Until when the field is open to the viewer, a quarter of an hour. */
  until: string;
  /** The officer, with the field unmasked. */
  officer: DirectoryUnmaskOfficerUnmaskOfficerOfficer;
};

/** What directory.unmaskOfficer answers. */
export type DirectoryUnmaskOfficer = {
  /** Shows the viewer a masked field of an officer for fifteen minutes. The audit trail first records who, what and why. A further call starts the time again. NOT_FOUND when there is no such officer. Requires the scope `personal:unmask`; null when denied. */
  unmaskOfficer: DirectoryUnmaskOfficerUnmaskOfficer | null;
};

/** What it is asked with. */
export interface DirectoryUnmaskOfficerVariables {
  input: UnmaskOfficerInput;
}

/** Lays one masked field of an officer open for a quarter of an hour; the reason goes into the audit trail. Requires the scope `personal:unmask`. */
export const unmaskOfficer: Operation<
  DirectoryUnmaskOfficer,
  DirectoryUnmaskOfficerVariables,
  'personal:unmask',
  'unmaskOfficer' | 'unmaskOfficer.officer.personalEmail' | 'unmaskOfficer.officer.personalPhone' | 'unmaskOfficer.officer.dateOfBirth' | 'unmaskOfficer.officer.identityNumber',
  never
> = {
  name: 'directoryUnmaskOfficer',
  kind: 'mutation',
  text: "mutation directoryUnmaskOfficer($input:UnmaskOfficerInput!){unmaskOfficer(input:$input){until officer{id personalEmail personalPhone dateOfBirth identityNumber}}}",
};
