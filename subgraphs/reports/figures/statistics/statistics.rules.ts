import { createHash } from 'node:crypto';
import type { PageSizes } from '../../../kernel/limits/cost-sdl.ts';
import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import type { KeyPart, SortValue } from '../../../kernel/page/page.ts';
import type { StatisticsDimension, StatisticsFilter } from './statistics.type.ts';

export type Dimension = keyof typeof StatisticsDimension;

/** How many rows a page of a table has, and how many the pages of all tables of one operation may have together. */
export const tablePages: PageSizes = { standard: 100, most: 10_000 };

/** By what a row is told from others of its indicator; null where the table is not broken down by it. */
export interface RowKeys {
  periodId: string | null;
  level: AgencyLevel | null;
  agencyId: string | null;
  dimensions: string | null;
}

/** What holds each thing that a table can be broken down by, in the order in which rows are sorted by them. */
const columns: [Dimension, keyof RowKeys][] = [
  ['PERIOD', 'periodId'],
  ['LEVEL', 'level'],
  ['AGENCY', 'agencyId'],
  ['DIMENSIONS', 'dimensions'],
];

/** What the rows of an indicator are sorted by, each once, in whatever order the dimensions are given. */
export function sortedBy(by: readonly Dimension[]): (keyof RowKeys)[] {
  return columns.filter(([dimension]) => by.includes(dimension)).map(([, column]) => column);
}

/** A name that tells a table from all others, so that a cursor of one is none of another. */
export function nameOf(codes: readonly string[], keys: (keyof RowKeys)[], filter: StatisticsFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value != null);
  const text = JSON.stringify([codes, keys, given.sort()]);
  return `statistics ${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
}

/** Where a row stands in its table: its indicator's position, then what it is sorted by. */
export type Place = [position: number, ...keys: string[]];

/** What places are made of in a table of so many indicators, sorted by so many keys. */
export function placeParts(indicators: number, keys: number): KeyPart[] {
  const isPosition = (value: SortValue) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < indicators;
  return [isPosition, ...Array.from({ length: keys }, () => 'text' as const)];
}
