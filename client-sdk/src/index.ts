export { type Client, createClient, type FieldExplanation } from './client.ts';
export { type ErrorCode, GraphError, type GraphErrorPayload, GraphUnreachableError } from './errors.ts';
export type { Exchange, FileReceipt, PacketReceipt } from './exchange.ts';
export type * from './generated/operations.ts';
export type { Operation } from './operation.ts';
export type { GraphResult, Token, TransportOptions } from './transport.ts';
