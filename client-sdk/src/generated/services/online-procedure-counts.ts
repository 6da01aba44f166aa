/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { OnlineLevel, ProcedureGrouping } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesOnlineProcedureCountsOnlineProcedureCountsDepartment = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** How many procedures have a level. */
export type ServicesOnlineProcedureCountsOnlineProcedureCountsLevels = {
  /** The level, in the words of the decree in force on the day. */
  level: OnlineLevel;
  /** How many procedures. */
  count: number;
};

/** Procedures by their level online on a day. */
export type ServicesOnlineProcedureCountsOnlineProcedureCounts = {
  /** The department in charge, as of the day; null for all that none is recorded for, or by another grouping. */
  department: ServicesOnlineProcedureCountsOnlineProcedureCountsDepartment | null;
  /** The sector; null by another grouping. */
  sector: string | null;
  /** How many procedures there are, with those of which no level is recorded. */
  procedures: number;
  /** How many can be filed online: LEVEL_3 and LEVEL_4, or PARTIAL and FULL. */
  online: number;
  /** How many there are of each level, the most advanced first. */
  levels: ServicesOnlineProcedureCountsOnlineProcedureCountsLevels[];
};

/** What services.onlineProcedureCounts answers. */
export type ServicesOnlineProcedureCounts = {
  /** How many procedures have which online level on a day, the largest groups first. */
  onlineProcedureCounts: ServicesOnlineProcedureCountsOnlineProcedureCounts[] | null;
};

/** What it is asked with. */
export interface ServicesOnlineProcedureCountsVariables {
  asOf?: string | null | undefined;
  groupBy?: ProcedureGrouping | null | undefined;
}

/** How many procedures can be done online how far on a day, by department or sector. */
export const onlineProcedureCounts: Operation<
  ServicesOnlineProcedureCounts,
  ServicesOnlineProcedureCountsVariables,
  never,
  never,
  never
> = {
  name: 'servicesOnlineProcedureCounts',
  kind: 'query',
  text: "query servicesOnlineProcedureCounts($asOf:Date$groupBy:ProcedureGrouping){onlineProcedureCounts(asOf:$asOf groupBy:$groupBy){department{id stableId nameVi}sector procedures online levels{level count}}}",
};
