import { withheldIn } from './withheld.js';

/** How several rows become one value. */
export const aggregates = ['each', 'sum', 'mean', 'count'];

/**
 * The points of a chart, and the cells of a pivot: each row by itself, or the rows of the same place together.
 *
 * @param {Record<string, unknown>[]} rows
 * @param {{ x: string, y: string, by: string, series: string }} choice columns, and one of `aggregates`
 * @returns {{ x: string, series: string, y: number | null, isPartial: boolean }[]} in the order of the rows; `y` is null
 *   where there is no number, and `isPartial` where a value below it was kept from the asker
 */
export function together(rows, { x, y, by, series }) {
  const groups = new Map();
  rows.forEach((row, at) => {
    const point = { x: String(row[x] ?? ''), series: series ? String(row[series] ?? '') : '' };
    const key = JSON.stringify(by === 'each' ? at : [point.x, point.series]);
    const group = groups.get(key) ?? { ...point, count: 0, sum: 0, numbers: 0, isPartial: false };
    groups.set(key, group);
    group.count += 1;
    if (typeof row[y] === 'number') {
      group.sum += row[y];
      group.numbers += 1;
    } else if (by !== 'count' && withheldIn(row).has(y)) group.isPartial = true;
  });
  return [...groups.values()].map(({ x: place, series: name, isPartial, ...group }) => ({
    ...{ x: place, series: name, isPartial },
    y: valueOf(group, by),
  }));
}

/**
 * A table of a value by two columns: a row for each value of `x`, a column for each value of `series`.
 *
 * @returns {{ columns: string[], rows: { name: string, cells: ({ y: number | null, isPartial: boolean } | undefined)[] }[] }}
 */
export function crossed(rows, choice) {
  const points = together(rows, { ...choice, by: choice.by === 'each' ? 'sum' : choice.by });
  const columns = [...new Set(points.map(({ series }) => series))].sort(inOrder);
  const placeOf = new Map(columns.map((name, at) => [name, at]));
  const found = new Map();
  for (const { x, series, ...cell } of points) {
    const row = found.get(x) ?? { name: x, cells: columns.map(() => undefined) };
    row.cells[placeOf.get(series)] = cell;
    found.set(x, row);
  }
  return { columns, rows: [...found.values()] };
}

function valueOf({ count, sum, numbers }, by) {
  if (by === 'count') return count;
  if (numbers === 0) return null;
  return by === 'mean' ? sum / numbers : sum;
}

function inOrder(one, other) {
  return one.localeCompare(other, 'vi', { numeric: true });
}
