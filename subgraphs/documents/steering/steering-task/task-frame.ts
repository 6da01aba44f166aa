import { conflict } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { IdempotentInput } from '../../../kernel/command/idempotency.ts';
import type { Prisma, SteeringTask as Row, SteeringTaskEventKind } from '../../generated/client.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import type { SteeringTask } from './steering-task.type.ts';
import { refuseStep, type TaskSide, type TaskStep } from './task-step.rules.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';

/** A step to take: what it changes of the task, and what it leaves in its history. */
export interface Change {
  task: Prisma.SteeringTaskUpdateInput;
  event?: Partial<Prisma.TaskEventUncheckedCreateInput>;
}
interface Wanted extends IdempotentInput {
  task: string;
  revision?: number;
}

/** Carries out a step of a task on its locked row, once for each key, with its line in the task's history. */
export async function takeTaskStep(
  context: DocumentsContext,
  step: TaskStep,
  kind: SteeringTaskEventKind,
  input: Wanted,
  change: (task: Row, unit: DocumentsUnit) => Change | Promise<Change>,
): Promise<SteeringTask> {
  await transactOnce(context, input, async (unit, id) => {
    const task = await lockForStep(context, unit, step, input);
    const { task: data, event } = await change(task, unit);
    await unit.transaction.steeringTask.update({
      where: { id: task.id },
      data: { ...data, revision: { increment: 1 } },
    });
    await recordEvent(unit, id, task.id, kind, event);
  });
  return context.use(SteeringTaskStore).reread(input.task);
}

/** The task, locked until the transaction ends; refused unless the step is the viewer's to take from where it stands. */
export async function lockForStep(
  context: DocumentsContext,
  { transaction }: DocumentsUnit,
  step: TaskStep,
  { task: id, revision }: Wanted,
): Promise<Row> {
  const task = await context.use(SteeringTaskStore).lock(transaction, id);
  if (revision !== undefined && revision !== task.revision) {
    const message = `The task has changed: its revision is ${task.revision}; read it again, then decide`;
    throw conflict(message, 'input.revision');
  }
  const own = context.once(ownRights);
  const sides: TaskSide[] = [
    ...(covers(own, task.assignerId) ? ['ASSIGNER' as const] : []),
    ...(covers(own, task.leadAgencyId) ? ['LEAD' as const] : []),
  ];
  refuseStep(step, task.status, sides);
  return task;
}

/** Writes a line of the task's history. */
export async function recordEvent(
  { transaction, viewer, now }: DocumentsUnit,
  id: string,
  taskId: string,
  kind: SteeringTaskEventKind,
  event: Change['event'],
): Promise<void> {
  await transaction.taskEvent.create({
    data: { ...event, id, taskId, kind, at: now, agencyId: viewer.agency!, subject: viewer.subject },
  });
}
