/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FileDossierRow } from '../schema.ts';
import type { DossierBatchOutcome } from './fragments.ts';

/** What services.fileDossierRows answers. */
export type ServicesFileDossierRows = {
  /** Files up to 500 dossiers, such as those of another one-stop product; each as fileDossier would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing. Requires a token; null when denied. */
  fileDossiers: DossierBatchOutcome[] | null;
};

/** What it is asked with. */
export interface ServicesFileDossierRowsVariables {
  rows: readonly (FileDossierRow | null)[];
}

/** The same, each read by itself: a badly formed one has its errors in its place, and the others are filed. */
export const fileDossierRows: Operation<
  ServicesFileDossierRows,
  ServicesFileDossierRowsVariables,
  never,
  'fileDossiers',
  never
> = {
  name: 'servicesFileDossierRows',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem{index id code status revision error{code message argument}errors{code message argument}}mutation servicesFileDossierRows($rows:[FileDossierRow]!){fileDossiers(rows:$rows){...DossierBatchOutcome}}",
  keyed: ["rows"],
};
