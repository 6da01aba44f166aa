import { raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { columnName } from './newest-first.ts';

/** A subgraph's Prisma client in a transaction, as far as rows are inserted with it. */
interface RawWriter {
  $executeRaw(query: TemplateStringsArray | Sql, ...values: unknown[]): Promise<number>;
}

/**
 * Inserts rows of a model, all alike in their fields, by one statement whatever their number; columns that they do not
 * have get their defaults. For synthetic data: names of schemas and models are not checked.
 */
export async function insertRows(
  writer: RawWriter,
  schema: string,
  model: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map(columnName);
  const names = raw(columns.map((name) => `"${name}"`).join(', '));
  const table = raw(`${schema}.${columnName(model)}`);
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value as unknown])),
  );
  await writer.$executeRaw(sql`
    insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(named, numbersAsText)}::json)`);
}

/** JSON has no bigint; the database reads its digits from text as well. */
function numbersAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
