import { LRUCache } from 'lru-cache';

/** Makes a row of the values of its columns. */
type RowOf = (values: readonly unknown[]) => Record<string, unknown>;

/** By the names of columns; there are fewer than statements. */
const shapes = new LRUCache<string, RowOf>({ max: 1_000 });

/**
 * How rows of these columns are made. An object that is filled by the names of its columns becomes a dictionary once it has
 * more than some, which takes ten times the memory and time. One that is written down with its names stays small. The
 * names are those of our own statements.
 */
export function rowOf(columns: readonly string[]): RowOf {
  const key = columns.join('\n');
  const known = shapes.get(key);
  if (known) return known;
  const properties = columns.map((name, index) => `${JSON.stringify(name)}: values[${index}]`);
  const shape = new Function('values', `return { ${properties.join(', ')} };`) as RowOf;
  shapes.set(key, shape);
  return shape;
}
