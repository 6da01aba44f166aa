import { type GraphErrorPayload, GraphUnreachableError } from './errors.ts';
import type { Operation } from './operation.ts';

/** A token, or a function that gets one for each request, so that it can be renewed. */
export type Token = string | (() => string | undefined | Promise<string | undefined>);

/** How a client reaches the graph. */
export interface TransportOptions {
  /** The graph's address, such as https://graph.example/graphql; on a page, one below that page's server will do. */
  url: string;
  /** Who asks; left out, nobody is signed in. */
  token?: Token | undefined;
  /** Milliseconds that one attempt may take; 10,000 when left out. */
  timeout?: number;
  /** How often a query is tried again when the graph cannot be reached; 2 when left out. Mutations are never repeated. */
  retries?: number;
  /** The fetch to use; the platform's when left out. */
  fetch?: typeof fetch;
}

/** What the graph answers. */
export interface GraphResult<Data> {
  data: Data | null;
  errors: GraphErrorPayload[];
  requestId: string | undefined;
  /** What the graph says beyond data and errors. */
  extensions?: Record<string, unknown> | undefined;
}

const retryAfterMs = 250;

/** Sends operations to one graph by the GraphQL over HTTP specification. */
export function createTransport({ url, token, timeout = 10_000, retries = 2, fetch: send = fetch }: TransportOptions) {
  const graph = addressOf(url);
  return async function request<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables | undefined,
    extensions?: Record<string, unknown>,
  ): Promise<GraphResult<Data>> {
    const bearer = await bearerOf(token);
    const init = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: JSON.stringify({ query: operation.text, variables: variables ?? {}, extensions }),
    };
    const attempts = operation.kind === 'query' ? retries + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      const result = await once<Data>(send, graph, init, timeout).catch((cause: unknown) => ({ cause }));
      if (!('cause' in result)) return result;
      const { cause } = result;
      if (attempt >= attempts)
        throw new GraphUnreachableError(`The graph at ${graph.origin} does not answer`, { cause });
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs * 2 ** (attempt - 1)));
    }
  };
}

/** The token to send now. */
export async function bearerOf(token: Token | undefined): Promise<string | undefined> {
  return typeof token === 'function' ? token() : token;
}

/** The graph's address as a whole; one that is relative is so to the page. */
export function addressOf(url: string): URL {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  return new URL(url, page);
}

/** One attempt; throws when there was no answer in GraphQL, or the graph was still starting. */
async function once<Data>(
  send: typeof fetch,
  url: URL,
  init: RequestInit,
  timeout: number,
): Promise<GraphResult<Data>> {
  const response = await send(url, { ...init, signal: AbortSignal.timeout(timeout) });
  if (response.status === 503) throw new Error('It is not ready: status 503');
  const body = (await response.json()) as Partial<GraphResult<Data>> | null;
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body))
    throw new Error(`It answered no GraphQL: status ${response.status}`);
  return {
    data: body.data ?? null,
    errors: body.errors ?? [],
    requestId: response.headers.get('x-request-id') ?? undefined,
    extensions: body.extensions,
  };
}
