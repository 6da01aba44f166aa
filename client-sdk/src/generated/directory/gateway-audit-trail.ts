/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AuditAction, AuditFilter } from '../schema.ts';

/** That somebody read personal data, unmasked it, or called a mutation (nhật ký truy cập). Records are chained by hash and are never changed. */
export type DirectoryGatewayAuditTrailRow = {
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
export type DirectoryGatewayAuditTrailGatewayAuditTrailPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AuditRecord (Relay). */
export type DirectoryGatewayAuditTrailGatewayAuditTrail = {
  /** The items of the page. */
  nodes: DirectoryGatewayAuditTrailRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryGatewayAuditTrailGatewayAuditTrailPageInfo;
};

/** What directory.gatewayAuditTrail answers. */
export type DirectoryGatewayAuditTrail = {
  /** Which mutations the gateway denied to whom, before any subgraph was asked, as far as it keeps its records in the database of the directory, the latest first: what the viewer did themselves; with audit:read, what was done for their agency; with province:wide as well, everything. Requires a token; null when denied. */
  gatewayAuditTrail: DirectoryGatewayAuditTrailGatewayAuditTrail | null;
};

/** What it is asked with. */
export interface DirectoryGatewayAuditTrailVariables {
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Which mutations the gateway denied to whom, the latest first. */
export const gatewayAuditTrail: Operation<
  DirectoryGatewayAuditTrail,
  DirectoryGatewayAuditTrailVariables,
  never,
  'gatewayAuditTrail',
  DirectoryGatewayAuditTrailRow
> = {
  name: 'directoryGatewayAuditTrail',
  kind: 'query',
  text: "query directoryGatewayAuditTrail($filter:AuditFilter$first:Int$after:String){gatewayAuditTrail(filter:$filter first:$first after:$after){nodes{sequence at requestId subject clientId agency action type fields rowId why}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["gatewayAuditTrail"], size: 100 },
};
