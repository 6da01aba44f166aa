/** Every curated operation as a method, grouped by domain, and all that the core has. */
import { type BaseClient, createCoreClient } from './client.ts';
import { createExchange, type Exchange } from './exchange.ts';
import * as directory from './generated/directory.ts';
import * as documents from './generated/documents.ts';
import * as overview from './generated/overview.ts';
import * as reports from './generated/reports.ts';
import type { Scope } from './generated/schema.ts';
import * as services from './generated/services.ts';
import type { Methods } from './operation.ts';
import type { TransportOptions } from './transport.ts';

const operations = { directory, documents, overview, reports, services };

/** A typed client of the province's graph; with `Held`, the scopes of its application, its methods are those that it may call. */
export type Client<Held extends Scope = Scope> = BaseClient & {
  /** Files and packets, beside the graph. */
  readonly exchange: Exchange;
} & Methods<typeof operations, Held>;

/**
 * A client for one graph and one caller. Its methods answer the operation's data as plain objects, in which a field that
 * was denied is null (`denials` lists those), and reject with a GraphError. With the scopes of an application,
 * `createClient<'documents:read' | 'documents:exchange'>({ … })`, a method that needs another one does not compile.
 */
export function createClient<Held extends Scope = Scope>(options: TransportOptions): Client<Held> {
  const client = createCoreClient(options, operations);
  return Object.assign(client, { exchange: createExchange(options) }) as unknown as Client<Held>;
}

export {
  type Attempt,
  type AttemptEnd,
  type BaseClient,
  type CallOptions,
  type ClientCredentials,
  clientCredentials,
  type Denial,
  denials,
  createExchange,
  type Exchange,
  failures,
  type FieldExplanation,
  type FileContent,
  type FileReceipt,
  type GraphErrorPayload,
  type GraphResult,
  type ListMethod,
  type Method,
  type MissingScopes,
  type NonNullAt,
  type OpenedFile,
  type Operation,
  type Outcome,
  type PacketReceipt,
  type PageOptions,
  type PartialAnswer,
  type Runnable,
  type TableChoice,
  type Token,
  type TokenProvider,
  type TokenRequest,
  type TransferOptions,
  type TransportOptions,
  type TypedDocument,
} from './core.ts';
export * from './errors.ts';
export { directory, documents, overview, reports, services };
export type * from './generated/types.ts';
