import type { RequestContext } from '../kernel/define-subgraph.ts';
import { type IdempotentInput, once } from '../kernel/idempotency.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';

export type Transaction = Prisma.TransactionClient;

/**
 * Carries a mutation out in a transaction, once for its key; answers the id that the first call was given for what it
 * makes.
 */
export function transactOnce(
  prisma: PrismaClient,
  { viewer, now }: Pick<RequestContext, 'viewer' | 'now'>,
  input: IdempotentInput,
  first: (transaction: Transaction, id: string) => Promise<void>,
): Promise<string> {
  return prisma.$transaction((transaction) =>
    once(transaction.idempotencyRecord, { subject: viewer.subject, now }, input, {
      first: async (id) => {
        await first(transaction, id);
        return id;
      },
      again: async (id) => id,
    }),
  );
}
