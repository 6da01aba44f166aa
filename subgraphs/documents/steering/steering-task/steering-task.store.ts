import type DataLoader from 'dataloader';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import type { Agency } from '../../federated/agency.type.ts';
import { splitDocumentNumber } from '../../record/document/document-number.rules.ts';
import { Prisma, type SteeringTask as SteeringTaskRow, type TaskCoordinator } from '../../generated/client.ts';
import { extendedRow } from '../../../kernel/database/extended-row.ts';
import { columnsOf, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { taskRights } from '../../access/rights.rules.ts';
import type { DeadlineState } from '../../deadlines/deadline-state.rules.ts';
import type { SteeringTask, SteeringTaskRole } from './steering-task.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { deadlineStateOn, visibleTask } from '../../deadlines/known-tasks.ts';

type Role = keyof typeof SteeringTaskRole;

const table = {
  table: Prisma.sql`documents.steering_task`,
  columns: columnsOf(Prisma.SteeringTaskScalarFieldEnum),
  dateField: 'assignedAt' as const,
};

const leads = Prisma.sql`
  select id from owned join documents.steering_task on lead_agency_id = key where owned.owner = list.owner`;
const coordinates = Prisma.sql`
  select distinct task_id from owned join documents.task_coordinator on agency_id = key where owned.owner = list.owner`;
/** The ids of the tasks in which an agency has a role. */
const tasksOf: Record<Role, Prisma.Sql> = {
  LEAD: leads,
  COORDINATE: coordinates,
  ANY: Prisma.sql`${leads} union ${coordinates}`,
};

/** Which tasks of an agency to list. */
export interface TaskConditions {
  role: Role;
  /** The number of the document that gives them. */
  source: string | undefined;
  /** How they stand to their due dates on a day. */
  state: DeadlineState | undefined;
  asOf: PlainDate;
}

/**
 * Reads tasks, as far as the viewer may know of them: every statement carries the condition. Agencies are looked up
 * with those that they took over from.
 */
export class SteeringTaskStore {
  readonly #visible: Prisma.Sql;
  readonly #byId: DataLoader<string, SteeringTask | null>;
  readonly #ofDocument: DataLoader<string, SteeringTask[]>;
  readonly #ofAgency: PageLoader<TaskConditions, SteeringTask>;
  readonly #coordinators: DataLoader<string, TaskCoordinator[]>;

  constructor(private readonly context: DocumentsContext) {
    const rights = context.once(taskRights);
    this.#visible = visibleTask('item', rights);
    this.#byId = rowById((ids) => this.#read(Prisma.sql`item.id = any(${ids}::text[])`));
    this.#ofDocument = rowsByKey(
      (ids) => this.#read(Prisma.sql`item.source_document_id = any(${ids}::text[])`),
      (task) => task.sourceDocumentId,
    );
    this.#ofAgency = new PageLoader('tasks of', table, (ids, { role, source, state, asOf }, pages) => {
      const conditions = [
        this.#visible,
        ...(source == null ? [] : [givenBy(source)]),
        ...(state == null
          ? []
          : [Prisma.sql`${deadlineStateOn('item', asOf, context.organisation.clock.calendar)} = ${state}`]),
      ];
      const archives = ids.map((id) => context.organisation.archiveOf(id));
      return newestOfEach(context.prisma, table, { keys: archives, ids: tasksOf[role] }, conditions, pages, describe);
    });
    this.#coordinators = rowsByKey(
      (ids) =>
        context.prisma.taskCoordinator.findMany({ where: { taskId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
      (row) => row.taskId,
    );
  }

  /** The task with this id; null when there is none for the viewer. */
  find(id: string): Promise<SteeringTask | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<SteeringTask> {
    const task = await this.#byId.load(id);
    if (!task) throw notFound(`The task ${JSON.stringify(id)}`);
    return task;
  }

  /** The tasks that a document gives, in the order of its clauses. */
  givenBy(documentId: string): Promise<SteeringTask[]> {
    return this.#ofDocument.load(documentId);
  }

  /** A page of the tasks that an agency has to do with, the newest first. */
  ofAgency(agencyId: string, conditions: TaskConditions, args: PageArgs): Promise<Connection<SteeringTask>> {
    return this.#ofAgency.load(agencyId, conditions, args);
  }

  /** The task as it is after a change that this request has made. */
  reread(id: string): Promise<SteeringTask> {
    this.#byId.clear(id);
    return this.get(id);
  }

  /** The task's row, locked until the end of the transaction; throws NOT_FOUND when there is none for the viewer. */
  async lock(
    transaction: Prisma.TransactionClient,
    id: string,
    named = `The task ${JSON.stringify(id)}`,
  ): Promise<SteeringTaskRow> {
    const [row] = await transaction.$queryRaw<SteeringTaskRow[]>`
      select ${table.columns} from ${table.table} item where item.id = ${id} and ${this.#visible} for update`;
    if (!row) throw notFound(named);
    return row;
  }

  /** The agencies that coordinate a task. */
  async coordinatorsOf({ id, assignedAt }: SteeringTask): Promise<Agency[]> {
    return (await this.#coordinators.load(id)).map(({ agencyId }) => ({ id: agencyId, asOf: assignedAt }));
  }

  async #read(condition: Prisma.Sql): Promise<SteeringTask[]> {
    const rows = await this.context.prisma.$queryRaw<SteeringTaskRow[]>`
      select ${table.columns} from ${table.table} item where ${condition} and ${this.#visible}
      order by item.source_document_id, item.position, item.id`;
    return rows.map(describe);
  }
}

function givenBy(number: string): Prisma.Sql {
  const { codeNumber, codeNotation } = splitDocumentNumber(number);
  return Prisma.sql`item.source_document_id in (
    select id from documents.document where code_number = ${codeNumber} and code_notation = ${codeNotation}
  )`;
}

function describe(row: SteeringTaskRow): SteeringTask {
  const { assignerId, leadAgencyId } = row;
  return extendedRow(row, {
    assigner: { id: assignerId, asOf: row.assignedAt },
    leadAgency: { id: leadAgencyId, asOf: row.assignedAt },
  });
}
