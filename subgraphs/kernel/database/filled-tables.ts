import type pg from 'pg';

/**
 * Fills tables of a schema; then the planner knows what they hold, and may read from indexes alone. A server sees to that
 * by itself, but later, and plans for empty tables until then; an embedded database never does.
 */
export async function filled<Added>(pool: pg.Pool, schema: string, fill: () => Promise<Added>): Promise<Added> {
  const added = await fill();
  const { rows } = await pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1",
    [schema],
  );
  await pool.query(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`);
  return added;
}
