import { type Instant, later, startOfDay } from '../../../kernel/dates/instant.ts';
import type { Clock } from '../../../kernel/calendar/clock.ts';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { addDays, addMonths, type PlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { TimeUnit } from '../../generated/client.ts';

/** How long a procedure may take. */
export interface Limit {
  value: number;
  unit: TimeUnit;
}

/** When the clock of a dossier stood still; `to` is null while it still does. */
export interface Pause {
  from: Instant;
  to: Instant | null;
}

/** A dossier accepted later than this, in milliseconds from midnight in Viet Nam, is not answered the same day. */
const sameDayUntil = 15 * 3_600_000;

/**
 * When a dossier must be done (thời hạn giải quyết): the day of acceptance does not count (Civil Code 2015, art. 147), a
 * limit in days or months ends when offices close on its last day, and one that would end on a day off ends on the next
 * working day (art. 148). No limit at all, or none of the units known, has no deadline.
 */
export function dueAt(acceptedAt: Instant, { value, unit }: Limit, { calendar, time }: Clock): Instant | null {
  const day = vietnamDate(acceptedAt);
  switch (unit) {
    case 'WORKING_HOUR':
      return time.after(acceptedAt, value * 3_600_000);
    case 'HOUR':
      return later(acceptedAt, value * 3_600_000);
    case 'WORKING_DAY':
      return time.closing(value === 0 ? sameDay(acceptedAt, day, calendar) : calendar.addWorkingDays(day, value));
    case 'DAY':
      return time.closing(calendar.nextWorkingDay(addDays(day, value)));
    case 'MONTH':
      return time.closing(calendar.nextWorkingDay(addMonths(day, value)));
    default:
      return null;
  }
}

function sameDay(acceptedAt: Instant, day: PlainDate, calendar: WorkingCalendar): PlainDate {
  const tooLate = +acceptedAt - +startOfDay(day) > sameDayUntil;
  return tooLate ? calendar.addWorkingDays(day, 1) : calendar.nextWorkingDay(day);
}

/** The deadline moved by the working time for which the clock stood still, up to `now` where it still does. */
export function withPauses(due: Instant, pauses: readonly Pause[], now: Instant, { time }: Clock): Instant {
  const paused = pauses.reduce((sum, { from, to }) => sum + time.between(from, to ?? now), 0);
  return time.after(due, paused);
}

/** Whether a deadline was counted over days of a year that has not been announced yet. */
export function restsOnProvisionalYear(from: Instant, due: Instant, { calendar }: Pick<Clock, 'calendar'>): boolean {
  return calendar.isProvisional(vietnamDate(from), vietnamDate(due));
}

/**
 * How long a dossier took, in whole minutes, without its pauses: in office time where the limit is counted in working
 * hours or days, otherwise by the clock on the wall (index 2.2 of Decision 766/QĐ-TTg).
 */
export function processingMinutes(
  acceptedAt: Instant,
  endedAt: Instant,
  pauses: readonly Pause[],
  unit: TimeUnit,
  { time }: Clock,
): number {
  const between = unit.startsWith('WORKING') ? time.between : (from: Instant, to: Instant) => +to - +from;
  const paused = pauses.reduce((sum, { from, to }) => sum + between(from, to ?? endedAt), 0);
  return Math.floor((between(acceptedAt, endedAt) - paused) / 60_000);
}

/** What the verdict on a dossier looks at. */
export interface Measured {
  /** When the dossier was done; null while it is open. */
  endedAt: Instant | null;
  /** Since when it waits for the applicant to add to it; null when it does not. */
  waitingSince: Instant | null;
  supplementRequests: number;
}

/**
 * Whether a dossier is in time, as index 2.1 of Decision 766/QĐ-TTg says: done by the deadline to the second, and no more
 * than one request for supplements. One that is open at `periodEnd` is measured then, or when it began to wait for the
 * applicant. `due` is the deadline as first given, with pauses; without one (null) nothing is late.
 */
export function isOnTime(
  { endedAt, waitingSince, supplementRequests }: Measured,
  due: Instant | null,
  periodEnd: Instant,
): boolean {
  if (supplementRequests > 1) return false;
  const end = endedAt ?? waitingSince ?? periodEnd;
  return due === null || (end < periodEnd ? end : periodEnd) <= due;
}
