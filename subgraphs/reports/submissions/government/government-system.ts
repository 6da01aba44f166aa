import type { ExternalSystem } from '../../../kernel/config/config.ts';
import { call, jsonOf } from '../../../kernel/calls/call.ts';
import type { Outcome } from '../../../kernel/outbox/outbox.rules.ts';
import { type GovernmentPacket, outcomeOf } from './government.rules.ts';

/** The Government's report system, as far as reports are sent to it. */
export interface GovernmentSystem {
  /** Sends a packet; `key` is the same whenever the same packet is sent again. Never rejects. */
  send(packet: GovernmentPacket, key: string): Promise<Outcome>;
}

/** How long it has to answer. */
const timeoutMs = 15_000;

/**
 * The report system over HTTP: a packet is posted as JSON under the province's account, with an idempotency key, so that
 * one that arrived although its answer was lost counts once; receipt is confirmed by 200 with `{ "receipt": "…" }`.
 */
export function openGovernmentSystem({ url, systemId, secretKey }: ExternalSystem): GovernmentSystem {
  return {
    send: async (packet, key) => {
      try {
        const answer = await call(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-systemid': systemId,
            'x-secretkey': secretKey,
            'idempotency-key': key,
          },
          body: JSON.stringify(packet),
          timeoutMs,
          maxBytes: 1_000_000,
        });
        return outcomeOf(answer.status, jsonOf(answer) ?? null);
      } catch {
        return { kind: 'UNAVAILABLE', error: 'The report system does not answer' };
      }
    },
  };
}
