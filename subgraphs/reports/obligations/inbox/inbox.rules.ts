import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { addDays, type PlainDate } from '../../../kernel/dates/plain-date.ts';

/** Within how many working days a deadline is near, and a decision is expected. */
const soon = 3;

/** The last day on which a deadline is near. */
export function lastDayOfDueSoon(today: PlainDate, calendar: WorkingCalendar): PlainDate {
  return calendar.addWorkingDays(today, soon);
}

/** The last day on which a report came that has waited for more than three working days. */
export function lastDayOfLongWait(today: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = today;
  while (calendar.workingDaysBetween(day, today) <= soon) day = addDays(day, -1);
  return day;
}
