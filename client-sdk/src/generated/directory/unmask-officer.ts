/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskOfficerInput } from '../schema.ts';

/** A person in the service of an agency (cán bộ, công chức, viên chức). Who leads an agency is public in that role; the rest of the staff is known to colleagues; what is personal, to the person. */
export type DirectoryUnmaskOfficerUnmaskOfficerOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Private e-mail address; for all but the officer masked (n***@example.vn) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalEmail: string | null;
  /** Private telephone number; for all but the officer masked (*******678) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
  personalPhone: string | null;
  /** Date of birth; cannot be shown in part, so that others must unmask it first. Requires a token, for whom is `self` or `birthUnmasked`; null when denied. */
  dateOfBirth: string | null;
  /** Number of the citizen identity card (CCCD), masked but for its last three digits (*********901) until it is unmasked. Requires a token, for whom is `self` or `personnel`; null when denied. */
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
  /** Lays a masked field of an officer open to the viewer for a quarter of an hour. Who, what and why go into the audit trail first; called again, the time begins anew. NOT_FOUND when there is no such officer. Requires the scope `personal:unmask`; null when denied. */
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
