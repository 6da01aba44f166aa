/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsPlanProgressPlanProgressByAgencyAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** The same, of the tasks that one agency leads. */
export type DocumentsPlanProgressPlanProgressByAgency = {
  /** The agency that leads them, as of the day. */
  agency: DocumentsPlanProgressPlanProgressByAgencyAgency;
  /** All tasks. */
  total: number;
  /** Those that were completed, late ones and ones without a due date included. */
  done: number;
  /** Those that were completed by their due date. */
  onTime: number;
  /** Those that were not completed although the due date had passed. */
  overdue: number;
  /** Those without a due date, which count neither as late nor as on time. */
  noDeadline: number;
};

/** How far a plan, or any other document that gives tasks, was carried out by a day. */
export type DocumentsPlanProgressPlanProgress = {
  /** The day. */
  asOf: string;
  /** All tasks. */
  total: number;
  /** Those that were completed, late ones and ones without a due date included. */
  done: number;
  /** Those that were completed by their due date. */
  onTime: number;
  /** Those that were not completed although the due date had passed. */
  overdue: number;
  /** Those without a due date, which count neither as late nor as on time. */
  noDeadline: number;
  /** By the agency that leads the tasks, in the order of their ids. */
  byAgency: DocumentsPlanProgressPlanProgressByAgency[];
};

/** What documents.planProgress answers. */
export type DocumentsPlanProgress = {
  /** The progress of the tasks of a document on a day, counted by the agency that leads them. NOT_FOUND when there is no such document for the viewer. Requires the scope `statistics:read` or `tasks:read`; null when denied. */
  planProgress: DocumentsPlanProgressPlanProgress | null;
};

/** What it is asked with. */
export interface DocumentsPlanProgressVariables {
  document: string;
  issuer: string;
  year: number;
  asOf?: string | null | undefined;
}

/** How far the tasks that a document gives had got on a day, by the agency that leads them. Requires the scope `statistics:read` or `tasks:read`. */
export const planProgress: Operation<
  DocumentsPlanProgress,
  DocumentsPlanProgressVariables,
  'statistics:read|tasks:read',
  'planProgress',
  never
> = {
  name: 'documentsPlanProgress',
  kind: 'query',
  text: "query documentsPlanProgress($document:DocumentNumber!$issuer:AgencyCode!$year:Int!$asOf:Date){planProgress(document:$document issuer:$issuer year:$year asOf:$asOf){asOf total done onTime overdue noDeadline byAgency{agency{id stableId nameVi}total done onTime overdue noDeadline}}}",
};
