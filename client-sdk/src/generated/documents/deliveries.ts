/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeliveryFilter } from '../schema.ts';
import type { DeliveryState } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsDeliveriesRowDocument = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DocumentsDeliveriesRow = DeliveryState & {
  /** The document; null when it is not for the viewer to see. */
  document: DocumentsDeliveriesRowDocument | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsDeliveriesDeliveriesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Delivery (Relay). */
export type DocumentsDeliveriesDeliveries = {
  /** The items of the page. */
  nodes: DocumentsDeliveriesRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsDeliveriesDeliveriesPageInfo;
};

/** What documents.deliveries answers. */
export type DocumentsDeliveries = {
  /** The deliveries that the viewer's agency sent or is to receive, the last sent first. Requires the scope `documents:read`; null when denied. */
  deliveries: DocumentsDeliveriesDeliveries | null;
};

/** What it is asked with. */
export interface DocumentsDeliveriesVariables {
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the deliveries that the viewer's agency sent or is to receive. Requires the scope `documents:read`. */
export const deliveries: Operation<
  DocumentsDeliveries,
  DocumentsDeliveriesVariables,
  'documents:read',
  'deliveries',
  DocumentsDeliveriesRow
> = {
  name: 'documentsDeliveries',
  kind: 'query',
  text: "fragment DeliveryState on Delivery{id channel status statusCode statusAt transport changeRequests{kind askedAt isAccepted answeredAt}sentAt arrivedAt acceptedAt completedAt hoursToAcceptance sender{id stableId nameVi}recipient{id stableId nameVi}recipientLabel}query documentsDeliveries($filter:DeliveryFilter$first:Int$after:String){deliveries(filter:$filter first:$first after:$after){nodes{...DeliveryState document{id number}}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["deliveries"], size: 100 },
};
