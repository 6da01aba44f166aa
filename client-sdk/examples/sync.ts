import { type Client, type DocumentsInboxRow, GraphError } from '@province-graph/client';

/** What the vendor's own product remembers; each call ends when it is safely written. */
export interface Store {
  /** Whether a delivery has been taken over and reported. */
  isDone(delivery: string): Promise<boolean>;
  /** Takes a delivery over; the same one twice is one. */
  take(row: DocumentsInboxRow): Promise<void>;
  markDone(delivery: string): Promise<void>;
}

/** What a run came to. */
export interface SyncReport {
  taken: number;
  /** What could not be reported, and why; the next run tries it again. */
  left: { delivery: string; reason: string }[];
}

/** Pauses while the graph is away, in milliseconds; the client has tried again by itself before. */
const longestOutage = 15 * 60_000;

/**
 * Takes over what has been sent to an agency, and reports that it has arrived. It may be stopped and started again at any
 * moment: what is done is not done twice, since each report carries a key made of its delivery.
 */
export async function sync(client: Client, agency: string, store: Store, signal: AbortSignal): Promise<SyncReport> {
  const report: SyncReport = { taken: 0, left: [] };
  const rows = client.documents.inbox.all({ agency, filter: { status: ['SENT'] } }, { signal });
  for await (const row of rows) {
    if (await store.isDone(row.id)) continue;
    await store.take(row);
    try {
      await outlast(signal, () => reportArrival(client, row.id, signal));
      await store.markDone(row.id);
      report.taken += 1;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof GraphError)) throw error;
      report.left.push({ delivery: row.id, reason: error.message });
    }
  }
  return report;
}

function reportArrival(client: Client, delivery: string, signal: AbortSignal) {
  const input = { delivery, status: 'ARRIVED' as const };
  return client.documents.reportDeliveryStatus({ input }, { signal, idempotencyKey: `arrived-${delivery}` });
}

/** Waits while the graph is away or asks for it, and tries again; gives up after a quarter of an hour. */
async function outlast<Result>(signal: AbortSignal, attempt: () => Promise<Result>): Promise<Result> {
  const endsAt = Date.now() + longestOutage;
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 60_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GraphError && error.retryable) || Date.now() + pause > endsAt) throw error;
      const waitMs = Math.max(pause, (error.retryAfter ?? 0) * 1000);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      signal.throwIfAborted();
    }
  }
}
