import { addDays, type PlainDate } from '../../kernel/dates/plain-date.ts';
import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';

/** Where a task stands (DOMAIN: ASSIGNED to COMPLETED, or one of the ways out). */
export type SteeringTaskStatus =
  'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'REPORTED' | 'COMPLETED' | 'RETURNED' | 'EXTENDED' | 'CANCELLED';

/** How a task stands to its due date. */
export type DeadlineState = 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | 'COMPLETED_ON_TIME' | 'COMPLETED_LATE' | 'NO_DEADLINE';

/** What the state of its deadline depends on; dates are plain dates. */
export interface TaskDeadline {
  status: SteeringTaskStatus;
  dueDate: PlainDate | null;
  completedAt: PlainDate | null;
}

/** A task is due soon when so many working days are left, or fewer. */
const soon = 3;

/** The last due date that is soon on a day. */
export function dueSoonUntil(asOf: PlainDate, calendar: Pick<WorkingCalendar, 'addWorkingDays'>): PlainDate {
  return addDays(calendar.addWorkingDays(asOf, soon + 1), -1);
}

/**
 * How a task stood to its present due date on a day; null when it was cancelled. Without a due date it counts neither
 * as late nor as on time.
 */
export function deadlineState(
  { status, dueDate, completedAt }: TaskDeadline,
  asOf: PlainDate,
  soonUntil: PlainDate,
): DeadlineState | null {
  if (status === 'CANCELLED') return null;
  if (dueDate === null) return 'NO_DEADLINE';
  if (completedAt !== null && completedAt <= asOf)
    return completedAt <= dueDate ? 'COMPLETED_ON_TIME' : 'COMPLETED_LATE';
  if (dueDate < asOf) return 'OVERDUE';
  return dueDate <= soonUntil ? 'DUE_SOON' : 'IN_TIME';
}
