import type { Instant } from '../../kernel/dates/instant.ts';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';

/**
 * The packets of the document axis (QCVN 102:2016/BTTTT, edXML), in our words. The wire's own names, its misspelt
 * `Bussiness` among them, occur in read-packet and write-packet only.
 *
 * Texts are in Unicode form NFC and trimmed; an element that is absent or empty is null. Dates are plain dates (UTC
 * midnight), timestamps instants of whole seconds.
 */
export type Packet = DocumentPacket | StatusPacket;

/** What a document packet does (loại nghiệp vụ), by BussinessDocType 0 to 3. */
export const businessTypes = ['NEW', 'REVOKE', 'UPDATE', 'REPLACE'] as const;
export type BusinessType = (typeof businessTypes)[number];

/** How urgent a document is (độ khẩn), by Priority 0 to 4. */
export const priorities = ['NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS', 'EXPRESS_TIMED'] as const;
export type Priority = (typeof priorities)[number];

/** Whether a document steers (chỉ đạo), by SteeringType 0 to 2. */
export const steeringTypes = ['NONE', 'STEERING', 'STEERING_REPORT'] as const;
export type SteeringType = (typeof steeringTypes)[number];

/** What a receiver, or with 13 the sender, says of a delivery: the status and its code on the wire. */
export const statusCodes = {
  ARRIVED: '01',
  REJECTED: '02',
  ACCEPTED: '03',
  ASSIGNED: '04',
  PROCESSING: '05',
  COMPLETED: '06',
  RECALL_REQUESTED: '13',
  CHANGE_ACCEPTED: '15',
  CHANGE_REJECTED: '16',
} as const;
export type DeliveryStatusCode = keyof typeof statusCodes;

/** An organization as a packet names it; only `organId`, its code on the axis, is sure to be there. */
export interface Organization {
  organId: string;
  organizationInCharge: string | null;
  organName: string | null;
  organAdd: string | null;
  email: string | null;
  telephone: string | null;
  fax: string | null;
  website: string | null;
}

/** The document that a status, an answer or a revocation speaks of. */
export interface ResponseFor {
  organId: string;
  /** Number and notation, `7816/VPCP-TTĐT`. */
  code: string | null;
  /** As the axis identifies it: see `splitDocumentId`. */
  documentId: string;
  promulgationDate: PlainDate | null;
}

export interface StaffInfo {
  department: string | null;
  staff: string | null;
  email: string | null;
  mobile: string | null;
}

/** A file that travels with a document, unpacked. */
export interface Attachment {
  /** Binds the manifest to the file: `cid:209`; unique in its packet. */
  contentId: string;
  /** A plain file name: no folder, no control or direction-changing character. */
  name: string;
  description: string | null;
  contentType: string;
  content: Uint8Array;
}

export interface Business {
  /** The document updated; required when the type is UPDATE. */
  documentId: string | null;
  reason: string | null;
  /** Whether paper follows. */
  paper: boolean;
  staff: StaffInfo | null;
  /** There if and only if the type is UPDATE. */
  update: UpdateInfo | null;
  /** What is replaced, and for whom: not empty if and only if the type is REPLACE. */
  replacements: Replacement[];
}

export interface UpdateInfo {
  documentInfoChanged: boolean;
  receiversChanged: boolean;
  /** `added` is ReceiverType 1; what 0 means (removed, or left alone) the samples do not say. */
  receivers: { organId: string; added: boolean }[];
}

export interface Replacement {
  documentId: string;
  organIds: string[];
}

/** A packet that carries a document: new, revoked, updated or replacing another. */
export interface DocumentPacket {
  type: BusinessType;
  from: Organization;
  /** At least one. */
  to: Organization[];
  documentId: string;
  codeNumber: string;
  codeNotation: string;
  place: string | null;
  promulgationDate: PlainDate;
  /** Opaque: each axis has its own map from numbers to document types. */
  documentType: { type: number; typeDetail: number | null; typeName: string | null };
  subject: string;
  content: string | null;
  signer: { competence: string | null; position: string | null; fullName: string };
  dueDate: PlainDate | null;
  toPlaces: string[];
  priority: Priority;
  sphereOfPromulgation: string | null;
  typistNotation: string | null;
  promulgationAmount: number | null;
  pageAmount: number | null;
  direction: boolean | null;
  appendixes: string[];
  /** What it answers or, when the type is REVOKE, revokes: then at least one. */
  responseFor: ResponseFor[];
  steeringType: SteeringType;
  /** The way so far, oldest first. */
  trace: { organId: string; timestamp: Instant }[];
  business: Business;
  attachments: Attachment[];
}

/** A packet that says how a delivery stands. */
export interface StatusPacket {
  type: 'STATUS';
  from: Organization;
  responseFor: ResponseFor;
  staff: StaffInfo | null;
  status: DeliveryStatusCode;
  description: string | null;
  timestamp: Instant;
}

/**
 * Parts `000.00.00.G22,2015/09/30,7816/VPCP-TTĐT` into organization, date and number, each as written; the number may
 * itself have commas. Null when there are not three parts.
 */
export function splitDocumentId(documentId: string): { organId: string; date: string; number: string } | null {
  const [, organId, date, number] = /^([^,]+),([^,]+),(.+)$/s.exec(documentId) ?? [];
  return organId === undefined || date === undefined || number === undefined ? null : { organId, date, number };
}
