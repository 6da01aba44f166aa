import { LRUCache } from 'lru-cache';

/** Makes a row of the values of its columns. */
type RowOf = (values: readonly unknown[]) => Record<string, unknown>;

/** By the names of columns; there are fewer than statements. */
const shapes = new LRUCache<string, RowOf>({ max: 1_000 });

/**
 * How rows of these columns are made. An object that is filled by the names of columns becomes a dictionary once it has
 * some more, which takes ten times the memory and time of one that is written down with its names; so that is written
 * down here. The names are those of our own statements.
 */
export function rowOf(columns: readonly string[]): RowOf {
  const names = columns.map((name) => JSON.stringify(name));
  const key = names.join();
  const known = shapes.get(key);
  if (known) return known;
  const properties = names.map((name, index) => `${name}: values[${index}]`);
  const shape = new Function('values', `return { ${properties.join(', ')} };`) as RowOf;
  shapes.set(key, shape);
  return shape;
}
