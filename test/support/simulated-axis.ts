import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Even numbers from 0 to 1, always the same from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often the axis misbehaves, each from 0 to 1. */
export interface Misbehaviour {
  /** Takes a message, or not, and breaks the connection without an answer. */
  loses: number;
  /** Delivers a message that was fetched before once more. */
  repeats: number;
  /** Leaves a message for a later fetch. */
  delays: number;
  /** Delivers in another order than sent. */
  reorders: boolean;
}

/** A message as the axis carries it. */
export interface AxisMessage {
  messageId: string;
  packet: string;
}

/**
 * A document axis over real HTTP on the loopback: `POST /packets` sends (the id in `x-message-id`), `GET /packets`
 * fetches what is there. It never loses what it said it took, and misbehaves in every other way, as `random` says.
 */
export async function startSimulatedAxis(misbehaviour: Misbehaviour, random: () => number) {
  const stored: AxisMessage[] = [];
  const fetched: AxisMessage[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'POST') {
      const lost = random() < misbehaviour.loses;
      // The worst loss is of the answer: the message is taken and the sender does not know.
      if (!lost || random() < 0.5) {
        const messageId = String(request.headers['x-message-id']);
        stored.push({ messageId, packet: Buffer.concat(chunks).toString() });
      }
      if (lost) return void request.socket.destroy();
      response.writeHead(202).end();
      return;
    }
    const now = stored.splice(0);
    const later = now.filter(() => random() < misbehaviour.delays);
    stored.push(...later);
    const delivered = now.filter((message) => !later.includes(message));
    const again = fetched.filter(() => random() < misbehaviour.repeats);
    fetched.push(...delivered);
    const all = [...delivered, ...again];
    if (misbehaviour.reorders) all.sort(() => random() - 0.5);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(all));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/packets`;
  return {
    /** True when the axis said that it took the message, false when the connection broke. */
    send: async ({ messageId, packet }: AxisMessage): Promise<boolean> => {
      try {
        const answer = await fetch(url, { method: 'POST', body: packet, headers: { 'x-message-id': messageId } });
        return answer.ok;
      } catch {
        return false;
      }
    },
    fetch: async (): Promise<AxisMessage[]> => (await (await fetch(url)).json()) as AxisMessage[],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
