import type pg from 'pg';
import { Gauge } from 'prom-client';
import type { Instant } from '../dates/instant.ts';
import { registry } from './metrics.ts';

/** How far the records of the audit trails reach, and how long what must reach other systems has waited. */
const records = 'select chain, max(sequence)::float8 as sequence, max(at) as at from audit.record group by chain';
const outboxes = ['documents', 'services', 'reports'];

/**
 * Has the metrics say what only the database knows, each time they are read: the state of its pools, the ages of the
 * audit trails' heads and of the oldest entry of each outbox that is due. What cannot be had is left out.
 */
export function watchDatabase(pool: pg.Pool, pools: Readonly<Record<string, pg.Pool>>): void {
  gauge('graph_pool_connections', 'Connections of each pool, by state.', ['pool', 'state'], async (set) => {
    for (const [name, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
      set({ pool: name, state: 'open' }, totalCount);
      set({ pool: name, state: 'idle' }, idleCount);
      set({ pool: name, state: 'waited-for' }, waitingCount);
    }
  });
  gauge('graph_audit_head_age_seconds', 'How old the last record of each audit trail is.', ['chain'], async (set) => {
    const { rows } = await pool.query<{ chain: string; at: Instant }>(records);
    for (const { chain, at } of rows) set({ chain }, (Date.now() - +at) / 1_000);
  });
  gauge('graph_outbox_age_seconds', 'How long the oldest entry has waited that is due.', ['subgraph'], async (set) => {
    const { rows } = await pool.query<{ schema: string }>(
      `select table_schema as schema from information_schema.tables where table_name = 'outbox_entry'
       and table_schema = any($1)`,
      [outboxes],
    );
    for (const { schema } of rows) {
      const found = await pool.query<{ at: Instant | null }>(
        `select min(recorded_at) as at from ${schema}.outbox_entry where state = 'PENDING' and due_at <= now()`,
      );
      const at = found.rows[0]?.at;
      set({ subgraph: schema }, at ? (Date.now() - +at) / 1_000 : 0);
    }
  });
}

type Set = (labels: Record<string, string>, value: number) => void;

function gauge(name: string, help: string, labelNames: string[], read: (set: Set) => Promise<void>): void {
  registry.removeSingleMetric(name);
  const made: Gauge = new Gauge({
    ...{ name, help, labelNames, registers: [registry] },
    collect: async () => {
      made.reset();
      await read((labels, value) => made.set(labels, value)).catch(() => {});
    },
  });
}
