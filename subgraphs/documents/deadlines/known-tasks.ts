import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { formatPlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import type { Rights } from '../access/rights.rules.ts';
import { Prisma } from '../generated/client.ts';
import { dueSoonUntil } from './deadline-state.rules.ts';

/** That a task, under the name that the statement gives it, is the viewer's to know of. */
export function visibleTask(alias: 'item' | 'task', { agencies, all }: Rights): Prisma.Sql {
  if (all) return Prisma.sql`true`;
  const task = Prisma.raw(alias);
  const mine = Prisma.sql`any(${agencies}::text[])`;
  return Prisma.sql`(${task}.lead_agency_id = ${mine} or ${task}.assigner_id = ${mine} or exists (
    select from documents.task_coordinator where task_id = ${task}.id and agency_id = ${mine}
  ))`;
}

/** The tasks that are the viewer's to know of, found by the agencies; one may come twice. */
export function visibleTasks({ agencies, all }: Rights): Prisma.Sql {
  if (all) return Prisma.sql`documents.steering_task`;
  const mine = Prisma.sql`any(${agencies}::text[])`;
  return Prisma.sql`(
    select * from documents.steering_task where lead_agency_id = ${mine} or assigner_id = ${mine}
    union all select coordinated.* from documents.task_coordinator
    join documents.steering_task coordinated on coordinated.id = task_id where agency_id = ${mine}
  )`;
}

/** deadlineState of deadline-state.rules.ts, in SQL. */
export function deadlineStateOn(alias: 'item' | 'task', asOf: PlainDate, calendar: WorkingCalendar): Prisma.Sql {
  const task = Prisma.raw(alias);
  const day = Prisma.sql`${formatPlainDate(asOf)}::date`;
  return Prisma.sql`(case
    when ${task}.status = 'CANCELLED' then null
    when ${task}.due_date is null then 'NO_DEADLINE'
    when ${task}.completed_at <= ${day} then
      case when ${task}.completed_at <= ${task}.due_date then 'COMPLETED_ON_TIME' else 'COMPLETED_LATE' end
    when ${task}.due_date < ${day} then 'OVERDUE'
    when ${task}.due_date <= ${formatPlainDate(dueSoonUntil(asOf, calendar))}::date then 'DUE_SOON'
    else 'IN_TIME' end)`;
}
