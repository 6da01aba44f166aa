/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { MergeAgenciesInput } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** What directory.mergeAgencies answers. */
export type DirectoryMergeAgencies = {
  /** Makes several agencies one (sáp nhập, hợp nhất). BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  mergeAgencies: Reorganisation | null;
};

/** What it is asked with. */
export interface DirectoryMergeAgenciesVariables {
  input: MergeAgenciesInput;
}

/** Makes several agencies one. Requires the scope `directory:manage`. */
export const mergeAgencies: Operation<
  DirectoryMergeAgencies,
  DirectoryMergeAgenciesVariables,
  'directory:manage',
  'mergeAgencies',
  never
> = {
  name: 'directoryMergeAgencies',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}mutation directoryMergeAgencies($input:MergeAgenciesInput!){mergeAgencies(input:$input){...Reorganisation}}",
  keyed: ["input"],
};
