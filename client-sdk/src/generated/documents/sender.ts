/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** Who sent a document or reported a status, as their packet names them (cán bộ văn thư). For sender and recipients; masked for administrators of the province. */
export type DocumentsSenderDocumentSender = {
  /** Stable and opaque. */
  id: string;
  /** The unit (bộ phận); null when not said. */
  department: string | null;
  /** Full name; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  name: string | null;
  /** E-mail address; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  email: string | null;
  /** Mobile phone; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  mobile: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsSenderDocument = {
  /** Stable and opaque. */
  id: string;
  /** Who sent it (người gửi), as its packet or its issuer names them; null when nobody is named. */
  sender: DocumentsSenderDocumentSender | null;
};

/** What documents.sender answers. */
export type DocumentsSender = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsSenderDocument | null;
};

/** What it is asked with. */
export interface DocumentsSenderVariables {
  id: string;
}

/** Who sent a document, where its packet says; the reading is on record. Some fields require more: `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync` (`document.sender.name`, `document.sender.email`, `document.sender.mobile`). */
export const sender: Operation<
  DocumentsSender,
  DocumentsSenderVariables,
  never,
  'document.sender.name' | 'document.sender.email' | 'document.sender.mobile',
  never
> = {
  name: 'documentsSender',
  kind: 'query',
  text: "query documentsSender($id:ID!){document(id:$id){id sender{id department name email mobile}}}",
};
