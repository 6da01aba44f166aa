import { demand, denialsIn, failureOf, type GraphResult, readResult } from './answer.ts';
import { operationOf } from './document.ts';
import { errorFrom } from './errors.ts';
import { withKey } from './idempotency.ts';
import type {
  AnyOperation,
  Arguments,
  CallOptions,
  Denial,
  GraphErrorPayload,
  Methods,
  Operation,
  Outcome,
  PageOptions,
  Runnable,
} from './operation.ts';
import { walk } from './pages.ts';
import { createTransport, type TransportOptions } from './transport.ts';

/** A guarded field of an operation that the caller loses, or reads in some rows only. */
export interface FieldExplanation {
  /** Where in the operation: response keys, without list indexes. */
  path: string[];
  /** `Officer.personalPhone` */
  field: string;
  /** How private the field is. */
  class: string;
  /** DENIED: null whatever the row. DEPENDS: on the relationship of the caller to the row. */
  verdict: 'DENIED' | 'DEPENDS';
  /** The guards that the caller does not meet; of `scopes` and `policies` one whole set is enough. */
  requires: { signedIn: boolean; scopes: string[][]; policies?: string[][] }[];
  /** The relationships of which one must hold for the row. */
  relationships: string[];
}

/** What every client does, whatever methods it has. */
export interface BaseClient {
  /**
   * Runs an operation of your own and answers its data, which is plain. A field that was denied is null, and
   * `denials(data)` lists it. Rejects with a GraphError of the class that fits.
   */
  run<Data, Variables, Guarded extends string = string, const Options extends CallOptions<Guarded> = object>(
    operation: Runnable<Data, Variables, Guarded>,
    ...args: Arguments<Variables, Options>
  ): Promise<Outcome<Data, Options>>;
  /** All rows of an operation with a list, page by page. */
  all<Row, Variables, Data>(
    operation: Operation<Data, Variables, string, string, Row>,
    ...args: Arguments<Variables, PageOptions>
  ): AsyncGenerator<Row, void, undefined>;
  /** Runs an operation and answers data and errors side by side, as the graph gave them; also when it refused it. */
  request<Data, Variables>(
    operation: Runnable<Data, Variables>,
    ...args: Arguments<Variables, CallOptions>
  ): Promise<GraphResult<Data>>;
  /** What the caller would lose of an operation, and which right each field requires; nothing runs. Requires a token. */
  explainAccess<Variables>(
    operation: Runnable<unknown, Variables>,
    ...args: Arguments<Variables, CallOptions>
  ): Promise<FieldExplanation[]>;
}

/** What an answer said beside its data. */
interface Notes {
  denials: Denial[];
  failures: GraphErrorPayload[];
}

const notes = new WeakMap<object, Notes>();

/**
 * The fields of an answer that were denied, with the right that each requires. Takes the very object that a method
 * answered; throws a TypeError for a copy, of which nothing is known: keep the denials beside it, or ask with
 * `{ partial: true }` for an answer that has them in it.
 */
export function denials(data: object): Denial[] {
  return notesOf(data).denials;
}

/**
 * The fields of a mutation's answer that failed although the mutation took effect: read those again. Takes what a method
 * answered, as `denials` does.
 */
export function failures(data: object): GraphErrorPayload[] {
  return notesOf(data).failures;
}

function notesOf(data: object): Notes {
  const found = notes.get(data);
  if (found) return found;
  throw new TypeError('This is not the object that a method answered, but perhaps a copy of it; see denials()');
}

/** A client with a method for each of these operations; the groups that they come in are kept. */
export function createCoreClient<const Operations extends object = object>(
  options: TransportOptions,
  operations?: Operations,
): BaseClient & Methods<Operations> {
  const transport = createTransport(options);
  const client: BaseClient = {
    run: async (runnable, ...args) => run(operationOf(runnable), args[0], args[1] ?? {}) as never,
    all: (operation, ...args) => all(operation, args[0], args[1] ?? {}),
    request: async (runnable, ...args) => {
      const { details: _, ...result } = await send(operationOf(runnable), args[0], args[1] ?? {});
      return result as never;
    },
    explainAccess: async (runnable, ...args) => {
      const asked = { explainAccess: true };
      const { errors, extensions, details } = await send(operationOf(runnable), args[0], args[1] ?? {}, asked);
      if (errors[0]) throw errorFrom(errors, details);
      return extensions?.access as FieldExplanation[];
    },
  };
  return Object.assign(methodsOf(operations ?? {}), client) as never;

  /** Methods for operations; whatever else is among them is a group. */
  function methodsOf(group: object): object {
    const entries = Object.entries(group).map(([name, given]: [string, object]) => [
      name,
      'text' in given ? methodOf(given as AnyOperation) : methodsOf(given),
    ]);
    return Object.fromEntries(entries) as object;
  }

  function methodOf(operation: AnyOperation): object {
    const method = (variables?: object, called?: CallOptions) => run(operation, variables, called ?? {});
    const walks = { all: (variables?: object, called?: PageOptions) => all(operation, variables, called ?? {}) };
    return Object.assign(method, { operation }, operation.list ? walks : {});
  }

  async function run(operation: AnyOperation, variables: unknown, called: CallOptions) {
    const { data, errors, requestId, key } = await send(operation, variables, called, undefined, (result) => {
      if (called.partial && result.data !== null) return;
      const failure = failureOf(operation.kind, result);
      if (failure) throw failure;
    });
    const found = denialsIn(errors);
    if (called.partial) return { data, errors, denials: found, requestId, idempotencyKey: key };
    if (called.require) demand(data, errors, called.require);
    if (data !== null) notes.set(data, { denials: found, failures: errors.filter((error) => !isAmong(found, error)) });
    return data;
  }

  function all<Row>(operation: AnyOperation, variables: unknown, called: PageOptions) {
    const { path, size } = operation.list!;
    const { after = null, ...others } = (variables ?? {}) as { after?: string | null };
    return walk<Row>(
      async (cursor, paging) => {
        const page = { first: size, ...others, after: cursor };
        return send(operation, page, paging, undefined, (result) => {
          const failure = failureOf('query', result);
          if (failure) throw failure;
        });
      },
      path,
      after,
      called,
    );
  }

  /** Sends an operation; `check` throws for an answer that is a failure, which is then tried again where that helps. */
  async function send(
    { name, kind, text, keyed }: AnyOperation,
    given: unknown,
    called: CallOptions,
    extensions?: object,
    check?: (result: Awaited<ReturnType<typeof readResult<object>>>) => void,
  ) {
    const { variables, key } =
      kind === 'mutation'
        ? withKey({ ...(given as object) }, keyed, called.idempotencyKey)
        : { variables: given, key: undefined };
    const result = await transport.request({
      operation: name,
      kind,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: text, variables, extensions }),
      repeatable: kind === 'query' || key !== undefined,
      idempotencyKey: key,
      signal: called.signal,
      timeout: called.timeout,
      retries: called.retries,
      read: async (response) => {
        const read = await readResult<object>(response);
        check?.(read);
        return read;
      },
    });
    return { ...result, key };
  }
}

function isAmong(found: Denial[], { path }: GraphErrorPayload): boolean {
  return found.some((denial) => denial.path.join('.') === path?.join('.'));
}
