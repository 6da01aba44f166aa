/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RenameAgencyInput } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** What directory.renameAgency answers. */
export type DirectoryRenameAgency = {
  /** Renames an agency, which stays the same agency (đổi tên). BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it. Requires the scope `directory:manage`; null when denied. */
  renameAgency: Reorganisation | null;
};

/** What it is asked with. */
export interface DirectoryRenameAgencyVariables {
  input: RenameAgencyInput;
}

/** Renames an agency. Requires the scope `directory:manage`. */
export const renameAgency: Operation<
  DirectoryRenameAgency,
  DirectoryRenameAgencyVariables,
  'directory:manage',
  'renameAgency',
  never
> = {
  name: 'directoryRenameAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}mutation directoryRenameAgency($input:RenameAgencyInput!){renameAgency(input:$input){...Reorganisation}}",
  keyed: ["input"],
};
