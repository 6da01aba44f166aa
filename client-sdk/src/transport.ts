import {
  AbortedError,
  type ErrorDetails,
  GraphError,
  GraphTimeoutError,
  GraphUnreachableError,
  TokenError,
  UnauthenticatedError,
} from './errors.ts';
import type { Token } from './token.ts';

/** What a hook is told of one attempt; never the token, nor the variables. */
export interface Attempt {
  /** The operation's name, or the path beside the graph. */
  operation: string;
  kind: string;
  /** 1 for the first. */
  attempt: number;
  idempotencyKey: string | undefined;
}

/** What a hook is told when an attempt is over. */
export interface AttemptEnd extends Attempt {
  durationMs: number;
  status: number | undefined;
  requestId: string | undefined;
  /** What it came to, unless it went well. */
  error: GraphError | undefined;
  /** Milliseconds after which it is tried again; undefined when it is not. */
  retryInMs: number | undefined;
}

/** How a client reaches the graph. */
export interface TransportOptions {
  /**
   * The graph's address: absolute (https://graph.example/graphql), also under a prefix; on a page, one relative to it.
   */
  url: string | URL;
  /** Who asks; left out, nobody is signed in. It is sent to the graph's own origin only. */
  token?: Token | undefined;
  /** Milliseconds that one attempt may take; 10,000 when left out. */
  timeout?: number;
  /** How often it is tried again what may be repeated: reads, and mutations with an idempotency key; 2 when left out. */
  retries?: number;
  /** The longest that it waits between two attempts, in milliseconds; 20,000 when left out. */
  longestWait?: number;
  /** Headers of your own. */
  headers?: Record<string, string>;
  /** Gives the `traceparent` of an attempt (W3C Trace Context), for tracing. */
  traceparent?: (() => string | undefined) | undefined;
  /** Is told of each attempt, for logging. */
  onAttempt?: (attempt: Attempt) => void;
  /** Is told what became of each attempt. */
  onAttemptEnd?: (end: AttemptEnd) => void;
  /** The fetch to use; the platform's when left out. */
  fetch?: typeof fetch;
}

/** One request to the graph's origin. */
export interface Outgoing<Result> {
  operation: string;
  kind: string;
  /** Below the graph's address; the graph itself when left out. */
  url?: URL;
  method?: string;
  headers?: Record<string, string> | undefined;
  body?: BodyInit | undefined;
  /** Whether it may be sent twice. */
  repeatable: boolean;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  timeout?: number | undefined;
  retries?: number | undefined;
  /** Reads the answer; throws a GraphError for one that is no success. */
  read(response: Response): Promise<Result>;
}

const firstWaitMs = 250;

/** What sends requests to one graph: with the token, in time, again where that is safe. */
export function createTransport(options: TransportOptions) {
  const { token, timeout: usual = 10_000, retries: usually = 2, longestWait = 20_000 } = options;
  const graph = addressOf(options.url);
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  return { graph, request };

  async function request<Result>(outgoing: Outgoing<Result>): Promise<Result> {
    const { operation, kind, repeatable, signal, idempotencyKey, retries = usually } = outgoing;
    let bearer = await bearerOf({});
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      const told = { operation, kind, attempt, idempotencyKey };
      options.onAttempt?.(told);
      const startedAt = Date.now();
      let status: number | undefined;
      let requestId: string | undefined;
      const end = (error?: GraphError, retryInMs?: number) =>
        options.onAttemptEnd?.({ ...told, durationMs: Date.now() - startedAt, status, requestId, error, retryInMs });
      try {
        const result = await once(outgoing, bearer, (response) => {
          status = response.status;
          requestId = response.headers.get('x-request-id') ?? undefined;
        });
        end();
        return result;
      } catch (thrown) {
        const error = asGraphError(thrown);
        error.idempotencyKey = idempotencyKey;
        const again: string | undefined =
          error instanceof UnauthenticatedError && !isRenewed ? await renewed(bearer) : undefined;
        const waitMs = again
          ? 0
          : attempt <= retries && isWorthIt(error, repeatable)
            ? waitFor(error, attempt)
            : undefined;
        end(error, waitMs);
        if (waitMs === undefined || waitMs > longestWait) throw error;
        if (again) [bearer, isRenewed] = [again, true];
        await pause(waitMs, signal);
      }
    }

    async function bearerOf(asked: { rejected?: string | undefined }): Promise<string | undefined> {
      if (typeof token !== 'function') return token;
      try {
        return await token({ ...asked, signal });
      } catch (cause) {
        if (signal?.aborted) throw aborted(signal);
        if (cause instanceof GraphError) throw cause;
        throw new TokenError('The provider of tokens failed', { code: 'NO_TOKEN', cause });
      }
    }

    /** Another token than the one that was refused, where there may be one and the request may still be sent. */
    async function renewed(rejected: string | undefined): Promise<string | undefined> {
      if (typeof token !== 'function' || isStream(outgoing.body)) return undefined;
      const other = await bearerOf({ rejected });
      return other === rejected ? undefined : other;
    }
  }

  /** One attempt, with an end: by its time-out, or by the caller. */
  async function once<Result>(
    { url = graph, method = 'POST', headers, body, signal, timeout = usual, read }: Outgoing<Result>,
    bearer: string | undefined,
    seen: (response: Response) => void,
  ): Promise<Result> {
    if (signal?.aborted) throw aborted(signal);
    const ends = new AbortController();
    const stop = () => ends.abort();
    const timer = setTimeout(stop, timeout);
    signal?.addEventListener('abort', stop);
    try {
      const trace = options.traceparent?.();
      const init: RequestInit & { duplex?: 'half' } = {
        method,
        // The token is for this address alone: a redirection is a mistake in the address.
        redirect: 'manual',
        signal: ends.signal,
        headers: {
          ...options.headers,
          ...headers,
          ...(trace ? { traceparent: trace } : {}),
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        },
      };
      if (body !== undefined) init.body = body;
      if (isStream(body)) init.duplex = 'half';
      const response = await send(url, init);
      seen(response);
      return await read(response);
    } catch (cause) {
      if (cause instanceof GraphError) throw cause;
      if (signal?.aborted) throw aborted(signal);
      const details: ErrorDetails = { retryable: true, cause };
      if (ends.signal.aborted) {
        throw new GraphTimeoutError(`The graph at ${graph.origin} does not answer within ${timeout} ms`, {
          ...details,
          code: 'TIMEOUT',
        });
      }
      throw new GraphUnreachableError(`The graph at ${graph.origin} does not answer`, {
        ...details,
        code: 'UNREACHABLE',
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}

/** The graph's address as a whole; one that is relative is so to the page. */
export function addressOf(url: string | URL): URL {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  return new URL(url, page);
}

/** What the headers of an answer say of it, for an error. */
export function detailsOf(response: Response): ErrorDetails {
  const after = response.headers.get('retry-after');
  const seconds = after === null ? NaN : /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return {
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: Number.isNaN(seconds) ? undefined : Math.max(0, seconds),
  };
}

/** What has been refused before it ran may be sent again; what may have taken effect, only when it is repeatable. */
function isWorthIt(error: GraphError, repeatable: boolean): boolean {
  return error.retryable && (repeatable || error.code === 'RATE_LIMITED');
}

/** Longer each time, and never the same for two clients; what the graph asks for at the least. */
function waitFor({ retryAfter = 0 }: GraphError, attempt: number): number {
  const jitter = firstWaitMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
  return retryAfter * 1000 + jitter;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted(signal!));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

function aborted({ reason }: AbortSignal): AbortedError {
  return new AbortedError('The call was stopped', { code: 'ABORTED', cause: reason });
}

function asGraphError(thrown: unknown): GraphError {
  return thrown instanceof GraphError ? thrown : new GraphError(String(thrown), { cause: thrown });
}

function isStream(body: unknown): boolean {
  return typeof ReadableStream !== 'undefined' && body instanceof ReadableStream;
}
