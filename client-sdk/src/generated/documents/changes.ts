/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DocumentChangeKind, Urgency } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsChangesDocumentChangesAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsChangesDocumentChangesAdded = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** Who signed a document (người ký), as the document has it. */
export type DocumentsChangesDocumentChangesBeforeSigner = {
  /** Full name (họ và tên), family name first. */
  fullName: string;
};

/** A line of a document's addressees (Kính gửi), such as "UBND các huyện, thị xã, thành phố". */
export type DocumentsChangesDocumentChangesBeforeAddressees = {
  /** The line, as the document has it. */
  label: string;
};

/** What a document said of itself before it was updated. */
export type DocumentsChangesDocumentChangesBefore = {
  /** What it was about (trích yếu). */
  subject: string;
  /** Place of promulgation; null when it was not known. */
  place: string | null;
  /** How urgent it was; null when that was not known. */
  urgency: Urgency | null;
  /** How far it might go; null when nothing was said. */
  circulation: string | null;
  /** How many copies were made; null when that was not known. */
  copyCount: number | null;
  /** Notation of the drafter or typist; null when there was none. */
  typistNotation: string | null;
  /** Whether it went out on paper as well; null when not known. */
  paperCopy: boolean | null;
  /** Whether it was validly signed; null when that is not known. */
  validlySigned: boolean | null;
  /** Who signed it, as it said; null when that was not known. */
  signer: DocumentsChangesDocumentChangesBeforeSigner | null;
  /** The lines of addressees (Kính gửi), in their order. */
  addressees: DocumentsChangesDocumentChangesBeforeAddressees[];
};

/** That a document was updated (cập nhật) after it was issued. */
export type DocumentsChangesDocumentChanges = {
  /** The revision that it ended; `attachments` of the document gives the files of that. */
  revision: number;
  /** What was changed. */
  kinds: DocumentChangeKind[];
  /** When. */
  at: string;
  /** The agency for which it was done, as of that day. */
  agency: DocumentsChangesDocumentChangesAgency;
  /** Why; null when no reason was given. */
  reason: string | null;
  /** The agencies that it was sent to besides, as of the promulgation date. */
  added: DocumentsChangesDocumentChangesAdded[];
  /** What it said until then. */
  before: DocumentsChangesDocumentChangesBefore;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsChangesDocument = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every update; a mutation that updates it names the revision that the caller saw. */
  revision: number;
  /** How it was updated after it was issued (lịch sử cập nhật), the first time first. */
  changes: DocumentsChangesDocumentChanges[];
};

/** What documents.changes answers. */
export type DocumentsChanges = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsChangesDocument | null;
};

/** What it is asked with. */
export interface DocumentsChangesVariables {
  id: string;
}

/** How a document was updated, and what it said before. */
export const changes: Operation<
  DocumentsChanges,
  DocumentsChangesVariables,
  never,
  never,
  never
> = {
  name: 'documentsChanges',
  kind: 'query',
  text: "query documentsChanges($id:ID!){document(id:$id){id revision changes{revision kinds at agency{id stableId nameVi}reason added{id stableId nameVi}before{subject place urgency circulation copyCount typistNotation paperCopy validlySigned signer{fullName}addressees{label}}}}}",
};
