/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyFilter } from '../schema.ts';
import type { AgencySummary } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryAgenciesRow = AgencySummary;

/** Where a page lies in its list (Relay). */
export type DirectoryAgenciesAgenciesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Agency (Relay). */
export type DirectoryAgenciesAgencies = {
  /** The items of the page. */
  nodes: DirectoryAgenciesRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryAgenciesAgenciesPageInfo;
};

/** What directory.agencies answers. */
export type DirectoryAgencies = {
  /** The agencies that exist on a day, by level and Vietnamese name; in each level one-stop-shops come last. */
  agencies: DirectoryAgenciesAgencies | null;
};

/** What it is asked with. */
export interface DirectoryAgenciesVariables {
  filter?: AgencyFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the agencies that exist on a day. */
export const agencies: Operation<
  DirectoryAgencies,
  DirectoryAgenciesVariables,
  never,
  never,
  DirectoryAgenciesRow
> = {
  name: 'directoryAgencies',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryAgencies($filter:AgencyFilter$search:Text$asOf:Date$first:Int$after:String){agencies(filter:$filter search:$search asOf:$asOf first:$first after:$after){nodes{...AgencySummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["agencies"], size: 100 },
};
