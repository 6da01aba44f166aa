import { type Instant, later, startOfDay } from '../dates/instant.ts';
import { type PlainDate, vietnamDate } from '../dates/plain-date.ts';
import type { WorkingCalendar } from './working-calendar.rules.ts';

const minute = 60_000;

/** Office hours in Viet Nam, in minutes from midnight: 07:30 to 11:30 and 13:30 to 17:30. */
const officeHours = [
  { from: 7.5 * 60, to: 11.5 * 60 },
  { from: 13.5 * 60, to: 17.5 * 60 },
] as const;
const dayLength = officeHours.reduce((sum, { from, to }) => sum + (to - from) * minute, 0);

/** Measures time as offices work, in milliseconds; whatever the machine's time zone, in that of Viet Nam. */
export interface WorkingTime {
  /** The working time in (from, to]; 0 when `to` is not later. */
  between(from: Instant, to: Instant): number;
  /** The earliest instant by which so much working time has passed since another. */
  after(from: Instant, milliseconds: number): Instant;
  /** When offices close on a plain date. */
  closing(day: PlainDate): Instant;
}

/** Working time by a calendar. */
export function createWorkingTime(calendar: WorkingCalendar): WorkingTime {
  /** The day of an instant, with the working time that has passed on it, and that it has in all. */
  function dayOf(instant: Instant) {
    const day = vietnamDate(instant);
    const works = calendar.isWorkingDay(day);
    return { day, works, passed: works ? sinceOpening(+instant - +startOfDay(day)) : 0 };
  }

  function between(from: Instant, to: Instant): number {
    if (to <= from) return 0;
    const [first, last] = [dayOf(from), dayOf(to)];
    // The days after the first are counted whole, so that what is left of the last is taken off again.
    const days = calendar.workingDaysBetween(first.day, last.day) - (last.works ? 1 : 0) + (first.works ? 1 : 0);
    return days * dayLength + last.passed - first.passed;
  }

  function after(from: Instant, milliseconds: number): Instant {
    if (milliseconds <= 0) return from;
    const { day, works, passed } = dayOf(from);
    const target = passed + milliseconds;
    const days = Math.ceil(target / dayLength);
    const last = calendar.addWorkingDays(day, works ? days - 1 : days);
    return atWorkingTime(last, target - (days - 1) * dayLength);
  }

  return { between, after, closing: (day) => atWorkingTime(day, dayLength) };
}

/** The working time of a day up to so many milliseconds after its midnight. */
function sinceOpening(sinceMidnight: number): number {
  return officeHours.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(sinceMidnight - from * minute, 0), (to - from) * minute),
    0,
  );
}

/** The earliest instant of a day at which so much of its working time, more than none, has passed. */
function atWorkingTime(day: PlainDate, worked: number): Instant {
  let left = worked;
  for (const { from, to } of officeHours) {
    if (left <= (to - from) * minute) return later(startOfDay(day), from * minute + left);
    left -= (to - from) * minute;
  }
  throw new RangeError('A day has no more than its office hours');
}
