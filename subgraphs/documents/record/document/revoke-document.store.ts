import type { Prisma } from '../../generated/client.ts';

/** Revokes a document; answers whether it stood until then. Its row is locked until the transaction ends. */
export async function revokeDocument(
  transaction: Prisma.TransactionClient,
  id: string,
  revocationReason: string,
  revokedAt: Date,
): Promise<boolean> {
  const data = { revokedAt, revocationReason };
  const { count } = await transaction.document.updateMany({ where: { id, revokedAt: null }, data });
  return count === 1;
}
