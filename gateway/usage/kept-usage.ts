import type pg from 'pg';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import { migrate, type Migration, readMigrations } from '../../subgraphs/kernel/database/migrate.ts';
import { addMonths, formatPlainDate, type PlainDate, vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import type { AskingClient, FieldCount } from './usage-counter.ts';

/** How often an application has asked for a field in a month. */
export interface FieldUsage extends FieldCount {
  /** Its first day, as 2026-11-01. */
  month: string;
  lastAskedAt: Instant;
}

/** Months that are kept, the present one included. */
const keptMonths = 25;

const mostRows = 500;

/** The schema of what is asked for. */
export const usageSchema = 'usage';

/** What it is made by. */
export function usageMigrations(): Migration[] {
  return readMigrations(projectFile('gateway/usage/migrations'));
}

/** Brings the tables of usage up to date, and drops what is older than two years. */
export async function migrateUsage(pool: pg.Pool, now: Instant): Promise<void> {
  await migrate(pool, usageSchema, usageMigrations());
  await pool.query(`delete from usage.field_month where month < $1::date - make_interval(months => ${keptMonths})`, [
    monthOf(vietnamDate(now)),
  ]);
}

/** Which fields applications have asked for, in the database of the gateway. */
export class UsageStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Adds to what is kept of the month, by one statement; several gateways may do so at once. */
  async add(counts: readonly FieldCount[], now: Instant): Promise<void> {
    if (counts.length === 0) return;
    const column = (name: keyof FieldCount) => counts.map((count) => count[name]);
    await this.#pool.query(
      // In one order, so that two gateways wait for each other and not both.
      `insert into usage.field_month (field, client_id, client_name, client_version, month, operations, last_asked_at)
       select field, client_id, client_name, client_version, $6::date, operations, $7::timestamptz
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])
         counted(field, client_id, client_name, client_version, operations)
       order by field, client_id, client_name, client_version
       on conflict (field, client_id, client_name, client_version, month) do update set
         operations = field_month.operations + excluded.operations,
         last_asked_at = greatest(field_month.last_asked_at, excluded.last_asked_at)`,
      [
        ...[column('field'), column('clientId'), column('name'), column('version'), column('operations')],
        ...[monthOf(vietnamDate(now)), now],
      ],
    );
  }

  /**
   * Who has asked for a field or argument since the month of a day, at most 500: the latest month first, in it the
   * applications of tokens before all others, then the most recent.
   */
  async of(field: string, since: PlainDate): Promise<FieldUsage[]> {
    const { rows } = await this.#pool.query<FieldUsage>(
      `select field, client_id as "clientId", client_name as name, client_version as version,
         to_char(month, 'YYYY-MM-DD') as month, operations::float8 as operations, last_asked_at as "lastAskedAt"
       from usage.field_month where field = $1 and month >= $2::date
       order by month desc, client_id in ('', 'other'), last_asked_at desc, client_id, client_name, client_version limit ${mostRows}`,
      [field, monthOf(since)],
    );
    return rows;
  }

  /** Since when it is counted. */
  async since(): Promise<Instant> {
    const { rows } = await this.#pool.query<{ since: Instant }>('select min(since) as since from usage.counting');
    return rows[0]!.since;
  }

  /** The applications of this month and the last, so that a gateway that starts tells them apart as before. */
  async clients(now: Instant): Promise<AskingClient[]> {
    const { rows } = await this.#pool.query<AskingClient>(
      `select client_id as "clientId", client_name as name, client_version as version
       from usage.field_month where month >= $1::date - interval '1 month'
       group by client_id, client_name, client_version order by client_id = '', max(last_asked_at) desc limit 1000`,
      [monthOf(vietnamDate(now))],
    );
    return rows;
  }
}

/** The day on which it is so many months before an instant, in Viet Nam; the last of the month where it has no such day. */
export function monthsBack(instant: Instant, months: number): PlainDate {
  return addMonths(vietnamDate(instant), -months);
}

/** The first day of the month of a day. */
function monthOf(day: PlainDate): string {
  return `${formatPlainDate(day).slice(0, 7)}-01`;
}
