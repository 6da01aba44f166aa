/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UpdateDataServiceInput } from '../schema.ts';
import type { DataServiceEntry } from './fragments.ts';

/** What directory.updateDataService answers. */
export type DirectoryUpdateDataService = {
  /** Has the catalogue say something else of a data service from a day, until the next that is on record; what it said before stays in its history. Answers it as of that day. BAD_USER_INPUT for a day on which it is not in the catalogue, or from which something else is on record; CONFLICT when it has changed since the caller saw it. Requires the scope `data-services:manage`; null when denied. */
  updateDataService: DataServiceEntry | null;
};

/** What it is asked with. */
export interface DirectoryUpdateDataServiceVariables {
  input: UpdateDataServiceInput;
}

/** Has the catalogue say something else of a data service from a day. Requires the scope `data-services:manage`. */
export const updateDataService: Operation<
  DirectoryUpdateDataService,
  DirectoryUpdateDataServiceVariables,
  'data-services:manage',
  'updateDataService',
  never
> = {
  name: 'directoryUpdateDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService{id stableId revision datasetCode nameVi nameEn platform method purpose legalBasis serviceLevel openness status validFrom validTo provider{id stableId asOf nameVi}consumers{id stableId asOf nameVi}}mutation directoryUpdateDataService($input:UpdateDataServiceInput!){updateDataService(input:$input){...DataServiceEntry}}",
  keyed: ["input"],
};
