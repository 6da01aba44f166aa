import { createWorkingCalendar, type AnnouncedDays, type WorkingCalendar } from './working-calendar.rules.ts';
import { createWorkingTime, type WorkingTime } from './working-time.rules.ts';

/** What deadlines are counted by: working days, and office hours on them. */
export interface Clock {
  calendar: WorkingCalendar;
  time: WorkingTime;
}

/** The clock that follows from the years that were announced. */
export function createClock(announced: readonly AnnouncedDays[]): Clock {
  const calendar = createWorkingCalendar(announced);
  return { calendar, time: createWorkingTime(calendar) };
}
