import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';

/** Within how many working days a deadline is near. */
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
