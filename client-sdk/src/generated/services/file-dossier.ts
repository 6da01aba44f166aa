/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FileDossierInput } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** What services.fileDossier answers. */
export type ServicesFileDossier = {
  /** Files a dossier. BAD_USER_INPUT when the agency is not competent for the procedure today, or the data of the applicant are impossible; FORBIDDEN for anyone who is neither a citizen nor at a one-stop desk. Requires a token; null when denied. */
  fileDossier: DossierSummary | null;
};

/** What it is asked with. */
export interface ServicesFileDossierVariables {
  input: FileDossierInput;
}

/** Files a dossier. */
export const fileDossier: Operation<
  ServicesFileDossier,
  ServicesFileDossierVariables,
  never,
  'fileDossier' | 'fileDossier.assignedTo',
  never
> = {
  name: 'servicesFileDossier',
  kind: 'mutation',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}mutation servicesFileDossier($input:FileDossierInput!){fileDossier(input:$input){...DossierSummary}}",
  keyed: ["input"],
};
