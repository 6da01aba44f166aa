import type DataLoader from 'dataloader';
import { columnsOf, newestOfEach, PageLoader } from '../../kernel/database/newest-first.ts';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { rowsByKey } from '../../kernel/loaders.ts';
import type { Connection, PageArgs } from '../../kernel/page.ts';
import { vietnamDate } from '../../kernel/plain-date.ts';
import type { Agency } from '../agency/agency.type.ts';
import { Prisma, type PrismaClient, type TaskEvent, type TaskEventAddressee } from '../generated/client.ts';
import { covers, ownRights, type Rights } from '../rights.rules.ts';
import { visibleTask } from './steering-task.store.ts';
import type { SteeringTaskEvent } from './task-event.type.ts';

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

/** Reads what happened to tasks, as far as the viewer may know of those. */
export class TaskEventStore {
  readonly #ofTask: PageLoader<null, SteeringTaskEvent>;
  readonly #putTo: PageLoader<null, SteeringTaskEvent>;
  readonly #addressees: DataLoader<string, TaskEventAddressee[]>;

  constructor(prisma: PrismaClient, context: RequestContext, rights: Rights) {
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
      newestOfEach(prisma, table, { keys: ids.map((id) => [id]), ids: ofTask }, [visible], pages, describe),
    );
    this.#putTo = new PageLoader('difficulties of', table, (ids, _, pages) => {
      const archives = ids.map((id) => context.organisation.archiveOf(id));
      return newestOfEach(prisma, table, { keys: archives, ids: putTo }, [visible], pages, describe);
    });
    this.#addressees = rowsByKey(
      (ids) => prisma.taskEventAddressee.findMany({ where: { eventId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
      (row) => row.eventId,
    );
  }

  /** A page of what happened to a task, the latest first. */
  ofTask(taskId: string, args: PageArgs): Promise<Connection<SteeringTaskEvent>> {
    return this.#ofTask.load(taskId, null, args);
  }

  /** A page of the difficulties put to an agency, the latest first. */
  putTo(agencyId: string, args: PageArgs): Promise<Connection<SteeringTaskEvent>> {
    return this.#putTo.load(agencyId, null, args);
  }

  /** The agencies that a difficulty was put to. */
  async addresseesOf({ id, at }: SteeringTaskEvent): Promise<Agency[]> {
    return (await this.#addressees.load(id)).map(({ agencyId }) => ({ id: agencyId, asOf: vietnamDate(at) }));
  }
}
