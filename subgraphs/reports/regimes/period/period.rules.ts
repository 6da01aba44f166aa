import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import {
  addDays,
  formatPlainDate,
  parsePlainDate,
  type PlainDate,
  plainDate,
  weekday,
} from '../../../kernel/dates/plain-date.ts';
import type { ReportPeriod, ReportPeriodKind } from './period.type.ts';

export type PeriodKind = keyof typeof ReportPeriodKind;
type MonthsKind = Exclude<PeriodKind, 'WEEKLY' | 'ONE_OFF'>;

const firstYear = 2016;
const lastYear = 2100;

/** The day of the month on which data are closed unless a regime says otherwise (Decree 09/2019/NĐ-CP). */
export const generalCutOffDay = 14;

/** A kind's periods follow each other from the year's beginning, as many as fit; `suffix` names the n-th. */
const shapes: Record<MonthsKind, { months: number; suffix: (n: number) => string }> = {
  MONTHLY: { months: 1, suffix: (n) => `-M${String(n).padStart(2, '0')}` },
  QUARTERLY: { months: 3, suffix: (n) => `-Q${n}` },
  SEMIANNUAL: { months: 6, suffix: (n) => `-H${n}` },
  NINE_MONTH: { months: 9, suffix: () => '-9M' },
  ANNUAL: { months: 12, suffix: () => '' },
};
const generalKinds = Object.keys(shapes) as MonthsKind[];

/**
 * The reporting periods of a year, of one kind or of all that are parts of the year's months, in order. Data run from
 * the day after the cut-off in the month before the period's first to the cut-off in its last; with a cut-off on the
 * 31st, over whole months. A one-off report has the period that its regime gives it, so that a year has none.
 * Throws BAD_USER_INPUT for a year outside 2016–2100.
 */
export function periodsOf(year: number, kind?: PeriodKind | null, cutOffDay = generalCutOffDay): ReportPeriod[] {
  if (!isCovered(year)) throw badInput('year', `The reporting calendar has the years ${firstYear} to ${lastYear}`);
  if (kind === 'WEEKLY') return weeksOf(year);
  if (kind === 'ONE_OFF') return [];
  return (kind ? [kind] : generalKinds).flatMap((one) => periodsOfKind(year, one, cutOffDay));
}

/** The period of a report that is due once, over these days. */
export function oneOffPeriod(dataFrom: PlainDate, dataTo: PlainDate): ReportPeriod {
  const id = `${formatPlainDate(dataFrom)}/${formatPlainDate(dataTo)}`;
  return { id, kind: 'ONE_OFF', year: dataTo.getUTCFullYear(), dataFrom, dataTo };
}

/** The reporting period of the general calendar with this id; throws NOT_FOUND when there is none. */
export function getPeriod(id: string): ReportPeriod {
  const period = findPeriod(id);
  if (!period) throw notFound(`The reporting period ${JSON.stringify(id)}`);
  return period;
}

/** The period with this id; undefined when there is none. */
export function findPeriod(id: string): ReportPeriod | undefined {
  return id.includes('/') ? readInterval(id) : findInCalendar(id);
}

function findInCalendar(id: string): ReportPeriod | undefined {
  const year = Number(id.slice(0, 4));
  if (!isCovered(year)) return undefined;
  const candidates = id.includes('-W') ? weeksOf(year) : periodsOf(year);
  return candidates.find((candidate) => candidate.id === id);
}

function readInterval(id: string): ReportPeriod | undefined {
  const [from, to, ...rest] = id.split('/');
  try {
    const period = oneOffPeriod(parsePlainDate(from!), parsePlainDate(to!));
    return rest.length === 0 && period.dataFrom <= period.dataTo ? period : undefined;
  } catch {
    return undefined;
  }
}

function isCovered(year: number): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= lastYear;
}

function periodsOfKind(year: number, kind: MonthsKind, cutOffDay: number): ReportPeriod[] {
  const { months, suffix } = shapes[kind];
  return Array.from({ length: Math.floor(12 / months) }, (_, index) => {
    const lastMonth = months * (index + 1);
    return {
      id: `${year}${suffix(index + 1)}`,
      kind,
      year,
      dataFrom: addDays(closedOn(year, lastMonth - months, cutOffDay), 1),
      dataTo: closedOn(year, lastMonth, cutOffDay),
    };
  });
}

/** The cut-off in a month from 1 to 12, or its last day when it is shorter; month 0 is December of the year before. */
function closedOn(year: number, month: number, cutOffDay: number): PlainDate {
  const lastDay = plainDate(year, month + 1, 0);
  return cutOffDay < lastDay.getUTCDate() ? plainDate(year, month, cutOffDay) : lastDay;
}

/** Week 1 is the one with 4 January in it. */
function weeksOf(year: number): ReportPeriod[] {
  const monday = (ofYear: number) => {
    const fourth = plainDate(ofYear, 1, 4);
    return addDays(fourth, 1 - weekday(fourth));
  };
  const weeks: ReportPeriod[] = [];
  for (let dataFrom = monday(year); dataFrom < monday(year + 1); dataFrom = addDays(dataFrom, 7)) {
    const id = `${year}-W${String(weeks.length + 1).padStart(2, '0')}`;
    weeks.push({ id, kind: 'WEEKLY', year, dataFrom, dataTo: addDays(dataFrom, 6) });
  }
  return weeks;
}
