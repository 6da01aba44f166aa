import { raw } from '@prisma/client/runtime/client';
import type { RawReader } from './count-rows.ts';
import { columnsOf } from './newest-first.ts';

/** A table, and the fields of its rows: its name with its schema, and its model's ScalarFieldEnum. */
export interface LockableTable {
  name: string;
  fields: Record<string, string>;
}

/**
 * The row with this id as it stands now, which nobody else can change until the transaction ends; undefined when there is
 * none. Whoever locks it at the same moment is waited for, and the row is as they have left it.
 */
export async function lockRow<Row>(
  transaction: RawReader,
  { name, fields }: LockableTable,
  id: string,
): Promise<Row | undefined> {
  const [row] = await transaction.$queryRaw<Row[]>`
    select ${columnsOf(fields)} from ${raw(name)} item where item.id = ${id} for update`;
  return row;
}
