import { GraphError, type GraphErrorPayload, GraphUnreachableError } from './errors.ts';
import { addressOf, bearerOf, type TransportOptions } from './transport.ts';

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

/** What is sent and received beside the graph, at the same server with the same token. */
export interface Exchange {
  /** Puts a file here for a document to be issued with it; the same file once more is the one that is here. */
  storeFile(name: string, content: Blob): Promise<FileReceipt>;
  /** Puts a file here for a dossier to be filed, or a step to be taken, with it; the same otherwise. */
  storeDossierFile(name: string, content: Blob): Promise<FileReceipt>;
  /**
   * The content of a file, from the `contentPath` of a document's attachment, or of a paper or result of a dossier; the
   * detached signature on an attachment from its `signaturePath`.
   */
  content(contentPath: string): Promise<Blob>;
  /**
   * Sends an edXML packet of an agency that the caller may send for; the same packet, or key, takes effect once. What is
   * wrong with one is the `refusal` of the GraphError.
   */
  sendPacket(packet: Blob, idempotencyKey?: string): Promise<PacketReceipt>;
  /** A document as an edXML packet. */
  packet(document: string, type?: 'NEW' | 'REPLACE' | 'UPDATE' | 'REVOKE'): Promise<Blob>;
  /** The last status of a delivery as an edXML packet. */
  statusPacket(delivery: string): Promise<Blob>;
}

/**
 * The exchange beside a graph. What it refuses rejects with a GraphError; with a GraphUnreachableError when it does not
 * answer. Nothing is repeated by itself.
 */
export function createExchange({ url, token, timeout = 60_000, fetch: send = fetch }: TransportOptions): Exchange {
  const graph = addressOf(url);

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const bearer = await bearerOf(token);
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    };
    const signal = AbortSignal.timeout(timeout);
    const address = besideGraph(path, graph);
    const response = await send(address, { ...init, headers, signal }).catch((cause: unknown) => {
      throw new GraphUnreachableError(`The graph at ${graph.origin} does not answer`, { cause });
    });
    if (response.ok) return response;
    const body = (await response.json().catch(() => ({}))) as { errors?: GraphErrorPayload[] };
    throw new GraphError(body.errors?.[0] ?? { message: `The graph answered ${response.status}` });
  }

  async function store(path: string, name: string, content: Blob): Promise<FileReceipt> {
    const headers = { 'content-type': content.type || 'application/octet-stream' };
    const init = { method: 'POST', headers, body: content };
    return (await request(`${path}?name=${encodeURIComponent(name)}`, init)).json() as Promise<FileReceipt>;
  }

  return {
    storeFile: (name, content) => store('/documents/files', name, content),
    storeDossierFile: (name, content) => store('/dossiers/files', name, content),
    sendPacket: async (packet, idempotencyKey) => {
      const headers = {
        'content-type': 'application/xml',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      };
      const init = { method: 'POST', headers, body: packet };
      return (await request('/documents/packets', init)).json() as Promise<PacketReceipt>;
    },
    packet: async (document, type) => {
      const query = type === undefined ? '' : `?type=${type}`;
      return (await request(`/documents/${encodeURIComponent(document)}/packet${query}`)).blob();
    },
    statusPacket: async (delivery) => (await request(`/deliveries/${encodeURIComponent(delivery)}/packet`)).blob(),
    content: async (contentPath) => (await request(contentPath)).blob(),
  };
}

/**
 * An address beside the graph, below the same prefix. Throws BAD_USER_INPUT for one at another server: the caller's token
 * is for this one alone.
 */
function besideGraph(path: string, graph: URL): URL {
  const asGiven = new URL(path, graph);
  if (asGiven.origin === graph.origin) return path.startsWith('/') ? new URL(`.${path}`, graph) : asGiven;
  const message = `The path leads to another server than ${graph.origin}; give a path of the graph`;
  throw new GraphError({ message, extensions: { code: 'BAD_USER_INPUT', argument: 'contentPath' } });
}
