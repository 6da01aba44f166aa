/** The codes that an error of the graph may carry. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'UNAUTHORIZED_FIELD_OR_TYPE'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'LIMIT_EXCEEDED'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL';

/** One error as the graph answers it. */
export interface GraphErrorPayload {
  message: string;
  path?: readonly (string | number)[];
  /** Where in the operation's text, when it was refused before it ran. */
  locations?: readonly { line: number; column: number }[];
  extensions?: { code?: ErrorCode; requestId?: string; argument?: string; refusal?: string };
}

/** An error that the graph answered: of one field, thrown when that field is read, or of the whole request. */
export class GraphError extends Error {
  override name = 'GraphError';
  /** What went wrong, to switch on. */
  readonly code: ErrorCode;
  /** Quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** Where in the data; undefined when the whole request was refused. */
  readonly path: readonly (string | number)[] | undefined;
  /** The argument at fault, such as `input.date`. */
  readonly argument: string | undefined;
  /** What was wrong with a packet, such as BAD_ZIP or UNKNOWN_SENDER. */
  readonly refusal: string | undefined;

  constructor({ message, path, extensions }: GraphErrorPayload) {
    super(message);
    this.code = extensions?.code ?? 'INTERNAL';
    this.requestId = extensions?.requestId;
    this.argument = extensions?.argument;
    this.refusal = extensions?.refusal;
    this.path = path;
  }
}

/** The graph could not be reached, or answered something that is not GraphQL. */
export class GraphUnreachableError extends Error {
  override name = 'GraphUnreachableError';
}
