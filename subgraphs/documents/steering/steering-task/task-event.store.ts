import type DataLoader from 'dataloader';
import { columnsOf, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { Agency } from '../../federated/agency.type.ts';
import { Prisma, type TaskEvent, type TaskEventAddressee } from '../../generated/client.ts';
import { covers, ownRights, taskRights } from '../../access/rights.rules.ts';
import { visibleTask } from '../../deadlines/known-tasks.ts';
import type { DifficultyRole, SteeringTaskEvent } from './task-event.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

const table = {
  table: Prisma.sql`documents.task_event`,
  columns: columnsOf(Prisma.TaskEventScalarFieldEnum),
  dateField: 'at' as const,
  dated: 'timestamptz' as const,
};

const ofTask = Prisma.sql`
  select id from owned join documents.task_event on task_id = key where owned.owner = list.owner`;
const putTo = Prisma.sql`
  select distinct event_id from owned join documents.task_event_addressee on agency_id = key
  where owned.owner = list.owner`;

const ofAssigner = Prisma.sql`
  select event.id from owned join documents.steering_task task on assigner_id = key
  join documents.task_event event on event.task_id = task.id where owned.owner = list.owner`;
const isResolved = Prisma.sql`(exists (
  select from documents.task_event answer where answer.answers_id = item.id and answer.kind = 'DIFFICULTY_RESOLVED'
))`;

/** Which difficulties of an agency to list. */
export interface DifficultyConditions {
  role: keyof typeof DifficultyRole;
  isResolved: boolean | undefined;
}

/** Reads what happened to tasks, as far as the viewer may know of those. */
export class TaskEventStore {
  readonly #ofTask: PageLoader<null, SteeringTaskEvent>;
  readonly #difficulties: PageLoader<DifficultyConditions, SteeringTaskEvent>;
  readonly #answers: DataLoader<string, SteeringTaskEvent[]>;
  readonly #addressees: DataLoader<string, TaskEventAddressee[]>;

  constructor(context: DocumentsContext) {
    const rights = context.once(taskRights);
    const own = ownRights(context);
    const describe = (row: TaskEvent): SteeringTaskEvent => ({
      ...row,
      agency: { id: row.agencyId, asOf: vietnamDate(row.at) },
      isColleagues: covers(own, row.agencyId),
    });
    const visible = Prisma.sql`exists (
      select from documents.steering_task task where task.id = item.task_id and ${visibleTask('task', rights)}
    )`;
    this.#ofTask = new PageLoader('events of', table, (ids, _, pages) =>
      newestOfEach(context.prisma, table, { keys: ids.map((id) => [id]), ids: ofTask }, [visible], pages, describe),
    );
    this.#difficulties = new PageLoader('difficulties of', table, (ids, { role, isResolved: wanted }, pages) => {
      const keys = ids.map((id) => context.organisation.archiveOf(id));
      const conditions = [
        visible,
        Prisma.sql`item.kind = 'DIFFICULTY_REPORTED'`,
        ...(wanted === undefined ? [] : [Prisma.sql`${isResolved} = ${wanted}`]),
      ];
      const lists = { keys, ids: role === 'PUT_TO' ? putTo : ofAssigner };
      return newestOfEach(context.prisma, table, lists, conditions, pages, describe);
    });
    // Who may know of a difficulty may know of the task, and so of the answers.
    this.#answers = rowsByKey(
      async (ids) => {
        const rows = await context.prisma.taskEvent.findMany({
          where: { answersId: { in: ids } },
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
        });
        return rows.map(describe);
      },
      (event) => event.answersId!,
    );
    this.#addressees = rowsByKey(
      (ids) =>
        context.prisma.taskEventAddressee.findMany({ where: { eventId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
      (row) => row.eventId,
    );
  }

  /** A page of what happened to a task, the latest first. */
  ofTask(taskId: string, args: PageArgs): Promise<Connection<SteeringTaskEvent>> {
    return this.#ofTask.load(taskId, null, args);
  }

  /** A page of the difficulties that an agency has to do with, the latest first. */
  difficultiesOf(
    agencyId: string,
    conditions: DifficultyConditions,
    args: PageArgs,
  ): Promise<Connection<SteeringTaskEvent>> {
    return this.#difficulties.load(agencyId, conditions, args);
  }

  /** What a difficulty was answered with, the first first. */
  answersTo(id: string): Promise<SteeringTaskEvent[]> {
    return this.#answers.load(id);
  }

  /** The agencies that a difficulty was put to. */
  async addresseesOf({ id, at }: SteeringTaskEvent): Promise<Agency[]> {
    return (await this.#addressees.load(id)).map(({ agencyId }) => ({ id: agencyId, asOf: vietnamDate(at) }));
  }
}
