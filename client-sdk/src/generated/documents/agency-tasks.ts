/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SteeringTaskRole, TaskDeadlineState } from '../schema.ts';
import type { TaskState } from './fragments.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsAgencyTasksRow = TaskState;

/** Where a page lies in its list (Relay). */
export type DocumentsAgencyTasksAgencyTasksPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of SteeringTask (Relay). */
export type DocumentsAgencyTasksAgencyTasks = {
  /** The items of the page. */
  nodes: DocumentsAgencyTasksRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsAgencyTasksAgencyTasksPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsAgencyTasksAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The tasks given to it, or to an agency that it took over from, that the viewer may see, the newest first. Requires the scope `tasks:read`; null when denied. */
  tasks: DocumentsAgencyTasksAgencyTasks | null;
};

/** What documents.agencyTasks answers. */
export type DocumentsAgencyTasks = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsAgencyTasksAgency | null;
};

/** What it is asked with. */
export interface DocumentsAgencyTasksVariables {
  agency: string;
  role?: SteeringTaskRole | undefined;
  source?: string | null | undefined;
  state?: TaskDeadlineState | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of an agency's tasks, by what it does in them, the document that gives them and how they stand to their due date. Requires the scope `tasks:read`. */
export const agencyTasks: Operation<
  DocumentsAgencyTasks,
  DocumentsAgencyTasksVariables,
  'tasks:read',
  'agency.tasks',
  DocumentsAgencyTasksRow
> = {
  name: 'documentsAgencyTasks',
  kind: 'query',
  text: "fragment TaskState on SteeringTask{id revision clause content status progress assignedAt dueDate completedAt deadlineState(asOf:$asOf)assigner{id stableId nameVi}leadAgency{id stableId nameVi}coordinators{id stableId nameVi}}query documentsAgencyTasks($agency:ID!$role:SteeringTaskRole!=LEAD$source:DocumentNumber$state:TaskDeadlineState$asOf:Date$first:Int$after:String){agency(id:$agency){id stableId tasks(role:$role source:$source state:$state asOf:$asOf first:$first after:$after){nodes{...TaskState}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","tasks"], size: 100 },
};
