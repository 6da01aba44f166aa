import { join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { PageRequest, SortKey } from '../page/page.ts';

/** A column that a list is sorted by, and the type that a cursor's value of it is read as. */
export interface SortedBy {
  column: Sql;
  type: 'text' | 'date' | 'timestamptz';
}

/**
 * What makes a select one page of a list that is sorted upwards, by columns of which the last is unique: what its rows meet
 * besides, and the rest of the select, with their order and number.
 */
export function ascending(page: PageRequest, columns: readonly SortedBy[]): { within: Sql; order: Sql } {
  const place = sql`(${join(columns.map(({ column }) => column))})`;
  const beyond = (key: SortKey | undefined, sign: '<' | '>') => {
    if (!key) return [];
    const values = columns.map(({ type }, index) => sql`${key[index]}::${raw(type)}`);
    return [sql`${place} ${raw(sign)} (${join(values)})`];
  };
  const direction = raw(page.backward ? 'desc' : 'asc');
  return {
    within: join([sql`true`, ...beyond(page.after, '>'), ...beyond(page.before, '<')], ' and '),
    order: sql`order by ${join(columns.map(({ column }) => sql`${column} ${direction}`))} limit ${page.limit + 1}`,
  };
}
