/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RegisterDataServiceInput } from '../schema.ts';
import type { DataServiceEntry } from './fragments.ts';

/** What directory.registerDataService answers. */
export type DirectoryRegisterDataService = {
  /** Enters a data service in the catalogue (đăng ký), and answers it as of its first day. BAD_USER_INPUT for what the catalogue cannot say, CONFLICT for a code that it has on that day or later. Requires the scope `data-services:manage`; null when denied. */
  registerDataService: DataServiceEntry | null;
};

/** What it is asked with. */
export interface DirectoryRegisterDataServiceVariables {
  input: RegisterDataServiceInput;
}

/** Enters a data service in the catalogue. Requires the scope `data-services:manage`. */
export const registerDataService: Operation<
  DirectoryRegisterDataService,
  DirectoryRegisterDataServiceVariables,
  'data-services:manage',
  'registerDataService',
  never
> = {
  name: 'directoryRegisterDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService{id stableId revision datasetCode nameVi nameEn platform method purpose legalBasis serviceLevel openness status validFrom validTo provider{id stableId asOf nameVi}consumers{id stableId asOf nameVi}}mutation directoryRegisterDataService($input:RegisterDataServiceInput!){registerDataService(input:$input){...DataServiceEntry}}",
  keyed: ["input"],
};
