import { type DatedTable, newestOfEach, PageLoader } from '../../kernel/database/newest-first.ts';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, notFound } from '../../kernel/errors.ts';
import { transactOnce } from '../../kernel/idempotency.ts';
import type { Connection, PageArgs } from '../../kernel/page.ts';
import { Prisma, type PrismaClient, type ReportReminder as ReminderRow } from '../generated/client.ts';
import { reportRights } from '../rights.rules.ts';
import type { MarkReportRemindersReadInput, ReportReminder } from './reminder.type.ts';

type Row = ReminderRow & { dataTo: Date; readAt: Date | null };

/** Whether those of the viewer's only that they have not read. */
interface Conditions {
  unread: boolean;
}

const ofAgency = Prisma.sql`
  select id from owned join reports.report_reminder on agency_id = key where owned.owner = list.owner`;

/** Reads an agency's reminders, for those who act for it, and keeps what each of them has read. */
export class ReminderStore {
  readonly #ofAgency: PageLoader<Conditions, ReportReminder>;
  readonly #table: DatedTable<'remindedAt'>;
  readonly #visible: Prisma.Sql;
  readonly #subject: string;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {
    const { own, all } = reportRights(context);
    this.#subject = context.viewer.subject ?? '';
    this.#visible = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${own}::text[])`;
    this.#table = {
      table: Prisma.sql`(
        select reminder.*, obligation.data_to, read.read_at from reports.report_reminder reminder
        join reports.report_obligation obligation on obligation.id = reminder.obligation_id
        left join reports.report_reminder_read read
          on read.reminder_id = reminder.id and read.subject = ${this.#subject}
      )`,
      columns: Prisma.raw(
        `item.id, item.kind, item.obligation_id as "obligationId", item.receiver_id as "receiverId", item.deadline,
         item.submission_id as "submissionId", item.reminded_at as "remindedAt", item.data_to as "dataTo",
         item.read_at as "readAt"`,
      ),
      dateField: 'remindedAt',
      dated: 'timestamptz',
    };
    this.#ofAgency = new PageLoader('reportReminders of', (agencies, { unread }, pages) => {
      const owned = { keys: agencies.map((id) => context.organisation.archiveOf(id)), ids: ofAgency };
      const conditions = [this.#visible, ...(unread ? [Prisma.sql`item.read_at is null`] : [])];
      return newestOfEach<'remindedAt', Row, ReportReminder>(prisma, this.#table, owned, conditions, pages, describe);
    });
  }

  /** A page of the reminders of an agency and its archive, the last given first. */
  ofAgency(agencyId: string, unread: boolean, args: PageArgs): Promise<Connection<ReportReminder>> {
    return this.#ofAgency.load(agencyId, { unread }, args);
  }

  /** Keeps that the viewer has read reminders; throws NOT_FOUND, and keeps nothing, when one is not theirs to see. */
  async markRead(input: MarkReportRemindersReadInput): Promise<ReportReminder[]> {
    const ids = [...new Set(input.reminders)];
    if (ids.length < 1 || ids.length > 100) throw badInput('input.reminders', 'Give 1 to 100 reminders');
    await transactOnce(this.prisma, this.context, input, async (transaction) => {
      const found = await this.#read(transaction, ids);
      const unknown = ids.find((id) => found.every((reminder) => reminder.id !== id));
      if (unknown !== undefined) throw notFound(`The reminder ${JSON.stringify(unknown)}`);
      const read = { subject: this.#subject, readAt: this.context.now };
      await transaction.reportReminderRead.createMany({
        data: ids.map((reminderId) => ({ reminderId, ...read })),
        skipDuplicates: true,
      });
    });
    return this.#read(this.prisma, ids);
  }

  async #read(reader: Pick<PrismaClient, '$queryRaw'>, ids: string[]): Promise<ReportReminder[]> {
    const { columns, table } = this.#table;
    const rows = await reader.$queryRaw<Row[]>`
      select ${columns} from ${table} item where item.id = any(${ids}::text[]) and ${this.#visible}
      order by item.reminded_at desc, item.id`;
    return rows.map(describe);
  }
}

function describe({ receiverId, dataTo, ...row }: Row): ReportReminder {
  return { ...row, receiver: receiverId === null ? null : { id: receiverId, asOf: dataTo } };
}
