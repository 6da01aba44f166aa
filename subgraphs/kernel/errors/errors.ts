import { GraphQLError } from 'graphql';
import { withoutValues } from './without-values.ts';

/** Every code that an error of the graph may carry; clients can switch on it, and the list is closed. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'IDEMPOTENCY_MISMATCH',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The codes of an answer's errors, each once; what is no code of ours is INTERNAL. */
export function codesOf({ errors = [] }: { errors?: readonly Pick<GraphQLError, 'extensions'>[] }): ErrorCode[] {
  const codes = errors.map((error) => errorCodes.find((code) => code === error.extensions?.code) ?? 'INTERNAL');
  return [...new Set(codes)];
}

/** An error meant for the caller: its message says what to do and holds nothing private. */
export class GraphError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** The argument at fault, as a path: `input.date`. */
    argument?: string,
    /** What was wrong with a packet, from a closed list of its own. */
    refusal?: string,
    /** Of what exceeds a limit: how much. */
    numbers: LimitNumbers = {},
  ) {
    super(message, {
      extensions: { code, ...(argument ? { argument } : {}), ...(refusal ? { refusal } : {}), ...numbers },
    });
  }
}

/** How far a limit was exceeded. */
export interface LimitNumbers {
  /** How much is allowed. */
  limit?: number;
  /** How much was asked for. */
  asked?: number;
  /** Seconds after which it can be asked again. */
  retryAfter?: number;
}

/** Refuses an argument: says which one and what it requires. */
export function badInput(argument: string, message: string): GraphError {
  return new GraphError('BAD_USER_INPUT', message, argument);
}

/** What is asked does not go with how things stand; the message says what to do. */
export function conflict(message: string, argument?: string): GraphError {
  return new GraphError('CONFLICT', message, argument);
}

/** Nothing there, or nothing that this viewer may know of: the two answer alike. */
export function notFound(what: string): GraphError {
  return new GraphError('NOT_FOUND', `${what} does not exist, or is not yours to see`);
}

/** What a denied field requires of its reader. */
export interface RequiredRights {
  /** Sets of scopes of which one whole set is required; empty when scopes do not decide. */
  scopes: readonly (readonly string[])[];
  /** The relationships to the row of which one must hold; empty when the row does not decide. */
  relationships: readonly string[];
}

/**
 * The viewer lacks the right to one field, given as `Type.field`: says which right that is, so that a client can ask for
 * it, and nothing of what is behind it.
 */
export function unauthorizedField(field: string, { scopes, relationships }: Partial<RequiredRights> = {}): GraphError {
  const verb = field.startsWith('Mutation.') ? 'call' : 'read';
  const error = new GraphError('UNAUTHORIZED_FIELD_OR_TYPE', `You may not ${verb} ${field}`);
  Object.assign(error.extensions, {
    field,
    ...(scopes?.length ? { scopes } : {}),
    ...(relationships?.length ? { relationships } : {}),
  });
  return error;
}

/** An error as it leaves the process. */
export interface PublicError {
  message: string;
  path?: readonly (string | number)[];
  /** Where in the operation's text, when it was refused before it ran. */
  locations?: readonly { line: number; column: number }[];
  extensions: {
    code: ErrorCode;
    requestId: string;
    argument?: string;
    refusal?: string;
    field?: string;
  } & LimitNumbers &
    Partial<RequiredRights>;
}

/**
 * What a caller may see of an error. Errors on the public list keep their message; a request that GraphQL itself
 * refuses (syntax, validation, variables) becomes BAD_USER_INPUT; everything else becomes INTERNAL and is handed to
 * `log`, because its message may name tables, hosts or people.
 */
export function publicError(error: GraphQLError, requestId: string, log: (error: unknown) => void): PublicError {
  const place = error.path ? { path: error.path } : {};
  const { code, argument, refusal } = error.extensions as Partial<Record<'code' | 'argument' | 'refusal', unknown>>;
  if (isErrorCode(code) && code !== 'INTERNAL') {
    const extensions = {
      code,
      requestId,
      ...(typeof argument === 'string' ? { argument } : {}),
      ...(typeof refusal === 'string' ? { refusal } : {}),
      ...limitNumbers(error.extensions),
      ...(code === 'UNAUTHORIZED_FIELD_OR_TYPE' ? deniedRights(error.extensions) : {}),
    };
    return { message: error.message, ...place, extensions };
  }
  if (!error.originalError && !error.path && code !== 'INTERNAL') {
    const locations = error.locations ? { locations: error.locations } : {};
    return { message: withoutValues(error.message), ...locations, extensions: { code: 'BAD_USER_INPUT', requestId } };
  }
  if (code !== 'INTERNAL') log(rootCause(error));
  const message = 'Something went wrong on our side; quote the request id when you report it';
  return { message, ...place, extensions: { code: 'INTERNAL', requestId } };
}

function limitNumbers(extensions: Readonly<Record<string, unknown>>): LimitNumbers {
  const numbers = ['limit', 'asked', 'retryAfter'].flatMap((name) =>
    typeof extensions[name] === 'number' ? [[name, extensions[name]] as const] : [],
  );
  return Object.fromEntries(numbers);
}

function deniedRights({ field, scopes, relationships }: Readonly<Record<string, unknown>>) {
  const isNames = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((name) => typeof name === 'string');
  return {
    ...(typeof field === 'string' ? { field } : {}),
    ...(Array.isArray(scopes) && scopes.every(isNames) ? { scopes } : {}),
    ...(isNames(relationships) ? { relationships } : {}),
  };
}

/** Whether a value is one of the codes of the graph. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.includes(code as ErrorCode);
}

function rootCause(error: Error): Error {
  const { originalError } = error as { originalError?: Error };
  return originalError ? rootCause(originalError) : error;
}
