import DataLoader from 'dataloader';
import type { WorkingCalendar } from '../../../kernel/calendar/working-calendar.rules.ts';
import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { connectionOfList } from '../../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { ReportObligation as ObligationRow, SubmissionDue as DueRow } from '../../generated/client.ts';
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

/** Reads who must report what; whatever is asked of many agencies or obligations at once is one statement. */
export class ObligationStore {
  readonly #organisation: Organisation;
  readonly #today: PlainDate;
  readonly #calendar: WorkingCalendar;
  readonly #byId: DataLoader<string, ReportObligation | null>;
  readonly #ofAgency: DataLoader<ObligationsOfYear, ReportObligation[], string>;
  readonly #dues: DataLoader<string, DueRow[]>;
  readonly #progress: DataLoader<string, (VersionProgress & { obligationId: string })[]>;

  constructor(context: ReportsContext) {
    const { organisation, today, clock } = context;
    this.#organisation = organisation;
    this.#today = today;
    this.#calendar = clock.calendar;
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.reportObligation.findMany({ where: { id: { in: ids } } });
      return rows.map(describe);
    });
    this.#ofAgency = new DataLoader(
      async (wanted) => {
        const archives = wanted.map(({ agencyId }) => organisation.archiveOf(agencyId));
        const rows = await context.prisma.reportObligation.findMany({
          where: {
            agencyId: { in: [...new Set(archives.flat())] },
            year: { in: [...new Set(wanted.map(({ year }) => year))] },
          },
          orderBy: [{ dataTo: 'asc' }, { id: 'asc' }],
        });
        return wanted.map(({ year, regimeId }, index) =>
          rows
            .filter((row) => row.year === year && (regimeId === undefined || row.regimeId === regimeId))
            .filter((row) => archives[index]!.includes(row.agencyId))
            .map(describe),
        );
      },
      { cacheKeyFn: ({ agencyId, year, regimeId }) => JSON.stringify([agencyId, year, regimeId]) },
    );
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
    return this.#ofAgency.load(wanted);
  }

  /** A page of the same, which is cut in memory: a year has few periods. */
  async page(wanted: ObligationsOfYear, args: PageArgs): Promise<Connection<ReportObligation>> {
    this.#refuseBeyond(wanted.year);
    return connectionOfList(
      pageRequest(args, `reportObligations of ${wanted.agencyId}`, ['date', 'text']),
      await this.#ofAgency.load(wanted),
      ({ period, id }): [string, string] => [formatPlainDate(period.dataTo), id],
      (one, other) => compare(one[0], other[0]) || compare(one[1], other[1]),
      (obligation) => obligation,
    );
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

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
