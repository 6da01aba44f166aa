import { notFound } from '../../../kernel/errors/errors.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { SteeringTask } from './steering-task.type.ts';
import { refuseExtension, refusePercent } from './task-step.rules.ts';
import type {
  ExtendSteeringTaskInput,
  ReportSteeringTaskProgressInput,
  ReturnSteeringTaskInput,
  TaskStepInput,
} from './task-step.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { takeTaskStep } from './task-frame.ts';

/** Takes a task up, for the agency that leads it. */
export function acceptSteeringTask(context: DocumentsContext, input: TaskStepInput): Promise<SteeringTask> {
  return takeTaskStep(context, 'ACCEPT', 'ACCEPTED', input, () => ({ task: { status: 'ACCEPTED' } }));
}

/** Reports how far a task has come; 100 percent says that it is done. */
export function reportSteeringTaskProgress(
  context: DocumentsContext,
  input: ReportSteeringTaskProgressInput,
): Promise<SteeringTask> {
  const { percent, evidence } = input;
  return takeTaskStep(context, 'REPORT_PROGRESS', 'PROGRESS_REPORTED', input, async (_, { transaction }) => {
    refusePercent(percent);
    const text = readText('text', input.text);
    const found = await context.use(DocumentStore).within(transaction, evidence);
    const missing = evidence.find((id) => !found.some((document) => document.id === id));
    if (missing !== undefined) throw notFound(`The document ${JSON.stringify(missing)}`);
    const done = percent === 100;
    return {
      task: {
        status: done ? 'REPORTED' : 'IN_PROGRESS',
        progress: percent,
        reportedAt: done ? context.today : null,
      },
      event: { text, progress: percent, evidence },
    };
  });
}

/** Complete as of the day of the report that the assigner agrees to, so that agreeing late makes nobody late. */
export function completeSteeringTask(context: DocumentsContext, input: TaskStepInput): Promise<SteeringTask> {
  return takeTaskStep(context, 'COMPLETE', 'COMPLETED', input, ({ reportedAt }) => ({
    task: { status: 'COMPLETED', completedAt: reportedAt ?? context.today },
  }));
}

/** Gives a task back: to do more, or as not theirs. */
export function returnSteeringTask(context: DocumentsContext, input: ReturnSteeringTaskInput): Promise<SteeringTask> {
  return takeTaskStep(context, 'RETURN', 'RETURNED', input, () => ({
    task: { status: 'RETURNED', reportedAt: null },
    event: { text: readText('reason', input.reason) },
  }));
}

/** Gives a task more time. */
export function extendSteeringTask(context: DocumentsContext, input: ExtendSteeringTaskInput): Promise<SteeringTask> {
  return takeTaskStep(context, 'EXTEND', 'EXTENDED', input, (task) => {
    refuseExtension(task.dueDate, input.dueDate);
    const text = readText('reason', input.reason);
    return { task: { status: 'EXTENDED', dueDate: input.dueDate }, event: { text, dueDate: input.dueDate } };
  });
}

/** Ends a task that is needed no longer. */
export function cancelSteeringTask(context: DocumentsContext, input: ReturnSteeringTaskInput): Promise<SteeringTask> {
  return takeTaskStep(context, 'CANCEL', 'CANCELLED', input, () => ({
    task: { status: 'CANCELLED' },
    event: { text: readText('reason', input.reason) },
  }));
}
