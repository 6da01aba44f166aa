import type pg from 'pg';
import type { Instant } from '../dates/instant.ts';
import { GraphError } from '../errors/errors.ts';
import type { JobLog } from '../process/job.ts';
import { inTransaction } from '../database/connection.ts';
import { migrate, type Migration, readMigrations } from '../database/migrate.ts';
import { projectFile } from '../process/project.ts';
import { type Anchor, AnchorFile } from './anchor.ts';
import { type AuditEntry, type AuditEvent, type AuditRecord, chained } from './audit-record.ts';

/** An append-only, hash-chained record of who did what. */
export interface AuditLog {
  /** Adds entries, in their order; they are durable when the promise is fulfilled. Rejects when they cannot be. */
  append(entries: AuditEntry[]): Promise<void>;
  /** What a subject has unmasked of the rows of some types, after an instant. */
  unmaskedBy(subject: string, types: string[], after: Instant): Promise<Pick<AuditRecord, 'rowId' | 'fields'>[]>;
  /**
   * Whether the chain has the record at which its anchor stands. Where it has not, the database is older than the anchor,
   * as after a restore, or somebody has cut the chain; nothing can be added then.
   */
  holds(): Promise<boolean>;
}

/** Where audit trails are kept: their table, and the folder of their anchors. */
export interface AuditStorage {
  pool: pg.Pool;
  anchors: string;
}

/** Those who wait for the same transaction. */
interface Batch {
  entries: AuditEntry[];
  written: Promise<void>;
}

/** The columns of the table, as they are read. */
export const recordColumns = `chain, sequence::float8 as sequence, at, request_id as "requestId", subject,
  client_id as "clientId", agency, action, type, fields, row_id as "rowId", why, hash`;

/**
 * Opens the chain of that name, after bringing its table up to date, and tells the log when it does not reach to its
 * anchor. Requests that come while a transaction is under way share the next one, so that many readers cost few
 * transactions.
 */
export async function openAuditLog(
  { pool, anchors }: AuditStorage,
  chain: string,
  log: JobLog = () => {},
): Promise<AuditLog> {
  await migrateAudit(pool);
  const file = new AnchorFile(anchors, chain);
  let anchor = file.read();
  if (!(await isAnchored(pool, chain, anchor))) log(new Error(brokenOff(chain)), `the audit trail ${chain}`);
  let underWay: Promise<void> = Promise.resolve();
  let next: Batch | undefined;

  return {
    append: (entries) => {
      if (next) next.entries.push(...entries);
      else {
        const batch: Batch = { entries: [...entries], written: underWay.then(() => write(batch)) };
        next = batch;
        underWay = batch.written.catch(() => {});
      }
      return next.written;
    },
    unmaskedBy: async (subject, types, after) => {
      const { rows } = await pool.query<Pick<AuditRecord, 'rowId' | 'fields'>>(
        `select row_id as "rowId", fields from audit.record
         where chain = $1 and subject = $2 and type = any($3) and at > $4 and action = 'UNMASKED'`,
        [chain, subject, types, after],
      );
      return rows;
    },
    holds: () => isAnchored(pool, chain, anchor),
  };

  async function write(batch: Batch): Promise<void> {
    next = undefined;
    const head = (await goOn(batch.entries)) ?? (await goOnAfterOthers(batch.entries));
    anchor = head;
    await file.write(head);
  }

  /** Adds to a chain that ends at its anchor, by one statement. Answers the new end; undefined where it ends elsewhere. */
  async function goOn(entries: AuditEntry[]): Promise<AuditRecord | undefined> {
    if (!anchor) return undefined;
    const records = chained(chain, entries, anchor);
    return (await insertAfter(anchor, records, pool)) ? records.at(-1) : undefined;
  }

  function goOnAfterOthers(entries: AuditEntry[]): Promise<AuditRecord> {
    return inTransaction(pool, async (client) => {
      await takeTurn(client, chain);
      const records = chained(chain, entries, await readHead(client, chain, anchor));
      await insert(client, records);
      return records.at(-1)!;
    });
  }
}

/**
 * Has a chain that does not reach to its anchor go on from where it ends: records that, with the reason and the anchor,
 * and anchors the chain anew. Answers the record; undefined where the chain does reach to its anchor.
 */
export async function acceptLoss(
  { pool, anchors }: AuditStorage,
  chain: string,
  reason: string,
  at: Instant,
): Promise<AuditRecord | undefined> {
  const file = new AnchorFile(anchors, chain);
  const lost = file.read();
  if (!lost || (await isAnchored(pool, chain, lost))) return undefined;
  const record = await inTransaction(pool, async (client) => {
    await takeTurn(client, chain);
    const head = await readHead(client, chain, undefined);
    const why = `${reason} (the anchor stood at record ${lost.sequence} with the hash ${lost.hash}; the trail ended at ${head?.sequence ?? 0})`;
    const event: AuditEvent = {
      action: 'LOSS_ACCEPTED',
      type: 'AuditRecord',
      fields: [],
      rowId: String(lost.sequence),
      why,
    };
    const nobody = { subject: null, clientId: null, agency: null, requestId: 'audit:accept-loss', at };
    const records = chained(chain, [{ ...nobody, ...event }], head);
    await insert(client, records);
    return records[0]!;
  });
  await file.write(record);
  return record;
}

/** Creates the table of audit records, or brings it up to date. */
export function migrateAudit(pool: pg.Pool): Promise<void> {
  return migrate(pool, auditSchema, auditMigrations());
}

/** The schema of the table of audit records. */
export const auditSchema = 'audit';

/** What it is made by. */
export function auditMigrations(): Migration[] {
  return readMigrations(projectFile('subgraphs/kernel/audit/migrations'));
}

/** Waits until no other process adds to the chain; until the transaction ends, none does. */
async function takeTurn(client: pg.PoolClient, chain: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`audit:${chain}`]);
}

/** The last record; undefined in an empty chain. Throws when the anchored record is not there: see `holds`. */
async function readHead(client: pg.PoolClient, chain: string, anchor: Anchor | undefined): Promise<Anchor | undefined> {
  const { rows } = await client.query<Anchor>(
    `select sequence::float8 as sequence, hash from audit.record where chain = $1
     and sequence in ($2, (select max(sequence) from audit.record where chain = $1)) order by sequence desc`,
    [chain, anchor?.sequence ?? 0],
  );
  const anchored = rows.some(({ sequence, hash }) => sequence === anchor?.sequence && hash === anchor.hash);
  if (anchor && !anchored) throw new GraphError('SUBGRAPH_UNAVAILABLE', brokenOff(chain));
  return rows[0];
}

async function isAnchored(pool: pg.Pool, chain: string, anchor: Anchor | undefined): Promise<boolean> {
  if (!anchor) return true;
  const { rows } = await pool.query('select 1 from audit.record where chain = $1 and sequence = $2 and hash = $3', [
    chain,
    anchor.sequence,
    anchor.hash,
  ]);
  return rows.length > 0;
}

/** To go on would overwrite the anchor, and so hide what has become of the chain. */
function brokenOff(chain: string): string {
  return `The audit trail ${chain} does not reach to its anchor, so that nothing can be recorded: run npm run audit:verify, then see gateway/README.md#backup-and-restore`;
}

async function insert(client: pg.PoolClient, records: AuditRecord[]): Promise<void> {
  await client.query(`${insertion} from ${entriesGiven}`, [JSON.stringify(records)]);
}

/**
 * Adds records by one statement where their chain ends at that anchor; answers whether it did. The statement takes its
 * turn as `takeTurn` does. It may see the chain as it was before its turn came: then another process has taken the number
 * of the first record, which no two records have.
 */
async function insertAfter({ sequence, hash }: Anchor, records: AuditRecord[], pool: pg.Pool): Promise<boolean> {
  const { chain } = records[0]!;
  const values = [JSON.stringify(records), `audit:${chain}`, chain, sequence, hash];
  try {
    const { rowCount } = await pool.query({ name: 'audit_insert_after', text: insertionAfter, values });
    return rowCount === records.length;
  } catch (error) {
    if ((error as { code?: unknown }).code === uniqueViolation) return false;
    throw error;
  }
}

const uniqueViolation = '23505';

const insertion = `insert into audit.record
    (chain, sequence, at, request_id, subject, client_id, agency, action, type, fields, row_id, why, hash)
  select entry.chain, entry.sequence, entry.at, "requestId", entry.subject, "clientId", entry.agency, entry.action,
    entry.type, entry.fields, "rowId", entry.why, entry.hash`;

const entriesGiven = `jsonb_to_recordset($1) as entry (chain text, sequence bigint,
  at timestamptz, "requestId" text, subject text, "clientId" text, agency text, action text, type text, fields text[],
  "rowId" text, why text, hash text)`;

const insertionAfter = `with turn as materialized (select pg_advisory_xact_lock(hashtext($2)))
  ${insertion} from turn cross join ${entriesGiven}
  where (select max(sequence) from audit.record where chain = $3) = $4
    and exists (select 1 from audit.record where chain = $3 and sequence = $4 and hash = $5)`;
