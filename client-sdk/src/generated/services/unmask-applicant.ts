/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskApplicantInput } from '../schema.ts';

/** Who filed a dossier (người nộp hồ sơ). What is shown depends on the viewer: all to the applicant and to who works on it, masked to who decides or supervises. */
export type ServicesUnmaskApplicantUnmaskApplicantDossierApplicant = {
  /** Full name; masked (Nguyễn V. A.) for who decides on the dossier or supervises. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `fullNameUnmasked` or `approver` or `provinceWide`; null when denied. */
  fullName: string | null;
  /** Date of birth; must be unmasked by who supervises. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `dateOfBirthUnmasked`; null when denied. */
  dateOfBirth: string | null;
  /** Address; must be unmasked by who supervises. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `addressUnmasked`; null when denied. */
  address: string | null;
  /** Number of the citizen identity card (CCCD), masked but for its last three digits until it is unmasked; closed to who supervises until then. Requires a token, for whom is `own` or `identityNumberUnmasked` or `assigned` or `synced`; null when denied. */
  identityNumber: string | null;
  /** Telephone number; must be unmasked by who supervises. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `phoneUnmasked`; null when denied. */
  phone: string | null;
  /** E-mail address; must be unmasked by who supervises. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `emailUnmasked`; null when denied. */
  email: string | null;
};

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesUnmaskApplicantUnmaskApplicantDossier = {
  /** Stable and opaque. */
  id: string;
  /** Who filed it. */
  applicant: ServicesUnmaskApplicantUnmaskApplicantDossierApplicant;
};

/** That a masked field of an applicant is open to the viewer for a while. */
export type ServicesUnmaskApplicantUnmaskApplicant = {
  /** Until when the field is open to the viewer, a quarter of an hour. */
  until: string;
  /** The dossier, with the field of its applicant unmasked. */
  dossier: ServicesUnmaskApplicantUnmaskApplicantDossier;
};

/** What services.unmaskApplicant answers. */
export type ServicesUnmaskApplicant = {
  /** Lays a masked field of an applicant open to the viewer for a quarter of an hour: the number of the identity card to who works on the dossier, any of them to who supervises all. Who, what and why go into the audit trail first. It is there where the one dossier is asked for; lists stay masked. Requires the scope `applicants:unmask`; null when denied. */
  unmaskApplicant: ServicesUnmaskApplicantUnmaskApplicant | null;
};

/** What it is asked with. */
export interface ServicesUnmaskApplicantVariables {
  input: UnmaskApplicantInput;
}

/** Lays a masked field of an applicant open to the viewer for a quarter of an hour. Requires the scope `applicants:unmask`. */
export const unmaskApplicant: Operation<
  ServicesUnmaskApplicant,
  ServicesUnmaskApplicantVariables,
  'applicants:unmask',
  'unmaskApplicant' | 'unmaskApplicant.dossier.applicant.fullName' | 'unmaskApplicant.dossier.applicant.dateOfBirth' | 'unmaskApplicant.dossier.applicant.address' | 'unmaskApplicant.dossier.applicant.identityNumber' | 'unmaskApplicant.dossier.applicant.phone' | 'unmaskApplicant.dossier.applicant.email',
  never
> = {
  name: 'servicesUnmaskApplicant',
  kind: 'mutation',
  text: "mutation servicesUnmaskApplicant($input:UnmaskApplicantInput!){unmaskApplicant(input:$input){until dossier{id applicant{fullName dateOfBirth address identityNumber phone email}}}}",
};
