/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SplitAgencyInput } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** What directory.splitAgency answers. */
export type DirectorySplitAgency = {
  /** Makes one agency several (chia, tách). BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  splitAgency: Reorganisation | null;
};

/** What it is asked with. */
export interface DirectorySplitAgencyVariables {
  input: SplitAgencyInput;
}

/** Makes one agency several. Requires the scope `directory:manage`. */
export const splitAgency: Operation<
  DirectorySplitAgency,
  DirectorySplitAgencyVariables,
  'directory:manage',
  'splitAgency',
  never
> = {
  name: 'directorySplitAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}mutation directorySplitAgency($input:SplitAgencyInput!){splitAgency(input:$input){...Reorganisation}}",
  keyed: ["input"],
};
