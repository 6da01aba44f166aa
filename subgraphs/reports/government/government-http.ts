import type { GovernmentPacket } from './government.rules.ts';

/** How long the Government's system has to answer. */
const timeoutMs = 15_000;

/**
 * Posts packets to the Government's report system. Rejects unless it answers 200 with `{ "receipt": "…" }`; the
 * packet's id goes along as idempotency key, so that one that arrived although its answer was lost counts once.
 */
export function deliverOverHttp(address: string) {
  return async (packet: GovernmentPacket): Promise<string> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': packet.id },
      body: JSON.stringify(packet),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`The report system answered ${response.status}`);
    const { receipt } = (await response.json()) as { receipt?: unknown };
    if (typeof receipt !== 'string' || receipt === '') throw new Error('The report system confirmed no receipt');
    return receipt;
  };
}
