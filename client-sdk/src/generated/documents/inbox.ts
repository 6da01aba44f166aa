/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeliveryFilter, Urgency } from '../schema.ts';
import type { DeliveryState, DocumentSummary } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsInboxRowDocument = DocumentSummary & {
  /** How urgent it is; null when not known. */
  urgency: Urgency | null;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DocumentsInboxRow = DeliveryState & {
  /** The document; null when it is not for the viewer to see. */
  document: DocumentsInboxRowDocument | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsInboxAgencyInboxPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Delivery (Relay). */
export type DocumentsInboxAgencyInbox = {
  /** The items of the page. */
  nodes: DocumentsInboxRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsInboxAgencyInboxPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsInboxAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The documents sent to it, or to an agency that it took over from (văn bản đến), that the viewer may see, the last sent first. Requires the scope `documents:read`; null when denied. */
  inbox: DocumentsInboxAgencyInbox | null;
};

/** What documents.inbox answers. */
export type DocumentsInbox = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsInboxAgency | null;
};

/** What it is asked with. */
export interface DocumentsInboxVariables {
  agency: string;
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the documents sent to an agency, the last sent first, with who issued and signed them. Requires the scope `documents:read`. */
export const inbox: Operation<
  DocumentsInbox,
  DocumentsInboxVariables,
  'documents:read',
  'agency.inbox',
  DocumentsInboxRow
> = {
  name: 'documentsInbox',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}fragment DeliveryState on Delivery{id channel status statusCode statusAt transport changeRequests{kind askedAt isAccepted answeredAt}sentAt arrivedAt acceptedAt completedAt hoursToAcceptance sender{id stableId nameVi}recipient{id stableId nameVi}recipientLabel}query documentsInbox($agency:ID!$filter:DeliveryFilter$first:Int$after:String){agency(id:$agency){id stableId inbox(filter:$filter first:$first after:$after){nodes{...DeliveryState document{...DocumentSummary urgency}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","inbox"], size: 100 },
};
