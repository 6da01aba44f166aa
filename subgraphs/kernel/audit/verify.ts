import type pg from 'pg';
import type { Anchor } from './anchor.ts';
import { recordColumns } from './audit-log.ts';
import { type AuditRecord, beginning, hashOf } from './audit-record.ts';

/** How far a chain holds. */
export interface Verdict {
  /** Records that follow one another from the first on, unchanged. */
  intact: number;
  /** The first record at fault and what happened to it; undefined when there is none. */
  fault?: string;
}

/** A pool, or one connection of it. */
type Reader = Pick<pg.ClientBase, 'query'>;

const pageSize = 5_000;

/**
 * Follows a chain from its first record and names the first that was edited, removed, reordered or cut off at the end.
 * Anchors are what processes have last seen at its end; without one, the end cannot be vouched for, and that is a fault.
 */
export async function verifyChain(pool: Reader, chain: string, anchors: Anchor[]): Promise<Verdict> {
  const expected = new Map(anchors.map(({ sequence, hash }) => [sequence, hash]));
  let sequence = 0;
  let hash = beginning;
  for (;;) {
    const records = await readPage(pool, chain, sequence);
    for (const record of records) {
      const wanted = sequence + 1;
      const fault = (what: string) => ({ intact: sequence, fault: `record ${wanted} ${what}` });
      if (record.sequence !== wanted) return fault('was removed');
      if (record.hash !== hashOf(hash, record)) return fault('was edited, or is not in its place');
      if ((expected.get(wanted) ?? record.hash) !== record.hash)
        return fault('is not the one that was there: it or one before was written anew');
      ({ sequence, hash } = record);
    }
    if (records.length < pageSize) break;
  }
  const end = Math.max(0, ...expected.keys());
  if (sequence < end) return { intact: sequence, fault: `record ${sequence + 1} was cut off, with all up to ${end}` };
  if (sequence > 0 && anchors.length === 0)
    return { intact: sequence, fault: 'its anchor is missing, so that nobody can tell whether its end was cut off' };

  return { intact: sequence };
}

async function readPage(pool: Reader, chain: string, after: number): Promise<AuditRecord[]> {
  const { rows } = await pool.query<AuditRecord>(
    `select ${recordColumns} from audit.record where chain = $1 and sequence > $2 order by sequence limit ${pageSize}`,
    [chain, after],
  );
  return rows;
}
