import { addDays, daysBetween, isPlainDate, type PlainDate, plainDate, weekday } from '../dates/plain-date.ts';
import { statutoryHolidays } from './statutory-holidays.rules.ts';
import type { AnnouncedYear } from './working-year.ts';

const dayMs = 86_400_000;

/**
 * Counts the working days of any years; years that have not been announced have the days off of the law. Every function
 * throws RangeError for a date not at UTC midnight.
 */
export interface WorkingCalendar {
  /** Whether offices work that day: Monday to Friday and no day off, or a make-up working day. */
  isWorkingDay(date: PlainDate): boolean;
  /** The n-th working day after a date, which itself is not counted; the date itself for n = 0; n is a whole number ≥ 0. */
  addWorkingDays(date: PlainDate, n: number): PlainDate;
  /** The number of working days in (from, to]; 0 when `to` is not later than `from`. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number;
  /** The date itself when it is a working day, otherwise the next that is. */
  nextWorkingDay(date: PlainDate): PlainDate;
  /** Whether what was counted from one day to another, in either order, rests on a year that has not been announced. */
  isProvisional(from: PlainDate, to?: PlainDate): boolean;
}

/** What a working calendar needs of the years that were announced. */
export type AnnouncedDays = Pick<AnnouncedYear, 'year' | 'daysOff' | 'makeUpDays'>;

/** Builds a calendar on the years that were announced; each year is worked out once, when it is first asked for. */
export function createWorkingCalendar(announced: readonly AnnouncedDays[]): WorkingCalendar {
  const byYear = new Map(announced.map((each) => [each.year, each]));
  const tables = new Map<number, Uint16Array>();

  /** How many working days a year has up to each of its days. */
  function tableOf(year: number): Uint16Array {
    const table = tables.get(year) ?? workedUpTo(year, byYear.get(year));
    tables.set(year, table);
    return table;
  }

  /** The number of working days of its year up to a day. */
  function worked(date: PlainDate): number {
    if (!isPlainDate(date))
      throw new RangeError('A working calendar takes plain dates, at UTC midnight, not instants.');
    return tableOf(date.getUTCFullYear())[daysBetween(firstOf(date.getUTCFullYear()), date)]!;
  }

  function isWorkingDay(date: PlainDate): boolean {
    const first = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return worked(date) > (first ? 0 : worked(addDays(date, -1)));
  }

  function addWorkingDays(date: PlainDate, n: number): PlainDate {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are a whole number from 0 up, not ${n}.`);
    let wanted = worked(date) + n;
    if (n === 0) return date;
    let year = date.getUTCFullYear();
    for (; wanted > tableOf(year).at(-1)!; year += 1) wanted -= tableOf(year).at(-1)!;
    return addDays(firstOf(year), tableOf(year).indexOf(wanted));
  }

  function workingDaysBetween(from: PlainDate, to: PlainDate): number {
    let count = worked(to) - worked(from);
    for (let year = from.getUTCFullYear(); year < to.getUTCFullYear(); year += 1) count += tableOf(year).at(-1)!;
    return to <= from ? 0 : count;
  }

  return {
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    nextWorkingDay: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
    isProvisional: (from, to = from) => {
      const [first, last] = [from, to].map((date) => date.getUTCFullYear()).sort((one, other) => one - other);
      for (let year = first!; year <= last!; year += 1) if (!byYear.has(year)) return true;
      return false;
    },
  };
}

function firstOf(year: number): PlainDate {
  return plainDate(year, 1, 1);
}

function workedUpTo(year: number, announced: AnnouncedDays | undefined): Uint16Array {
  const off = new Set((announced?.daysOff ?? statutoryHolidays(year)).map(({ date }) => +date));
  const madeUp = new Set((announced?.makeUpDays ?? []).map(({ date }) => +date));
  const first = firstOf(year);
  const table = new Uint16Array(daysBetween(first, firstOf(year + 1)));
  let count = 0;
  for (let index = 0; index < table.length; index += 1) {
    const time = +first + index * dayMs;
    const isWeekend = (weekday(first) - 1 + index) % 7 >= 5;
    if (madeUp.has(time) || (!isWeekend && !off.has(time))) count += 1;
    table[index] = count;
  }
  return table;
}

/** The days of a year on which two calendars do not agree whether offices work, in their order. */
export function daysThatDiffer(year: number, one: WorkingCalendar, other: WorkingCalendar): PlainDate[] {
  const length = daysBetween(firstOf(year), firstOf(year + 1));
  return Array.from({ length }, (_, index) => addDays(firstOf(year), index)).filter(
    (date) => one.isWorkingDay(date) !== other.isWorkingDay(date),
  );
}
