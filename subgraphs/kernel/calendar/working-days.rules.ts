import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { WorkingCalendar } from './working-calendar.rules.ts';

/** The working days of a month, which its first day names, in their order. */
export function workingDaysOf(firstDay: PlainDate, calendar: Pick<WorkingCalendar, 'isWorkingDay'>): PlainDate[] {
  return Array.from({ length: 31 }, (_, offset) => addDays(firstDay, offset)).filter(
    (day) => day.getUTCMonth() === firstDay.getUTCMonth() && calendar.isWorkingDay(day),
  );
}
