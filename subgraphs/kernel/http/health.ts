import type { FastifyInstance } from 'fastify';

/** What a server cannot do without, by name: whether each is there now. One that rejects is not known to be missing. */
export type Needs = Record<string, () => Promise<boolean>>;

/** For how long an answer stands, in milliseconds, so that whoever asks often costs no more. */
const freshMs = 500;

/**
 * Adds /health/live, which answers while the process does, and /health/ready, which answers 503 while it starts or stops,
 * and names what it needs and does not have.
 */
export function healthRoutes(app: FastifyInstance, needs: () => Needs | 'starting' | 'stopping'): void {
  let looked: { at: number; missing: Promise<string[]> } | undefined;
  const missing = (wanted: Needs) => {
    const now = performance.now();
    if (!looked || now - looked.at > freshMs) looked = { at: now, missing: missingOf(wanted) };
    return looked.missing;
  };
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const wanted = needs();
    if (typeof wanted === 'string') return reply.status(503).send({ status: wanted });
    const names = await missing(wanted);
    if (names.length === 0) return reply.send({ status: 'ready' });
    return reply.status(503).send({ status: 'unavailable', missing: names });
  });
}

async function missingOf(needs: Needs): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(needs).map(async ([name, isThere]) => ((await isThere().catch(() => true)) ? [] : [name])),
  );
  return found.flat();
}
