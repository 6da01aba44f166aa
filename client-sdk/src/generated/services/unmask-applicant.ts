/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskApplicantInput } from '../schema.ts';

/** Who filed a dossier (người nộp hồ sơ). What is shown depends on the viewer: everything to the applicant and to those who work on the dossier, masked values to those who decide or supervise. */
export type ServicesUnmaskApplicantUnmaskApplicantDossierApplicant = {
  /** Full name; masked (Nguyễn V. A.) for those who decide on the dossier or supervise. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `fullNameUnmasked` or `approver` or `provinceWide`; null when denied. */
  fullName: string | null;
  /** Date of birth; supervisors must unmask it first. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `dateOfBirthUnmasked`; null when denied. */
  dateOfBirth: string | null;
  /** Address; supervisors must unmask it first. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `addressUnmasked`; null when denied. */
  address: string | null;
  /** Number of the citizen identity card (CCCD), masked except for its last three digits until it is unmasked; supervisors do not see it until then. Requires a token, for whom is `own` or `identityNumberUnmasked` or `assigned` or `synced`; null when denied. */
  identityNumber: string | null;
  /** Telephone number; supervisors must unmask it first. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `phoneUnmasked`; null when denied. */
  phone: string | null;
  /** E-mail address; supervisors must unmask it first. Requires a token, for whom is `own` or `assigned` or `consented` or `synced` or `emailUnmasked`; null when denied. */
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
  /** Shows the viewer a masked field of an applicant for fifteen minutes: the identity number to those who work on the dossier, any field to supervisors of the whole province. The audit trail first records who, what and why. The field appears where this one dossier is asked for; lists stay masked. Requires the scope `applicants:unmask`; null when denied. */
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
