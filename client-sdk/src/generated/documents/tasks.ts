/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SteeringTaskRecurrence, SteeringTaskStatus } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsTasksDocumentTasksLeadAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsTasksDocumentTasksCoordinators = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsTasksDocumentTasks = {
  /** Stable and opaque. */
  id: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. */
  clause: string;
  /** What is to be done, in the words of the document. */
  content: string;
  /** Where it stands. */
  status: SteeringTaskStatus;
  /** The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time. */
  dueDate: string | null;
  /** How often it comes round; null when it is done once. */
  recurrence: SteeringTaskRecurrence | null;
  /** The agency that leads it and answers for it (cơ quan chủ trì). */
  leadAgency: DocumentsTasksDocumentTasksLeadAgency;
  /** The agencies that work with the lead agency (cơ quan phối hợp). */
  coordinators: DocumentsTasksDocumentTasksCoordinators[];
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsTasksDocument = {
  /** Stable and opaque. */
  id: string;
  /** The tasks that it gives (nhiệm vụ giao) and that the viewer may see, in the order of its clauses. Requires the scope `tasks:read`; null when denied. */
  tasks: DocumentsTasksDocumentTasks[] | null;
};

/** What documents.tasks answers. */
export type DocumentsTasks = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsTasksDocument | null;
};

/** What it is asked with. */
export interface DocumentsTasksVariables {
  number: string;
  issuer: string;
  year: number;
}

/** The tasks that a document gives, as far as the viewer may see them; requires the scope tasks:read. Requires the scope `tasks:read`. */
export const tasks: Operation<
  DocumentsTasks,
  DocumentsTasksVariables,
  'tasks:read',
  'document.tasks',
  never
> = {
  name: 'documentsTasks',
  kind: 'query',
  text: "query documentsTasks($number:DocumentNumber!$issuer:AgencyCode!$year:Int!){document(number:$number issuer:$issuer year:$year){id tasks{id clause content status dueDate recurrence leadAgency{id stableId nameVi}coordinators{id stableId nameVi}}}}",
};
