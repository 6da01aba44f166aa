/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { CreateAgencyInput } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** What directory.createAgency answers. */
export type DirectoryCreateAgency = {
  /** Creates an agency (thành lập). BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  createAgency: Reorganisation | null;
};

/** What it is asked with. */
export interface DirectoryCreateAgencyVariables {
  input: CreateAgencyInput;
}

/** Creates an agency; for administrators of the directory, as are the four that follow. Requires the scope `directory:manage`. */
export const createAgency: Operation<
  DirectoryCreateAgency,
  DirectoryCreateAgencyVariables,
  'directory:manage',
  'createAgency',
  never
> = {
  name: 'directoryCreateAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}mutation directoryCreateAgency($input:CreateAgencyInput!){createAgency(input:$input){...Reorganisation}}",
  keyed: ["input"],
};
