import type { DocumentsUnit } from '../../access/context.ts';

/** Revokes a document; answers whether it stood until then. Its row is locked until the transaction ends. */
export async function revokeDocument(
  { transaction, now }: DocumentsUnit,
  id: string,
  revocationReason: string,
): Promise<boolean> {
  const data = { revokedAt: now, revocationReason };
  const { count } = await transaction.document.updateMany({ where: { id, revokedAt: null }, data });
  return count === 1;
}
