/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeliveryStatus } from '../schema.ts';
import type { DeliveryState } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsDeliveryDeliveryDocument = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsDeliveryDeliveryStepsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A status that a delivery was given. */
export type DocumentsDeliveryDeliverySteps = {
  /** Which. */
  status: DeliveryStatus;
  /** When. */
  at: string;
  /** By which agency, as of that day. */
  agency: DocumentsDeliveryDeliveryStepsAgency;
  /** Why; null when no reason was given. */
  reason: string | null;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DocumentsDeliveryDelivery = DeliveryState & {
  /** The document; null when it is not for the viewer to see. */
  document: DocumentsDeliveryDeliveryDocument | null;
  /** What it went through, in the order in which it became known. */
  steps: DocumentsDeliveryDeliverySteps[];
};

/** What documents.delivery answers. */
export type DocumentsDelivery = {
  /** One delivery by its id. NOT_FOUND when there is none, or none that the viewer may see. Requires the scope `documents:read`; null when denied. */
  delivery: DocumentsDeliveryDelivery | null;
};

/** What it is asked with. */
export interface DocumentsDeliveryVariables {
  id: string;
}

/** One delivery, with what it went through; requires the scope documents:read. Requires the scope `documents:read`. */
export const delivery: Operation<
  DocumentsDelivery,
  DocumentsDeliveryVariables,
  'documents:read',
  'delivery',
  never
> = {
  name: 'documentsDelivery',
  kind: 'query',
  text: "fragment DeliveryState on Delivery{id channel status statusCode statusAt transport changeRequests{kind askedAt isAccepted answeredAt}sentAt arrivedAt acceptedAt completedAt hoursToAcceptance sender{id stableId nameVi}recipient{id stableId nameVi}recipientLabel}query documentsDelivery($id:ID!){delivery(id:$id){...DeliveryState document{id number subject}steps{status at agency{id stableId nameVi}reason}}}",
};
