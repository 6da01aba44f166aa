import type pg from 'pg';
import type { SchemaShape } from './migration-steps.rules.ts';

/** What a schema of a database is now, without the record of its migrations. */
export async function readShape(pool: pg.Pool, schema: string): Promise<SchemaShape> {
  const columns = await pool.query<{ table: string; name: string; type: string; nullable: boolean; given: boolean }>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
       a.attnotnull and not a.atthasdef and a.attidentity = '' as given
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
       and a.attnum > 0 and not a.attisdropped`,
    [schema],
  );
  const conditions = await pool.query<{ table: string; name: string; columns: string[] }>(
    `select c.relname as "table", o.conname as name, array(
       select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(o.conkey)) as columns
     from pg_constraint o join pg_class c on c.oid = o.conrelid where o.contype <> 'n' and o.connamespace = $1::regnamespace
     union
     select c.relname, x.relname, array(
       select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey))
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
     where i.indisunique and c.relnamespace = $1::regnamespace`,
    [schema],
  );
  const shape: SchemaShape = { tables: {}, conditions: {} };
  for (const { table, name, type, nullable, given } of columns.rows)
    (shape.tables[table] ??= {})[name] = { type, nullable, mustBeGiven: given };
  for (const { name, ...condition } of conditions.rows) shape.conditions[name] = condition;
  return shape;
}
