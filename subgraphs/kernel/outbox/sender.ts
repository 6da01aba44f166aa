import type { Job } from '../job.ts';
import type { Follow, Outbox, RawClient } from './outbox.ts';
import type { OutboxEntry, Outcome } from './outbox.rules.ts';

/** What a sender works with. */
export interface SenderParts<Transaction extends RawClient> {
  outbox: Outbox<Transaction>;
  /** Reads, once for all of a batch, what is needed to send its entries; answers how to send one, which never rejects. */
  prepare(entries: readonly OutboxEntry[]): Promise<(entry: OutboxEntry) => Promise<Outcome>>;
  follow?: Follow<Transaction>;
  now(): Date;
  /** How many entries are under way at once. */
  batch?: number;
}

/** Sends what is due in one batch; answers how many entries that were. */
export async function sendOnce<Transaction extends RawClient>(parts: SenderParts<Transaction>): Promise<number> {
  const { outbox, prepare, follow, now, batch = 20 } = parts;
  const entries = await outbox.claim(now(), batch);
  if (entries.length === 0) return 0;
  const send = await prepare(entries);
  const attempts = await Promise.all(entries.map(async (entry) => ({ entry, outcome: await send(entry) })));
  await outbox.settle(attempts, now(), follow);
  return entries.length;
}

/** Sends whatever becomes due, which is looked for every second. */
export function senderJob<Transaction extends RawClient>(name: string, parts: SenderParts<Transaction>): Job {
  return { name, everyMs: 1_000, round: async () => (await sendOnce(parts)) > 0 };
}
