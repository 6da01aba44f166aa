import { operationOf } from './document.ts';
import { errorFrom, GraphError, InvalidInputError } from './errors.ts';
import type { GraphErrorPayload, Runnable } from './operation.ts';
import { type TableChoice, tableRequest, wholeTable } from './table.ts';
import { createTransport, detailsOf, type Outgoing, type TransportOptions } from './transport.ts';

/** A file that was put into the graph. */
export interface FileReceipt {
  /** For `issueDocument`, or for `fileDossier` and `takeDossierStep`. */
  id: string;
  name: string;
  contentType: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** What a packet came to. */
export interface PacketReceipt {
  type: 'NEW' | 'REVOKE' | 'UPDATE' | 'REPLACE' | 'STATUS';
  /** The document that it brought or is about, by its id in the graph. */
  document: string;
  number: string;
  /** What became of each recipient that the packet names, in its order: of an update, of those that it adds. */
  recipients: {
    /** As the packet names it. */
    organId: string;
    /** The agency that it is delivered to; null when the directory has none of this code. */
    agency: string | null;
    outcome: 'DELIVERED' | 'UNKNOWN';
  }[];
}

/** What a transfer may say. */
export interface TransferOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds that it may take; a minute when left out. Of a stream, until it begins. */
  timeout?: number | undefined;
  /** Is told how many bytes have passed, and of how many when that is known; of a Blob that is sent, at begin and end. */
  onProgress?: ((transferred: number, total: number | undefined) => void) | undefined;
}

/** A file on its way here. */
export interface OpenedFile {
  stream: ReadableStream<Uint8Array>;
  contentType: string;
  /** Bytes, when the graph says how many. */
  size: number | undefined;
}

/** What is to be sent: a Blob is sent again when the line breaks, a stream is sent once. */
export type FileContent = Blob | ReadableStream<Uint8Array>;

/** What is sent and received beside the graph, at the same server with the same token. */
export interface Exchange {
  /** Puts a file here for a document to be issued with it; the same file once more is the one that is here. */
  storeFile(name: string, content: FileContent, options?: TransferOptions): Promise<FileReceipt>;
  /** Puts a file here for a dossier to be filed, or a step to be taken, with it; the same otherwise. */
  storeDossierFile(name: string, content: FileContent, options?: TransferOptions): Promise<FileReceipt>;
  /**
   * The content of a file, from the `contentPath` of a document's attachment, or of a paper or result of a dossier; the
   * detached signature on an attachment from its `signaturePath`.
   */
  content(contentPath: string, options?: TransferOptions): Promise<Blob>;
  /** The same as a stream, for files that are not to be held in memory. */
  open(contentPath: string, options?: TransferOptions): Promise<OpenedFile>;
  /**
   * An operation of ours or of your own, or one that is kept under a name, as a table with all pages of its list: a
   * stream, so that it need not be held in memory. One in csv or ndjson that breaks off fails at its end.
   */
  table<Variables>(
    what: string | Runnable<unknown, Variables>,
    variables?: Variables,
    options?: TransferOptions & TableChoice,
  ): Promise<OpenedFile>;
  /**
   * Sends an edXML packet of an agency that the caller may send for; the same packet, or key, takes effect once. The
   * receipt says what became of each recipient; what is wrong with a packet is the `refusal` of the GraphError.
   */
  sendPacket(packet: Blob, idempotencyKey?: string, options?: TransferOptions): Promise<PacketReceipt>;
  /** A document as an edXML packet. */
  packet(document: string, type?: 'NEW' | 'REPLACE' | 'UPDATE' | 'REVOKE', options?: TransferOptions): Promise<Blob>;
  /** The last status of a delivery as an edXML packet. */
  statusPacket(delivery: string, options?: TransferOptions): Promise<Blob>;
}

/** The exchange beside a graph. What it refuses rejects with a GraphError; what may be repeated is. */
export function createExchange(options: TransportOptions): Exchange {
  const { graph, request } = createTransport(options);

  async function send<Result>(
    path: string,
    { signal, timeout = 60_000 }: TransferOptions,
    rest: Partial<Outgoing<unknown>>,
    read: (response: Response) => Promise<Result>,
  ): Promise<Result> {
    return request({
      operation: path.split('?')[0]!,
      kind: rest.method ?? 'GET',
      method: 'GET',
      url: besideGraph(path, graph),
      repeatable: true,
      signal,
      timeout,
      ...rest,
      read: async (response) => {
        if (response.ok) return read(response);
        const details = detailsOf(response);
        const body = (await response.json().catch(() => ({}))) as { errors?: GraphErrorPayload[] };
        if (body.errors?.[0]) throw errorFrom(body.errors, details);
        const retryable = [429, 502, 503, 504].includes(response.status);
        throw new GraphError(`The graph answered ${response.status}`, { ...details, retryable });
      },
    });
  }

  function store(path: string, name: string, content: FileContent, options: TransferOptions = {}) {
    const contentType = ('type' in content && content.type) || 'application/octet-stream';
    const rest = {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: uploaded(content, options),
      repeatable: content instanceof Blob,
    };
    return send(`${path}?name=${encodeURIComponent(name)}`, options, rest, arrived<FileReceipt>(content, options));
  }

  const fetched = (path: string, options: TransferOptions = {}) =>
    send(path, options, {}, async (response) => {
      const { stream, contentType } = opened(response, options);
      return new Blob([await new Response(stream).blob()], { type: contentType });
    });

  return {
    storeFile: (name, content, options) => store('/documents/files', name, content, options),
    storeDossierFile: (name, content, options) => store('/dossiers/files', name, content, options),
    content: fetched,
    open: (path, options = {}) => send(path, options, {}, async (response) => opened(response, options)),
    table: async (what, variables, options = {}) => {
      const asked = typeof what === 'string' ? what : operationOf(what);
      const { path, rest } = tableRequest(asked, variables as object | undefined, options);
      const isText = [undefined, 'csv', 'ndjson'].includes(options.format);
      return send(path, options, rest, async (response) => {
        const file = opened(response, options);
        return isText ? { ...file, stream: file.stream.pipeThrough(wholeTable()) } : file;
      });
    },
    sendPacket: (packet, idempotencyKey, options = {}) => {
      // Without a key the graph knows a packet by what is in it, so that it may be sent again either way.
      const headers = {
        'content-type': 'application/xml',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      };
      const rest = { method: 'POST', headers, body: uploaded(packet, options), idempotencyKey };
      return send('/documents/packets', options, rest, arrived<PacketReceipt>(packet, options));
    },
    packet: (document, type, options) => {
      const query = type === undefined ? '' : `?type=${type}`;
      return fetched(`/documents/${encodeURIComponent(document)}/packet${query}`, options);
    },
    statusPacket: (delivery, options) => fetched(`/deliveries/${encodeURIComponent(delivery)}/packet`, options),
  };
}

/** Reads the receipt of what was sent, which has all arrived by then. */
function arrived<Receipt>(content: FileContent, { onProgress }: TransferOptions) {
  return async (response: Response) => {
    const receipt = (await response.json()) as Receipt;
    if (content instanceof Blob) onProgress?.(content.size, content.size);
    return receipt;
  };
}

/** The body to send, a stream counted on its way; of a Blob, which pages cannot stream over HTTP/1, begin and end are told. */
function uploaded(content: FileContent, { onProgress }: TransferOptions): BodyInit {
  if (!onProgress) return content;
  const total = content instanceof Blob ? content.size : undefined;
  if (!(content instanceof Blob)) return content.pipeThrough(counter(onProgress, total));
  onProgress(0, total);
  return content;
}

function opened({ body, headers }: Response, { onProgress }: TransferOptions): OpenedFile {
  const length = headers.get('content-length');
  const size = length === null ? undefined : Number(length);
  const stream = body ?? new Blob([]).stream();
  return {
    stream: onProgress ? stream.pipeThrough(counter(onProgress, size)) : stream,
    contentType: headers.get('content-type') ?? 'application/octet-stream',
    size,
  };
}

function counter(onProgress: NonNullable<TransferOptions['onProgress']>, total: number | undefined) {
  let transferred = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      transferred += chunk.byteLength;
      onProgress(transferred, total);
      controller.enqueue(chunk);
    },
  });
}

/**
 * An address beside the graph, below the same prefix. Throws an InvalidInputError for one at another server: the
 * caller's token is for this one alone.
 */
function besideGraph(path: string, graph: URL): URL {
  const asGiven = new URL(path, graph);
  if (asGiven.origin === graph.origin) return path.startsWith('/') ? new URL(`.${path}`, graph) : asGiven;
  const message = `The path leads to another server than ${graph.origin}; give a path of the graph`;
  const code = 'BAD_USER_INPUT';
  const errors = [{ message, extensions: { code, argument: 'contentPath' } }];
  throw new InvalidInputError(message, { code, errors });
}
