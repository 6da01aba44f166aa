/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RevokeDocumentInput } from '../schema.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsRevokeDocumentRevokeDocument = {
  /** Stable and opaque. */
  id: string;
  /** When it was revoked (thu hồi); then its files are no longer given. Null while it stands. */
  revokedAt: string | null;
  /** Why it was revoked; null while it stands. */
  revocationReason: string | null;
};

/** What documents.revokeDocument answers. */
export type DocumentsRevokeDocument = {
  /** Revokes a document that the viewer's agency issued (thu hồi): what it says of itself stays, its files are no longer given. FORBIDDEN for one of another agency, CONFLICT when it is revoked already. Requires the scope `documents:write`; null when denied. */
  revokeDocument: DocumentsRevokeDocumentRevokeDocument | null;
};

/** What it is asked with. */
export interface DocumentsRevokeDocumentVariables {
  input: RevokeDocumentInput;
}

/** Revokes a document of the viewer's agency. Requires the scope `documents:write`. */
export const revokeDocument: Operation<
  DocumentsRevokeDocument,
  DocumentsRevokeDocumentVariables,
  'documents:write',
  'revokeDocument',
  never
> = {
  name: 'documentsRevokeDocument',
  kind: 'mutation',
  text: "mutation documentsRevokeDocument($input:RevokeDocumentInput!){revokeDocument(input:$input){id revokedAt revocationReason}}",
  keyed: ["input"],
};
