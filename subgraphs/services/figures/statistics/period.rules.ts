import { badInput } from '../../../kernel/errors/errors.ts';
import {
  addDays,
  formatPlainDate,
  parsePlainDate,
  type PlainDate,
  plainDate,
} from '../../../kernel/dates/plain-date.ts';

/** Whole months, from the first day of one to the last of another: of the calendar, or of reports, from the 15th to the 14th. */
export interface StatisticsPeriod {
  from: PlainDate;
  to: PlainDate;
}

const mostMonths = 120;

/** Whether a period is whole months, of the calendar or of reports. */
export function isWholeMonths({ from, to }: StatisticsPeriod): boolean {
  const day = from.getUTCDate();
  return (day === 1 || day === 15) && to >= from && addDays(to, 1).getUTCDate() === day;
}

/**
 * Throws BAD_USER_INPUT for a period that is not whole months, or more than 120 of them: the difference of two periods
 * that end on neighbouring days would be the figures of one day.
 */
export function refuseBrokenMonths({ from, to }: StatisticsPeriod): void {
  const day = from.getUTCDate();
  if (day !== 1 && day !== 15)
    throw badInput('from', 'Begin on the first of a month, or on the 15th for the periods of reports (kỳ báo cáo)');
  if (!isWholeMonths({ from, to })) {
    const last = day === 1 ? 'the last day of a month' : 'the 14th';
    throw badInput('to', `Statistics are of whole months: end on ${last}, not before the period begins`);
  }
  if (monthsOf({ from, to }).length > mostMonths) throw badInput('to', `Ask for at most ${mostMonths} months at once`);
}

/** The same, and for a period of reports: some figures are by calendar months only. */
export function refuseReportMonths(period: StatisticsPeriod, what: string): void {
  refuseBrokenMonths(period);
  if (isOfReports(period)) throw badInput('from', `${what} are by calendar months: begin on the first of one`);
}

/** Whether the months of a period are those of reports, from the 15th of the month before to the 14th. */
function isOfReports({ from }: StatisticsPeriod): boolean {
  return from.getUTCDate() === 15;
}

/** The months of a period, `yyyy-mm`. */
export function monthsOf({ from, to }: StatisticsPeriod): string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = plainDate(day.getUTCFullYear(), day.getUTCMonth() + 2, day.getUTCDate()))
    months.push(formatPlainDate(day).slice(0, 7));
  return months;
}

/**
 * The last day of a period that is counted; null while nothing of it is. Totals count the halves of months that are over,
 * up to the 14th or to the last day, and fine cells the months that are: what changes with each dossier would tell of it.
 */
export function countedUntil({ from, to }: StatisticsPeriod, today: PlainDate, isFine: boolean): PlainDate | null {
  const begin = isFine || today.getUTCDate() < 15 ? 1 : 15;
  const over = addDays(plainDate(today.getUTCFullYear(), today.getUTCMonth() + 1, begin), -1);
  const until = over < to ? over : to;
  return until < from ? null : until;
}

/** The month and quarter of a half of a month, which its first day names, such as 2026-06 and 2026-Q2. */
export function monthAndQuarter(half: string, period: StatisticsPeriod): { month: string; quarter: string } {
  const first = parsePlainDate(half);
  // The report of a month is of what there was up to its 14th.
  const later = isOfReports(period) && first.getUTCDate() === 15 ? 1 : 0;
  const month = plainDate(first.getUTCFullYear(), first.getUTCMonth() + 1 + later, 1);
  return {
    month: formatPlainDate(month).slice(0, 7),
    quarter: `${month.getUTCFullYear()}-Q${Math.floor(month.getUTCMonth() / 3) + 1}`,
  };
}
