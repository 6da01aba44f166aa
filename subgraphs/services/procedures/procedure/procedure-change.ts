import { conflict, type GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import type { Procedure as ProcedureRow } from '../../generated/client.ts';
import type { ProcedureChangeInput } from './procedure-change.type.ts';
import { ProcedureStore } from './procedure.store.ts';
import type { Procedure } from './procedure.type.ts';

/** What a change writes besides the new revision; `id` is for a row that it adds. */
type Change = (unit: ServicesUnit, procedure: ProcedureRow, id: string) => Promise<void>;

/**
 * Changes a procedure once for each idempotency key, while no other change of it is under way, and answers it as it is
 * then. Throws NOT_FOUND when there is no such procedure, CONFLICT when it has changed since the caller saw it.
 */
export async function changeProcedure(
  context: ServicesContext,
  input: ProcedureChangeInput,
  change: Change,
): Promise<Procedure> {
  const { procedure: code, revision } = input;
  await transactOnce(context, input, async (unit, id) => {
    const { transaction } = unit;
    await transaction.$queryRaw`select code from services.procedure where code = ${code} for update`;
    const procedure = await transaction.procedure.findUnique({ where: { code } });
    if (!procedure) throw notFound(`The procedure ${code}`);
    if (procedure.revision !== revision) throw changedSince(procedure);
    await transaction.procedure.update({ where: { code }, data: { revision: { increment: 1 } } });
    await change(unit, procedure, id);
  });
  return context.use(ProcedureStore).getAgain(code);
}

function changedSince({ code, revision }: ProcedureRow): GraphError {
  const message = `The procedure ${code} has changed: its revision is ${revision}; read it again, then decide`;
  return conflict(message, 'input.revision');
}
