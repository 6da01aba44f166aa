import { civilServiceCalendar } from '../../kernel/calendar/civil-service-calendar.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { addDays, vietnamDate } from '../../kernel/plain-date.ts';
import type { PrismaClient } from '../generated/client.ts';
import { lastDayOfDueSoon } from '../inbox/inbox.rules.ts';
import { dues } from '../inbox/inbox.store.ts';
import { keepObligationsRight } from '../obligation/due-reports.store.ts';

/** For so many days a deadline that has passed is news; what is overdue for longer is in the list of what to report. */
const newsForDays = 30;

/**
 * Reminds agencies of what is due soon, overdue or returned; answers how many reminders that are new. A reminder's id is
 * its kind and cause, so that it is written once however often, and on however many servers, this runs.
 */
export async function remind(prisma: PrismaClient, organisation: Organisation, now: Date): Promise<number> {
  await keepObligationsRight(prisma, organisation);
  const today = vietnamDate(now);
  return prisma.$executeRaw`
    insert into reports.report_reminder
      (id, kind, agency_id, obligation_id, receiver_id, deadline, submission_id, reminded_at)
    select kind || ':' || cause, kind, agency_id, obligation_id, receiver_id, deadline, submission_id, ${now}::timestamptz
    from (
      select case when item.deadline < ${today}::date then 'OVERDUE' else 'DUE_SOON' end as kind, item.id as cause,
        item.agency_id, item.obligation_id, item.receiver_id, item.deadline, null::text as submission_id
      from ${dues} item
      where item.deadline >= ${addDays(today, -newsForDays)}::date
        and item.deadline <= ${lastDayOfDueSoon(today, civilServiceCalendar)}::date and item.first_sent_on is null
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
    ) reminder
    on conflict (id) do nothing`;
}
