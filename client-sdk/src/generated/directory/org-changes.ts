/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { OrgChangeFilter } from '../schema.ts';
import type { Reorganisation } from './fragments.ts';

/** A reorganisation (sắp xếp tổ chức): one dated event, from some agencies to others. */
export type DirectoryOrgChangesRow = Reorganisation;

/** Where a page lies in its list (Relay). */
export type DirectoryOrgChangesOrgChangesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of OrgChange (Relay). */
export type DirectoryOrgChangesOrgChanges = {
  /** The items of the page. */
  nodes: DirectoryOrgChangesRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryOrgChangesOrgChangesPageInfo;
};

/** What directory.orgChanges answers. */
export type DirectoryOrgChanges = {
  /** Reorganisations, the latest first. */
  orgChanges: DirectoryOrgChangesOrgChanges | null;
};

/** What it is asked with. */
export interface DirectoryOrgChangesVariables {
  filter?: OrgChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of reorganisations, the latest first. */
export const orgChanges: Operation<
  DirectoryOrgChanges,
  DirectoryOrgChangesVariables,
  never,
  never,
  DirectoryOrgChangesRow
> = {
  name: 'directoryOrgChanges',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}fragment Reorganisation on OrgChange{id date kind legalBasis from{...AgencySummary}to{...AgencySummary}}query directoryOrgChanges($filter:OrgChangeFilter$first:Int$after:String){orgChanges(filter:$filter first:$first after:$after){nodes{...Reorganisation}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["orgChanges"], size: 100 },
};
