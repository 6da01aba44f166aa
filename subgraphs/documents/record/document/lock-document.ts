import { lockRow } from '../../../kernel/database/lock-row.ts';
import { type Document as Row, Prisma } from '../../generated/client.ts';

/** The document with this id, which nobody else can change until the transaction ends; it must be there. */
export async function lockDocument(transaction: Prisma.TransactionClient, id: string): Promise<Row> {
  const lockable = { name: 'documents.document', fields: Prisma.DocumentScalarFieldEnum };
  const row = await lockRow<Row>(transaction, lockable, id);
  if (!row) throw new Error(`There is no document ${id} to lock`);
  return row;
}
