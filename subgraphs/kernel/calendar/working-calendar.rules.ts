import { addDays, daysBetween, formatPlainDate, isPlainDate, parsePlainDate, weekday } from '../plain-date.ts';

/** One day that departs from the ordinary week, with what a reader needs to recognise it. */
export interface CalendarDay {
  /** `yyyy-mm-dd` */
  date: string;
  nameVi: string;
  kind: string;
}

/** What a working calendar is made of; `years` are the first and last year that the lists are complete for. */
export interface CalendarDays {
  years: { first: number; last: number };
  nonWorking: readonly CalendarDay[];
  makeUpWorkingDays: readonly CalendarDay[];
}

/** Counts working days; every function throws RangeError for a date outside the years covered or not at UTC midnight. */
export interface WorkingCalendar {
  /** Whether offices work that day: Monday to Friday and no day off, or a make-up working day. */
  isWorkingDay(date: Date): boolean;
  /** The n-th working day after a date, which itself is not counted; the date itself for n = 0; n is a whole number ≥ 0. */
  addWorkingDays(date: Date, n: number): Date;
  /** The number of working days in (from, to]; 0 when `to` is not later than `from`. */
  workingDaysBetween(from: Date, to: Date): number;
  /** The date itself when it is a working day, otherwise the next that is. */
  nextWorkingDay(date: Date): Date;
}

/** Builds a calendar from its exceptional days; throws RangeError when one of them is not a date. */
export function createWorkingCalendar({ years, nonWorking, makeUpWorkingDays }: CalendarDays): WorkingCalendar {
  const first = parsePlainDate(`${years.first}-01-01`);
  const length = daysBetween(first, parsePlainDate(`${years.last}-12-31`)) + 1;
  const off = new Set(nonWorking.map((day) => parsePlainDate(day.date).getTime()));
  const madeUp = new Set(makeUpWorkingDays.map((day) => parsePlainDate(day.date).getTime()));

  // Both tables are filled once, so that every question is an array look-up however long the span.
  const workingDays: Date[] = [];
  const workedUpTo: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const date = addDays(first, index);
    const time = date.getTime();
    if (madeUp.has(time) || (weekday(date) <= 5 && !off.has(time))) workingDays.push(date);
    workedUpTo.push(workingDays.length);
  }

  function outside(what: string): RangeError {
    return new RangeError(
      `The working calendar covers the years ${years.first} to ${years.last}; ${what} is outside them.`,
    );
  }

  /** The number of working days from the calendar's first day to this one, both counted. */
  function worked(date: Date): number {
    if (!isPlainDate(date))
      throw new RangeError('A working calendar takes plain dates, at UTC midnight, not instants.');
    const count = workedUpTo[daysBetween(first, date)];
    if (count === undefined) throw outside(formatPlainDate(date));
    return count;
  }

  function isWorkingDay(date: Date): boolean {
    return workingDays[worked(date) - 1]?.getTime() === date.getTime();
  }

  function addWorkingDays(date: Date, n: number): Date {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are a whole number from 0 up, not ${n}.`);
    const before = worked(date);
    if (n === 0) return date;
    const found = workingDays[before + n - 1];
    if (!found) throw outside(`${n} working days after ${formatPlainDate(date)}`);
    return new Date(found);
  }

  return {
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween: (from, to) => Math.max(0, worked(to) - worked(from)),
    nextWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
  };
}
