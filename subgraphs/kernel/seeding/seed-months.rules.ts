import { type PlainDate, plainDate } from '../dates/plain-date.ts';

/** A month that synthetic data are made of, the same in all subgraphs. */
export interface SeedMonth {
  /** `yyyy-mm`. */
  id: string;
  firstDay: PlainDate;
  /** How many months before the newest of the plan; what is drawn follows from it. */
  age: number;
  /** How much of what a province has in a month: 1 is all of it. */
  share: number;
}

/** Months from one to another, `yyyy-mm`; the last is the newest that is over when left out. */
export interface MonthRange {
  from: string;
  to?: string | undefined;
}

/**
 * The quarters that cases of the domain ask for: of letter 1624, under the four online levels of Decree 43/2011/NĐ-CP,
 * and the last one but one before communes changed on 1 July 2025.
 */
const knownQuarters: readonly MonthRange[] = [
  { from: '2020-04', to: '2020-06' },
  { from: '2025-01', to: '2025-03' },
];
const recentMonths = 12;
/** Older months are thin, so that data for trying the graph out are made within minutes. */
const thinShare = 0.1;

/**
 * The months that synthetic data are made of, the earliest first, none of which is not over yet. Of a range each month
 * is whole. Otherwise they are the known quarters and the twelve months before today's, of which the newest is whole.
 * Throws RangeError for a range that names no month that is over.
 */
export function seedMonths(today: PlainDate, range?: MonthRange): SeedMonth[] {
  const newest = monthsSinceZero(today) - 1;
  if (range) {
    const [first, last] = [readMonth(range.from), range.to === undefined ? newest : readMonth(range.to)];
    if (first > last || last > newest) throw new RangeError('The months of a range are over, and in their order.');
    return between(first, last).map((month) => seedMonth(month, last, 1));
  }
  const known = knownQuarters.flatMap(({ from, to }) => between(readMonth(from), readMonth(to!)));
  const all = new Set([...known, ...between(newest - recentMonths + 1, newest)]);
  return [...all]
    .filter((month) => month <= newest)
    .sort((one, other) => one - other)
    .map((month) => seedMonth(month, newest, month === newest ? 1 : thinShare));
}

function seedMonth(month: number, newest: number, share: number): SeedMonth {
  const firstDay = plainDate(Math.floor(month / 12), (month % 12) + 1, 1);
  return { id: firstDay.toISOString().slice(0, 7), firstDay, age: newest - month, share };
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function monthsSinceZero(day: PlainDate): number {
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

function readMonth(text: string): number {
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`${JSON.stringify(text)} is no month: write it like 2020-06.`);
  return Number(year) * 12 + Number(month) - 1;
}
