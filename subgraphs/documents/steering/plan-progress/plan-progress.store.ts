import { DocumentStore } from '../../record/document/document.store.ts';
import { Prisma } from '../../generated/client.ts';
import { formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { progressRights } from '../../access/rights.rules.ts';
import { deadlineStateOn, visibleTask } from '../../deadlines/known-tasks.ts';
import type { PlanProgress, TaskCount, TaskGrouping, TaskProgress } from './plan-progress.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** By what tasks are counted: the column, and its name in the answer. */
const groupings: Record<keyof typeof TaskGrouping, Prisma.Sql> = {
  AGENCY: Prisma.sql`lead_agency_id as "agencyId"`,
  STATE: Prisma.sql`state`,
  STATUS: Prisma.sql`status`,
  PERIOD: Prisma.sql`to_char(due_date, 'YYYY-MM') as period`,
};

/** Counts the tasks of a document; the counting is one statement. */
export class PlanProgressStore {
  constructor(private readonly context: DocumentsContext) {}

  /** How far the tasks of a document had got on a day; throws NOT_FOUND when there is no such document. */
  async of(number: string, issuerCode: string, year: number, asOf: PlainDate): Promise<PlanProgress> {
    const document = await this.context.use(DocumentStore).byNumber(number, issuerCode, year);
    const day = dayOf(asOf);
    const counts = await this.context.prisma.$queryRaw<(TaskProgress & { leadAgencyId: string })[]>`
      select lead_agency_id as "leadAgencyId", count(*)::int as total,
        count(*) filter (where completed_at <= ${day})::int as done,
        count(*) filter (where state = 'COMPLETED_ON_TIME')::int as "onTime",
        count(*) filter (where state = 'OVERDUE')::int as overdue,
        count(*) filter (where state = 'NO_DEADLINE')::int as "noDeadline"
      from ${this.#tasks(document.id, asOf)} task
      where state is not null group by lead_agency_id order by lead_agency_id`;
    const sum = (count: keyof TaskProgress) => counts.reduce((all, row) => all + row[count], 0);
    return {
      document,
      asOf,
      total: sum('total'),
      done: sum('done'),
      onTime: sum('onTime'),
      overdue: sum('overdue'),
      noDeadline: sum('noDeadline'),
      byAgency: counts.map(({ leadAgencyId, ...row }) => ({
        ...row,
        agency: { id: leadAgencyId, asOf },
      })),
    };
  }

  /** The same tasks, counted by one thing or several; cancelled ones have no state. */
  async counts({ document, asOf }: PlanProgress, by: (keyof typeof TaskGrouping)[]): Promise<TaskCount[]> {
    const columns = [...new Set(by)].map((one) => groupings[one]);
    const places = columns.map((_, index) => Prisma.raw(String(index + 1)));
    const group = columns.length
      ? Prisma.sql`group by ${Prisma.join(places)} order by ${Prisma.join(places)}`
      : Prisma.empty;
    const rows = await this.context.prisma.$queryRaw<(Partial<TaskCount> & { agencyId?: string; total: number })[]>`
      select ${Prisma.join([...columns, Prisma.sql`count(*)::int as total`])}
      from ${this.#tasks(document.id, asOf)} task ${group}`;
    return rows.map(({ agencyId, ...row }) => ({
      state: null,
      status: null,
      period: null,
      ...row,
      agency: agencyId === undefined ? null : { id: agencyId, asOf },
    }));
  }

  /**
   * The tasks that the viewer may count: of all agencies who analyses the province or is to review the plan, which is who
   * coordinates the tasks of a document that reviews it; otherwise those that they may see.
   */
  #tasks(documentId: string, asOf: PlainDate): Prisma.Sql {
    const { tasks, own, all } = this.context.once(progressRights);
    const reviews = Prisma.sql`exists (
      select from documents.document_reference reference
      join documents.steering_task given on given.source_document_id = reference.document_id
      join documents.task_coordinator coordinator on coordinator.task_id = given.id
      where reference.cited_id = ${documentId} and reference.relation = 'REVIEWS'
        and coordinator.agency_id = any(${own}::text[])
    )`;
    const countable = all ? Prisma.sql`true` : Prisma.sql`(${reviews} or ${visibleTask('item', tasks)})`;
    return Prisma.sql`(
      select item.*, ${deadlineStateOn('item', asOf, this.context.clock.calendar)} as state from documents.steering_task item
      where item.source_document_id = ${documentId} and item.assigned_at <= ${dayOf(asOf)} and ${countable}
    )`;
  }
}

function dayOf(asOf: PlainDate): Prisma.Sql {
  return Prisma.sql`${formatPlainDate(asOf)}::date`;
}
