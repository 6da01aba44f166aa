import { createHash } from 'node:crypto';
import type { SyncRecord } from '../generated/client.ts';
import type { NationalPortal } from './national-portal.ts';
import { settle, type SyncOperation } from './sync.rules.ts';
import type { SyncOutbox } from './sync-outbox.store.ts';

/** What a worker works with. */
export interface SyncParts {
  outbox: SyncOutbox;
  portal: NationalPortal;
  /** What the portal is to be told by each of the records; nothing for a dossier that is not there. */
  payloadsOf(records: readonly SyncRecord[]): Promise<(object | undefined)[]>;
  now(): Date;
  /** How many changes are under way at once. */
  batch?: number;
}

/** Sends what is due in one batch; answers how many records that were. */
export async function syncOnce({ outbox, portal, payloadsOf, now, batch = 20 }: SyncParts): Promise<number> {
  const records = await outbox.claim(now(), batch);
  const payloads = await payloadsOf(records);
  await Promise.all(
    records.map(async (record, index) => {
      const payload = payloads[index];
      // Nothing but an operation is ever enqueued.
      const outcome = payload
        ? await portal.send(record.op as SyncOperation, payload, `${record.dossierId}:${record.sequence}`)
        : ({ kind: 'REFUSED', errorCode: 'NO_DOSSIER' } as const);
      const payloadHash = payload ? createHash('sha256').update(JSON.stringify(payload)).digest('hex') : null;
      await outbox.settle(record, { ...settle(outcome, record.attempts, now()), payloadHash });
    }),
  );
  return records.length;
}

/** Sends whatever becomes due, looking for it every so often; answers how to stop it. */
export function startSyncWorker(parts: SyncParts, everyMs = 1_000): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void>;
  const round = async () => {
    // A data base that is away for a while is no reason to stop for good.
    while (!stopped && (await syncOnce(parts).catch(() => 0)) > 0);
    if (!stopped) timer = setTimeout(() => (running = round()), everyMs).unref();
  };
  running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
