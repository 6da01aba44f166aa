/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DocumentFilter, Urgency } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsListRow = DocumentSummary & {
  /** How urgent it is; null when not known. */
  urgency: Urgency | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsListDocumentsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Whether items precede this page. */
  hasPreviousPage: boolean;
  /** Cursor of the first item; null on an empty page. */
  startCursor: string | null;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Document (Relay). */
export type DocumentsListDocuments = {
  /** The items of the page. */
  nodes: DocumentsListRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsListDocumentsPageInfo;
};

/** What documents.list answers. */
export type DocumentsList = {
  /** The documents that the viewer may see, the newest first. */
  documents: DocumentsListDocuments | null;
};

/** What it is asked with. */
export interface DocumentsListVariables {
  filter?: DocumentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** A page of the documents that the viewer may see and that meet a filter (number, words, parties, type, period), the newest first. */
export const list: Operation<
  DocumentsList,
  DocumentsListVariables,
  never,
  never,
  DocumentsListRow
> = {
  name: 'documentsList',
  kind: 'query',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}query documentsList($filter:DocumentFilter$first:Int$after:String$last:Int$before:String){documents(filter:$filter first:$first after:$after last:$last before:$before){nodes{...DocumentSummary urgency}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}",
  list: { path: ["documents"], size: 100 },
};
