/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AdminUnitFilter, AdminUnitType, AgencyLevel } from '../schema.ts';

/** An administrative unit (đơn vị hành chính) in one of its versions; a unit that is merged or split ends, and others begin. */
export type DirectoryAdminUnitsRow = {
  /** Stable and opaque. */
  id: string;
  /** Code of the statistical office; used again for other units over time. */
  statCode: string;
  /** Name in Vietnamese, with its type: Huyện Bình Sơn. */
  nameVi: string;
  /** Name in English. */
  nameEn: string;
  /** What the unit is by law. */
  type: AdminUnitType;
  /** The level of administration. */
  level: AgencyLevel;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** Where a page lies in its list (Relay). */
export type DirectoryAdminUnitsAdminUnitsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AdminUnit (Relay). */
export type DirectoryAdminUnitsAdminUnits = {
  /** The items of the page. */
  nodes: DirectoryAdminUnitsRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryAdminUnitsAdminUnitsPageInfo;
};

/** What directory.adminUnits answers. */
export type DirectoryAdminUnits = {
  /** The administrative units that exist on a day, by statistical code. */
  adminUnits: DirectoryAdminUnitsAdminUnits | null;
};

/** What it is asked with. */
export interface DirectoryAdminUnitsVariables {
  filter?: AdminUnitFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the administrative units in being on a day. */
export const adminUnits: Operation<
  DirectoryAdminUnits,
  DirectoryAdminUnitsVariables,
  never,
  never,
  DirectoryAdminUnitsRow
> = {
  name: 'directoryAdminUnits',
  kind: 'query',
  text: "query directoryAdminUnits($filter:AdminUnitFilter$search:Text$asOf:Date$first:Int$after:String){adminUnits(filter:$filter search:$search asOf:$asOf first:$first after:$after){nodes{id statCode nameVi nameEn type level validFrom validTo}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["adminUnits"], size: 100 },
};
