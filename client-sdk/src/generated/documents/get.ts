/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DocumentRelation, RecipientKind, Urgency } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** A line of a document's addressees (Kính gửi), such as "UBND các huyện, thị xã, thành phố". */
export type DocumentsGetDocumentAddressees = {
  /** The line, as the document has it. */
  label: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsGetDocumentRecipientsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A line of a document's recipients (Nơi nhận), such as "Văn phòng Chính phủ". */
export type DocumentsGetDocumentRecipients = {
  /** Which line it is, from 1. */
  position: number;
  /** The line, as the document has it. */
  label: string;
  /** Whom it names. */
  kind: RecipientKind;
  /** The agency that it names, as of the promulgation date; null when it names none, several, or one that the directory does not have. */
  agency: DocumentsGetDocumentRecipientsAgency | null;
  /** On the line of file copies, the units that keep one, as abbreviated: VT (văn thư) is the records office. */
  archiveUnits: string[];
  /** On the line of file copies, the notation of the drafter or typist (ký hiệu người soạn thảo), as written: bnt119. */
  typistNotation: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsGetDocumentReferencesDocument = {
  /** Stable and opaque. */
  id: string;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
};

/** That a document cites another (văn bản viện dẫn). */
export type DocumentsGetDocumentReferences = {
  /** Number and notation of the cited document. */
  number: string;
  /** Its date, where the citation gives one. */
  date: string | null;
  /** Why it is cited. */
  relation: DocumentRelation;
  /** The cited document; null when it is not in the graph, or not for the viewer to see. */
  document: DocumentsGetDocumentReferencesDocument | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsGetDocument = DocumentSummary & {
  /** The number alone (số), as printed: 1624. */
  codeNumber: string;
  /** The notation alone (ký hiệu): UBND-KGVX; with the year in front when normative: 2018/QĐ-TTg; of the Party NQ/TW. */
  codeNotation: string;
  /** Place of promulgation (địa danh); null when not known. */
  place: string | null;
  /** The unit that drafted it (đơn vị soạn thảo); null when not known. */
  draftingUnit: string | null;
  /** Notation of the drafter or typist (ký hiệu người soạn thảo), as written; null when there is none. */
  typistNotation: string | null;
  /** How urgent it is; null when not known. */
  urgency: Urgency | null;
  /** The lines of addressees (Kính gửi), in their order. */
  addressees: DocumentsGetDocumentAddressees[];
  /** The lines of recipients (Nơi nhận), in their order. */
  recipients: DocumentsGetDocumentRecipients[];
  /** The documents that it cites (văn bản viện dẫn). */
  references: DocumentsGetDocumentReferences[];
};

/** What documents.get answers. */
export type DocumentsGet = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsGetDocument | null;
};

/** What it is asked with. */
export interface DocumentsGetVariables {
  id?: string | null | undefined;
  number?: string | null | undefined;
  issuer?: string | null | undefined;
  year?: number | null | undefined;
}

/** One document, by its id or by number, issuer's code and year, with its parties and references. */
export const get: Operation<
  DocumentsGet,
  DocumentsGetVariables,
  never,
  never,
  never
> = {
  name: 'documentsGet',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}query documentsGet($id:ID$number:DocumentNumber$issuer:AgencyCode$year:Int){document(id:$id number:$number issuer:$issuer year:$year){...DocumentSummary codeNumber codeNotation place draftingUnit typistNotation urgency addressees{label}recipients{position label kind agency{id stableId nameVi}archiveUnits typistNotation}references{number date relation document{id subject}}}}",
};
