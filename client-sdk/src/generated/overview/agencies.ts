/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyFilter } from '../schema.ts';
import type { Overview } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewAgenciesRow = Overview;

/** Where a page lies in its list (Relay). */
export type OverviewAgenciesAgenciesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Agency (Relay). */
export type OverviewAgenciesAgencies = {
  /** The items of the page. */
  nodes: OverviewAgenciesRow[];
  /** Where the page lies in its list. */
  pageInfo: OverviewAgenciesAgenciesPageInfo;
};

/** What overview.agencies answers. */
export type OverviewAgencies = {
  /** The agencies that exist on a day, by level and Vietnamese name; in each level one-stop-shops come last. */
  agencies: OverviewAgenciesAgencies | null;
};

/** What it is asked with. */
export interface OverviewAgenciesVariables {
  filter?: AgencyFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  source?: string | null | undefined;
  year?: number | null | undefined;
}

/** The same for a page of agencies. Some fields require more: `tasks:read` (`agencies.nodes.tasks`). */
export const agencies: Operation<
  OverviewAgencies,
  OverviewAgenciesVariables,
  never,
  'agencies.nodes.documents.nodes.signer.officer.fullName' | 'agencies.nodes.tasks',
  OverviewAgenciesRow
> = {
  name: 'overviewAgencies',
  kind: 'query',
  text: "fragment Overview on Agency{id stableId asOf nameVi documents(role:RECEIVED first:5){nodes{id number subject issuer{id stableId nameVi}signer{capacity fullName officer{id fullName}}}}tasks(source:$source first:20){nodes{id clause content dueDate status}}procedures(first:20){nodes{code nameVi}}reportObligations(year:$year first:20){nodes{id period{id dataFrom dataTo}submissions{receiver{id stableId nameVi}deadline}}}}query overviewAgencies($filter:AgencyFilter$asOf:Date$first:Int$after:String$source:DocumentNumber$year:Int){agencies(filter:$filter asOf:$asOf first:$first after:$after){nodes{...Overview}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["agencies"], size: 100 },
};
