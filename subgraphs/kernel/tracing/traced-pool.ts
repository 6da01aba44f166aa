import { AsyncResource } from 'node:async_hooks';
import type pg from 'pg';
import { inSpan, isTracing } from './tracing.ts';

type Callback = (error: Error | undefined, result: unknown) => void;

const traced = new WeakSet<pg.Pool | pg.PoolClient>();

/** Makes a span of each statement of a pool, once tracing is on: with its verb and table, without its values and text. */
export function traceStatements(pool: pg.Pool): void {
  if (!isTracing() || traced.has(pool)) return;
  traced.add(pool);
  // A connection that is waited for is handed over by whoever lets go of it; the statement is not part of that trace.
  const connect = pool.connect.bind(pool) as (callback?: (...args: never[]) => void) => unknown;
  pool.connect = ((callback?: (...args: never[]) => void) =>
    connect(callback && (AsyncResource.bind(callback as () => void) as typeof callback))) as pg.Pool['connect'];
  // Some connections are older than this.
  pool.on('acquire', (client) => {
    if (traced.has(client)) return;
    traced.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text?: unknown }];
      const text = typeof first === 'string' ? first : first.text;
      const callback = args.at(-1);
      if (typeof text !== 'string') return query(...args);
      if (typeof callback !== 'function') return spanOf(text, () => query(...args) as Promise<unknown>);
      const asked = () =>
        new Promise((resolve, reject) => {
          query(...args.slice(0, -1), ((error, result) =>
            error ? reject(error) : resolve(result)) satisfies Callback);
        });
      const tell = AsyncResource.bind(callback as Callback);
      spanOf(text, asked).then(
        (result) => tell(undefined, result),
        (error: Error) => tell(error, undefined),
      );
      return undefined;
    }) as typeof client.query;
  });
}

function spanOf<Result>(text: string, work: () => Promise<Result>): Promise<Result> {
  const name = summaryOf(text);
  return inSpan(name, 'call', { 'db.system.name': 'postgresql', 'db.query.summary': name }, work);
}

/** The verb of a statement and the first table that it names, such as `SELECT documents.party`. */
export function summaryOf(text: string): string {
  const start = text.slice(0, 4_000);
  const [verb = 'STATEMENT'] = /[a-z]+/i.exec(start) ?? [];
  const [, table] = /\b(?:from|into|update|join)\s+("?[a-z_]+"?\."?[a-z_]+"?)/i.exec(start) ?? [];
  return table ? `${verb.toUpperCase()} ${table.replaceAll('"', '')}` : verb.toUpperCase();
}
