import { conflict } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { lockRow } from '../../../kernel/database/lock-row.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import { type Feedback as FeedbackRow, Prisma } from '../../generated/client.ts';
import { afterFeedbackStep } from './feedback.rules.ts';
import { FeedbackStore } from './feedback.store.ts';
import type { Feedback, FeedbackStepInput } from './feedback.type.ts';

const lockable = { name: 'services.feedback', fields: Prisma.FeedbackScalarFieldEnum };

/**
 * Takes a step with feedback, by the rules of feedback.rules.ts. Throws NOT_FOUND for feedback that the viewer does not
 * see, and CONFLICT when it has changed since.
 */
export async function takeFeedbackStep(context: ServicesContext, input: FeedbackStepInput): Promise<Feedback> {
  const feedback = context.use(FeedbackStore);
  const prepare = async () => {
    const { relations } = await feedback.get(input.feedback);
    const { scopes } = context.viewer;
    const answers = relations.has('agency') && (scopes.has('dossiers:process') || scopes.has('dossiers:approve'));
    return [...(answers ? ['AGENCY' as const] : []), ...(relations.has('own') ? ['CITIZEN' as const] : [])];
  };
  type Parties = Awaited<ReturnType<typeof prepare>>;
  const carryOut = async ({ transaction, now, clock }: ServicesUnit, _: string, parties: Parties) => {
    const before = (await lockRow<FeedbackRow>(transaction, lockable, input.feedback))!;
    const after = afterFeedbackStep(input, before, parties, now, clock);
    if (before.revision !== input.revision) {
      const message = `The feedback has changed: its revision is ${before.revision}; read it again, then decide`;
      throw conflict(message, 'input.revision');
    }
    await transaction.feedback.update({ where: { id: before.id }, data: { ...after, revision: { increment: 1 } } });
  };
  await transactOnce(context, input, carryOut, prepare);
  return feedback.getAgain(input.feedback);
}
