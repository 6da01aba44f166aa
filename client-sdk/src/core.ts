/** What a client is made of, without operations: `createClient(options, { inbox })` has a method for each that you give. */
export type { GraphResult } from './answer.ts';
export {
  type BaseClient,
  createCoreClient as createClient,
  denials,
  failures,
  type FieldExplanation,
} from './client.ts';
export * from './errors.ts';
export {
  createExchange,
  type Exchange,
  type FileContent,
  type FileReceipt,
  type OpenedFile,
  type PacketReceipt,
  type TransferOptions,
} from './exchange.ts';
export type {
  CallOptions,
  Denial,
  GraphErrorPayload,
  ListMethod,
  Method,
  Methods,
  MissingScopes,
  NonNullAt,
  Operation,
  Outcome,
  PageOptions,
  PartialAnswer,
  Runnable,
  TypedDocument,
} from './operation.ts';
export {
  type ClientCredentials,
  clientCredentials,
  type Token,
  type TokenProvider,
  type TokenRequest,
} from './token.ts';
export type { TableChoice } from './table.ts';
export type { Attempt, AttemptEnd, TransportOptions } from './transport.ts';
