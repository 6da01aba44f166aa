/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AuthorityVerdict } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** A check of signing authority (kiểm tra thẩm quyền ký). */
export type DocumentsVersionsDocumentAuthorityCheck = {
  /** What it came to. */
  verdict: AuthorityVerdict;
  /** What is wrong. */
  failures: string[];
  /** What could not be checked here. */
  notChecked: string[];
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsVersionsDocument = DocumentSummary & {
  /** When it was revoked (thu hồi); then its files are no longer given. Null while it stands. */
  revokedAt: string | null;
  /** Why it was revoked; null while it stands. */
  revocationReason: string | null;
  /** The documents whose place it took (thay thế), as far as they are for the viewer to see. */
  replaces: DocumentSummary[];
  /** The document that took its place; null while there is none, or none for the viewer to see. */
  replacedBy: DocumentSummary | null;
  /** Whether the signer could sign in this capacity for the issuer on the promulgation date (thẩm quyền ký), as checked when the document was stored; null when the signer is not known. */
  authorityCheck: DocumentsVersionsDocumentAuthorityCheck | null;
};

/** What documents.versions answers. */
export type DocumentsVersions = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsVersionsDocument | null;
};

/** What it is asked with. */
export interface DocumentsVersionsVariables {
  id: string;
}

/** Whether a document still stands, what it took the place of and what took its own. */
export const versions: Operation<
  DocumentsVersions,
  DocumentsVersionsVariables,
  never,
  never,
  never
> = {
  name: 'documentsVersions',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}query documentsVersions($id:ID!){document(id:$id){...DocumentSummary revokedAt revocationReason replaces{...DocumentSummary}replacedBy{...DocumentSummary}authorityCheck{verdict failures notChecked}}}",
};
