import { readProjectJson } from '../project.ts';
import { type CalendarDays, createWorkingCalendar, type WorkingCalendar } from './working-calendar.rules.ts';

/** The civil-service calendar of Viet Nam, 2020 to 2026. */
export const civilServiceCalendar: WorkingCalendar = createWorkingCalendar(
  readProjectJson<CalendarDays>('subgraphs/kernel/calendar/holidays.json'),
);
