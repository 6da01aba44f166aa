/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { WithdrawDataServiceInput } from '../schema.ts';
import type { DataServiceEntry } from './fragments.ts';

/** What directory.withdrawDataService answers. */
export type DirectoryWithdrawDataService = {
  /** Takes a data service out of the catalogue after a day (rút), and answers it as of that day; its history stays. BAD_USER_INPUT for a day on which it is not there, or after which something is on record; CONFLICT when it has changed since the caller saw it. Requires the scope `data-services:manage`; null when denied. */
  withdrawDataService: DataServiceEntry | null;
};

/** What it is asked with. */
export interface DirectoryWithdrawDataServiceVariables {
  input: WithdrawDataServiceInput;
}

/** Takes a data service out of the catalogue after a day. Requires the scope `data-services:manage`. */
export const withdrawDataService: Operation<
  DirectoryWithdrawDataService,
  DirectoryWithdrawDataServiceVariables,
  'data-services:manage',
  'withdrawDataService',
  never
> = {
  name: 'directoryWithdrawDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService{id stableId revision datasetCode nameVi nameEn platform method purpose legalBasis serviceLevel openness status validFrom validTo provider{id stableId asOf nameVi}consumers{id stableId asOf nameVi}}mutation directoryWithdrawDataService($input:WithdrawDataServiceInput!){withdrawDataService(input:$input){...DataServiceEntry}}",
  keyed: ["input"],
};
