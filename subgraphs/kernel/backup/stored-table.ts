import type pg from 'pg';

/** A table, with those of its columns that hold something of their own, and the type of each. */
export interface StoredTable {
  schema: string;
  table: string;
  columns: { name: string; type: string }[];
}

/** A row as PostgreSQL writes its values, in the order of the columns. */
export type StoredRow = (string | null)[];

/** How values are written, so that every session and every server reads them as they were. */
export const writtenForm = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local search_path = ''`;

/** Rows that are read or written at once: those with contents of files are large. */
const rowsAtOnce = { small: 1_000, large: 16 };

/** The tables of some schemas, but for the record of migrations, in the order of their names. */
export async function readTables(client: pg.ClientBase, schemas: readonly string[]): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname as schema, c.relname as table,
       json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any($1) and c.relkind = 'r' and c.relname <> '_prisma_migrations'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1, 2 order by 1, 2`,
    [schemas],
  );
  return rows;
}

/** All rows of a table, as the transaction under way sees them, some at a time. */
export async function* readRows(client: pg.ClientBase, table: StoredTable): AsyncGenerator<StoredRow[]> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await client.query(`declare stored_rows no scroll cursor for select json_build_array(${columns})::text as row
    from ${nameOf(table)}`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${atOnce(table)} from stored_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => JSON.parse(row) as StoredRow);
  }
  await client.query('close stored_rows');
}

/** Adds rows to a table. */
export async function writeRows(client: pg.ClientBase, table: StoredTable, rows: readonly StoredRow[]): Promise<void> {
  const places = table.columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const given = table.columns.map((_, index) => `c${index}`).join(', ');
  const values = table.columns.map(({ type }, index) => `c${index}::${type}`).join(', ');
  await client.query(
    `insert into ${nameOf(table)} (${table.columns.map(({ name }) => quoted(name)).join(', ')})
     select ${values} from unnest(${places}) as given(${given})`,
    table.columns.map((_, index) => rows.map((row) => row[index])),
  );
}

/** Rows of a table in groups as large as are written at once. */
export function atOnce({ columns }: StoredTable): number {
  return columns.some(({ type }) => type === 'bytea') ? rowsAtOnce.large : rowsAtOnce.small;
}

/** The table's name as a statement has it. */
export function nameOf({ schema, table }: Pick<StoredTable, 'schema' | 'table'>): string {
  return `${quoted(schema)}.${quoted(table)}`;
}

/** A name as a statement has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
