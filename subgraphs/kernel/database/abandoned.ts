import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (cause?: unknown) => void,
) => void;

const requests = new AsyncLocalStorage<AbortSignal | undefined>();
const watched = new WeakSet<pg.Pool>();

/** Does work whose statements are not begun any more once the signal is aborted. */
export function whileWaitedFor<Result>(signal: AbortSignal | undefined, work: () => Result): Result {
  return requests.run(signal, work);
}

/**
 * Has a pool begin no statement for a request that nobody waits for any more, whether it comes then or has waited for a
 * connection until then. One that is under way ends by itself, or by `statement_timeout`.
 */
export function stopForAbandoned(pool: pg.Pool): void {
  if (watched.has(pool)) return;
  watched.add(pool);
  const connect = pool.connect.bind(pool) as (callback: Connected) => void;
  const checked = (callback: Connected) => {
    const signal = requests.getStore();
    if (signal?.aborted) return callback(signal.reason as Error, undefined, () => {});
    connect((error, client, release) => {
      if (error || !signal?.aborted) return callback(error, client, release);
      release();
      callback(signal.reason as Error, undefined, () => {});
    });
  };
  pool.connect = ((callback?: Connected) =>
    callback
      ? checked(callback)
      : new Promise((resolve, reject) =>
          checked((error, client) => (error ? reject(error) : resolve(client!))),
        )) as pg.Pool['connect'];
}
