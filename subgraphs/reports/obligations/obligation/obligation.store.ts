import DataLoader from 'dataloader';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { ascending, type SortedBy } from '../../../kernel/database/ascending.ts';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { connectionFrom, counted, countWithin } from '../../../kernel/page/connection.ts';
import { PageRows } from '../../../kernel/page/page-rows.ts';
import { type Connection, countedMost, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import {
  Prisma,
  type ReportObligation as ObligationRow,
  type SubmissionDue as DueRow,
} from '../../generated/client.ts';
import { progressTo, timelinessOf, type VersionProgress } from '../../submissions/submission/submission.rules.ts';
import { throughYearOn } from '../../regimes/regime/due-reports.store.ts';
import type { ReportObligation, ReportSubmissionDue, ReportTimeliness } from './obligation.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Which obligations are wanted: an agency's for a year, under one regime or all. */
export interface ObligationsOfYear {
  agencyId: string;
  year: number;
  regimeId: string | undefined;
}

const columns = columnsOf(Prisma.ReportObligationScalarFieldEnum);

/** By the period's end; ids by bytes, so that cursors mean the same whatever the database's language is. */
const byPeriod: SortedBy[] = [
  { column: Prisma.sql`item.data_to`, type: 'date' },
  { column: Prisma.sql`item.id collate "C"`, type: 'text' },
];
const inOrder = Prisma.join(byPeriod.map(({ column }) => column));

/** The obligations `item` of the list `list.owner`. */
const ofOwner = Prisma.sql`
  from owned join reports.report_obligation item on item.agency_id = owned.agency_id and item.year = owned.year
    and item.regime_id = coalesce(owned.regime_id, item.regime_id)
  where owned.owner = list.owner`;

/** Reads who must report what; whatever is asked of many agencies or obligations at once is one statement. */
export class ObligationStore {
  readonly #organisation: Organisation;
  readonly #today: PlainDate;
  readonly #calendar: WorkingCalendar;
  readonly #byId: DataLoader<string, ReportObligation | null>;
  readonly #ofYear: DataLoader<ObligationsOfYear, ObligationRow[], string>;
  readonly #pages: PageRows<ObligationsOfYear, ObligationRow>;
  readonly #counts: DataLoader<ObligationsOfYear, number | null, string>;
  readonly #dues: DataLoader<string, DueRow[]>;
  readonly #progress: DataLoader<string, (VersionProgress & { obligationId: string })[]>;

  constructor(private readonly context: ReportsContext) {
    const { organisation, today, clock } = context;
    this.#organisation = organisation;
    this.#today = today;
    this.#calendar = clock.calendar;
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.reportObligation.findMany({ where: { id: { in: ids } } });
      return rows.map(describe);
    });
    const cacheKeyFn = (wanted: ObligationsOfYear) => JSON.stringify(wanted);
    this.#ofYear = new DataLoader((wanted) => this.#read(wanted, Prisma.sql`order by ${inOrder}`), { cacheKeyFn });
    this.#pages = new PageRows((wanted, page) => {
      const { within, order } = ascending(page, byPeriod);
      return this.#read(wanted, Prisma.sql`and ${within} ${order}`);
    });
    this.#counts = new DataLoader((wanted) => this.#count(wanted), { cacheKeyFn });
    this.#dues = rowsByKey(
      (ids) =>
        context.prisma.submissionDue.findMany({
          where: { obligationId: { in: ids } },
          orderBy: [{ deadline: 'asc' }, { receiverId: 'asc' }],
        }),
      (row) => row.obligationId,
    );
    this.#progress = rowsByKey(
      (ids) =>
        context.prisma.reportSubmission.findMany({
          where: { obligationId: { in: ids } },
          select: {
            obligationId: true,
            number: true,
            state: true,
            deliveries: { select: { receiverId: true, state: true, sentAt: true } },
          },
        }),
      (row) => row.obligationId,
    );
  }

  /** The obligation with this id; null when there is none. */
  find(id: string): Promise<ReportObligation | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<ReportObligation> {
    const obligation = await this.find(id);
    if (!obligation) throw notFound(`The obligation ${JSON.stringify(id)}`);
    return obligation;
  }

  /** An agency's obligations and those of its archive, by the period's end; throws NOT_FOUND for an unknown agency. */
  async list(wanted: ObligationsOfYear): Promise<ReportObligation[]> {
    if (!this.#organisation.get(wanted.agencyId)) throw notFound(`The agency ${JSON.stringify(wanted.agencyId)}`);
    this.#refuseBeyond(wanted.year);
    return (await this.#ofYear.load(wanted)).map(describe);
  }

  /** A page of the same. */
  async page(wanted: ObligationsOfYear, args: PageArgs): Promise<Connection<ReportObligation>> {
    this.#refuseBeyond(wanted.year);
    const request = pageRequest(args, `reportObligations of ${wanted.agencyId}`, ['date', 'text']);
    const rows = await this.#pages.load(wanted, request);
    const page = connectionFrom(request, rows, ({ dataTo, id }) => [formatPlainDate(dataTo), id], describe);
    return counted(page, () => this.#counts.load(wanted));
  }

  /** The obligations of each, with what the select of one ends in. */
  async #read(wanted: readonly ObligationsOfYear[], end: Prisma.Sql): Promise<ObligationRow[][]> {
    const rows = await this.context.prisma.$queryRaw<(ObligationRow & { owner: number })[]>`
      ${this.#owned(wanted)} select list.owner, found.* from generate_series(0, ${wanted.length - 1}::int) as list(owner)
      cross join lateral (select ${columns} ${ofOwner} ${end}) found`;
    const found = groupBy(rows, ({ owner }) => owner);
    return wanted.map((_, owner) => found.get(owner) ?? []);
  }

  async #count(wanted: readonly ObligationsOfYear[]): Promise<(number | null)[]> {
    const rows = await this.context.prisma.$queryRaw<{ count: number }[]>`
      ${this.#owned(wanted)} select (
        select count(*)::int from (select ${ofOwner} limit ${countedMost + 1}) counted
      ) as count from generate_series(0, ${wanted.length - 1}::int) as list(owner) order by owner`;
    return rows.map(({ count }) => countWithin(count));
  }

  /** The lists that are wanted, by their numbers: the agencies that each is of, its year and its regime. */
  #owned(wanted: readonly ObligationsOfYear[]): Prisma.Sql {
    const owned = wanted.flatMap(({ agencyId, year, regimeId = null }, owner) =>
      this.#organisation.archiveOf(agencyId).map((id) => ({ owner, id, year, regimeId })),
    );
    return Prisma.sql`with owned as (
      select * from unnest(${owned.map(({ owner }) => owner)}::int[], ${owned.map(({ id }) => id)}::text[],
        ${owned.map(({ year }) => year)}::int[], ${owned.map(({ regimeId }) => regimeId)}::text[]
      ) as owned(owner, agency_id, year, regime_id)
    )`;
  }

  #refuseBeyond(year: number): void {
    const last = throughYearOn(this.#today);
    if (year > last)
      throw badInput('year', `Obligations are worked out through ${last}; ask for that year or an earlier one`);
  }

  /** To whom the report is due, the earliest deadline first. */
  async submissionsOf({ id, agency, period }: ReportObligation): Promise<ReportSubmissionDue[]> {
    const dues = await this.#dues.load(id);
    return dues.map((due) => describeDue(due, { agencyId: agency.id, dataTo: period.dataTo }));
  }

  /** What is due, by its id, which begins with that of its obligation; null when there is none. */
  async findDue(id: string): Promise<ReportSubmissionDue | null> {
    const obligation = await this.find(id.slice(0, id.lastIndexOf('>')));
    const dues = obligation ? await this.submissionsOf(obligation) : [];
    return dues.find((due) => due.id === id) ?? null;
  }

  /** Whether a deadline rests on a year that has not been announced yet; null without a deadline. */
  isProvisional({ deadline, receiver }: ReportSubmissionDue): boolean | null {
    return deadline && this.#calendar.isProvisional(receiver.asOf, deadline);
  }

  /** How far a report has come on its way to a receiver. */
  async stateOf({ obligationId, receiver }: ReportSubmissionDue): Promise<string> {
    return progressTo(receiver.id, await this.#progress.load(obligationId));
  }

  /** Whether a report came in time to a receiver. */
  async timelinessOf({ obligationId, receiver, deadline }: ReportSubmissionDue): Promise<ReportTimeliness> {
    const versions = await this.#progress.load(obligationId);
    return timelinessOf(receiver.id, deadline, versions, this.#today, this.#calendar);
  }
}

/** What is due to a receiver, as the API has it. */
export function describeDue(
  { id, obligationId, receiverId, deadline }: DueRow,
  { agencyId, dataTo }: { agencyId: string; dataTo: PlainDate },
): ReportSubmissionDue {
  return { id, obligationId, receiver: { id: receiverId, asOf: dataTo }, deadline, obligatedId: agencyId };
}

function describe(row: ObligationRow): ReportObligation {
  const { id, regimeId, agencyId, periodId, periodKind, year, dataFrom, dataTo } = row;
  return {
    id,
    regimeId,
    agency: { id: agencyId, asOf: dataTo },
    period: { id: periodId, kind: periodKind, year, dataFrom, dataTo },
  };
}
