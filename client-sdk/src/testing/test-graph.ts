import type { ErrorCode } from '../errors.ts';
import type { AnyOperation, GraphErrorPayload, Operation } from '../operation.ts';
import { answerOf } from './execute.ts';

/** Some of an answer; what is left out of it is made. */
export type Some<Data> = Data extends readonly (infer Item)[]
  ? Some<Item>[]
  : Data extends object
    ? { [Key in keyof Data]?: Some<Data[Key]> }
    : Data;

/** How an operation fails. */
export interface TestFailure {
  /** As the graph says it; the status follows from it. */
  code?: ErrorCode;
  message?: string;
  /** The line breaks, so that nothing comes back. */
  isCut?: boolean;
  /** The part of the answer that fails, such as `agency.inbox`; the whole request when left out. */
  path?: string;
  /** Seconds that the graph asks to wait. */
  retryAfter?: number;
  /** How many requests fail before it goes well again; all when left out. */
  times?: number;
}

/** A request that reached the graph of a test. */
export interface TestRequest {
  operation: string;
  variables: Record<string, unknown>;
  headers: Headers;
}

/** How the graph of a test begins. */
export interface TestGraphOptions {
  /** The scopes of who asks; all when left out. Fields that require others are denied, as the graph denies them. */
  scopes?: readonly string[];
  /** How many rows lists have; 3 when left out. */
  rows?: number;
}

type DataOf<Told> = Told extends Operation<infer Data, never, string, string, unknown> ? Data : object;
type VariablesOf<Told> =
  Told extends Operation<unknown, infer Variables, string, string, unknown> ? Variables : Record<string, unknown>;
type Named = Pick<Operation<unknown, never>, 'name'> | string;

/**
 * A graph for tests of an application, without a server: it answers any operation from the schema and the seed, denies
 * what the scopes of who asks do not allow, and fails as it is told to.
 */
export interface TestGraph {
  /** For `createClient({ url, fetch: graph.fetch })`; `/testing/msw` has handlers. */
  readonly fetch: typeof fetch;
  /** All requests until now, the first first. */
  readonly requests: readonly TestRequest[];
  /**
   * Answers an operation, or one of your own by its name, with these values by response keys; what is left out is made.
   */
  answer<Told extends AnyOperation | string>(
    operation: Told,
    data: Some<DataOf<Told>> | ((variables: VariablesOf<Told>) => Some<DataOf<Told>>),
  ): void;
  /** From now on fields are denied whatever the scopes: `Officer.personalPhone`. */
  deny(...fields: string[]): void;
  /** From now on somebody with these scopes asks; with undefined, somebody with all. */
  as(scopes: readonly string[] | undefined): void;
  /** From now on an operation fails; without one, every operation does. */
  fail(operation: Named | undefined, failure: TestFailure): void;
  /** As it was at the beginning. */
  reset(): void;
}

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 413,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Makes one. */
export function createTestGraph({ scopes, rows = 3 }: TestGraphOptions = {}): TestGraph {
  const answers = new Map<string, object | ((variables: never) => object)>();
  const failures = new Map<string, TestFailure & { left: number }>();
  const requests: TestRequest[] = [];
  const denied = new Set<string>();
  let held: ReadonlySet<string> | undefined;
  reset();

  return {
    requests,
    fetch: async (input, init) => respond(new Request(input, init)),
    answer: (operation, data) => void answers.set(nameOf(operation), data as object),
    deny: (...fields) => fields.forEach((field) => denied.add(field)),
    as: (others) => void (held = others && new Set(others)),
    fail: (operation, failure) =>
      void failures.set(operation === undefined ? '*' : nameOf(operation), {
        ...failure,
        left: failure.times ?? Infinity,
      }),
    reset,
  };

  function reset(): void {
    answers.clear();
    failures.clear();
    denied.clear();
    requests.splice(0);
    held = scopes && new Set(scopes);
  }

  async function respond(request: Request): Promise<Response> {
    const { query = '', variables = {}, operationName } = await questionOf(request);
    const operation = operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    requests.push({ operation, variables, headers: request.headers });
    const requestId = `test-${requests.length}`;
    const failure = takeFailure(operation);
    if (failure?.isCut) throw new TypeError('Failed to fetch');
    if (failure && failure.path === undefined) return refused(failure, requestId);
    const given = answers.get(operation) ?? {};
    const told = typeof given === 'function' ? given(variables as never) : given;
    const { data, errors = [] } = await answerOf(query, variables, {
      given: told as Record<string, unknown>,
      rows,
      scopes: held,
      denied,
    });
    const payloads = errors.map((error) => error.toJSON() as GraphErrorPayload);
    const all = payloads.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
    if (data === undefined) return json(400, { errors: all }, requestId);
    if (data === null) return json(200, { data, errors: all }, requestId);
    if (failure) all.push(failAt(data, failure, requestId));
    return json(200, all.length ? { data, errors: all } : { data }, requestId);
  }

  function takeFailure(operation: string): TestFailure | undefined {
    const failure = [failures.get(operation), failures.get('*')].find((told) => told && told.left > 0);
    if (!failure) return undefined;
    failure.left -= 1;
    return failure;
  }
}

async function questionOf(request: Request) {
  const text = request.method === 'GET' ? undefined : await request.text();
  const { searchParams } = new URL(request.url);
  const body: unknown = text === undefined ? Object.fromEntries(searchParams) : JSON.parse(text);
  const { variables, ...question } = body as {
    query?: string;
    operationName?: string;
    variables?: string | Record<string, unknown> | null;
  };
  const given = typeof variables === 'string' ? (JSON.parse(variables) as Record<string, unknown>) : variables;
  return { ...question, variables: given ?? {} };
}

function refused(
  { code = 'INTERNAL', message = `It was told to fail: ${code}`, retryAfter }: TestFailure,
  requestId: string,
) {
  const extensions = { code, requestId, ...(retryAfter === undefined ? {} : { retryAfter }) };
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return json(statuses[code] ?? 400, { errors: [{ message, extensions }] }, requestId, headers);
}

/** Takes a part out of an answer, up to where it may be null. */
function failAt(data: object, { path = '', code = 'SUBGRAPH_UNAVAILABLE', message }: TestFailure, requestId: string) {
  const keys = path.split('.');
  let parent = data as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) parent = (parent[key] ?? {}) as Record<string, unknown>;
  parent[keys.at(-1)!] = null;
  return { message: message ?? `It was told to fail: ${code}`, path: keys, extensions: { code, requestId } };
}

function json(status: number, body: object, requestId: string, headers: Record<string, string> = {}): Response {
  const all = { 'content-type': 'application/json', 'x-request-id': requestId, ...headers };
  return new Response(JSON.stringify(body), { status, headers: all });
}

function nameOf(operation: Named): string {
  return typeof operation === 'string' ? operation : operation.name;
}
