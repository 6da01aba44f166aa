import { startOfDay } from '../../kernel/dates/instant.ts';
import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { addDays, daysBetween, type PlainDate } from '../../kernel/dates/plain-date.ts';
import type { Random } from '../../kernel/seeding/random.ts';
import { actions, topics } from './vocabulary.ts';
import type { SteeringTaskEventKind } from '../generated/client.ts';

/** A document that may give tasks, and to whom. */
interface Source {
  id: string;
  issuerId: string;
  date: PlainDate;
  recipients: string[];
}

/** A task as a document words it, and when it was done; null where it is not. */
interface GivenTask {
  id: string;
  position: number;
  clause: string;
  content: string;
  leadAgencyId: string;
  dueDate: PlainDate | null;
  completedAt: PlainDate | null;
}

/** The tasks that a document gives, with their events: most have a due date, and most of those are done by then. */
export function syntheticTasks(
  random: Random,
  { id: documentId, issuerId, date, recipients }: Source,
  calendar: WorkingCalendar,
) {
  if (recipients.length === 0 || !random.chance(0.15)) return [];
  return Array.from({ length: random.between(1, 3) }, (_, index) => {
    const [leadAgencyId, ...coordinators] = random.sample(recipients, random.between(1, 3)) as [string, ...string[]];
    const id = `${documentId}:${index + 1}`;
    const dueDate = random.chance(0.2) ? null : calendar.addWorkingDays(date, random.between(5, 40));
    const completedAt = completion(random, date, dueDate);
    const content = `${random.pick(actions)} ${random.pick(topics)}`;
    const given = { id, position: index + 1, clause: `${index + 1}.`, content, leadAgencyId, dueDate, completedAt };
    const made = taskRows({ id: documentId, issuerId, date }, given);
    return {
      ...(completedAt ? made : { ...made, ...standingOf(random, made, date) }),
      coordinators: coordinators.map((agencyId) => ({ taskId: id, agencyId })),
    };
  });
}

/** A task that a document gives, and that was done or is being done, as it is kept with its events. */
export function taskRows({ id: sourceDocumentId, issuerId, date }: Omit<Source, 'recipients'>, given: GivenTask) {
  const { id: taskId, completedAt, dueDate } = given;
  const event = { taskId, subject: null, agencyId: issuerId };
  const task = {
    ...given,
    sourceDocumentId,
    assignerId: issuerId,
    assignedAt: date,
    reportedAt: completedAt,
    status: completedAt ? ('COMPLETED' as const) : ('ACCEPTED' as const),
    progress: completedAt ? 100 : 0,
  };
  const events = [
    { ...event, id: `${taskId}:assigned`, kind: 'ASSIGNED' as const, at: startOfDay(date), dueDate },
    ...(completedAt
      ? [
          {
            ...event,
            id: `${taskId}:completed`,
            kind: 'COMPLETED' as const,
            at: startOfDay(completedAt),
            dueDate: null,
          },
        ]
      : []),
  ];
  return { task, events };
}

/** Where a task stands that is not done: each of the states that there are, with the events that led to it. */
function standingOf(random: Random, { task, events }: ReturnType<typeof taskRows>, date: PlainDate) {
  const status = random.pick(unfinished);
  const { id: taskId, leadAgencyId, assignerId } = task;
  const dueDate = status === 'EXTENDED' && task.dueDate ? addDays(task.dueDate, 14) : task.dueDate;
  const { trail, progress = 0 } = standings[status];
  const later = trail.map(({ kind, side }, index) => ({
    ...{ id: `${taskId}:${index + 1}`, taskId, subject: null, kind, at: startOfDay(addDays(date, index + 1)) },
    agencyId: side === 'LEAD' ? leadAgencyId : assignerId,
    dueDate: kind === 'EXTENDED' ? dueDate : null,
  }));
  const reportedAt = trail.includes(reported) && status !== 'IN_PROGRESS' ? addDays(date, 2) : null;
  return { task: { ...task, status, progress, reportedAt, dueDate }, events: [...events, ...later] };
}

const unfinished = ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'RETURNED', 'EXTENDED', 'CANCELLED'] as const;
interface Step {
  kind: SteeringTaskEventKind;
  side: 'LEAD' | 'ASSIGNER';
}
const accepted: Step = { kind: 'ACCEPTED', side: 'LEAD' };
const reported: Step = { kind: 'PROGRESS_REPORTED', side: 'LEAD' };
/** By which steps a task comes to a state, and how much of it is done then, in percent. */
const standings: Record<(typeof unfinished)[number], { trail: readonly Step[]; progress?: number }> = {
  ASSIGNED: { trail: [] },
  ACCEPTED: { trail: [accepted] },
  IN_PROGRESS: { trail: [accepted, reported], progress: 50 },
  REPORTED: { trail: [accepted, reported], progress: 100 },
  RETURNED: { trail: [accepted, reported, { kind: 'RETURNED', side: 'ASSIGNER' }], progress: 80 },
  EXTENDED: { trail: [accepted, { kind: 'EXTENDED', side: 'ASSIGNER' }] },
  CANCELLED: { trail: [{ kind: 'CANCELLED', side: 'ASSIGNER' }] },
};

/** Three in four are done, one of five of these late. */
function completion(random: Random, date: PlainDate, dueDate: PlainDate | null): PlainDate | null {
  if (random.chance(0.25)) return null;
  const due = dueDate ?? addDays(date, 30);
  if (random.chance(0.2)) return addDays(due, random.between(1, 20));
  return addDays(date, random.between(0, daysBetween(date, due)));
}
