import {
  type ErrorDetails,
  errorFrom,
  ForbiddenError,
  type GraphError,
  InternalError,
  isDenial,
  isRetryable,
  denialOf,
  NotFoundError,
  NotGraphQLError,
  PartialDataError,
  RateLimitedError,
  UnauthenticatedError,
  UnavailableError,
} from './errors.ts';
import type { Denial, GraphErrorPayload } from './operation.ts';
import { detailsOf } from './transport.ts';

/** What the graph answered. */
export interface GraphResult<Data> {
  data: Data | null;
  errors: GraphErrorPayload[];
  requestId: string | undefined;
  /** What the graph says beyond data and errors. */
  extensions?: Record<string, unknown> | undefined;
}

/** Reads an answer in GraphQL; throws a GraphError for what is none, and for a request that was refused as a whole. */
export async function readResult<Data>(response: Response): Promise<GraphResult<Data> & { details: ErrorDetails }> {
  const details = detailsOf(response);
  const text = await response.text();
  let body: Partial<GraphResult<Data>> | null = null;
  try {
    body = JSON.parse(text) as Partial<GraphResult<Data>> | null;
  } catch {
    // Told apart below by status and type.
  }
  const isGraphQL = typeof body === 'object' && body !== null && ('data' in body || Array.isArray(body.errors));
  if (!isGraphQL) throw notGraphQL(response, details);
  const { data = null, errors = [], extensions } = body!;
  if (response.status === 503 && errors.length === 0)
    throw new UnavailableError('The graph is not ready', { ...details, code: 'SUBGRAPH_UNAVAILABLE', retryable: true });
  return { data, errors, requestId: details.requestId, extensions, details };
}

/**
 * Tells data from failure. Of a query, a field that was denied is null; any other error rejects. A mutation rejects where
 * it did not take effect, and where it did, no field of its answer makes it look as if it had not.
 */
export function failureOf(
  kind: string,
  { data, errors, details }: { data: unknown; errors: GraphErrorPayload[]; details: ErrorDetails },
): GraphError | undefined {
  const isMutation = kind === 'mutation';
  const failures = errors.filter((error) => {
    const depth = error.path?.length ?? 0;
    if (data == null || (isMutation && depth === 1)) return true;
    return isMutation ? depth === 0 && !isDenial(error) : !isDenial(error);
  });
  if (failures.length === 0) return undefined;
  const isEmpty = data == null || Object.values(data).every((value) => value === null);
  if (isEmpty) return errorFrom([...failures, ...errors.filter((error) => !failures.includes(error))], details);
  const [{ message, path }] = failures as [GraphErrorPayload];
  const more = failures.length > 1 ? `, and ${failures.length - 1} more failures` : '';
  return new PartialDataError(
    `Some of the answer failed: ${path?.join('.')}: ${message}${more}`,
    { ...details, errors: failures, retryable: failures.every(isRetryable) },
    data,
  );
}

/** The denials among the errors of an answer. */
export function denialsIn(errors: readonly GraphErrorPayload[]): Denial[] {
  return errors.filter(isDenial).map(denialOf);
}

/**
 * Throws a ForbiddenError when a field at one of these paths was denied, and a NotFoundError when it is empty: who asks
 * for a value with `require` gets one.
 */
export function demand(data: unknown, errors: readonly GraphErrorPayload[], paths: readonly string[]): void {
  for (const path of paths) {
    const denied = errors.filter(({ path: at = [] }) => {
      const place = at.filter((key) => typeof key === 'string').join('.');
      return place === path || path.startsWith(`${place}.`);
    });
    if (denied.length) throw errorFrom(denied, {}) instanceof ForbiddenError ? errorFrom(denied, {}) : missing(path);
    if (isEmptyAt(data, path.split('.'))) throw missing(path);
  }
}

function missing(path: string): NotFoundError {
  return new NotFoundError(`${path} is required, and it is empty`, { code: 'NOT_FOUND' });
}

function isEmptyAt(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined) return value == null;
  if (Array.isArray(value)) return value.some((item) => isEmptyAt(item, [key, ...rest]));
  // A parent that is empty is told by the type of the data, and asked for by a path of its own.
  return value != null && isEmptyAt((value as Record<string, unknown>)[key], rest);
}

function notGraphQL(response: Response, details: ErrorDetails): GraphError {
  const { status } = response;
  if (status === 401) return new UnauthenticatedError('The token is refused', { ...details, code: 'UNAUTHENTICATED' });
  if (status === 429)
    return new RateLimitedError('Asked too often', { ...details, code: 'RATE_LIMITED', retryable: true });
  if (status === 502 || status === 503 || status === 504) {
    return new UnavailableError(`The graph is not there for now: status ${status}`, {
      ...details,
      code: 'SUBGRAPH_UNAVAILABLE',
      retryable: true,
    });
  }
  if (status >= 500) return new InternalError(`The graph failed: status ${status}`, { ...details, code: 'INTERNAL' });
  const isRedirected = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  const type = response.headers.get('content-type') ?? 'no content-type';
  const what = isRedirected
    ? 'It leads elsewhere; give the address that it leads to'
    : `It answered ${type}, status ${status}`;
  // JSON that does not end has been cut on its way.
  return new NotGraphQLError(`This is not the graph. ${what}`, {
    ...details,
    code: 'NOT_GRAPHQL',
    retryable: status === 200 && type.includes('json'),
  });
}
