import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { badInput, conflict, GraphError } from '../../../kernel/errors/errors.ts';
import type { SteeringTaskStatus } from '../../deadlines/deadline-state.rules.ts';

/** What can be done with a task that was assigned. */
export type TaskStep = 'ACCEPT' | 'REPORT_PROGRESS' | 'COMPLETE' | 'RETURN' | 'EXTEND' | 'CANCEL' | 'REPORT_DIFFICULTY';

/** Who does it: for the agency that gave the task, or for the one that leads it. */
export type TaskSide = 'ASSIGNER' | 'LEAD';

const unfinished = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'RETURNED', 'EXTENDED'] as const;

/** From which states each side may take a step. */
const steps: Record<TaskStep, Partial<Record<TaskSide, readonly SteeringTaskStatus[]>>> = {
  ACCEPT: { LEAD: ['ASSIGNED', 'RETURNED', 'EXTENDED'] },
  REPORT_PROGRESS: { LEAD: ['ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'EXTENDED'] },
  COMPLETE: { ASSIGNER: ['REPORTED'] },
  // The assigner asks for more, or the lead agency says that it is not its task.
  RETURN: { ASSIGNER: ['REPORTED'], LEAD: ['ASSIGNED'] },
  EXTEND: { ASSIGNER: unfinished },
  CANCEL: { ASSIGNER: unfinished },
  REPORT_DIFFICULTY: { LEAD: unfinished },
};

const sideNames: Record<TaskSide, string> = {
  ASSIGNER: 'the agency that gave the task',
  LEAD: 'the agency that leads the task',
};

/**
 * Throws FORBIDDEN when none of the viewer's sides may take the step at all, CONFLICT when the task is not in a state
 * from which they may.
 */
export function refuseStep(step: TaskStep, status: SteeringTaskStatus, sides: readonly TaskSide[]): void {
  const allowed = steps[step];
  const mine = sides.filter((side) => allowed[side]);
  if (mine.length === 0) {
    const who = (Object.keys(allowed) as TaskSide[]).map((side) => sideNames[side]).join(' or ');
    throw new GraphError('FORBIDDEN', `Only ${who} may do this`, 'input.task');
  }
  const from = [...new Set(mine.flatMap((side) => allowed[side]!))];
  if (from.includes(status)) return;
  throw conflict(`The task is ${status}; this is for one that is ${from.join(', ')}`, 'input.task');
}

/** Throws CONFLICT when a difficulty has been resolved. */
export function refuseResolved(answers: readonly { kind: string }[]): void {
  if (answers.some(({ kind }) => kind === 'DIFFICULTY_RESOLVED'))
    throw conflict('The difficulty has been resolved; a new one can be reported', 'input.difficulty');
}

/** Throws BAD_USER_INPUT for a share that is none, such as 101 %. */
export function refusePercent(percent: number): void {
  if (percent < 0 || percent > 100)
    throw badInput('input.percent', 'Progress is 0 to 100 percent; 100 says it is done');
}

/** Throws BAD_USER_INPUT unless a due date is later than the one before; one that has none cannot be extended. */
export function refuseExtension(before: PlainDate | null, dueDate: PlainDate): void {
  if (before === null) throw badInput('input.task', 'This task has no due date, so there is none to put off');
  if (dueDate <= before) throw badInput('input.dueDate', 'Give a day later than the due date that the task has');
}
