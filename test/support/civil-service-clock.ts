import { readSeedWorkingYears } from '../../subgraphs/directory/seed/reference-data.ts';
import { createClock } from '../../subgraphs/kernel/calendar/clock.ts';

/** The clock of the reference data: the years 2020 to 2026 as they were announced, all others provisional. */
export const { calendar: civilServiceCalendar, time: civilServiceTime } = createClock(readSeedWorkingYears());
