/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SignatureFormat, SignatureKind, SignatureStatus, SigningTimeSource } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** A digital signature on a document (chữ ký số), and what a check of it came to. */
export type DocumentsSignaturesDocumentSignatures = {
  /** Stable and opaque. */
  id: string;
  /** Whose. */
  kind: SignatureKind;
  /** In which form; null when not known. */
  format: SignatureFormat | null;
  /** Which of the document's files it is on; null when on the packet that brought it, or not known. */
  position: number | null;
  /** When it was signed; null when not known. */
  signingTime: string | null;
  /** Who says when; null when nobody does. */
  signingTimeSource: SigningTimeSource | null;
  /** Whether every byte of the file is signed; null when not known. */
  coversWholeFile: boolean | null;
  /** What the check came to. */
  status: SignatureStatus;
  /** Why, when it is not VALID. */
  reason: string | null;
  /** When it was checked; null when it was not. */
  checkedAt: string | null;
  /** SHA-256 of all that the verdict was made from: file, signature, trust settings and times. Null when it was not checked. */
  inputsHash: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsSignaturesDocument = DocumentSummary & {
  /** Whether the leader whom it names and the agency both signed the whole of it validly before it was sent, as checked then; null when that is not known. */
  validlySigned: boolean | null;
  /** Its digital signatures (chữ ký số). */
  signatures: DocumentsSignaturesDocumentSignatures[];
};

/** What documents.signatures answers. */
export type DocumentsSignatures = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsSignaturesDocument | null;
};

/** What it is asked with. */
export interface DocumentsSignaturesVariables {
  id: string;
}

/** The digital signatures on a document, and whether it is validly signed. */
export const signatures: Operation<
  DocumentsSignatures,
  DocumentsSignaturesVariables,
  never,
  never,
  never
> = {
  name: 'documentsSignatures',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}query documentsSignatures($id:ID!){document(id:$id){...DocumentSummary validlySigned signatures{id kind format position signingTime signingTimeSource coversWholeFile status reason checkedAt inputsHash}}}",
};
