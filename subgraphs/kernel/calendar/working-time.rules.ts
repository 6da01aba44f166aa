import { parsePlainDate, vietnamDate } from '../plain-date.ts';
import type { WorkingCalendar } from './working-calendar.rules.ts';

const minute = 60_000;
const vietnamOffset = 7 * 60 * minute;

/** Office hours in Viet Nam, in minutes from midnight: 07:30 to 11:30 and 13:30 to 17:30. */
const officeHours = [
  { from: 7.5 * 60, to: 11.5 * 60 },
  { from: 13.5 * 60, to: 17.5 * 60 },
] as const;
const dayLength = officeHours.reduce((sum, { from, to }) => sum + (to - from) * minute, 0);

/** Measures time as offices work, in milliseconds; whatever the machine's time zone, in that of Viet Nam. */
export interface WorkingTime {
  /** The working time in (from, to]; 0 when `to` is not later. */
  between(from: Date, to: Date): number;
  /** The earliest instant by which so much working time has passed since another. */
  after(from: Date, milliseconds: number): Date;
  /** When offices close on a plain date. */
  closing(day: Date): Date;
}

/** Working time by a calendar; every function throws RangeError outside the years that it covers. */
export function createWorkingTime(calendar: WorkingCalendar, firstYear: number): WorkingTime {
  // Counting starts before the calendar's first working day, so that every position is one of whole days and a rest.
  const start = parsePlainDate(`${firstYear}-01-01`);

  /** The working time from the calendar's start to an instant. */
  function position(instant: Date): number {
    const day = vietnamDate(instant);
    const today = calendar.isWorkingDay(day);
    const before = calendar.workingDaysBetween(start, day) - (today ? 1 : 0);
    return before * dayLength + (today ? sinceOpening(+instant + vietnamOffset - +day) : 0);
  }

  function after(from: Date, milliseconds: number): Date {
    if (milliseconds <= 0) return from;
    const target = position(from) + milliseconds;
    const days = Math.ceil(target / dayLength);
    const day = calendar.addWorkingDays(start, days);
    return atWorkingTime(day, target - (days - 1) * dayLength);
  }

  return {
    between: (from, to) => (to <= from ? 0 : position(to) - position(from)),
    after,
    closing: (day) => atWorkingTime(day, dayLength),
  };
}

/** The working time of a day up to so many milliseconds after its midnight. */
function sinceOpening(sinceMidnight: number): number {
  return officeHours.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(sinceMidnight - from * minute, 0), (to - from) * minute),
    0,
  );
}

/** The earliest instant of a day at which so much of its working time, more than none, has passed. */
function atWorkingTime(day: Date, worked: number): Date {
  let left = worked;
  for (const { from, to } of officeHours) {
    if (left <= (to - from) * minute) return new Date(+day - vietnamOffset + from * minute + left);
    left -= (to - from) * minute;
  }
  throw new RangeError('A day has no more than its office hours');
}
