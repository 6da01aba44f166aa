/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FileDossierInput } from '../schema.ts';
import type { DossierBatchOutcome } from './fragments.ts';

/** What services.fileDossiers answers. */
export type ServicesFileDossiers = {
  /** Files up to 500 dossiers, such as those of another one-stop product; each as fileDossier would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing. Requires a token; null when denied. */
  fileDossiers: DossierBatchOutcome[] | null;
};

/** What it is asked with. */
export interface ServicesFileDossiersVariables {
  items: readonly (FileDossierInput)[];
}

/** Files up to 500 dossiers; each item has its own outcome. One that is badly formed refuses the batch; see fileDossierRows. */
export const fileDossiers: Operation<
  ServicesFileDossiers,
  ServicesFileDossiersVariables,
  never,
  'fileDossiers',
  never
> = {
  name: 'servicesFileDossiers',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem{index id code status revision error{code message argument}errors{code message argument}}mutation servicesFileDossiers($items:[FileDossierInput!]!){fileDossiers(items:$items){...DossierBatchOutcome}}",
  keyed: ["items"],
};
