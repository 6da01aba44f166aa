import type DataLoader from 'dataloader';
import type { RelationshipContext } from '../../../kernel/access/access.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Prisma } from '../../generated/client.ts';
import { RegimeStore } from '../../regimes/regime/regime.store.ts';
import { reportRights } from '../../access/rights.rules.ts';
import { type GivenCell, numbersOf, problemsOf } from './cells.rules.ts';
import type { ReportCell, ReportCellProblem, ReportDelivery, ReportSubmission } from './submission.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** What to read of a report. */
export const whole = {
  obligation: true,
  deliveries: { orderBy: { receiverId: 'asc' } },
} satisfies Prisma.ReportSubmissionInclude;

/** Reads reports, as far as the viewer may know of them: every statement carries the condition. */
export class SubmissionStore {
  readonly #byId: DataLoader<string, ReportSubmission | null>;
  readonly #ofObligation: DataLoader<string, ReportSubmission[]>;

  constructor(private readonly context: ReportsContext) {
    const visible = visibleReports(context);
    const read = async (where: Prisma.ReportSubmissionWhereInput) => {
      const orderBy = { number: 'asc' } as const;
      const rows = await context.prisma.reportSubmission.findMany({
        where: { AND: [where, visible] },
        include: whole,
        orderBy,
      });
      return rows.map((row) => ({ ...row, attachedDocuments: row.attachments.map((id) => ({ id })), row }));
    };
    this.#byId = rowById((ids) => read({ id: { in: ids } }));
    this.#ofObligation = rowsByKey(
      (ids) => read({ obligationId: { in: ids } }),
      ({ row }) => row.obligationId,
    );
  }

  /** The report with this id; null when there is none for the viewer. */
  find(id: string): Promise<ReportSubmission | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<ReportSubmission> {
    const submission = await this.find(id);
    if (!submission) throw notFound(`The report ${JSON.stringify(id)}`);
    return submission;
  }

  /** The same after a change that this request has made. */
  reread(id: string): Promise<ReportSubmission> {
    this.#byId.clearAll();
    this.#ofObligation.clearAll();
    return this.get(id);
  }

  /** The versions of the report of an obligation, the first one first. */
  versionsOf(obligationId: string): Promise<ReportSubmission[]> {
    return this.#ofObligation.load(obligationId);
  }

  /** The last version of the report of an obligation that was sent to a receiver; null when none was. */
  async lastSentTo(receiverId: string, obligationId: string): Promise<ReportSubmission | null> {
    const versions = await this.versionsOf(obligationId);
    return versions.findLast(({ row }) => row.deliveries.some((one) => one.receiverId === receiverId)) ?? null;
  }

  /** Its cells in the order of the template, those with a formula worked out; last those that fit no column. */
  async cells(submission: ReportSubmission): Promise<ReportCell[]> {
    const { columns } = await this.#template(submission);
    const given = readCells(submission.row.cells);
    const numbers = numbersOf({ columns }, given);
    const byColumn = new Map(given.map((cell) => [cell.column, cell]));
    const fitting = columns.flatMap(({ key, unit, formula }) => {
      const { text = null } = byColumn.get(key) ?? {};
      if (!byColumn.has(key) && formula === null) return [];
      return [{ column: key, number: numbers.get(key)!, text, unit }];
    });
    const others = given
      .filter(({ column }) => !numbers.has(column))
      .map(({ column, number = null, text = null, unit = null }) => ({ column, number, text, unit }));
    return [...fitting, ...others];
  }

  /** What keeps it from being reported as it is, by the template that it goes by now. */
  async problems(submission: ReportSubmission): Promise<ReportCellProblem[]> {
    const { row } = submission;
    const isWritten = row.state === 'DRAFT' || row.state === 'RETURNED';
    const template = isWritten
      ? await this.context.use(RegimeStore).versionFor(row.obligation.regimeId, row.obligation.dataTo)
      : await this.#template(submission);
    return problemsOf(template, readCells(row.cells));
  }

  /** Where it was sent to. */
  deliveries({ row }: ReportSubmission): ReportDelivery[] {
    return row.deliveries.map(({ receiverId, ...delivery }) => ({
      ...delivery,
      receiver: { id: receiverId, asOf: row.obligation.dataTo },
    }));
  }

  #template({ row }: ReportSubmission) {
    return this.context.use(RegimeStore).versionNumbered(row.obligation.regimeId, row.templateVersion);
  }
}

/** The cells as they were given. */
export function readCells(stored: Prisma.JsonValue): GivenCell[] {
  return stored as unknown as GivenCell[];
}

/** Which reports the viewer may know of. */
export function visibleReports(context: RelationshipContext): Prisma.ReportSubmissionWhereInput {
  const { own, below, all, allSent } = reportRights(context);
  if (all) return {};
  const sent: Prisma.ReportSubmissionWhereInput = allSent
    ? { sentAt: { not: null } }
    : {
        sentAt: { not: null },
        OR: [{ deliveries: { some: { receiverId: { in: own } } } }, { obligation: { agencyId: { in: below } } }],
      };
  return { OR: [{ obligation: { agencyId: { in: own } } }, sent] };
}
