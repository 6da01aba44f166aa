import { type Connection, countedMost, type PageRequest, type SortKey, writeCursor } from './page.ts';

/** A count of items that went on for one more than is counted; null when that was reached. */
export function countWithin(count: number): number | null {
  return count > countedMost ? null : count;
}

/** The page with a count, which is made when it is first read, and not for who does not ask for it. */
export function counted<Node>(page: Connection<Node>, count: () => Promise<number | null>): Connection<Node> {
  return new CountedPage(page, count);
}

/**
 * A page with its count. Pages are classes: the getters of an object literal are functions of each object, which V8 puts
 * where it keeps what lives long. They would keep the whole request until all garbage is collected.
 */
class CountedPage<Node> implements Connection<Node> {
  readonly nodes: Node[];
  #made: Promise<number | null> | undefined;

  constructor(
    private readonly page: Connection<Node>,
    private readonly count: () => Promise<number | null>,
  ) {
    this.nodes = page.nodes;
  }

  get edges() {
    return this.page.edges;
  }

  get pageInfo() {
    return this.page.pageInfo;
  }

  get totalCount() {
    return (this.#made ??= this.count());
  }
}

/** The same, by a count that goes no further than it is told. */
export function countedBy<Node>(page: Connection<Node>, count: (most: number) => Promise<number>): Connection<Node> {
  return counted(page, async () => countWithin(await count(countedMost + 1)));
}

/**
 * The page of rows fetched for a request: up to `limit + 1` of them, in the order in which they were read (from the
 * end when the request is backward). The one too many says that there is more.
 */
export function connectionFrom<Row, Node>(
  request: PageRequest,
  rows: Row[],
  keyOf: (row: Row) => SortKey,
  toNode: (row: Row) => Node,
): Connection<Node> {
  return new RowPage(request, rows, keyOf, toNode);
}

/** A page of rows, whose cursors are made when they are read. */
class RowPage<Row, Node> implements Connection<Node> {
  readonly nodes: Node[];
  readonly #rows: Row[];
  readonly #more: boolean;

  constructor(
    private readonly request: PageRequest,
    rows: Row[],
    private readonly keyOf: (row: Row) => SortKey,
    toNode: (row: Row) => Node,
    readonly totalCount?: number | null,
  ) {
    this.#more = rows.length > request.limit;
    this.#rows = rows.slice(0, request.limit);
    if (request.backward) this.#rows.reverse();
    this.nodes = this.#rows.map((row) => toNode(row));
  }

  /** Cursors cost as much as their rows; most answers have none. */
  get edges() {
    return this.nodes.map((node, index) => ({ node, cursor: this.#cursorAt(index)! }));
  }

  get pageInfo() {
    const { backward, before, after } = this.request;
    return {
      hasNextPage: backward ? before !== undefined : this.#more,
      hasPreviousPage: backward ? this.#more : after !== undefined,
      startCursor: this.#cursorAt(0),
      endCursor: this.#cursorAt(-1),
    };
  }

  #cursorAt(index: number): string | null {
    const row = this.#rows.at(index);
    return row === undefined ? null : writeCursor(this.request.list, this.keyOf(row));
  }
}

/** The page of a sorted list that is in memory. */
export function connectionOfList<Row, Node, Key extends SortKey>(
  request: PageRequest,
  sorted: readonly Row[],
  keyOf: (row: Row) => Key,
  compare: (one: Key, other: Key) => number,
  toNode: (row: Row) => Node,
): Connection<Node> {
  // A cursor of this list was made of this list's keys.
  const { after, before } = request as { after: Key | undefined; before: Key | undefined };
  const within = sorted.filter(
    (row) => (!after || compare(keyOf(row), after) > 0) && (!before || compare(keyOf(row), before) < 0),
  );
  const ordered = request.backward ? within.reverse() : within;
  return new RowPage(request, ordered.slice(0, request.limit + 1), keyOf, toNode, countWithin(sorted.length));
}
