/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierStepInput } from '../schema.ts';
import type { DossierBatchOutcome } from './fragments.ts';

/** What services.takeDossierSteps answers. */
export type ServicesTakeDossierSteps = {
  /** Takes up to 500 steps with dossiers, in this order; each as takeDossierStep would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing. Requires a token; null when denied. */
  takeDossierSteps: DossierBatchOutcome[] | null;
};

/** What it is asked with. */
export interface ServicesTakeDossierStepsVariables {
  items: readonly (DossierStepInput)[];
}

/** Takes up to 500 steps with dossiers; each item has its own outcome. One that is badly formed refuses the batch. */
export const takeDossierSteps: Operation<
  ServicesTakeDossierSteps,
  ServicesTakeDossierStepsVariables,
  never,
  'takeDossierSteps',
  never
> = {
  name: 'servicesTakeDossierSteps',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem{index id code status revision error{code message argument}errors{code message argument}}mutation servicesTakeDossierSteps($items:[DossierStepInput!]!){takeDossierSteps(items:$items){...DossierBatchOutcome}}",
  keyed: ["items"],
};
