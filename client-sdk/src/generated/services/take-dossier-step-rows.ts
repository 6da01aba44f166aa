/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierStepRow } from '../schema.ts';
import type { DossierBatchOutcome } from './fragments.ts';

/** What services.takeDossierStepRows answers. */
export type ServicesTakeDossierStepRows = {
  /** Takes up to 500 steps with dossiers, in this order; each as takeDossierStep would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing. Requires a token; null when denied. */
  takeDossierSteps: DossierBatchOutcome[] | null;
};

/** What it is asked with. */
export interface ServicesTakeDossierStepRowsVariables {
  rows: readonly (DossierStepRow | null)[];
}

/** The same, each read by itself: a badly formed one has its errors in its place, and the others are taken. */
export const takeDossierStepRows: Operation<
  ServicesTakeDossierStepRows,
  ServicesTakeDossierStepRowsVariables,
  never,
  'takeDossierSteps',
  never
> = {
  name: 'servicesTakeDossierStepRows',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem{index id code status revision error{code message argument}errors{code message argument}}mutation servicesTakeDossierStepRows($rows:[DossierStepRow]!){takeDossierSteps(rows:$rows){...DossierBatchOutcome}}",
  keyed: ["rows"],
};
