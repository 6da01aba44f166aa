/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DissolveAgencyInput } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** What directory.dissolveAgency answers. */
export type DirectoryDissolveAgency = {
  /** Ends an agency without a successor (giải thể). BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  dissolveAgency: Reorganisation | null;
};

/** What it is asked with. */
export interface DirectoryDissolveAgencyVariables {
  input: DissolveAgencyInput;
}

/** Ends an agency without a successor. Requires the scope `directory:manage`. */
export const dissolveAgency: Operation<
  DirectoryDissolveAgency,
  DirectoryDissolveAgencyVariables,
  'directory:manage',
  'dissolveAgency',
  never
> = {
  name: 'directoryDissolveAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}mutation directoryDissolveAgency($input:DissolveAgencyInput!){dissolveAgency(input:$input){...Reorganisation}}",
  keyed: ["input"],
};
