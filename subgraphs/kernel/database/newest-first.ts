import { join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import DataLoader from 'dataloader';
import type { Instant } from '../dates/instant.ts';
import { groupBy } from '../loaders/group-by.ts';
import { all, countOf, type RawReader } from './count-rows.ts';
import { connectionFrom, counted, countWithin } from '../page/connection.ts';
import {
  type Connection,
  type KeyPart,
  countedMost,
  type PageArgs,
  type PageRequest,
  pageRequest,
} from '../page/page.ts';
import { formatPlainDate, type PlainDate } from '../dates/plain-date.ts';

/** A table whose rows are listed newest first; its conditions and columns call a row `item`. */
export interface DatedTable<DateField extends string> {
  table: Sql;
  columns: Sql;
  dateField: DateField;
  /** What that column holds: plain dates when nothing is said. */
  dated?: 'date' | 'timestamptz';
}

/** A row of such a table, as far as its place in a list depends on it. */
type DatedRow<DateField extends string> = { id: string } & Record<DateField, PlainDate | Instant>;

/** The columns of a table under the names of their model's fields; `fields` is the model's ScalarFieldEnum. */
export function columnsOf(fields: Record<string, string>): Sql {
  return raw(
    Object.values(fields)
      .map((field) => `item.${columnName(field)} as "${field}"`)
      .join(', '),
  );
}

/** One page of the rows that meet the conditions. */
export async function newest<DateField extends string, Row extends DatedRow<DateField>, Node>(
  prisma: RawReader,
  dated: DatedTable<DateField>,
  conditions: Sql[],
  page: PageRequest,
  toNode: (row: Row) => Node,
): Promise<Connection<Node>> {
  const { where, order } = clauses(page, dated, conditions);
  const rows = await prisma.$queryRaw<Row[]>`select ${dated.columns} from ${dated.table} item ${where} ${order}`;
  return counted(
    connectionFrom(page, rows, (row) => sortKey(row, dated), toNode),
    () => countOf(prisma, sql`select from ${dated.table} item where ${all(conditions)}`),
  );
}

/** A column with an index that begins with it and goes on in the order of the list, and the values that are wanted. */
export interface IndexedBy {
  column: Sql;
  keys: readonly string[];
  /** What holds for its rows besides, as a partial index has it. */
  where?: Sql;
}

/**
 * The same, of the rows that have one of some keys in one of some columns: the first of each key are found by its index,
 * and put in order together. Otherwise a condition that few rows meet would have the whole table walked through.
 */
export async function newestByKey<DateField extends string, Row extends DatedRow<DateField>, Node>(
  prisma: RawReader,
  dated: DatedTable<DateField>,
  indices: readonly IndexedBy[],
  conditions: Sql[],
  page: PageRequest,
  toNode: (row: Row) => Node,
): Promise<Connection<Node>> {
  const { where, order } = clauses(page, dated, conditions);
  const branches = indices.map(
    ({ column, keys, where: besides = sql`true` }) => sql`
      select found.id from unnest(${[...keys]}::text[]) as wanted(key)
      cross join lateral (select item.id from ${dated.table} item ${where} and ${column} = wanted.key and ${besides} ${order}) found`,
  );
  const rows = await prisma.$queryRaw<Row[]>`
    with found as (${join(branches, ' union ')})
    select ${dated.columns} from ${dated.table} item where item.id in (select id from found) ${order}`;
  const ofKeys = indices.map(
    ({ column, keys, where: besides = sql`true` }) => sql`
      select item.id from ${dated.table} item where ${column} = any(${[...keys]}::text[]) and ${besides} and ${all(conditions)}`,
  );
  return counted(
    connectionFrom(page, rows, (row) => sortKey(row, dated), toNode),
    () => countOf(prisma, sql`select from (${join(ofKeys, ' union ')}) found`),
  );
}

/** The table cut down to so many of the rows that meet the conditions, those nearest to where a page begins. */
export function nearest<DateField extends string>(
  dated: DatedTable<DateField>,
  conditions: Sql[],
  page: PageRequest,
  count: number,
): DatedTable<DateField> {
  const { where, order } = clauses({ ...page, limit: count - 1 }, dated, conditions);
  return { ...dated, table: sql`(select item.* from ${dated.table} item ${where} ${order})` };
}

/**
 * The table cut down to the rows that meet conditions, which are found before they are put in order. Otherwise the limit
 * of a page makes a walk through the whole table in its order look cheap, which meets few rows last.
 */
export function foundFirst<DateField extends string>(
  dated: DatedTable<DateField>,
  conditions: Sql[],
): DatedTable<DateField> {
  const where = sql`where ${join(conditions, ' and ')}`;
  return { ...dated, table: sql`(select item.* from ${dated.table} item ${where} offset 0)` };
}

/**
 * Pages that are filled from the rows near to where they begin, if all of them are; otherwise from all rows. What many rows
 * meet is met near by at once, where an index would bring up all of them; what few meet, an index finds.
 */
export async function nearFirst<Node>(
  page: PageRequest,
  fromNear: () => Promise<Connection<Node>[]>,
  fromAll: () => Promise<Connection<Node>[]>,
): Promise<Connection<Node>[]> {
  // A count is of all rows.
  let all: Promise<Connection<Node>[]> | undefined;
  const near = (await fromNear()).map((list, index) =>
    counted(list, async () => (await (all ??= fromAll()))[index]!.totalCount ?? null),
  );
  const isFilled = ({ pageInfo }: Connection<Node>) =>
    page.backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
  return near.every(isFilled) ? near : fromAll();
}

/** Which rows are in the lists of many owners. */
export type Owned = {
  /** What each owner's list goes by, such as the ids of an agency and its predecessors. */
  keys: readonly (readonly string[])[];
} & (
  | {
      /**
       * Selects the ids of one owner's rows, each once: those of its keys in `owned(owner, key)` where
       * `owned.owner = list.owner`.
       */
      ids: Sql;
    }
  | {
      /** The column of the table that holds the key. It requires an index with the date and the id after it. */
      column: Sql;
      /** Whether there may be a row of the same id and date for each of several keys, or several of one. */
      repeated?: boolean;
      /** Of each key only so many rows are looked through, those nearest to where the page begins. */
      near?: number;
    }
);

/** One page for each of many owners, by one statement; the pages differ in the names of their lists only. */
export async function newestOfEach<DateField extends string, Row extends DatedRow<DateField>, Node>(
  prisma: RawReader,
  dated: DatedTable<DateField>,
  lists: Owned,
  conditions: Sql[],
  pages: readonly PageRequest[],
  toNode: (row: Row) => Node,
): Promise<Connection<Node>[]> {
  const [page] = pages as [PageRequest];
  const { keys } = lists;
  const owned = keys.flatMap((own, owner) => own.map((key) => ({ owner, key })));
  const { where, order } = clauses(page, dated, conditions);
  // Of each key no more rows are read than a page has, in their order, from the key's own part of an index. Where the
  // table does not hold the key, "offset 0" has an owner's rows found before they are put in order: otherwise the limit
  // makes a walk through the whole table in its order look cheap, which meets the rows of an owner that has few last.
  const rowsOfOwner =
    'column' in lists
      ? sql`select ${once(dated, lists)} item.* from owned cross join lateral (
          select ${once(dated, lists)} item.* from ${ofKey(dated, lists, page)} item ${where} ${order}
        ) item where owned.owner = list.owner`
      : sql`select item.* from (${lists.ids}) as own(id) join ${dated.table} item on item.id = own.id ${where} offset 0`;
  const rows = await prisma.$queryRaw<(Row & { owner: number })[]>`
    with owned as (
      select * from unnest(${owned.map(({ owner }) => owner)}::int[], ${owned.map(({ key }) => key)}::text[]) as owned(owner, key)
    )
    select list.owner, page.* from generate_series(0, ${keys.length - 1}::int) as list(owner)
    cross join lateral (
      select ${dated.columns} from (${rowsOfOwner}) item ${order}
    ) page`;
  const found = groupBy(rows, (row) => row.owner);
  let counts: Promise<(number | null)[]> | undefined;
  return pages.map((request, owner) =>
    counted(
      connectionFrom<Row, Node>(request, found.get(owner) ?? [], (row) => sortKey(row, dated), toNode),
      async () => (await (counts ??= countOfEach(prisma, dated, lists, conditions)))[owner]!,
    ),
  );
}

/** How many rows each owner has, by one statement. */
async function countOfEach(
  prisma: RawReader,
  { table }: DatedTable<string>,
  lists: Owned,
  conditions: Sql[],
): Promise<(number | null)[]> {
  const owned = lists.keys.flatMap((own, owner) => own.map((key) => ({ owner, key })));
  const ofOwner =
    'column' in lists
      ? sql`select distinct item.id from owned join ${table} item on ${lists.column} = owned.key
          where owned.owner = list.owner and ${all(conditions)}`
      : sql`select item.id from (${lists.ids}) as own(id) join ${table} item on item.id = own.id where ${all(conditions)}`;
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    with owned as (
      select * from unnest(${owned.map(({ owner }) => owner)}::int[], ${owned.map(({ key }) => key)}::text[]) as owned(owner, key)
    )
    select (select count(*)::int from (${ofOwner} limit ${countedMost + 1}) counted) as count
    from generate_series(0, ${lists.keys.length - 1}::int) as list(owner) order by list.owner`;
  return rows.map(({ count }) => countWithin(count));
}

type ByColumn = Extract<Owned, { column: Sql }>;

/** What takes each row of a list once. */
function once({ dateField }: DatedTable<string>, { repeated }: ByColumn): Sql {
  return repeated ? sql`distinct on (${raw(`item.${columnName(dateField)}`)}, item.id)` : sql``;
}

/** The rows of the key `owned.key`. */
function ofKey(dated: DatedTable<string>, { column, near }: ByColumn, page: PageRequest): Sql {
  const isOwned = sql`${column} = owned.key`;
  return near === undefined
    ? sql`(select item.* from ${dated.table} item where ${isOwned})`
    : nearest(dated, [isOwned], page, near).table;
}

/** The rest of a select of `item`: which rows, and their order and number. */
function clauses(page: PageRequest, { dateField, dated = 'date' }: DatedTable<string>, conditions: Sql[]) {
  const date = raw(`item.${columnName(dateField)}`);
  const direction = page.backward ? sql`${date} asc, item.id desc` : sql`${date} desc, item.id asc`;
  return {
    where: sql`where ${join([sql`true`, ...conditions, ...bounds(page, date, dated)], ' and ')}`,
    order: sql`order by ${direction} limit ${page.limit + 1}`,
  };
}

function sortKey<DateField extends string>(
  row: DatedRow<DateField>,
  { dateField, dated = 'date' }: DatedTable<DateField>,
): [string, string] {
  const date: Date = row[dateField];
  return [dated === 'date' ? formatPlainDate(date as PlainDate) : date.toISOString(), row.id];
}

/** What part of a cursor tells the value of a column. */
const parts = { date: 'date', timestamptz: 'instant' } as const;

/** A table, as far as its cursors depend on it. */
type Dated = Pick<DatedTable<string>, 'dateField' | 'dated'>;

/** What the cursors of a list of such a table are made of. */
export function datedKeys({ dated = 'date' }: Dated): KeyPart[] {
  return [parts[dated], 'text'];
}

/** Pages of the lists of many owners; those asked for with the same conditions and arguments are read together. */
export class PageLoader<Conditions, Node> {
  readonly #loaders = new Map<string, DataLoader<{ owner: string; page: PageRequest }, Connection<Node>, string>>();

  /**
   * `list` names the lists, in their cursors; `dated` is the table that they are of; `read` answers one page for each
   * owner, in their order.
   */
  constructor(
    private readonly list: string,
    private readonly dated: Dated,
    private readonly read: (
      owners: string[],
      conditions: Conditions,
      pages: PageRequest[],
    ) => Promise<Connection<Node>[]>,
  ) {}

  /** A page of one owner's list. */
  async load(owner: string, conditions: Conditions, args: PageArgs): Promise<Connection<Node>> {
    const page = pageRequest(args, `${this.list} ${owner}`, datedKeys(this.dated));
    const likeness = JSON.stringify([conditions, args]);
    let loader = this.#loaders.get(likeness);
    if (!loader) {
      loader = new DataLoader(
        (keys) =>
          this.read(
            keys.map((key) => key.owner),
            conditions,
            keys.map((key) => key.page),
          ),
        { cacheKeyFn: (key) => key.owner },
      );
      this.#loaders.set(likeness, loader);
    }
    return loader.load({ owner, page });
  }
}

function bounds({ after, before }: PageRequest, date: Sql, dated: keyof typeof parts): Sql[] {
  const type = raw(dated);
  const beyond = (argument: 'after' | 'before', key: PageRequest['after']) => {
    if (!key) return [];
    const [day, id] = key;
    return argument === 'after'
      ? [sql`(${date} < ${day}::${type} or (${date} = ${day}::${type} and item.id > ${id}))`]
      : [sql`(${date} > ${day}::${type} or (${date} = ${day}::${type} and item.id < ${id}))`];
  };
  return [...beyond('after', after), ...beyond('before', before)];
}

/** The column, or table, that a field or model is kept in. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
