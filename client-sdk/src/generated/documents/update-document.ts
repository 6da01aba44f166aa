/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UpdateDocumentInput } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsUpdateDocumentUpdateDocument = DocumentSummary & {
  /** Grows with every update; a mutation that updates it names the revision that the caller saw. */
  revision: number;
};

/** What documents.updateDocument answers. */
export type DocumentsUpdateDocument = {
  /** Updates a document that the viewer's agency issued (cập nhật), and tells its recipients; what it said before is kept in `changes`. FORBIDDEN for one of another agency, CONFLICT when it has changed since or is revoked, BAD_USER_INPUT for what changes nothing. Requires the scope `documents:write`; null when denied. */
  updateDocument: DocumentsUpdateDocumentUpdateDocument | null;
};

/** What it is asked with. */
export interface DocumentsUpdateDocumentVariables {
  input: UpdateDocumentInput;
}

/** Updates a document of the viewer's agency, and tells its recipients. Requires the scope `documents:write`. */
export const updateDocument: Operation<
  DocumentsUpdateDocument,
  DocumentsUpdateDocumentVariables,
  'documents:write',
  'updateDocument',
  never
> = {
  name: 'documentsUpdateDocument',
  kind: 'mutation',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}mutation documentsUpdateDocument($input:UpdateDocumentInput!){updateDocument(input:$input){...DocumentSummary revision}}",
  keyed: ["input"],
};
