/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierStepInput } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** What services.takeDossierStep answers. */
export type ServicesTakeDossierStep = {
  /** Takes a step with a dossier. CONFLICT when it has changed since, or is not where the step begins; FORBIDDEN when the step is for somebody else; BAD_USER_INPUT for what the step needs and was not given. Requires a token; null when denied. */
  takeDossierStep: DossierSummary | null;
};

/** What it is asked with. */
export interface ServicesTakeDossierStepVariables {
  input: DossierStepInput;
}

/** Takes a step with a dossier. */
export const takeDossierStep: Operation<
  ServicesTakeDossierStep,
  ServicesTakeDossierStepVariables,
  never,
  'takeDossierStep' | 'takeDossierStep.assignedTo',
  never
> = {
  name: 'servicesTakeDossierStep',
  kind: 'mutation',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}mutation servicesTakeDossierStep($input:DossierStepInput!){takeDossierStep(input:$input){...DossierSummary}}",
  keyed: ["input"],
};
