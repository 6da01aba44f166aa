import { badInput } from '../../../kernel/errors/errors.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest, readInstantKey } from '../../../kernel/page/page.ts';
import { addDays, formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Prisma } from '../../generated/client.ts';
import { type SyncCount, type SyncState as State, totalsByKey } from './sync.rules.ts';
import type { DossierSyncStats, SyncGrouping, SyncRecord } from './sync.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Says how far the National Public Service Portal has been told. */
export class SyncStore {
  constructor(private readonly context: ServicesContext) {}

  /** A page of records in the states, the earliest change first. */
  async list(states: readonly State[], args: PageArgs): Promise<Connection<SyncRecord>> {
    const page = pageRequest(args, `syncRecords ${[...states].sort().join(' ')}`, ['instant', 'text', 'integer']);
    const { where, ...rest } = keyset(page, [
      { field: 'recordedAt', direction: 'asc', read: readInstantKey },
      { field: 'stream', direction: 'asc' },
      { field: 'sequence', direction: 'asc' },
    ]);
    const { outboxEntry } = this.context.prisma;
    const wanted = { state: { in: [...states] } };
    const rows = await outboxEntry.findMany({ where: { AND: [wanted, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      ({ recordedAt, stream, sequence }) => [+recordedAt, stream, sequence],
      ({ stream, kind, dueAt, ackedAt, ...row }) => ({
        ...row,
        dossierId: stream,
        op: kind,
        nextAttemptAt: dueAt,
        syncedAt: ackedAt,
      }),
    );
    return countedBy(found, (take) => outboxEntry.count({ where: wanted, take }));
  }

  /** The dossiers accepted from one day to another, by group; throws BAD_USER_INPUT for no period. */
  async stats(from: PlainDate, to: PlainDate, by: keyof typeof SyncGrouping): Promise<DossierSyncStats[]> {
    if (to < from) throw badInput('to', 'The last day of the period is not before its first');
    const key = by === 'AGENCY' ? Prisma.sql`competent_id` : Prisma.sql`procedure_code`;
    const midnight = (day: PlainDate) =>
      Prisma.sql`(${formatPlainDate(day)}::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
    const counts = await this.context.prisma.$queryRaw<SyncCount[]>`
      with accepted as (
        select id, ${key} as key, synced_at is not null as synced from services.dossier
        where accepted_at >= ${midnight(from)} and accepted_at < ${midnight(addDays(to, 1))}
      ), told as (
        select id, bool_and(state = 'ACKED') as up_to_date, bool_or(state in ('PENDING', 'SENT')) as pending,
          bool_or(acked_at > recorded_at + interval '15 minutes') as delayed,
          max(error_code) filter (where state in ('FAILED', 'CONFLICT')) as error_code
        from accepted join services.outbox_entry on stream = id group by id
      )
      select key, error_code as "errorCode", count(*)::int as received,
        count(*) filter (where synced)::int as synced, count(*) filter (where up_to_date)::int as "upToDate",
        count(*) filter (where pending)::int as pending, count(*) filter (where delayed)::int as delayed
      from accepted left join told using (id) group by 1, 2`;
    return totalsByKey(counts).map(({ key: group, ...totals }) => ({
      ...totals,
      agency: by === 'AGENCY' ? { id: group, asOf: to } : null,
      procedureCode: by === 'PROCEDURE' ? group : null,
    }));
  }
}
