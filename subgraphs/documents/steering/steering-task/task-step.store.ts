import { randomUUID } from 'node:crypto';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { IdempotentInput } from '../../../kernel/command/idempotency.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Prisma, SteeringTask as Row } from '../../generated/client.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import type { SteeringTaskStatus } from '../../deadlines/deadline-state.rules.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import type { SteeringTask } from './steering-task.type.ts';
import {
  refuseExtension,
  refusePercent,
  refuseResolved,
  refuseStep,
  type TaskSide,
  type TaskStep,
} from './task-step.rules.ts';
import type {
  AnswerDifficultyInput,
  AssignSteeringTaskInput,
  ExtendSteeringTaskInput,
  ReportDifficultyInput,
  ReportSteeringTaskProgressInput,
  ReturnSteeringTaskInput,
  TaskStepInput,
} from './task-step.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';

/** A step to take: what it changes of the task, and what it leaves in its history. */
interface Change {
  task: Prisma.SteeringTaskUpdateInput;
  event?: Partial<Prisma.TaskEventUncheckedCreateInput>;
}
interface Wanted extends IdempotentInput {
  task: string;
  revision?: number;
}

/**
 * Gives tasks, and takes their steps: each once for its idempotency key, on the locked row, with its line in the task's
 * history, in one transaction.
 */
export class TaskStepStore {
  readonly #own: Rights;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
  }

  /** Gives a task for the agency that issued the document, or has taken over from it. */
  async assign(input: AssignSteeringTaskInput): Promise<SteeringTask> {
    const id = await transactOnce(this.context, input, async ({ transaction }, id) => {
      const clause = readText('clause', input.clause, { least: 1, most: 100 });
      const content = readText('content', input.content);
      const [document] = await this.context.use(DocumentStore).within(transaction, [input.document]);
      if (!document) throw notFound(`The document ${JSON.stringify(input.document)}`);
      if (!covers(this.#own, document.issuer.id))
        throw new GraphError('FORBIDDEN', 'Only the agency that issued the document gives its tasks', 'input.document');
      const coordinators = [...new Set(input.coordinators)].filter((agency) => agency !== input.leadAgency);
      this.#refuseUnknown('leadAgency', [input.leadAgency]);
      this.#refuseUnknown('coordinators', coordinators);
      const { today } = this.context;
      if (input.dueDate && input.dueDate < today) throw badInput('input.dueDate', 'Give today or a later day');
      await transaction.steeringTask.create({
        data: {
          id,
          sourceDocumentId: document.id,
          position: await positionOf(transaction, document.id, clause),
          clause,
          content,
          assignerId: this.#assigner(document.issuer.id),
          leadAgencyId: input.leadAgency,
          assignedAt: today,
          dueDate: input.dueDate ?? null,
          recurrence: input.recurrence ?? null,
          status: 'ASSIGNED',
          coordinators: { createMany: { data: coordinators.map((agencyId) => ({ agencyId })) } },
        },
      });
      await this.#record(transaction, randomUUID(), id, 'ASSIGNED', { dueDate: input.dueDate ?? null });
    });
    return this.context.use(SteeringTaskStore).reread(id);
  }

  accept(input: TaskStepInput): Promise<SteeringTask> {
    return this.#take('ACCEPT', 'ACCEPTED', input, () => ({ task: { status: 'ACCEPTED' } }));
  }

  reportProgress(input: ReportSteeringTaskProgressInput): Promise<SteeringTask> {
    const { percent, evidence } = input;
    return this.#take('REPORT_PROGRESS', 'PROGRESS_REPORTED', input, async (_, transaction) => {
      refusePercent(percent);
      const text = readText('text', input.text);
      const found = await this.context.use(DocumentStore).within(transaction, evidence);
      const missing = evidence.find((id) => !found.some((document) => document.id === id));
      if (missing !== undefined) throw notFound(`The document ${JSON.stringify(missing)}`);
      const done = percent === 100;
      return {
        task: {
          status: done ? 'REPORTED' : 'IN_PROGRESS',
          progress: percent,
          reportedAt: done ? this.context.today : null,
        },
        event: { text, progress: percent, evidence },
      };
    });
  }

  /** Complete as of the day of the report that the assigner agrees to, so that agreeing late makes nobody late. */
  complete(input: TaskStepInput): Promise<SteeringTask> {
    return this.#take('COMPLETE', 'COMPLETED', input, ({ reportedAt }) => ({
      task: { status: 'COMPLETED', completedAt: reportedAt ?? this.context.today },
    }));
  }

  return(input: ReturnSteeringTaskInput): Promise<SteeringTask> {
    return this.#take('RETURN', 'RETURNED', input, () => ({
      task: { status: 'RETURNED', reportedAt: null },
      event: { text: readText('reason', input.reason) },
    }));
  }

  extend(input: ExtendSteeringTaskInput): Promise<SteeringTask> {
    return this.#take('EXTEND', 'EXTENDED', input, (task) => {
      refuseExtension(task.dueDate, input.dueDate);
      const text = readText('reason', input.reason);
      return { task: { status: 'EXTENDED', dueDate: input.dueDate }, event: { text, dueDate: input.dueDate } };
    });
  }

  cancel(input: ReturnSteeringTaskInput): Promise<SteeringTask> {
    return this.#take('CANCEL', 'CANCELLED', input, () => ({
      task: { status: 'CANCELLED' },
      event: { text: readText('reason', input.reason) },
    }));
  }

  /** Puts a difficulty to the agencies that coordinate, or to the assigner when none does. */
  async reportDifficulty(input: ReportDifficultyInput): Promise<SteeringTask> {
    await transactOnce(this.context, input, async ({ transaction }, id) => {
      const task = await this.#lock(transaction, 'REPORT_DIFFICULTY', input);
      await this.#record(transaction, id, task.id, 'DIFFICULTY_REPORTED', { text: readText('text', input.text) });
      const coordinators = await transaction.taskCoordinator.findMany({ where: { taskId: task.id } });
      const agencies = coordinators.length ? coordinators.map(({ agencyId }) => agencyId) : [task.assignerId];
      await transaction.taskEventAddressee.createMany({
        data: agencies.map((agencyId) => ({ eventId: id, agencyId })),
      });
    });
    return this.context.use(SteeringTaskStore).reread(input.task);
  }

  /** Answers a difficulty, for an agency that it was put to or the one that gave the task. */
  async answerDifficulty(input: AnswerDifficultyInput): Promise<SteeringTask> {
    const { difficulty: id } = input;
    const what = `The difficulty ${JSON.stringify(id)}`;
    const answerId = await transactOnce(this.context, input, async ({ transaction }, resultId) => {
      const difficulty = await transaction.taskEvent.findUnique({ where: { id } });
      if (difficulty?.kind !== 'DIFFICULTY_REPORTED') throw notFound(what);
      const task = await this.context.use(SteeringTaskStore).lock(transaction, difficulty.taskId, what);
      const putTo = await transaction.taskEventAddressee.findMany({ where: { eventId: id } });
      const answering = [task.assignerId, ...putTo.map(({ agencyId }) => agencyId)];
      if (!answering.some((agencyId) => covers(this.#own, agencyId))) {
        const message = 'Only an agency that it was put to, or the one that gave the task, answers a difficulty';
        throw new GraphError('FORBIDDEN', message, 'input.difficulty');
      }
      refuseResolved(await transaction.taskEvent.findMany({ where: { answersId: id } }));
      const kind = input.isResolved ? 'DIFFICULTY_RESOLVED' : 'DIFFICULTY_ANSWERED';
      await this.#record(transaction, resultId, task.id, kind, { text: readText('text', input.text), answersId: id });
    });
    const { taskId } = await this.context.prisma.taskEvent.findUniqueOrThrow({ where: { id: answerId } });
    return this.context.use(SteeringTaskStore).reread(taskId);
  }

  async #take(
    step: TaskStep,
    kind: string,
    input: Wanted,
    change: (task: Row, transaction: Prisma.TransactionClient) => Change | Promise<Change>,
  ): Promise<SteeringTask> {
    await transactOnce(this.context, input, async ({ transaction }, id) => {
      const task = await this.#lock(transaction, step, input);
      const { task: data, event } = await change(task, transaction);
      await transaction.steeringTask.update({
        where: { id: task.id },
        data: { ...data, revision: { increment: 1 } },
      });
      await this.#record(transaction, id, task.id, kind, event);
    });
    return this.context.use(SteeringTaskStore).reread(input.task);
  }

  async #lock(transaction: Prisma.TransactionClient, step: TaskStep, { task: id, revision }: Wanted): Promise<Row> {
    const task = await this.context.use(SteeringTaskStore).lock(transaction, id);
    if (revision !== undefined && revision !== task.revision) {
      const message = `The task has changed: its revision is ${task.revision}; read it again, then decide`;
      throw new GraphError('CONFLICT', message, 'input.revision');
    }
    const sides: TaskSide[] = [
      ...(covers(this.#own, task.assignerId) ? ['ASSIGNER' as const] : []),
      ...(covers(this.#own, task.leadAgencyId) ? ['LEAD' as const] : []),
    ];
    // A plain text column that only checked values are written to.
    refuseStep(step, task.status as SteeringTaskStatus, sides);
    return task;
  }

  async #record(
    transaction: Prisma.TransactionClient,
    id: string,
    taskId: string,
    kind: string,
    event: Change['event'],
  ): Promise<void> {
    const { viewer, now } = this.context;
    await transaction.taskEvent.create({
      data: { ...event, id, taskId, kind, at: now, agencyId: viewer.agency!, subject: viewer.subject },
    });
  }

  #refuseUnknown(argument: string, agencies: string[]): void {
    const { organisation, today } = this.context;
    const unknown = agencies.find((id) => !organisation.versionAt(id, today));
    if (unknown !== undefined)
      throw badInput(`input.${argument}`, `There is no agency ${JSON.stringify(unknown)} today; give one that exists`);
  }

  /** Who answers for the issuer today: the viewer's own agency, where several do. */
  #assigner(issuerId: string): string {
    const { organisation, viewer, today } = this.context;
    const answering = organisation.successorsAt(issuerId, today).map(({ id }) => id);
    return answering.find((id) => id === viewer.agency) ?? answering[0] ?? issuerId;
  }
}

/** Where the document gives a clause: with the tasks of the same clause, or after all others. */
async function positionOf(transaction: Prisma.TransactionClient, documentId: string, clause: string): Promise<number> {
  const given = await transaction.steeringTask.findMany({
    where: { sourceDocumentId: documentId },
    select: { clause: true, position: true },
  });
  const same = given.find((task) => task.clause === clause);
  return same?.position ?? Math.max(0, ...given.map(({ position }) => position)) + 1;
}
