import type { ExternalSystem } from '../../kernel/config.ts';
import type { Outcome } from '../../kernel/outbox/outbox.rules.ts';

/** The document axis (trục liên thông văn bản), as far as packets are exchanged over it. Nothing of it is trusted. */
export interface DocumentAxis {
  /** Sends a packet to agencies; the id is the same whenever the same packet is sent again. Never rejects. */
  send(messageId: string, packet: Uint8Array, to: string[]): Promise<Outcome>;
  /** The ids of messages that wait here; some may have been fetched before. Rejects when the axis does not answer. */
  waiting(): Promise<string[]>;
  /** One of them; rejects when the axis does not answer, or it is larger than a packet may be. */
  fetch(messageId: string): Promise<Uint8Array>;
  /** Says that a message is here for good, or that it was refused, so that it waits no longer. Never rejects. */
  settle(messageId: string, state: 'done' | 'fail'): Promise<void>;
}

/** How long the axis may take to answer. */
const timeoutMs = 20_000;
const mostWaiting = 200;

/** The axis over HTTP. */
export function openDocumentAxis({ url, systemId, secretKey }: ExternalSystem, maxBytes: number): DocumentAxis {
  const address = (path: string) => new URL(`${url.pathname.replace(/\/$/, '')}/packets${path}`, url);
  const request = (path: string, init: RequestInit = {}) =>
    fetch(address(path), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-systemid': systemId, 'x-secretkey': secretKey },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });

  return {
    send: async (messageId, packet, to) => {
      const headers = {
        'content-type': 'application/xml',
        'x-message-id': messageId,
        'x-to': to.map(encodeURIComponent).join(','),
      };
      try {
        const body = new Uint8Array(packet);
        const response = await request('', { method: 'POST', headers, body });
        await response.body?.cancel();
        return outcomeOf(response.status);
      } catch {
        return { kind: 'UNAVAILABLE', error: 'The axis does not answer' };
      }
    },
    waiting: async () => {
      const response = await answered(request(''));
      const list = JSON.parse((await within(response, 1_000_000)).toString()) as unknown;
      if (!Array.isArray(list)) throw new Error('The axis lists what it should not');
      return list
        .filter((id): id is string => typeof id === 'string' && /^[\x20-\x7e]{1,200}$/.test(id))
        .slice(0, mostWaiting);
    },
    fetch: async (messageId) => within(await answered(request(`/${encodeURIComponent(messageId)}`)), maxBytes),
    settle: async (messageId, state) => {
      const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state }) };
      // Unheard, it is told again when the message comes again.
      await request(`/${encodeURIComponent(messageId)}/state`, init).then(
        (response) => response.body?.cancel(),
        () => {},
      );
    },
  };
}

/** What the axis's answer to a packet means. */
function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'ACKED', receipt: null };
  if (status === 409) return { kind: 'CONFLICT', errorCode: '409' };
  const refused = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  if (refused) return { kind: 'REFUSED', errorCode: String(status) };
  return { kind: 'UNAVAILABLE', error: `The axis answered ${status}` };
}

async function answered(request: Promise<Response>): Promise<Response> {
  const response = await request;
  if (response.ok) return response;
  await response.body?.cancel();
  throw new Error(`The axis answered ${response.status}`);
}

/** The body of an answer, read no further than it may be long. */
async function within(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    chunks.push(part.value);
    if (length <= maxBytes) continue;
    await reader?.cancel();
    throw new MessageTooLarge();
  }
  return Buffer.concat(chunks);
}

/** A message is larger than a packet may be. */
export class MessageTooLarge extends Error {
  override name = 'MessageTooLarge';
}
