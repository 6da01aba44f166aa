import type { Instant } from '../../../kernel/dates/instant.ts';
import { columnsOf, type DatedTable, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { connectionFrom, counted } from '../../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { Prisma, type PrismaClient, type ReportReminder as ReminderRow } from '../../generated/client.ts';
import { type ReportRights, reportRights } from '../../access/rights.rules.ts';
import type { ReportReminder } from './reminder.type.ts';
import { countOf } from '../../../kernel/database/count-rows.ts';
import type { ReportsContext } from '../../access/context.ts';

type Row = ReminderRow & { readAt: Instant | null };

/** Whether those of the viewer's only that they have not read. */
interface Conditions {
  unread: boolean;
}

const ofAgency = Prisma.sql`
  select id from owned join reports.report_reminder on agency_id = key where owned.owner = list.owner`;

/** Reads an agency's reminders, for those who act for it, with what each of them has read. */
export class ReminderStore {
  readonly #ofAgency: PageLoader<Conditions, ReportReminder>;
  readonly #table: DatedTable<'remindedAt'>;
  readonly #rights: ReportRights;
  readonly #visible: Prisma.Sql;
  readonly #subject: string;

  constructor(private readonly context: ReportsContext) {
    this.#rights = reportRights(context);
    const { own, all } = this.#rights;
    this.#subject = context.viewer.subject ?? '';
    this.#visible = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${own}::text[])`;
    this.#table = {
      table: Prisma.sql`(
        select reminder.*, read.read_at from reports.report_reminder reminder
        left join reports.report_reminder_read read
          on read.reminder_id = reminder.id and read.subject = ${this.#subject}
      )`,
      columns: columnsOf({ ...Prisma.ReportReminderScalarFieldEnum, readAt: 'readAt' }),
      dateField: 'remindedAt',
      dated: 'timestamptz',
    };
    this.#ofAgency = new PageLoader('reportReminders of', this.#table, (agencies, { unread }, pages) => {
      const owned = { keys: agencies.map((id) => context.organisation.archiveOf(id)), ids: ofAgency };
      const conditions = [this.#visible, ...(unread ? [Prisma.sql`item.read_at is null`] : [])];
      return newestOfEach<'remindedAt', Row, ReportReminder>(
        context.prisma,
        this.#table,
        owned,
        conditions,
        pages,
        describe,
      );
    });
  }

  /** A page of the reminders of an agency and its archive, the last given first. */
  ofAgency(agencyId: string, unread: boolean, args: PageArgs): Promise<Connection<ReportReminder>> {
    return this.#ofAgency.load(agencyId, { unread }, args);
  }

  /**
   * A page of the reminders of all agencies that are the viewer's, in the order in which they were given. A cursor is for
   * these agencies alone: after a reorganisation there are others, whose earlier reminders it would pass over.
   */
  async feed(args: PageArgs): Promise<Connection<ReportReminder>> {
    const { own, all } = this.#rights;
    const page = pageRequest(args, `reportReminderFeed of ${all ? 'all' : own.toSorted().join(' ')}`, ['integer']);
    const [after, before] = [page.after?.[0], page.before?.[0]];
    const { table, columns } = this.#table;
    const within = Prisma.join(
      [
        Prisma.sql`true`,
        ...(after === undefined ? [] : [Prisma.sql`item.position > ${after}`]),
        ...(before === undefined ? [] : [Prisma.sql`item.position < ${before}`]),
      ],
      ' and ',
    );
    const order = Prisma.sql`order by item.position ${Prisma.raw(page.backward ? 'desc' : 'asc')} limit ${page.limit + 1}`;
    // Of each agency no more than a page is read, from its own part of an index.
    const visible = all
      ? Prisma.sql`${table} item where ${within}`
      : Prisma.sql`unnest(${own}::text[]) as owned(agency) cross join lateral (
          select item.* from ${table} item where item.agency_id = owned.agency and ${within} ${order}
        ) item`;
    const rows = await this.context.prisma.$queryRaw<Row[]>`select ${columns} from ${visible} ${order}`;
    const found = connectionFrom(page, rows, (row) => [row.position], describe);
    const owned = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${own}::text[])`;
    return counted(found, () => countOf(this.context.prisma, Prisma.sql`select from ${table} item where ${owned}`));
  }

  /** Those of these reminders that the viewer may see, the last given first; as the reader, a transaction say, sees them. */
  async among(reader: Pick<PrismaClient, '$queryRaw'>, ids: string[]): Promise<ReportReminder[]> {
    const { columns, table } = this.#table;
    const rows = await reader.$queryRaw<Row[]>`
      select ${columns} from ${table} item where item.id = any(${ids}::text[]) and ${this.#visible}
      order by item.reminded_at desc, item.id`;
    return rows.map(describe);
  }
}

function describe({ agencyId, receiverId, periodId, periodKind, year, dataFrom, dataTo, ...row }: Row): ReportReminder {
  return {
    ...row,
    agency: { id: agencyId, asOf: dataTo },
    receiver: receiverId === null ? null : { id: receiverId, asOf: dataTo },
    period: { id: periodId, kind: periodKind, year, dataFrom, dataTo },
  };
}
