import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { addDays } from '../../kernel/plain-date.ts';

/** Within how many working days a deadline is near, and a decision is expected. */
const soon = 3;

/** The last day on which a deadline is near; the day itself where it is not known on which days offices work. */
export function lastDayOfDueSoon(today: Date, calendar: WorkingCalendar): Date {
  try {
    return calendar.addWorkingDays(today, soon);
  } catch (error) {
    if (error instanceof RangeError) return today;
    throw error;
  }
}

/** The last day on which a report came that has waited for more than three working days; null where offices' days are not known. */
export function lastDayOfLongWait(today: Date, calendar: WorkingCalendar): Date | null {
  try {
    let day = today;
    while (calendar.workingDaysBetween(day, today) <= soon) day = addDays(day, -1);
    return day;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
