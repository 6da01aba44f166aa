import DataLoader from 'dataloader';
import { groupBy } from './group-by.ts';

/** A loader of the rows that each of many keys has, in the order in which `find` answers them for all keys at once. */
export function rowsByKey<Row>(
  find: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = groupBy(await find([...keys]), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

/** A loader of the one row that each of many ids has, null where there is none; `find` answers those of all ids at once. */
export function rowById<Row extends { id: string }>(
  find: (ids: string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await find([...ids])).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
