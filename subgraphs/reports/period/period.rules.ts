import { badInput, notFound } from '../../kernel/errors.ts';
import type { ReportPeriod, ReportPeriodKind } from './period.type.ts';

export type PeriodKind = keyof typeof ReportPeriodKind;

const firstYear = 2016;
const lastYear = 2100;

/** A kind's periods follow each other from the year's beginning, as many as fit; `suffix` names the n-th. */
const shapes: Record<PeriodKind, { months: number; suffix: (n: number) => string }> = {
  MONTHLY: { months: 1, suffix: (n) => `-M${String(n).padStart(2, '0')}` },
  QUARTERLY: { months: 3, suffix: (n) => `-Q${n}` },
  SEMIANNUAL: { months: 6, suffix: (n) => `-H${n}` },
  NINE_MONTH: { months: 9, suffix: () => '-9M' },
  ANNUAL: { months: 12, suffix: () => '' },
};
const kinds = Object.keys(shapes) as PeriodKind[];

/**
 * The reporting periods of a year, of one kind or of all, in order. Data run from the 15th of the month before the
 * period's first to the 14th of its last (Decree 09/2019/NĐ-CP; nine months: provincial practice).
 * Throws BAD_USER_INPUT for a year outside 2016–2100.
 */
export function periodsOf(year: number, kind?: PeriodKind | null): ReportPeriod[] {
  if (!isCovered(year)) throw badInput('year', `The reporting calendar has the years ${firstYear} to ${lastYear}`);
  return (kind ? [kind] : kinds).flatMap((one) => periodsOfKind(year, one));
}

/** The reporting period with this id; throws NOT_FOUND when there is none. */
export function getPeriod(id: string): ReportPeriod {
  const year = Number(id.slice(0, 4));
  const period = isCovered(year) ? periodsOf(year).find((candidate) => candidate.id === id) : undefined;
  if (!period) throw notFound(`The reporting period ${JSON.stringify(id)}`);
  return period;
}

function isCovered(year: number): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= lastYear;
}

function periodsOfKind(year: number, kind: PeriodKind): ReportPeriod[] {
  const { months, suffix } = shapes[kind];
  return Array.from({ length: Math.floor(12 / months) }, (_, index) => {
    const lastMonth = months * (index + 1);
    return {
      id: `${year}${suffix(index + 1)}`,
      kind,
      year,
      dataFrom: dayOf(year, lastMonth - months, 15),
      dataTo: dayOf(year, lastMonth, 14),
    };
  });
}

/** A day of a month from 1 to 12; month 0 is December of the year before. */
function dayOf(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
