import { readProjectJson } from '../project.ts';
import { type CalendarDays, createWorkingCalendar, type WorkingCalendar } from './working-calendar.rules.ts';
import { createWorkingTime, type WorkingTime } from './working-time.rules.ts';

const days = readProjectJson<CalendarDays>('subgraphs/kernel/calendar/holidays.json');

/** The civil-service calendar of Viet Nam, 2020 to 2026. */
export const civilServiceCalendar: WorkingCalendar = createWorkingCalendar(days);

/** Office hours on that calendar. */
export const civilServiceTime: WorkingTime = createWorkingTime(civilServiceCalendar, days.years.first);
