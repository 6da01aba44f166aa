import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { addDays, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { PrismaClient } from '../../generated/client.ts';
import { lastDayOfDueSoon, lastDayOfLongWait } from '../inbox/inbox.rules.ts';
import { dues } from '../inbox/inbox.store.ts';
import { keepObligationsRight } from '../../regimes/regime/due-reports.store.ts';

/** For so many days what has happened is news; what is overdue or waits for longer is in the lists of what to do. */
const newsForDays = 30;

/**
 * Reminds agencies of what is due soon, overdue or returned, and receivers of what they have not been sent in time or have
 * not decided on; answers how many reminders that are new. A reminder's id is its kind and cause, so that it is given once
 * however often, and on however many servers, this runs.
 */
export async function remind(prisma: PrismaClient, organisation: Organisation, now: Instant): Promise<number> {
  const today = vietnamDate(now);
  await keepObligationsRight(prisma, { organisation, today });
  const newsFrom = addDays(today, -newsForDays);
  const dueSoonTo = lastDayOfDueSoon(today, organisation.clock.calendar);
  const waitingTo = lastDayOfLongWait(today, organisation.clock.calendar);
  // Nobody acts for the centre's agencies here; the Government's system has reminders of its own.
  const central = organisation.all().flatMap(({ id, level }) => (level === 'CENTRAL' ? [id] : []));
  return prisma.$transaction(async (transaction) => {
    // Whoever polls goes on after the last position that they saw. So positions must become visible in their order: no
    // round gives any before the one with the lower ones has committed. A sequence alone would let a later one overtake.
    await transaction.$executeRaw`lock table reports.report_reminder in share row exclusive mode`;
    return transaction.$executeRaw`
      insert into reports.report_reminder (id, position, kind, agency_id, obligation_id, receiver_id, deadline, submission_id,
        regime_id, period_id, period_kind, year, data_from, data_to, reminded_at)
      select found.id, (select coalesce(max(position), 0) from reports.report_reminder) + row_number() over (order by found.id),
        kind, found.agency_id, case when kind not in ('NOT_RECEIVED', 'UNDECIDED') then about.id end, receiver_id, deadline,
        submission_id, regime_id, period_id, period_kind, year, data_from, data_to, ${now}::timestamptz
      from (
        select kind || ':' || cause as id, reminder.* from (
          select case when item.deadline < ${today}::date then 'OVERDUE' else 'DUE_SOON' end as kind, item.id as cause,
            item.agency_id, item.obligation_id as about, item.receiver_id, item.deadline, null::text as submission_id
          from ${dues} item
          where item.deadline between ${newsFrom}::date and ${dueSoonTo}::date and item.first_sent_on is null
          union all
          select 'RETURNED', version.id || '@' || version.revision, obligation.agency_id, obligation.id, null, null, version.id
          from reports.report_submission version
          join reports.report_obligation obligation on obligation.id = version.obligation_id
          where version.state = 'RETURNED'
          union all
          select 'RETURNED', delivery.submission_id || '>' || delivery.receiver_id, obligation.agency_id, obligation.id,
            delivery.receiver_id, due.deadline, delivery.submission_id
          from reports.report_delivery delivery
          join reports.report_submission version on version.id = delivery.submission_id
          join reports.report_obligation obligation on obligation.id = version.obligation_id
          left join reports.submission_due due
            on due.obligation_id = obligation.id and due.receiver_id = delivery.receiver_id
          where delivery.state = 'RETURNED_BY_RECEIVER'
          union all
          select 'NOT_RECEIVED', regime_id || ':' || period_id || '>' || receiver_id, receiver_id, min(obligation_id),
            receiver_id, min(deadline), null
          from ${dues} item
          where deadline >= ${newsFrom}::date and deadline < ${today}::date and first_sent_on is null
            and receiver_id <> all(${central}::text[])
          group by regime_id, period_id, receiver_id
          union all
          select 'UNDECIDED', regime_id || ':' || period_id || '>' || receiver_id, receiver_id, min(obligation.id), receiver_id,
            null, null
          from reports.report_delivery delivery
          join reports.report_submission version on version.id = delivery.submission_id
          join reports.report_obligation obligation on obligation.id = version.obligation_id
          where delivery.state = 'SENT' and receiver_id <> all(${central}::text[])
            and (delivery.sent_at at time zone 'Asia/Ho_Chi_Minh')::date between ${newsFrom}::date and ${waitingTo}::date
          group by regime_id, period_id, receiver_id
        ) reminder
      ) found
      join reports.report_obligation about on about.id = found.about
      where not exists (select from reports.report_reminder given where given.id = found.id)`;
  });
}
