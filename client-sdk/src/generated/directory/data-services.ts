/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DataPlatform, DataServiceFilter } from '../schema.ts';
import type { DataServiceEntry } from './fragments.ts';

/** A dataset that an agency shares with others by an integration platform (dịch vụ chia sẻ dữ liệu), as the catalogue has it. */
export type DirectoryDataServicesRow = DataServiceEntry;

/** Where a page lies in its list (Relay). */
export type DirectoryDataServicesDataServicesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of DataService (Relay). */
export type DirectoryDataServicesDataServices = {
  /** The items of the page. */
  nodes: DirectoryDataServicesRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryDataServicesDataServicesPageInfo;
};

/** What directory.dataServices answers. */
export type DirectoryDataServices = {
  /** The catalogue of shared data (danh mục dịch vụ chia sẻ dữ liệu) on a day, by code: who provides what to whom, by which platform. */
  dataServices: DirectoryDataServicesDataServices | null;
};

/** What it is asked with. */
export interface DirectoryDataServicesVariables {
  platform?: DataPlatform | null | undefined;
  filter?: DataServiceFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the catalogue of shared data on a day: who provides what to whom, by which platform. */
export const dataServices: Operation<
  DirectoryDataServices,
  DirectoryDataServicesVariables,
  never,
  never,
  DirectoryDataServicesRow
> = {
  name: 'directoryDataServices',
  kind: 'query',
  text: "fragment DataServiceEntry on DataService{id stableId revision datasetCode nameVi nameEn platform method purpose legalBasis serviceLevel openness status validFrom validTo provider{id stableId asOf nameVi}consumers{id stableId asOf nameVi}}query directoryDataServices($platform:DataPlatform$filter:DataServiceFilter$asOf:Date$first:Int$after:String){dataServices(platform:$platform filter:$filter asOf:$asOf first:$first after:$after){nodes{...DataServiceEntry}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["dataServices"], size: 100 },
};
