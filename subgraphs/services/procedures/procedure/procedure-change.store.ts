import type { ServicesContext } from '../../access/context.ts';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { Prisma, Procedure as ProcedureRow } from '../../generated/client.ts';
import type { ProcedureChangeInput } from './procedure-change.type.ts';

/** What a change writes besides the new revision; `id` is for a row that it adds. */
type Change = (transaction: Prisma.TransactionClient, procedure: ProcedureRow, id: string) => Promise<void>;

/**
 * Changes a procedure once for each idempotency key, while no other change of it is under way. Throws NOT_FOUND when
 * there is no such procedure, CONFLICT when it has changed since the caller saw it.
 */
export async function changeProcedure(
  context: ServicesContext,
  input: ProcedureChangeInput,
  change: Change,
): Promise<void> {
  const { procedure: code, revision } = input;
  await transactOnce(context, input, async ({ transaction }, id) => {
    await transaction.$queryRaw`select code from services.procedure where code = ${code} for update`;
    const procedure = await transaction.procedure.findUnique({ where: { code } });
    if (!procedure) throw notFound(`The procedure ${code}`);
    if (procedure.revision !== revision) throw changedSince(procedure);
    await transaction.procedure.update({ where: { code }, data: { revision: { increment: 1 } } });
    await change(transaction, procedure, id);
  });
}

function changedSince({ code, revision }: ProcedureRow): GraphError {
  const message = `The procedure ${code} has changed: its revision is ${revision}; read it again, then decide`;
  return new GraphError('CONFLICT', message, 'input.revision');
}
