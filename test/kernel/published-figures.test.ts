import fc from 'fast-check';
import { cellKey, type FineCell, heldBack } from '../../subgraphs/kernel/figures/statistics.rules.ts';

const rows = ['a', 'b', 'c'];
const columns = ['p', 'q', 'r'];

/** Tables of up to nine cells in two parts of time, some of whose cells everybody knows to be empty. */
const tables = fc.record({
  counts: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 9, maxLength: 9 }),
  scale: fc.array(fc.constantFrom(0, 1, 1, 3), { minLength: 9, maxLength: 9 }),
  possible: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
});

function tableOf({ counts, scale, possible }: { counts: [number, number][]; scale: number[]; possible: boolean[] }) {
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j): FineCell => {
      const of = counts[3 * i + j]!.map((count) => count * scale[3 * i + j]!);
      return { row, column, people: of[0]! + of[1]!, counts: of };
    }),
  );
  const known = new Set(
    cells.filter((cell, index) => cell.people > 0 || possible[index]).map(({ row, column }) => cellKey(row, column)),
  );
  return {
    cells: cells.filter(({ people }) => people > 0),
    isPossible: (row: string, column: string) => known.has(cellKey(row, column)),
  };
}

const at = (cells: readonly FineCell[], row: string, column: string, part: number) =>
  cells.find((cell) => cell.row === row && cell.column === column)?.counts[part] ?? 0;

/**
 * All that a reader can think the cells held back are: every table of whole numbers that has the published totals of each
 * row and column in each part of time, and over both parts the cells that are told. The numbers each cell can have, over
 * both parts, as the smallest and the largest.
 */
function thinkable(
  cells: readonly FineCell[],
  held: ReadonlySet<string>,
  isPossible: (row: string, column: string) => boolean,
) {
  const seen = new Map<string, { least: number; most: number }>();
  const note = (key: string, value: number) => {
    const { least, most } = seen.get(key) ?? { least: value, most: value };
    seen.set(key, { least: Math.min(least, value), most: Math.max(most, value) });
  };
  // A part of time can be thought of by itself once the other one is as it is: each ring lies in one part.
  for (const part of [0, 1]) {
    const unknown = rows
      .flatMap((row) => columns.map((column) => [row, column] as const))
      .filter(([row, column]) => held.has(cellKey(row, column)) && isPossible(row, column));
    const left = (name: string, isRow: boolean) =>
      unknown
        .filter(([row, column]) => (isRow ? row : column) === name)
        .reduce((sum, [row, column]) => sum + at(cells, row, column, part), 0);
    const rowLeft = new Map(rows.map((row) => [row, left(row, true)]));
    const columnLeft = new Map(columns.map((column) => [column, left(column, false)]));
    const values: number[] = [];
    const fill = (index: number): void => {
      if (index === unknown.length) {
        if ([...rowLeft.values(), ...columnLeft.values()].some((rest) => rest !== 0)) return;
        for (const [n, [row, column]] of unknown.entries())
          note(cellKey(row, column), values[n]! + at(cells, row, column, 1 - part));
        return;
      }
      const [row, column] = unknown[index]!;
      const [ofRow, ofColumn] = [rowLeft.get(row)!, columnLeft.get(column)!];
      // The last of a row or column takes what is left of it.
      const later = unknown.slice(index + 1);
      const least = Math.max(
        later.some((other) => other[0] === row) ? 0 : ofRow,
        later.some((other) => other[1] === column) ? 0 : ofColumn,
      );
      const most = Math.min(ofRow, ofColumn);
      for (let value = least; value <= most; value += 1) {
        values[index] = value;
        rowLeft.set(row, rowLeft.get(row)! - value);
        columnLeft.set(column, columnLeft.get(column)! - value);
        fill(index + 1);
        rowLeft.set(row, rowLeft.get(row)! + value);
        columnLeft.set(column, columnLeft.get(column)! + value);
      }
    };
    fill(0);
  }
  return seen;
}

describe('cells held back', () => {
  it('cannot be worked out from the totals and the cells that are told', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const { cells, isPossible } = tableOf(given);
        const held = heldBack(cells, isPossible);
        const seen = thinkable(cells, held, isPossible);
        for (const key of held) expect(seen.get(key)!.most).toBeGreaterThan(seen.get(key)!.least);
      }),
      { numRuns: 150 },
    );
  });

  it('are all that are about one to four people, but for those that the totals tell themselves', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const { cells, isPossible } = tableOf(given);
        const held = heldBack(cells, isPossible);
        const everything = new Set(rows.flatMap((row) => columns.map((column) => cellKey(row, column))));
        // Were all cells held back, a small one that is told could still be worked out.
        const seen = thinkable(cells, everything, isPossible);
        for (const { row, column, people } of cells) {
          const key = cellKey(row, column);
          if (people < 5 && !held.has(key)) expect(seen.get(key)!.most).toBe(seen.get(key)!.least);
        }
      }),
      { numRuns: 150 },
    );
  });

  const count = (row: string, column: string, ...counts: number[]): FineCell => ({
    row,
    column,
    counts,
    people: counts.reduce((sum, each) => sum + each, 0),
  });
  const always = () => true;

  it('are none where nobody can be singled out', () => {
    expect(heldBack([count('a', 'p', 5), count('b', 'q', 12)], always).size).toBe(0);
    expect(heldBack([], always).size).toBe(0);
  });

  it('are hidden with the cells that would give them away, and rather with empty ones', () => {
    const cells = [count('a', 'p', 3), count('a', 'q', 20), count('b', 'p', 30), count('b', 'q', 9)];
    expect(heldBack(cells, always)).toEqual(new Set(cells.map(({ row, column }) => cellKey(row, column))));
    const sparse = [count('a', 'p', 3), count('b', 'q', 2), count('c', 'p', 40), count('c', 'q', 50)];
    expect([...heldBack(sparse, always)].sort()).toEqual(
      [cellKey('a', 'p'), cellKey('a', 'q'), cellKey('b', 'p'), cellKey('b', 'q')].sort(),
    );
  });

  it('are not those of the only agency that has a procedure: its total tells of it', () => {
    const only = (row: string, column: string) => row === 'a' || column === 'q';
    expect(heldBack([count('a', 'p', 3), count('a', 'q', 20), count('b', 'q', 30)], only).size).toBe(0);
  });

  it('count people: six dossiers of one applicant are about one', () => {
    const cells = [{ ...count('a', 'p', 6), people: 1 }, count('a', 'q', 20), count('b', 'p', 30), count('b', 'q', 9)];
    expect(heldBack(cells, always).has(cellKey('a', 'p'))).toBe(true);
  });
});
