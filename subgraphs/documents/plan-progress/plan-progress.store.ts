import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import type { DocumentStore } from '../document/document.store.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { formatPlainDate } from '../../kernel/plain-date.ts';
import type { Rights } from '../rights.rules.ts';
import { deadlineStateOn, visibleTask } from '../steering-task/steering-task.store.ts';
import type { PlanProgress, TaskProgress } from './plan-progress.type.ts';

/** Counts the tasks of a document; the counting is one statement. */
export class PlanProgressStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly documents: DocumentStore,
    private readonly rights: Rights,
    private readonly calendar: WorkingCalendar,
  ) {}

  /** How far the tasks of a document had got on a day; throws NOT_FOUND when there is no such document. */
  async of(number: string, issuerCode: string, year: number, asOf: Date): Promise<PlanProgress> {
    const document = await this.documents.byNumber(number, issuerCode, year);
    const day = Prisma.sql`${formatPlainDate(asOf)}::date`;
    const counts = await this.prisma.$queryRaw<(TaskProgress & { leadAgencyId: string })[]>`
      select lead_agency_id as "leadAgencyId", count(*)::int as total,
        count(*) filter (where completed_at <= ${day})::int as done,
        count(*) filter (where state = 'COMPLETED_ON_TIME')::int as "onTime",
        count(*) filter (where state = 'OVERDUE')::int as overdue,
        count(*) filter (where state = 'NO_DEADLINE')::int as "noDeadline"
      from (
        select item.*, ${deadlineStateOn('item', asOf, this.calendar)} as state from documents.steering_task item
        where item.source_document_id = ${document.id} and item.assigned_at <= ${day} and ${visibleTask('item', this.rights)}
      ) task
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
}
