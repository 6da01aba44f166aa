import type { Instant } from './instant.ts';

/** What the compiler tells plain dates and instants apart by; no such property is there when the program runs. */
export declare const kindOfDate: unique symbol;

/**
 * A day of the calendar: a JavaScript Date at UTC midnight, which the compiler tells apart from an instant and from any
 * other Date. Only the functions of this file make one.
 */
export interface PlainDate extends Date {
  readonly [kindOfDate]: 'plain date';
}

const DAY_MS = 86_400_000;
/** How far the time of Viet Nam (Asia/Ho_Chi_Minh, +07:00 all year) is ahead of UTC. */
export const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The plain date stored for "before records begin": 0001-01-01. */
export const BEGINNING: PlainDate = plainDate(1, 1, 1);

/** The plain date stored for "still in force": 9999-12-31. */
export const END: PlainDate = plainDate(9999, 12, 31);

/** A half-open span of plain dates, [validFrom, validTo), with BEGINNING and END for the open ends. */
export interface Validity {
  validFrom: PlainDate;
  validTo: PlainDate;
}

/** The days that were read and written last, as answers have the same few over and over: some sixty years of them. */
const mostDays = 20_000;
const written = new Map<number, string>();
const read = new Map<string, number>();
const stored = new Map<string, number>();

function kept<Key, Value>(days: Map<Key, Value>, key: Key, value: Value): Value {
  if (days.size >= mostDays) days.clear();
  days.set(key, value);
  return value;
}

/**
 * Reads a plain date from `yyyy-mm-dd`.
 * Throws RangeError when the text is malformed, names no day of the calendar, or is outside the years 1900 to 9998.
 */
export function parsePlainDate(text: string): PlainDate {
  return dayAt(read.get(text) ?? kept(read, text, timeOf(text)));
}

function timeOf(text: string): number {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  if (year === undefined) throw new RangeError('A date is written yyyy-mm-dd, such as 2020-04-15.');

  if (Number(year) < 1900 || Number(year) > 9998)
    throw new RangeError('The year is out of range: years run from 1900 to 9998.');

  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC rolls an impossible day over into the next month, so it does not read back as it was written.
  if (formatPlainDate(dayAt(time)) !== text) throw new RangeError('There is no such day in the calendar.');
  return time;
}

/** The plain date of a year, month and day; what is out of range rolls over, so that day 0 ends the month before. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return dayAt(new Date(0).setUTCFullYear(year, month - 1, day));
}

/** Reads a plain date that the database has written, BEGINNING and END as well. */
export function readStoredDate(text: string): PlainDate {
  return dayAt(stored.get(text) ?? kept(stored, text, Date.parse(`${text}T00:00:00Z`)));
}

/** Writes a plain date as `yyyy-mm-dd`; throws RangeError for an invalid Date. */
export function formatPlainDate(date: PlainDate): string {
  const time = date.getTime();
  return written.get(time) ?? kept(written, time, date.toISOString().slice(0, 10));
}

/** Whether a Date is a plain date, that is, at UTC midnight. */
export function isPlainDate(date: Date): date is PlainDate {
  return date.getTime() % DAY_MS === 0;
}

/** The plain date that many calendar days later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayAt(date.getTime() + days * DAY_MS);
}

/**
 * The same day that many months later, or earlier when negative; the last of the month where that is too short (Civil Code
 * 2015, art. 148).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month = date.getUTCMonth() + 1 + months;
  const last = plainDate(date.getUTCFullYear(), month + 1, 0).getUTCDate();
  return plainDate(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last));
}

/** The number of calendar days from one plain date to another, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (to.getTime() - from.getTime()) / DAY_MS;
}

/** The earliest of some plain dates, or of some instants; undefined when there are none. */
export function earliest<Moment extends PlainDate | Instant>(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>((first, moment) => (first && first <= moment ? first : moment), undefined);
}

/** The day of the week of a plain date, 1 (Monday) to 7 (Sunday). */
export function weekday(date: PlainDate): number {
  return date.getUTCDay() || 7;
}

/** The plain date in Viet Nam at an instant. */
export function vietnamDate(instant: Instant): PlainDate {
  const local = instant.getTime() + VIETNAM_OFFSET_MS;
  return dayAt(Math.floor(local / DAY_MS) * DAY_MS);
}

/** Whether a plain date lies in the half-open span [validFrom, validTo). */
export function covers(validity: Validity, date: PlainDate): boolean {
  const time = date.getTime();
  return validity.validFrom.getTime() <= time && time < validity.validTo.getTime();
}

function dayAt(time: number): PlainDate {
  return new Date(time) as PlainDate;
}
