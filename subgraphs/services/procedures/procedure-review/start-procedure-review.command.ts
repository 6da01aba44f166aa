import { badInput } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { ServicesContext } from '../../access/context.ts';
import { onDay } from '../procedure/procedure.store.ts';
import { ProcedureReviewStore } from './procedure-review.store.ts';
import type { ProcedureReview, StartProcedureReviewInput } from './procedure-review.type.ts';

const mostProcedures = 100;

/** Starts a review today; throws BAD_USER_INPUT for no procedure, too many, or one that there is not. */
export async function startProcedureReview(
  context: ServicesContext,
  input: StartProcedureReviewInput,
): Promise<ProcedureReview> {
  const id = await transactOnce(context, input, async ({ transaction, today }, id) => {
    const codes = [...new Set(input.procedures)];
    if (codes.length === 0 || codes.length > mostProcedures)
      throw badInput('input.procedures', `A review is of 1 to ${mostProcedures} procedures`);
    const known = await transaction.procedure.findMany({ where: { code: { in: codes } }, select: { code: true } });
    const index = input.procedures.findIndex((code) => !known.some((procedure) => procedure.code === code));
    if (index >= 0) throw badInput(`input.procedures.${index}`, 'There is no procedure with this national code');
    // What is published from now on, for today or a day that is past, is what the review has come to.
    const versions = await transaction.procedureVersion.findMany({
      where: { procedureCode: { in: codes }, ...onDay(today) },
      select: { id: true, procedureCode: true },
    });
    const before = new Map(versions.map((version) => [version.procedureCode, version.id]));
    const items = codes.map((procedureCode) => ({ procedureCode, beforeId: before.get(procedureCode) ?? null }));
    const data = { id, startedOn: today, basis: input.basis ?? null, items: { createMany: { data: items } } };
    await transaction.procedureReview.create({ data });
  });
  return context.use(ProcedureReviewStore).get(id);
}
