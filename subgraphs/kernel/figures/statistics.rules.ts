/** The fewest people that a published cell may be about. */
const smallestCell = 5;

/**
 * The rule of published figures. What an agency does is public: a total, over everything or by one dimension, is exact
 * and the same for everyone. What is protected is a person: a cell that is fine enough to single one out, a row and a
 * column of a table together, is held back when it is about one to four people, with as many other cells as it takes
 * that the totals do not tell it (complementary suppression).
 */
export interface FineCell {
  row: string;
  column: string;
  /** How many people it is about. */
  people: number;
  /** What is counted, in each of the parts of time whose totals are published. */
  counts: readonly number[];
}

/** The name of a cell in what `heldBack` answers. */
export function cellKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

/**
 * The cells of a table to hold back, by `cellKey`; some of them may be empty, of those that are `possible`: everybody
 * knows that the others are.
 *
 * Each of them lies on a ring of cells held back, in one part of time, around which one can be taken from every other
 * cell and added to the next. The totals of all rows and columns, of every part of time, stay as they are, and so does
 * every cell that is told: from none of these can it be worked out. A cell that lies on no such ring is told by the
 * totals themselves, such as that of the only agency that has a procedure; it is not held back.
 */
export function heldBack(
  cells: readonly FineCell[],
  possible: (row: string, column: string) => boolean,
): ReadonlySet<string> {
  const table = new Table(cells, possible);
  for (const cell of table.small) if (!table.isHeld(cell)) table.hold(cell);
  return table.held();
}

/** What is known of a cell while it is looked at: told, small and to be held back if it can be, or held back. */
const state = { told: 0, small: 1, held: 2 };

/**
 * A table as a graph of its rows and columns: a cell leads from its row to its column where one can be added to it, and
 * back where one can be taken from it. Rows and columns are nodes by number, the rows first; cells are numbered by row.
 */
class Table {
  readonly small: readonly number[];
  readonly #rows: string[];
  readonly #columns: string[];
  readonly #states: Uint8Array;
  readonly #people: Uint32Array;
  readonly #possible: Uint8Array;
  /** What there is to take of each cell, in each part of time. */
  readonly #counts: Uint32Array[];

  constructor(cells: readonly FineCell[], possible: (row: string, column: string) => boolean) {
    this.#rows = [...new Set(cells.map(({ row }) => row))];
    this.#columns = [...new Set(cells.map(({ column }) => column))];
    const size = this.#rows.length * this.#columns.length;
    this.#states = new Uint8Array(size);
    this.#people = new Uint32Array(size);
    this.#possible = Uint8Array.from(
      this.#rows.flatMap((row) => this.#columns.map((column) => Number(possible(row, column)))),
    );
    this.#counts = (cells[0]?.counts ?? []).map(() => new Uint32Array(size));
    const rowOf = new Map(this.#rows.map((row, index) => [row, index]));
    const columnOf = new Map(this.#columns.map((column, index) => [column, index]));
    for (const { row, column, people, counts } of cells) {
      const cell = rowOf.get(row)! * this.#columns.length + columnOf.get(column)!;
      this.#people[cell] = people;
      this.#possible[cell] = 1;
      if (people > 0 && people < smallestCell) this.#states[cell] = state.small;
      for (const [part, count] of counts.entries()) this.#counts[part]![cell] = count;
    }
    this.small = [...this.#states.keys()].filter((cell) => this.#states[cell] === state.small);
  }

  isHeld(cell: number): boolean {
    return this.#states[cell] === state.held;
  }

  held(): ReadonlySet<string> {
    const width = this.#columns.length;
    const cells = [...this.#states.keys()].filter((cell) => this.isHeld(cell));
    return new Set(cells.map((cell) => cellKey(this.#rows[Math.floor(cell / width)]!, this.#columns[cell % width]!)));
  }

  /** Holds a cell back with the ring through it that hides the fewest people besides; tells it where there is none. */
  hold(cell: number): void {
    const rings = this.#counts.flatMap((counts) => [
      ...(counts[cell]! > 0 ? [this.#cheapest(cell, counts, true)] : []),
      this.#cheapest(cell, counts, false),
    ]);
    const [ring] = rings.filter((each) => each !== undefined).sort((one, other) => one.cost - other.cost);
    this.#states[cell] = ring ? state.held : state.told;
    for (const each of ring?.cells ?? []) this.#states[each] = state.held;
  }

  /** The cheapest way from the row of a cell to its column, or back, that does not pass the cell (Dijkstra). */
  #cheapest(self: number, counts: Uint32Array, forth: boolean): { cost: number; cells: number[] } | undefined {
    const [height, width] = [this.#rows.length, this.#columns.length];
    const ends = [Math.floor(self / width), height + (self % width)] as const;
    const [start, end] = forth ? ends : [ends[1], ends[0]];
    const costs = new Float64Array(height + width).fill(Infinity);
    const cameBy = new Int32Array(height + width).fill(-1);
    const open = new Set([start]);
    costs[start] = 0;
    for (let node = start; node !== end; node = cheapestOf(open, costs)!) {
      open.delete(node);
      const isRow = node < height;
      for (let index = 0; index < (isRow ? width : height); index += 1) {
        const cell = isRow ? node * width + index : index * width + node - height;
        if (cell === self || !(isRow ? this.#possible[cell] : counts[cell])) continue;
        const to = isRow ? height + index : index;
        // An empty cell costs as little as one can: it hides nobody, and adds a row.
        const cost = costs[node]! + (this.#states[cell] === state.told ? 1 + this.#people[cell]! : 0);
        if (cost >= costs[to]!) continue;
        costs[to] = cost;
        cameBy[to] = cell;
        open.add(to);
      }
      if (open.size === 0) return undefined;
    }
    const cells: number[] = [];
    for (let node: number = end; node !== start;) {
      const cell = cameBy[node]!;
      cells.push(cell);
      node = node < height ? height + (cell % width) : Math.floor(cell / width);
    }
    return { cost: costs[end]!, cells };
  }
}

function cheapestOf(open: ReadonlySet<number>, costs: Float64Array): number | undefined {
  let best: number | undefined;
  for (const node of open) if (best === undefined || costs[node]! < costs[best]!) best = node;
  return best;
}
