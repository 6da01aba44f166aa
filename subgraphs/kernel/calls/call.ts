import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request as openPlain } from 'node:http';
import { request as openSecure } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Agent, type Dispatcher } from 'undici';
import { GraphError } from '../errors/errors.ts';

/** A call to another server, with an end in time and in size. */
export interface Call {
  /** GET unless given. */
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | null;
  /** How long the whole exchange may take, to the last byte of the answer, in milliseconds. */
  timeoutMs: number;
  /** How long the answer's body may be, in bytes. */
  maxBytes: number;
  /** Ends the exchange early, when nobody waits for it any more. */
  signal?: AbortSignal | null | undefined;
}

/** What another server answered, whole. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer<ArrayBuffer>;
}

/** Another server did not answer, or not as it may; the message names neither its address nor what it said. */
export class CallFailed extends Error {
  override name = 'CallFailed';

  constructor(
    readonly reason: keyof typeof messages,
    cause?: unknown,
  ) {
    super(messages[reason], { cause });
  }
}

const messages = {
  UNREACHABLE: 'The server called does not answer',
  TIMEOUT: 'The server called did not answer in time',
  TOO_LARGE: 'The server called answers more than it may',
  CANCELLED: 'The call was given up',
  NO_ANSWER: 'The server called answered something else than it was asked',
};

/**
 * The connections to all other servers, kept for the next call: one ends before a server gives up one that is idle, which
 * is after 5 seconds where nothing else is said. A server has so many at once; more calls wait for their turn.
 */
const connections = new Agent({ connections: 128, keepAliveTimeout: 4_000 });

/**
 * Calls another server and reads its whole answer, which it is asked not to compress. Rejects with CallFailed when it
 * cannot be reached, redirects, is not done in time or answers too much; nothing is left open then.
 */
export async function call(
  url: URL | string,
  { method = 'GET', headers, body = null, timeoutMs, maxBytes, signal }: Call,
): Promise<Answer> {
  const exchange = new Exchange(maxBytes);
  const giveUp = () => exchange.end('CANCELLED');
  const timer = setTimeout(() => exchange.end('TIMEOUT'), timeoutMs);
  signal?.addEventListener('abort', giveUp);
  try {
    if (signal?.aborted) giveUp();
    else {
      const { origin, pathname, search } = new URL(url);
      const asked = { 'accept-encoding': 'identity', ...headers };
      const request = {
        origin,
        path: pathname + search,
        method: method as Dispatcher.HttpMethod,
        headers: asked,
        body,
      };
      connections.dispatch({ ...request, headersTimeout: 0, bodyTimeout: 0 }, exchange);
    }
    return await exchange.answer;
  } catch (error) {
    throw error instanceof CallFailed ? error : new CallFailed('UNREACHABLE', error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** One exchange, as undici tells of it: without the streams and signals that `request` makes of each. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  #failure: CallFailed | undefined;
  #resolve!: (answer: Answer) => void;
  #reject!: (failure: CallFailed) => void;

  constructor(private readonly maxBytes: number) {
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Ends it early; one that waits for its turn ends when that comes. */
  end(reason: CallFailed['reason'], cause?: unknown): void {
    this.#failure ??= new CallFailed(reason, cause);
    this.#controller?.abort(this.#failure);
    this.#reject(this.#failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(_: unknown, status: number, headers: IncomingHttpHeaders): void {
    if (isRedirect(status)) return this.end('UNREACHABLE');
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#length += chunk.byteLength;
    if (this.#length > this.maxBytes) this.end('TOO_LARGE');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#resolve({ status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
  }

  onResponseError(_: unknown, error: Error): void {
    this.end('UNREACHABLE', error);
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** A call whose bodies are passed on as they come. */
export interface StreamCall extends Pick<Call, 'timeoutMs' | 'maxBytes'> {
  method: string;
  headers: IncomingHttpHeaders;
  body: AsyncIterable<Uint8Array> | undefined;
  /** How long nothing may come or go, in milliseconds. */
  idleMs: number;
}

/** What another server answers, as it comes. */
export interface StreamedAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Fails with CallFailed where the answer does not come to its end in time, or is too long. */
  body: Readable;
  /** Ends the exchange, when nobody waits for it any more. */
  cancel(): void;
}

/**
 * Calls another server as `call` does, and answers once it begins to answer. Rejects with what reading the body throws,
 * or with CallFailed.
 */
export async function callStreaming(
  url: URL,
  { method, headers, body, idleMs, timeoutMs, maxBytes }: StreamCall,
): Promise<StreamedAnswer> {
  const open = url.protocol === 'https:' ? openSecure : openPlain;
  const sent = open(url, { method, headers, agent: false, timeout: idleMs });
  let failure: CallFailed | undefined;
  const end = (reason: CallFailed['reason']) => sent.destroy((failure ??= new CallFailed(reason)));
  const timer = setTimeout(() => end('TIMEOUT'), timeoutMs);
  sent.on('timeout', () => end('TIMEOUT')).on('error', () => {});
  sent.on('close', () => clearTimeout(timer));
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  const sending = pipeline(body ?? [], sent);
  const [response] = await Promise.race([answer, sending.then(() => answer)]).catch((error: unknown) => {
    sent.destroy();
    throw failure ?? (error instanceof GraphError ? error : new CallFailed('UNREACHABLE', error));
  });
  const status = response.statusCode!;
  if (status >= 300 && status < 400) {
    end('NO_ANSWER');
    throw failure!;
  }
  async function* whole() {
    let length = 0;
    try {
      for await (const chunk of response as AsyncIterable<Uint8Array>) {
        length += chunk.byteLength;
        if (length > maxBytes) end('TOO_LARGE');
        if (failure) throw failure;
        yield chunk;
      }
    } catch (error) {
      throw failure ?? new CallFailed('UNREACHABLE', error);
    }
  }
  const cancel = () => void end('CANCELLED');
  return { status, headers: response.headers, body: Readable.from(whole(), { objectMode: false }), cancel };
}

/** The JSON in an answer; undefined when there is none. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}
