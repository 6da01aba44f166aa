import type { Denial, GraphErrorPayload } from './operation.ts';

/** The codes that an error may carry: the graph's own, and below them those of the way there. */
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
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'NOT_GRAPHQL'
  | 'NO_TOKEN'
  | 'PARTIAL_DATA';

/** What an error may know beside its message. */
export interface ErrorDetails {
  code?: ErrorCode | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  retryable?: boolean | undefined;
  errors?: readonly GraphErrorPayload[] | undefined;
  cause?: unknown;
}

/** Whatever goes wrong between your call and its answer is a GraphError, and of a class of its own where you act differently. */
export class GraphError extends Error {
  override name = 'GraphError';
  /** What went wrong, to switch on. */
  readonly code: ErrorCode;
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** Whether the same call may go well a little later. */
  readonly retryable: boolean;
  /** Seconds after which to try again, when the graph said so. */
  readonly retryAfter: number | undefined;
  /** All errors of the answer, as the graph gave them. */
  readonly errors: readonly GraphErrorPayload[];
  /** Where in the data; undefined when the whole request was refused. */
  readonly path: readonly (string | number)[] | undefined;
  /** The argument at fault, such as `input.date`. */
  readonly argument: string | undefined;
  /** What was wrong with a packet, such as BAD_ZIP or UNKNOWN_SENDER. */
  readonly refusal: string | undefined;
  /** Of a mutation, the key that it was sent with: send it again with this key, and it happens once. */
  idempotencyKey: string | undefined;

  constructor(message: string, { code = 'INTERNAL', errors = [], ...details }: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    const { path, extensions } = errors[0] ?? {};
    this.code = code;
    this.status = details.status;
    this.requestId = extensions?.requestId ?? details.requestId;
    this.retryAfter = extensions?.retryAfter ?? details.retryAfter;
    this.retryable = details.retryable ?? false;
    this.errors = errors;
    this.path = path;
    this.argument = extensions?.argument;
    this.refusal = extensions?.refusal;
  }
}

/** Nobody is signed in, or the token does not hold (any more): log in again. */
export class UnauthenticatedError extends GraphError {
  override name = 'UnauthenticatedError';
}

/** The caller lacks a right: the message and `denials` say which. */
export class ForbiddenError extends GraphError {
  override name = 'ForbiddenError';
  /** What was denied, with what each requires. */
  readonly denials: readonly Denial[] = this.errors.map(denialOf);
  /** Sets of scopes of which one whole set is required; empty when scopes do not decide. */
  readonly scopes: readonly string[][] = this.denials[0]?.scopes ?? [];
}

/** There is no such thing, or it is not the caller's to see. */
export class NotFoundError extends GraphError {
  override name = 'NotFoundError';
}

/** An argument is at fault; `argument` names it. */
export class InvalidInputError extends GraphError {
  override name = 'InvalidInputError';
}

/** The thing was changed meanwhile, or the idempotency key came before with another input: read again. */
export class ConflictError extends GraphError {
  override name = 'ConflictError';
}

/** Asked too often: wait `retryAfter` seconds. */
export class RateLimitedError extends GraphError {
  override name = 'RateLimitedError';
}

/** Asked for more at once than is allowed: ask for less. */
export class LimitExceededError extends GraphError {
  override name = 'LimitExceededError';
}

/** The graph, or the part of it that was asked, is not there for now. */
export class UnavailableError extends GraphError {
  override name = 'UnavailableError';
}

/** Something is wrong on the graph's side: report it with the `requestId`. */
export class InternalError extends GraphError {
  override name = 'InternalError';
}

/** Nothing came back: the graph cannot be reached, or the line broke. */
export class GraphUnreachableError extends GraphError {
  override name = 'GraphUnreachableError';
}

/** The graph did not answer in time. */
export class GraphTimeoutError extends GraphUnreachableError {
  override name = 'GraphTimeoutError';
}

/** What came back is not the graph's: a page of a proxy, or a body that was cut. */
export class NotGraphQLError extends GraphUnreachableError {
  override name = 'NotGraphQLError';
}

/** The call was stopped by its `signal`. */
export class AbortedError extends GraphError {
  // As fetch calls it, so that libraries which know this name go on knowing it.
  override name = 'AbortError';
}

/** The token could not be had: the provider of tokens failed. */
export class TokenError extends GraphError {
  override name = 'TokenError';
}

/** Some of what was asked for failed, and not because a right is missing: `data` has the rest. `{ partial: true }` hands back both. */
export class PartialDataError extends GraphError {
  override name = 'PartialDataError';

  constructor(
    message: string,
    details: ErrorDetails,
    /** What was answered; null where it failed. */
    readonly data: unknown,
  ) {
    super(message, { ...details, code: 'PARTIAL_DATA' });
  }
}

const classes: Partial<Record<string, typeof GraphError>> = {
  UNAUTHENTICATED: UnauthenticatedError,
  UNAUTHORIZED_FIELD_OR_TYPE: ForbiddenError,
  FORBIDDEN: ForbiddenError,
  NOT_FOUND: NotFoundError,
  BAD_USER_INPUT: InvalidInputError,
  CONFLICT: ConflictError,
  IDEMPOTENCY_MISMATCH: ConflictError,
  RATE_LIMITED: RateLimitedError,
  LIMIT_EXCEEDED: LimitExceededError,
  SUBGRAPH_UNAVAILABLE: UnavailableError,
};

/** The error of the class that the first of the graph's errors calls for; it carries all of them. */
export function errorFrom(errors: readonly GraphErrorPayload[], details: ErrorDetails): GraphError {
  const first = errors[0]!;
  const code = (first.extensions?.code ?? 'INTERNAL') as ErrorCode;
  const message = code === 'UNAUTHORIZED_FIELD_OR_TYPE' ? deniedMessage(denialOf(first)) : first.message;
  return new (classes[code] ?? InternalError)(message, { ...details, code, errors, retryable: isRetryable(first) });
}

/** Whether what failed with this error may go well a little later. */
export function isRetryable({ extensions }: GraphErrorPayload): boolean {
  return extensions?.code === 'RATE_LIMITED' || extensions?.code === 'SUBGRAPH_UNAVAILABLE';
}

/** Whether the graph keeps a field from the caller; on a row, it says the same of what is not there and what is not theirs. */
export function isDenial({ path, extensions }: GraphErrorPayload): boolean {
  const code = extensions?.code;
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE') return true;
  return (code === 'NOT_FOUND' || code === 'FORBIDDEN') && (path?.length ?? 0) > 1;
}

/** The same error, as what it says of a field. */
export function denialOf({ message, path = [], extensions = {} }: GraphErrorPayload): Denial {
  const { code = 'UNAUTHORIZED_FIELD_OR_TYPE', field, scopes = [], relationships = [] } = extensions;
  return { path: [...path], field, code, message, scopes, relationships };
}

function deniedMessage({ message, scopes, relationships }: Denial): string {
  const rights = [
    scopes.length ? `the scope ${scopes.map((set) => set.join(' and ')).join(', or ')}` : '',
    relationships.length ? `to be ${relationships.join(' or ')}` : '',
  ].filter(Boolean);
  return rights.length ? `${message}: this requires ${rights.join(', and ')}` : message;
}
