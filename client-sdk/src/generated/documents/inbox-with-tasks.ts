/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeliveryFilter, SteeringTaskStatus, Urgency } from '../schema.ts';
import type { DeliveryState, DocumentSummary } from './fragments.ts';

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsInboxWithTasksRowDocumentTasks = {
  /** Stable and opaque. */
  id: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. */
  clause: string;
  /** Where it stands. */
  status: SteeringTaskStatus;
  /** The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time. */
  dueDate: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsInboxWithTasksRowDocument = DocumentSummary & {
  /** How urgent it is; null when not known. */
  urgency: Urgency | null;
  /** The tasks that it gives (nhiệm vụ giao) and that the viewer may see, in the order of its clauses. Requires the scope `tasks:read`; null when denied. */
  tasks: DocumentsInboxWithTasksRowDocumentTasks[] | null;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DocumentsInboxWithTasksRow = DeliveryState & {
  /** The document; null when it is not for the viewer to see. */
  document: DocumentsInboxWithTasksRowDocument | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsInboxWithTasksAgencyInboxPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Delivery (Relay). */
export type DocumentsInboxWithTasksAgencyInbox = {
  /** The items of the page. */
  nodes: DocumentsInboxWithTasksRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsInboxWithTasksAgencyInboxPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsInboxWithTasksAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The documents sent to it, or to an agency that it took over from (văn bản đến), that the viewer may see, the last sent first. Requires the scope `documents:read`; null when denied. */
  inbox: DocumentsInboxWithTasksAgencyInbox | null;
};

/** What documents.inboxWithTasks answers. */
export type DocumentsInboxWithTasks = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsInboxWithTasksAgency | null;
};

/** What it is asked with. */
export interface DocumentsInboxWithTasksVariables {
  agency: string;
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The same with the tasks that the documents give, for who works on them. Requires the scope `documents:read`. Some fields require more: `tasks:read` (`agency.inbox.nodes.document.tasks`). */
export const inboxWithTasks: Operation<
  DocumentsInboxWithTasks,
  DocumentsInboxWithTasksVariables,
  'documents:read',
  'agency.inbox' | 'agency.inbox.nodes.document.tasks',
  DocumentsInboxWithTasksRow
> = {
  name: 'documentsInboxWithTasks',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}fragment DeliveryState on Delivery{id channel status statusCode statusAt transport changeRequests{kind askedAt isAccepted answeredAt}sentAt arrivedAt acceptedAt completedAt hoursToAcceptance sender{id stableId nameVi}recipient{id stableId nameVi}recipientLabel}query documentsInboxWithTasks($agency:ID!$filter:DeliveryFilter$first:Int$after:String){agency(id:$agency){id stableId inbox(filter:$filter first:$first after:$after){nodes{...DeliveryState document{...DocumentSummary urgency tasks{id clause status dueDate}}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","inbox"], size: 100 },
};
