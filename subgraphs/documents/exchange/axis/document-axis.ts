import type { ExternalSystem } from '../../../kernel/config/config.ts';
import { type Answer, call, type Call, CallFailed, jsonOf } from '../../../kernel/calls/call.ts';
import type { Outcome } from '../../../kernel/outbox/outbox.rules.ts';

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
/** How long its list of them may be, or what it says to a packet. */
const listBytes = 1_000_000;

/** The axis over HTTP. */
export function openDocumentAxis({ url, systemId, secretKey }: ExternalSystem, maxBytes: number): DocumentAxis {
  const address = (path: string) => new URL(`${url.pathname.replace(/\/$/, '')}/packets${path}`, url);
  const request = (path: string, init: Pick<Call, 'method' | 'headers' | 'body'> = {}, maxAnswer = listBytes) =>
    call(address(path), {
      ...init,
      headers: { ...init.headers, 'x-systemid': systemId, 'x-secretkey': secretKey },
      timeoutMs,
      maxBytes: maxAnswer,
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
        return outcomeOf((await request('', { method: 'POST', headers, body })).status);
      } catch {
        return { kind: 'UNAVAILABLE', error: 'The axis does not answer' };
      }
    },
    waiting: async () => {
      const list = jsonOf(await answered(request('')));
      if (!Array.isArray(list)) throw new Error('The axis lists what it should not');
      return list
        .filter((id): id is string => typeof id === 'string' && /^[\x20-\x7e]{1,200}$/.test(id))
        .slice(0, mostWaiting);
    },
    fetch: async (messageId) => {
      const asked = request(`/${encodeURIComponent(messageId)}`, {}, maxBytes);
      const { body } = await answered(asked).catch((error: unknown) => {
        throw error instanceof CallFailed && error.reason === 'TOO_LARGE' ? new MessageTooLarge() : error;
      });
      return body;
    },
    settle: async (messageId, state) => {
      const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state }) };
      // Unheard, it is told again when the message comes again.
      await request(`/${encodeURIComponent(messageId)}/state`, init).catch(() => {});
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

async function answered(request: Promise<Answer>): Promise<Answer> {
  const answer = await request;
  if (answer.status < 200 || answer.status > 299) throw new Error(`The axis answered ${answer.status}`);
  return answer;
}

/** A message is larger than a packet may be. */
export class MessageTooLarge extends Error {
  override name = 'MessageTooLarge';
}
