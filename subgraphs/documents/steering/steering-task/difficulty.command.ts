import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import type { SteeringTask } from './steering-task.type.ts';
import { refuseResolved } from './task-step.rules.ts';
import type { AnswerDifficultyInput, ReportDifficultyInput } from './task-step.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { lockForStep, recordEvent } from './task-frame.ts';

/** Puts a difficulty to the agencies that coordinate, or to the assigner when none does. */
export async function reportDifficulty(context: DocumentsContext, input: ReportDifficultyInput): Promise<SteeringTask> {
  await transactOnce(context, input, async (unit, id) => {
    const { transaction } = unit;
    const task = await lockForStep(context, unit, 'REPORT_DIFFICULTY', input);
    await recordEvent(unit, id, task.id, 'DIFFICULTY_REPORTED', { text: readText('text', input.text) });
    const coordinators = await transaction.taskCoordinator.findMany({ where: { taskId: task.id } });
    const agencies = coordinators.length ? coordinators.map(({ agencyId }) => agencyId) : [task.assignerId];
    await transaction.taskEventAddressee.createMany({
      data: agencies.map((agencyId) => ({ eventId: id, agencyId })),
    });
  });
  return context.use(SteeringTaskStore).reread(input.task);
}

/** Answers a difficulty, for an agency that it was put to or the one that gave the task. */
export async function answerDifficulty(context: DocumentsContext, input: AnswerDifficultyInput): Promise<SteeringTask> {
  const { difficulty: id } = input;
  const what = `The difficulty ${JSON.stringify(id)}`;
  const answerId = await transactOnce(context, input, async (unit, resultId) => {
    const { transaction } = unit;
    const difficulty = await transaction.taskEvent.findUnique({ where: { id } });
    if (difficulty?.kind !== 'DIFFICULTY_REPORTED') throw notFound(what);
    const task = await context.use(SteeringTaskStore).lock(transaction, difficulty.taskId, what);
    const putTo = await transaction.taskEventAddressee.findMany({ where: { eventId: id } });
    const answering = [task.assignerId, ...putTo.map(({ agencyId }) => agencyId)];
    if (!answering.some((agencyId) => covers(context.once(ownRights), agencyId))) {
      const message = 'Only an agency that it was put to, or the one that gave the task, answers a difficulty';
      throw new GraphError('FORBIDDEN', message, 'input.difficulty');
    }
    refuseResolved(await transaction.taskEvent.findMany({ where: { answersId: id } }));
    const kind = input.isResolved ? 'DIFFICULTY_RESOLVED' : 'DIFFICULTY_ANSWERED';
    await recordEvent(unit, resultId, task.id, kind, { text: readText('text', input.text), answersId: id });
  });
  const { taskId } = await context.prisma.taskEvent.findUniqueOrThrow({ where: { id: answerId } });
  return context.use(SteeringTaskStore).reread(taskId);
}
