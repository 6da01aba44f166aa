/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AuditAction, AuditFilter } from '../schema.ts';

/** That somebody read personal data, unmasked it, or called a mutation (nhật ký truy cập). Records are chained by hash and are never changed. */
export type DocumentsAuditTrailRow = {
  /** Its place in its subgraph's chain, from 1. */
  sequence: number;
  /** When the request came. */
  at: string;
  /** The id of the request, as in x-request-id and in error messages. */
  requestId: string;
  /** The subject of the caller's token; null for nobody. */
  subject: string | null;
  /** The application through which they acted; null for none. */
  clientId: string | null;
  /** The id of the agency that they acted for, as recorded under the hash; null for none. */
  agency: string | null;
  /** What happened. */
  action: AuditAction;
  /** The type of the row; Mutation for a mutation. */
  type: string;
  /** The fields that were read or unmasked, or the mutation. */
  fields: string[];
  /** The id of the row, or of what the mutation answered, as recorded under the hash; its type says of what. */
  rowId: string | null;
  /** What allowed a read; the reason given to unmask; the code of the error that ended a mutation. */
  why: string | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsAuditTrailDocumentsAuditTrailPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AuditRecord (Relay). */
export type DocumentsAuditTrailDocumentsAuditTrail = {
  /** The items of the page. */
  nodes: DocumentsAuditTrailRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsAuditTrailDocumentsAuditTrailPageInfo;
};

/** What documents.auditTrail answers. */
export type DocumentsAuditTrail = {
  /** Who read personal data, and who changed or tried to change what, in the subgraph documents, the latest first: what the viewer did themselves; with audit:read, what was done for their agency; with province:wide as well, everything. Requires a token; null when denied. */
  documentsAuditTrail: DocumentsAuditTrailDocumentsAuditTrail | null;
};

/** What it is asked with. */
export interface DocumentsAuditTrailVariables {
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Who read personal data of documents, and who changed or tried to change what, the latest first. */
export const auditTrail: Operation<
  DocumentsAuditTrail,
  DocumentsAuditTrailVariables,
  never,
  'documentsAuditTrail',
  DocumentsAuditTrailRow
> = {
  name: 'documentsAuditTrail',
  kind: 'query',
  text: "query documentsAuditTrail($filter:AuditFilter$first:Int$after:String){documentsAuditTrail(filter:$filter first:$first after:$after){nodes{sequence at requestId subject clientId agency action type fields rowId why}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["documentsAuditTrail"], size: 100 },
};
