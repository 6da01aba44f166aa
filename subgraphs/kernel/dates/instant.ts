import { addDays, type kindOfDate, parsePlainDate, type PlainDate, VIETNAM_OFFSET_MS } from './plain-date.ts';

/**
 * A point in time: a JavaScript Date, which the compiler tells apart from a plain date and from any other Date. Only the
 * functions of this file make one.
 */
export interface Instant extends Date {
  readonly [kindOfDate]: 'instant';
}

/** The instant that it is now, by the clock of the machine. */
export function systemClock(): Instant {
  return instantAt(Date.now());
}

/** The instant of so many milliseconds since 1970, as `+instant` has them. */
export function instantAt(milliseconds: number): Instant {
  return new Date(milliseconds) as Instant;
}

/** Reads an instant that the database has written, or JSON. */
export function readStoredInstant(text: string): Instant {
  return instantAt(Date.parse(text));
}

/** The instant that many milliseconds later, or earlier when negative. */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantAt(+instant + milliseconds);
}

/** The first millisecond of a plain date in Viet Nam. */
export function startOfDay(date: PlainDate): Instant {
  return instantAt(+date - VIETNAM_OFFSET_MS);
}

/** The last millisecond of a plain date in Viet Nam. */
export function endOfDay(date: PlainDate): Instant {
  return later(startOfDay(addDays(date, 1)), -1);
}

/** Writes an instant in Vietnamese time as `2020-04-15T09:30:00+07:00`, with milliseconds only when there are any. */
export function formatVietnamDateTime(instant: Instant): string {
  const local = new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString();
  return `${local.replace('.000Z', '').replace('Z', '')}+07:00`;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(?:Z|[+-](\d\d):(\d\d))$/;

/**
 * Reads an instant from `yyyy-mm-ddThh:mm:ss` with an offset. Throws RangeError when the text is malformed, or names no day
 * of the calendar, time of the day (00:00:00 to 23:59:59) or offset (up to 14:00): JavaScript would roll 30 February over.
 */
export function parseInstant(text: string): Instant {
  const [, day, hour, minute, second = '0', offsetHour = '0', offsetMinute = '0'] = INSTANT.exec(text) ?? [];
  if (day === undefined)
    throw new RangeError('An instant is written yyyy-mm-ddThh:mm:ss with an offset, e.g. 2020-04-15T09:30:00+07:00.');
  parsePlainDate(day);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new RangeError('There is no such time: a day runs from 00:00:00 to 23:59:59.');
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (offset > 14 * 60 || Number(offsetMinute) > 59)
    throw new RangeError('There is no such offset: offsets run from -14:00 to +14:00.');
  return instantAt(Date.parse(text));
}
