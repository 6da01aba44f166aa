/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SteeringTaskEventKind } from '../schema.ts';
import type { TaskState } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsTaskSteeringTaskSourceDocument = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsTaskRowAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsTaskRowEvidenceDocuments = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsTaskRowPutTo = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A step in the life of a task: what was done, by whom and when. */
export type DocumentsTaskRow = {
  /** Stable and opaque. */
  id: string;
  /** What was done. */
  kind: SteeringTaskEventKind;
  /** When. */
  at: string;
  /** The agency for which it was done, as of that day. */
  agency: DocumentsTaskRowAgency;
  /** What they said: a report, a reason, a difficulty. */
  text: string | null;
  /** How much was done, in percent; null where nothing was reported. */
  progress: number | null;
  /** The due date that was set; null where none was. */
  dueDate: string | null;
  /** The documents given as evidence (văn bản minh chứng) that the viewer may see. */
  evidenceDocuments: DocumentsTaskRowEvidenceDocuments[];
  /** Of a difficulty, the agencies that it was put to: those that coordinate, or else the assigner. */
  putTo: DocumentsTaskRowPutTo[];
};

/** Where a page lies in its list (Relay). */
export type DocumentsTaskSteeringTaskEventsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of SteeringTaskEvent (Relay). */
export type DocumentsTaskSteeringTaskEvents = {
  /** The items of the page. */
  nodes: DocumentsTaskRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsTaskSteeringTaskEventsPageInfo;
};

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsTaskSteeringTask = TaskState & {
  /** The document that gives it; null when that is not for the viewer to see. */
  sourceDocument: DocumentsTaskSteeringTaskSourceDocument | null;
  /** What happened to it, the latest first. */
  events: DocumentsTaskSteeringTaskEvents;
};

/** What documents.task answers. */
export type DocumentsTask = {
  /** One task by its id. NOT_FOUND when there is none, or none that the viewer may see. Requires the scope `tasks:read`; null when denied. */
  steeringTask: DocumentsTaskSteeringTask | null;
};

/** What it is asked with. */
export interface DocumentsTaskVariables {
  id: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** One task with a page of what happened to it; requires the scope tasks:read. Requires the scope `tasks:read`. */
export const task: Operation<
  DocumentsTask,
  DocumentsTaskVariables,
  'tasks:read',
  'steeringTask',
  DocumentsTaskRow
> = {
  name: 'documentsTask',
  kind: 'query',
  text: "fragment TaskState on SteeringTask{id revision clause content status progress assignedAt dueDate completedAt deadlineState(asOf:$asOf)assigner{id stableId nameVi}leadAgency{id stableId nameVi}coordinators{id stableId nameVi}}query documentsTask($id:ID!$asOf:Date$first:Int$after:String){steeringTask(id:$id){...TaskState sourceDocument{id number}events(first:$first after:$after){nodes{id kind at agency{id stableId nameVi}text progress dueDate evidenceDocuments{id number}putTo{id stableId nameVi}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["steeringTask","events"], size: 100 },
};
