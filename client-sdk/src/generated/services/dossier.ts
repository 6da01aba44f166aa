/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierBreach, DossierStatus, DossierStep, FeeKind, PaymentMethod, Satisfaction } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesDossierDossierReceivingAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesDossierDossierReturningAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** Who filed a dossier (người nộp hồ sơ). What is shown depends on the viewer: everything to the applicant and to those who work on the dossier, masked values to those who decide or supervise. */
export type ServicesDossierDossierApplicant = {
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

/** One step in the life of a dossier (tiến độ xử lý). */
export type ServicesDossierDossierEvents = {
  /** What was done; null for the filing itself. */
  step: DossierStep | null;
  /** Where the dossier stood after it. */
  status: DossierStatus;
  /** When. */
  at: string;
  /** The reason, in the words of the person who took the step; null when none was given. */
  content: string | null;
  /** The deadline, or the date promised, before a step that moved it; null for any other. */
  previousDueAt: string | null;
  /** The same after it; null for any other step. */
  newDueAt: string | null;
};

/** A fee that was paid for a dossier (phí, lệ phí). */
export type ServicesDossierDossierPayments = {
  /** The amount. */
  amount: number;
  /** How it was paid. */
  method: PaymentMethod;
  /** What for, in Vietnamese; null when nothing was said. */
  fee: string | null;
  /** Fee or charge; null when nothing was said. */
  kind: FeeKind | null;
  /** The transaction with the bank or gateway; null for cash. */
  transactionId: string | null;
  /** When it was received. */
  paidAt: string;
};

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesDossierDossier = DossierSummary & {
  /** The agency whose desk received it (cơ quan tiếp nhận), as of the filing. */
  receivingAgency: ServicesDossierDossierReceivingAgency;
  /** The agency whose desk returns the result (nơi trả kết quả), as of the filing. */
  returningAgency: ServicesDossierDossierReturningAgency;
  /** Who filed it. */
  applicant: ServicesDossierDossierApplicant;
  /** What was done with it (tiến độ xử lý), the first first. Requires a token, for whom is `own` or `agency` or `subtree` or `synced` or `provinceWide`; null when denied. */
  events: ServicesDossierDossierEvents[] | null;
  /** The fees that were paid for it (phí, lệ phí), the first first. Requires a token, for whom is `own` or `assigned` or `accounts` or `synced` or `provinceWide`; null when denied. */
  payments: ServicesDossierDossierPayments[] | null;
  /** How satisfied the applicant was; null when not rated. Requires a token, for whom is `own` or `agency` or `subtree` or `provinceWide`; null when denied. */
  rating: Satisfaction | null;
  /** When it had to be done as it was accepted. */
  firstDueAt: string | null;
  /** How many apologies with a new date there were; the rule is one at most. */
  reschedules: number;
  /** The rules that were not kept with it, each once. */
  breaches: DossierBreach[];
};

/** What services.dossier answers. */
export type ServicesDossier = {
  /** One dossier by id, for those who are involved in it. NOT_FOUND when there is none for the viewer. Requires a token; null when denied. */
  dossier: ServicesDossierDossier | null;
};

/** What it is asked with. */
export interface ServicesDossierVariables {
  id: string;
}

/** One dossier, with who filed it and what was done; null fields are not for the viewer. */
export const dossier: Operation<
  ServicesDossier,
  ServicesDossierVariables,
  never,
  'dossier' | 'dossier.assignedTo' | 'dossier.applicant.fullName' | 'dossier.applicant.dateOfBirth' | 'dossier.applicant.address' | 'dossier.applicant.identityNumber' | 'dossier.applicant.phone' | 'dossier.applicant.email' | 'dossier.events' | 'dossier.payments' | 'dossier.rating',
  never
> = {
  name: 'servicesDossier',
  kind: 'query',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}query servicesDossier($id:ID!){dossier(id:$id){...DossierSummary receivingAgency{id stableId}returningAgency{id stableId}applicant{fullName dateOfBirth address identityNumber phone email}events{step status at content previousDueAt newDueAt}payments{amount method fee kind transactionId paidAt}rating firstDueAt reschedules breaches}}",
};
