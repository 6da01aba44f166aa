import { createServer, type IncomingMessage } from 'node:http';
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
  /** Breaks the connection without an answer; half the time when it has done what was asked. */
  loses: number;
  /** Lists a message once more that was settled before. */
  repeats: number;
  /** Leaves a message for a later time. */
  delays: number;
  /** Lists messages in another order than sent. */
  reorders: boolean;
}

/** An axis that does what it is told. */
export const wellBehaved: Misbehaviour = { loses: 0, repeats: 0, delays: 0, reorders: false };

/** A packet as the axis took it from the province. */
export interface TakenPacket {
  messageId: string;
  packet: Buffer;
  to: string[];
}

/** Where a request can be held: before the axis does what is asked, or before it answers. */
export type Step = 'send' | 'sent' | 'list' | 'fetch' | 'settle' | 'settled';

/** Whom the simulated axis knows. */
export const axisAccount = { systemId: 'H48', secretKey: 'secret-of-the-tests' };

/**
 * The document axis, simulated over HTTP on the loopback: `POST /packets` sends, `GET /packets` lists what waits,
 * `GET /packets/:id` gives one, `PUT /packets/:id/state` settles it. It never loses what it said it took, nor what was not
 * settled, and misbehaves in every other way, as `random` says.
 */
export async function startSimulatedAxis(misbehaviour: Misbehaviour, random: () => number) {
  const waiting = new Map<string, Buffer>();
  const settled = new Map<string, Buffer>();
  const state = {
    /** All that it took, repeats too, in order. */
    taken: [] as TakenPacket[],
    /** How messages were settled, the last time. */
    states: new Map<string, string>(),
    /** Answers these statuses to packets whose message id is such. */
    refuses: new Map<RegExp, number>(),
    /** At these steps, the next request is held for good; who waits for that. */
    holds: new Map<Step, () => void>(),
  };
  const server = createServer((request, response) => {
    void answer(request).then((answered) => {
      if (answered === 'HELD') return;
      if (answered === 'LOST') return void request.socket.destroy();
      response.writeHead(answered.status, { 'content-type': 'application/json' }).end(answered.body);
    });
  });

  function held(step: Step): boolean {
    const tell = state.holds.get(step);
    state.holds.delete(step);
    tell?.();
    return tell !== undefined;
  }

  async function answer(
    request: IncomingMessage,
  ): Promise<'HELD' | 'LOST' | { status: number; body?: string | Buffer }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { systemId, secretKey } = axisAccount;
    const { headers } = request;
    if (headers['x-systemid'] !== systemId || headers['x-secretkey'] !== secretKey) return { status: 401 };
    const lost = random() < misbehaviour.loses;
    // The worst loss is of the answer: it is done, and the province does not know.
    if (lost && random() < 0.5) return 'LOST';
    const id = decodeURIComponent(/^\/packets\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    const done = carryOut(request, id, body);
    return lost ? 'LOST' : done;
  }

  function carryOut({ method, headers }: IncomingMessage, id: string, body: Buffer) {
    if (method === 'POST') {
      if (held('send')) return 'HELD';
      const messageId = String(headers['x-message-id']);
      const refusal = [...state.refuses].find(([refused]) => refused.test(messageId))?.[1];
      if (refusal !== undefined) return { status: refusal };
      const to = String(headers['x-to']).split(',').map(decodeURIComponent);
      state.taken.push({ messageId, packet: body, to });
      return held('sent') ? 'HELD' : { status: 202 };
    }
    if (method === 'PUT') {
      if (held('settle')) return 'HELD';
      const packet = waiting.get(id);
      if (packet) settled.set(id, packet);
      waiting.delete(id);
      state.states.set(id, (JSON.parse(body.toString()) as { state: string }).state);
      return held('settled') ? 'HELD' : { status: 200 };
    }
    if (id !== '') {
      if (held('fetch')) return 'HELD';
      const packet = waiting.get(id) ?? settled.get(id);
      return packet ? { status: 200, body: packet } : { status: 404 };
    }
    if (held('list')) return 'HELD';
    const now = [...waiting.keys()].filter(() => random() >= misbehaviour.delays);
    const again = [...settled.keys()].filter(() => random() < misbehaviour.repeats);
    const all = [...now, ...again];
    if (misbehaviour.reorders) all.sort(() => random() - 0.5);
    return { status: 200, body: JSON.stringify(all) };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    state,
    /** For the configuration. */
    system: { url, ...axisAccount },
    /** Puts a message there for the province, as an agency beyond does. */
    deliver: (messageId: string, packet: Buffer) => void waiting.set(messageId, packet),
    /** Resolves once a request is held at the step. */
    hold: (step: Step) => new Promise<void>((resolve) => void state.holds.set(step, resolve)),
    /** How many messages nobody has settled. */
    unsettled: () => waiting.size,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
