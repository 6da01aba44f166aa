import type pg from 'pg';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import type { ClientName } from '../../subgraphs/kernel/http/client-name.ts';
import { type JobLog, startJob } from '../../subgraphs/kernel/process/job.ts';
import { UsageCounter } from './usage-counter.ts';
import { migrateUsage, UsageStore } from './kept-usage.ts';

/** Which applications ask for which fields, counted here and kept in the database. */
export interface Usage {
  /** Counts one operation; costs no more however long it is, and never waits. */
  count(clientId: string | null, client: ClientName | undefined, fields: readonly string[]): void;
  /** What is kept; rejects before `open`. */
  store(): UsageStore;
  /** Keeps what has been counted. What cannot be kept is counted on, and the promise rejects. */
  flush(): Promise<void>;
  /**
   * Opens the database in which it is kept, and keeps it there every minute; a rest of it when `close` is called, which
   * this answers.
   */
  open(pool: pg.Pool, log: JobLog): Promise<() => Promise<void>>;
}

const everyMs = 60_000;

/** Counts from now on; what is counted before the database is open is kept in it then. */
export function createUsage(now: () => Instant): Usage {
  const counter = new UsageCounter();
  let store: UsageStore | undefined;
  const flush = async () => {
    const counts = counter.take();
    try {
      await store!.add(counts, now());
    } catch (error) {
      counter.giveBack(counts);
      throw error;
    }
  };
  const flushed = async () => {
    await flush();
    return false;
  };
  return {
    count: (clientId, client, fields) => counter.count(clientId, client, fields),
    store: () => store!,
    flush,
    open: async (pool, log) => {
      await migrateUsage(pool, now());
      store = new UsageStore(pool);
      counter.knows(await store.clients(now()));
      const stop = startJob({ name: 'field usage', everyMs, round: flushed }, log);
      return async () => {
        await stop();
        await flush().catch((error: unknown) => log(error, 'field usage'));
      };
    },
  };
}
