const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The plain date stored for "before records begin": 0001-01-01. */
export const BEGINNING: Date = new Date('0001-01-01T00:00:00Z');

/** The plain date stored for "still in force": 9999-12-31. */
export const END: Date = new Date('9999-12-31T00:00:00Z');

/** A half-open span of plain dates, [validFrom, validTo), with BEGINNING and END for the open ends. */
export interface Validity {
  validFrom: Date;
  validTo: Date;
}

/**
 * Reads a plain date (a Date at UTC midnight) from `yyyy-mm-dd`.
 * Throws RangeError when the text is malformed, names no day of the calendar, or is outside the years 1900 to 9998.
 */
export function parsePlainDate(text: string): Date {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  if (year === undefined) throw new RangeError('A date is written yyyy-mm-dd, such as 2020-04-15.');

  if (Number(year) < 1900 || Number(year) > 9998)
    throw new RangeError('The year is out of range: years run from 1900 to 9998.');

  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC rolls an impossible day over into the next month, so it does not read back as it was written.
  if (formatPlainDate(date) !== text) throw new RangeError('There is no such day in the calendar.');
  return date;
}

/** Writes a plain date as `yyyy-mm-dd`; throws RangeError for an invalid Date. */
export function formatPlainDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether a Date is a plain date, that is, at UTC midnight. */
export function isPlainDate(date: Date): boolean {
  return date.getTime() % DAY_MS === 0;
}

/** The plain date that many calendar days later, or earlier when negative. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}

/** The number of calendar days from one plain date to another, negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / DAY_MS;
}

/** The day of the week of a plain date, 1 (Monday) to 7 (Sunday). */
export function weekday(date: Date): number {
  return date.getUTCDay() || 7;
}

/** The plain date in Viet Nam (Asia/Ho_Chi_Minh, +07:00 all year) at an instant. */
export function vietnamDate(instant: Date): Date {
  const local = instant.getTime() + VIETNAM_OFFSET_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS);
}

/** The last millisecond of a plain date in Viet Nam. */
export function endOfDay(date: Date): Date {
  return new Date(date.getTime() + DAY_MS - VIETNAM_OFFSET_MS - 1);
}

/** Writes an instant in Vietnamese time as `2020-04-15T09:30:00+07:00`, with milliseconds only when there are any. */
export function formatVietnamDateTime(instant: Date): string {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString();
  return `${local.replace('.000Z', '').replace('Z', '')}+07:00`;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(?:Z|[+-](\d\d):(\d\d))$/;

/**
 * Reads an instant from `yyyy-mm-ddThh:mm:ss` with an offset. Throws RangeError when the text is malformed, or names no day
 * of the calendar, time of the day (00:00:00 to 23:59:59) or offset (up to 14:00): JavaScript would roll 30 February over.
 */
export function parseInstant(text: string): Date {
  const [, day, hour, minute, second = '0', offsetHour = '0', offsetMinute = '0'] = INSTANT.exec(text) ?? [];
  if (day === undefined)
    throw new RangeError('An instant is written yyyy-mm-ddThh:mm:ss with an offset, e.g. 2020-04-15T09:30:00+07:00.');
  parsePlainDate(day);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new RangeError('There is no such time: a day runs from 00:00:00 to 23:59:59.');
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (offset > 14 * 60 || Number(offsetMinute) > 59)
    throw new RangeError('There is no such offset: offsets run from -14:00 to +14:00.');
  return new Date(text);
}

/** Whether a plain date lies in the half-open span [validFrom, validTo). */
export function covers(validity: Validity, date: Date): boolean {
  return validity.validFrom <= date && date < validity.validTo;
}
