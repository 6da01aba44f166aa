import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { Random } from '../../kernel/random.ts';
import { actions, topics } from './vocabulary.ts';

/** A document that may give tasks, and to whom. */
interface Source {
  id: string;
  issuerId: string;
  date: Date;
  recipients: string[];
}

/** A task as a document words it, and when it was done; null where it is not. */
interface GivenTask {
  id: string;
  position: number;
  clause: string;
  content: string;
  leadAgencyId: string;
  dueDate: Date | null;
  completedAt: Date | null;
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
    return {
      ...taskRows({ id: documentId, issuerId, date }, given),
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
    status: completedAt ? 'COMPLETED' : 'ACCEPTED',
    progress: completedAt ? 100 : 0,
  };
  const events = [
    { ...event, id: `${taskId}:assigned`, kind: 'ASSIGNED', at: date, dueDate },
    ...(completedAt
      ? [{ ...event, id: `${taskId}:completed`, kind: 'COMPLETED', at: completedAt, dueDate: null }]
      : []),
  ];
  return { task, events };
}

/** Three in four are done, one of five of these late. */
function completion(random: Random, date: Date, dueDate: Date | null): Date | null {
  if (random.chance(0.25)) return null;
  const due = dueDate ?? addDays(date, 30);
  if (random.chance(0.2)) return addDays(due, random.between(1, 20));
  return addDays(date, random.between(0, Math.round((+due - +date) / 86_400_000)));
}
