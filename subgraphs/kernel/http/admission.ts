import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import type { Verifier } from '../identity/verifier.ts';
import type { BytesInFlight, Held } from '../budget/bytes-in-flight.ts';
import type { Viewer } from '../identity/viewer.ts';
import { payer } from '../budget/payer.ts';

/** What requests are let in by. */
export interface Admission {
  verify: Verifier;
  bytes: BytesInFlight;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Absent from servers that let everybody in. */
    admission: Admission | undefined;
  }
  interface FastifyRequest {
    /** Who asks, once the request is let in; undefined at servers that let everybody in. */
    asker: Viewer | undefined;
    /** Who is counted where uses are counted, once the request is let in. */
    payer: string;
    held: Held | undefined;
  }
}

/** How long what a client goes on sending is let in after its request has been answered, in milliseconds. */
const lingersMs = 5_000;

/** Tells a server what to let requests in by, for the routes that ask it to (`admitting`). */
export function decorateAdmission(app: FastifyInstance, admission: Admission | undefined): void {
  app.decorate('admission', admission);
  app.decorateRequest('asker', undefined);
  app.decorateRequest('payer', '');
  app.decorateRequest('held', undefined);
}

/**
 * Hooks of a route that is not for everybody's bodies: the token is looked at before a byte is read, and throws
 * UNAUTHENTICATED when it does not hold; what comes is counted until it is answered.
 */
export const admitting = {
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    const { admission } = request.server;
    if (!admission) return;
    request.asker = await admission.verify(request.headers.authorization);
    request.payer = payer(request.asker, request.ip);
    const held = admission.bytes.hold(request.payer);
    request.held = held;
    reply.raw.once('close', held.release);
  },
  onResponse: async ({ raw }: FastifyRequest) => {
    // Closing at once would take the answer away from a client that is still sending.
    if (!raw.complete) setTimeout(() => void (raw.complete || raw.destroy()), lingersMs).unref();
  },
};

/** A body that says that it is no longer than this, in bytes, is counted at once: it costs no stream of its own. */
const short = 8 * 1024;

/** Counts a body that is read as a whole, while it comes in. */
export async function countBody({ held, headers }: FastifyRequest, _: FastifyReply, payload: RequestPayload) {
  if (!held) return payload;
  const said = Number(headers['content-length']);
  if (!(said <= short)) return Readable.from(counted(payload, held), { objectMode: false });
  held.atLeast(said);
  return payload;
}

async function* counted(payload: RequestPayload, held: Held): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of payload as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    held.atLeast(length);
    yield chunk;
  }
}
