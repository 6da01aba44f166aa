import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import type { RequestContext } from '../../../kernel/request/request-context.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { Prisma, type SubmissionDue } from '../../generated/client.ts';
import { describeDue } from '../obligation/obligation.store.ts';
import type { ReportSubmissionDue } from '../obligation/obligation.type.ts';
import { reportRights } from '../../access/rights.rules.ts';
import { lastDayOfDueSoon } from './inbox.rules.ts';
import type { ReportDueFilter } from './inbox.type.ts';
import type { ReportsContext } from '../../access/context.ts';

type Row = SubmissionDue & { agencyId: string; dataTo: PlainDate; dueOn: PlainDate };

/**
 * What is due, with how far it has come: to a receiver, the state of the last version sent there, or of what is being
 * written. A report is open until it is sent, and again when the receiver returns it.
 */
export const dues = Prisma.sql`(
  select due.*, obligation.agency_id, obligation.regime_id, obligation.period_id, obligation.period_kind,
    obligation.year, obligation.data_from, obligation.data_to, coalesce(due.deadline, obligation.data_to) as due_on, sent.first_sent_on,
    coalesce(sent.state, written.state, 'ASSIGNED') as state,
    coalesce(sent.state = 'RETURNED_BY_RECEIVER', true) as is_open
  from reports.submission_due due
  join reports.report_obligation obligation on obligation.id = due.obligation_id
  left join lateral (
    select (array_agg(delivery.state order by version.number desc))[1] as state,
      min((delivery.sent_at at time zone 'Asia/Ho_Chi_Minh')::date) as first_sent_on
    from reports.report_submission version
    join reports.report_delivery delivery on delivery.submission_id = version.id and delivery.receiver_id = due.receiver_id
    where version.obligation_id = due.obligation_id
  ) sent on true
  left join lateral (
    select state from reports.report_submission version
    where version.obligation_id = due.obligation_id order by number desc limit 1
  ) written on true
)`;

const table = {
  table: dues,
  columns: Prisma.raw(
    `item.id, item.obligation_id as "obligationId", item.receiver_id as "receiverId", item.deadline,
     item.agency_id as "agencyId", item.data_to as "dataTo", item.due_on as "dueOn"`,
  ),
  dateField: 'dueOn' as const,
};
const toReceiver = Prisma.sql`
  select id from owned join reports.submission_due on receiver_id = key where owned.owner = list.owner`;
const ofObligated = Prisma.sql`
  select due.id from owned join reports.report_obligation obligation on agency_id = key
  join reports.submission_due due on due.obligation_id = obligation.id where owned.owner = list.owner`;

/** Lists what is due to agencies, and what they have yet to report, as far as the viewer may know of it. */
export class InboxStore {
  readonly #dueTo: PageLoader<ReportDueFilter, ReportSubmissionDue>;
  readonly #toDoOf: PageLoader<ReportDueFilter, ReportSubmissionDue>;

  constructor(context: ReportsContext) {
    const { organisation, today, clock } = context;
    const begun = Prisma.sql`item.data_from <= ${today}::date`;
    const read =
      (
        ids: Prisma.Sql,
        ...conditions: Prisma.Sql[]
      ): ConstructorParameters<typeof PageLoader<ReportDueFilter, ReportSubmissionDue>>[2] =>
      async (agencies, filter, pages) => {
        const owned = { keys: agencies.map((id) => organisation.archiveOf(id)), ids };
        const all = [visible(context), begun, ...conditions, ...matches(filter, today, clock.calendar)];
        return newestOfEach<'dueOn', Row, ReportSubmissionDue>(context.prisma, table, owned, all, pages, (row) =>
          describeDue(row, row),
        );
      };
    this.#dueTo = new PageLoader('reportInbox of', table, read(toReceiver));
    this.#toDoOf = new PageLoader('reportsToDo of', table, read(ofObligated, Prisma.sql`item.is_open`));
  }

  /** A page of what is due to an agency and its archive, the latest deadline first. */
  dueTo(agencyId: string, filter: ReportDueFilter, args: PageArgs): Promise<Connection<ReportSubmissionDue>> {
    return this.#dueTo.load(agencyId, filter, args);
  }

  /** A page of what an agency has yet to send, for itself and its archive, the latest deadline first. */
  toDoOf(agencyId: string, filter: ReportDueFilter, args: PageArgs): Promise<Connection<ReportSubmissionDue>> {
    return this.#toDoOf.load(agencyId, filter, args);
  }
}

/** Of which reports the viewer may know how far they have come. */
function visible(context: RequestContext): Prisma.Sql {
  const { own, below, all, allSent } = reportRights(context);
  if (all || allSent) return Prisma.sql`true`;
  return Prisma.sql`(item.agency_id = any(${[...own, ...below]}::text[]) or item.receiver_id = any(${own}::text[]))`;
}

function matches(
  { sent, states, regime, period, late, urgency }: ReportDueFilter,
  today: PlainDate,
  calendar: WorkingCalendar,
): Prisma.Sql[] {
  const isLate = Prisma.sql`coalesce(coalesce(item.first_sent_on, ${today}::date) > item.deadline, false)`;
  return [
    ...(sent == null
      ? []
      : [sent ? Prisma.sql`item.first_sent_on is not null` : Prisma.sql`item.first_sent_on is null`]),
    ...(states ? [Prisma.sql`item.state = any(${states}::text[])`] : []),
    ...(regime == null ? [] : [Prisma.sql`item.regime_id = ${regime}`]),
    ...(period == null ? [] : [Prisma.sql`item.period_id = ${period}`]),
    ...(late == null ? [] : [Prisma.sql`${isLate} = ${late}`]),
    ...(urgency ? [Prisma.sql`item.is_open and ${urgencyOn(today, calendar)} = any(${urgency}::text[])`] : []),
  ];
}

function urgencyOn(today: PlainDate, calendar: WorkingCalendar): Prisma.Sql {
  return Prisma.sql`case
    when item.deadline < ${today}::date then 'OVERDUE'
    when item.deadline <= ${lastDayOfDueSoon(today, calendar)}::date then 'DUE_SOON'
    else 'LATER' end`;
}
