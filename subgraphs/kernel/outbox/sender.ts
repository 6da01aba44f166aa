import type { Instant } from '../dates/instant.ts';
import type { Job } from '../process/job.ts';
import type { Follow, Outbox, RawClient } from './outbox.ts';
import type { OutboxEntry, Outcome } from './outbox.rules.ts';

/** What a sender works with. */
export interface SenderParts<Transaction extends RawClient> {
  outbox: Outbox<Transaction>;
  /** Reads, once for all of a batch, what is needed to send its entries; answers how to send one, which never rejects. */
  prepare(entries: readonly OutboxEntry[]): Promise<(entry: OutboxEntry) => Promise<Outcome>>;
  follow?: Follow<Transaction>;
  now(): Instant;
  /** How many entries are under way at once. */
  batch?: number;
}

/** Sends what is due in one batch; answers what came of each. */
export async function sendOnce<Transaction extends RawClient>(parts: SenderParts<Transaction>): Promise<Outcome[]> {
  const { outbox, prepare, follow, now, batch = 20 } = parts;
  const entries = await outbox.claim(now(), batch);
  if (entries.length === 0) return [];
  const send = await prepare(entries);
  const attempts = await Promise.all(entries.map(async (entry) => ({ entry, outcome: await send(entry) })));
  await outbox.settle(attempts, now(), follow);
  return attempts.map(({ outcome }) => outcome);
}

/**
 * Sends whatever becomes due, which is looked for every second. While the other system is away a single entry asks
 * whether it is back, so that the others neither trouble it nor have to wait longer and longer.
 */
export function senderJob<Transaction extends RawClient>(name: string, parts: SenderParts<Transaction>): Job {
  let away = false;
  return {
    name,
    everyMs: 1_000,
    round: async () => {
      const outcomes = await sendOnce(away ? { ...parts, batch: 1 } : parts);
      if (outcomes.length === 0) return false;
      away = outcomes.every(({ kind }) => kind === 'UNAVAILABLE');
      return !away;
    },
  };
}
