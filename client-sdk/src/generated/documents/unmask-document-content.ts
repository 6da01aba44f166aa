/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskDocumentContentInput } from '../schema.ts';

/** A file that goes with a document (tệp đính kèm). */
export type DocumentsUnmaskDocumentContentUnmaskDocumentContentDocumentAttachments = {
  /** Which of the files it is, from 1. */
  position: number;
  /** What it is, as the document names it. */
  name: string;
  /** Where its content is, as a path at the graph's own server; GET it with the same token. Null without content. */
  contentPath: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsUnmaskDocumentContentUnmaskDocumentContentDocument = {
  /** Stable and opaque. */
  id: string;
  /** The files that go with it (tệp đính kèm): for the records offices, leaders and applications of the agencies that issued or received it, and for whom it gives a task; who supervises the whole province must unmask them. Empty once it is revoked or taken back. Requires the scope `documents:content` or `tasks:read` or `documents:unmask`, for whom is `contentParty` or `assigned` or `contentUnmasked`; null when denied. */
  attachments: DocumentsUnmaskDocumentContentUnmaskDocumentContentDocumentAttachments[] | null;
};

/** That what is in a document is open to the viewer for a while. */
export type DocumentsUnmaskDocumentContentUnmaskDocumentContent = {
  /** Until when it is open to the viewer, a quarter of an hour. */
  until: string;
  /** The document, with its files. */
  document: DocumentsUnmaskDocumentContentUnmaskDocumentContentDocument;
};

/** What documents.unmaskDocumentContent answers. */
export type DocumentsUnmaskDocumentContent = {
  /** Opens the content of a document, in the graph and beside it, for fifteen minutes to a supervisor of the whole province. The audit trail first records who, what and why, and then each reading. FORBIDDEN for anybody else. Requires the scope `documents:unmask`; null when denied. */
  unmaskDocumentContent: DocumentsUnmaskDocumentContentUnmaskDocumentContent | null;
};

/** What it is asked with. */
export interface DocumentsUnmaskDocumentContentVariables {
  input: UnmaskDocumentContentInput;
}

/** Opens what is in a document for a quarter of an hour to who supervises the whole province. Requires the scope `documents:unmask`. Some fields require more: `documents:content` or `tasks:read` or `documents:unmask` (`unmaskDocumentContent.document.attachments`). */
export const unmaskDocumentContent: Operation<
  DocumentsUnmaskDocumentContent,
  DocumentsUnmaskDocumentContentVariables,
  'documents:unmask',
  'unmaskDocumentContent' | 'unmaskDocumentContent.document.attachments',
  never
> = {
  name: 'documentsUnmaskDocumentContent',
  kind: 'mutation',
  text: "mutation documentsUnmaskDocumentContent($input:UnmaskDocumentContentInput!){unmaskDocumentContent(input:$input){until document{id attachments{position name contentPath}}}}",
};
