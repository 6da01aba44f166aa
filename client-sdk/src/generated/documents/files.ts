/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A file that goes with a document (tệp đính kèm). */
export type DocumentsFilesDocumentAttachments = {
  /** Which of the files it is, from 1. */
  position: number;
  /** What it is, as the document names it. */
  name: string;
  /** Whether it is the document itself; of one without, only the particulars are here. */
  isMain: boolean;
  /** Whether it is an appendix (phụ lục), which is a part of the document. */
  isAppendix: boolean;
  /** Its media type, as it was put here; null without content. */
  contentType: string | null;
  /** How many bytes it has; null without content. */
  size: number | null;
  /** SHA-256 of its content, hexadecimal; null when only its name is known. */
  sha256: string | null;
  /** Where its content is, as a path at the graph's own server; GET it with the same token. Null without content. */
  contentPath: string | null;
  /** Where the detached signature on it (CMS, .p7s) is, as such a path: those of the leader and of the agency, when both signed beside it. Null without one. */
  signaturePath: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsFilesDocument = {
  /** Stable and opaque. */
  id: string;
  /** The files that go with it (tệp đính kèm): for the records offices, leaders and applications of the agencies that issued or received it, and for whom it gives a task; who supervises the whole province must unmask them. Empty once it is revoked or taken back. Requires the scope `documents:content` or `tasks:read` or `documents:unmask`, for whom is `contentParty` or `assigned` or `contentUnmasked`; null when denied. */
  attachments: DocumentsFilesDocumentAttachments[] | null;
};

/** What documents.files answers. */
export type DocumentsFiles = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsFilesDocument | null;
};

/** What it is asked with. */
export interface DocumentsFilesVariables {
  id: string;
  revision?: number | null | undefined;
}

/** The files of a document, or those that it had at a revision, for those who may read them; GET the content at `contentPath`, or with `files.content`. Requires the scope `documents:content` or `tasks:read` or `documents:unmask`. */
export const files: Operation<
  DocumentsFiles,
  DocumentsFilesVariables,
  'documents:content|tasks:read|documents:unmask',
  'document.attachments',
  never
> = {
  name: 'documentsFiles',
  kind: 'query',
  text: "query documentsFiles($id:ID!$revision:Int){document(id:$id){id attachments(revision:$revision){position name isMain isAppendix contentType size sha256 contentPath signaturePath}}}",
};
