import { randomUUID } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { conflict } from '../../../kernel/errors/errors.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { ConsolidatedPart as PartRow, Prisma, ReportState } from '../../generated/client.ts';
import { regimeVersionFor } from '../../regimes/regime/regime.store.ts';
import { dropSigning } from '../report-signature/report-signature.store.ts';
import { after, steps } from '../submission/submission.rules.ts';
import type { GivenCell } from '../submission/cells.rules.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { consolidatedCells, type Expected, partsOf, sameParts } from './consolidation.rules.ts';
import type { ReportConsolidation } from './consolidation.type.ts';
import type { ReportsContext } from '../../access/context.ts';

type Transaction = Prisma.TransactionClient;
type Obligation = ReportSubmission['row']['obligation'];

/** What is to be consolidated, and by what right a report that is on its way may be changed. */
export interface Consolidation {
  obligation: Obligation;
  waivers: ReadonlyMap<string, string>;
  /** The agency's own figures; those that it gave before when left out. */
  own?: GivenCell[] | undefined;
  /** Who is named in a refusal. */
  organisation: Organisation;
  /** Why there is a new version of what has been sent. */
  reason: string;
  /** The id of a version to be. */
  newId: string;
  now: Instant;
}

/** Reads what consolidated reports are made of. */
export class ConsolidationStore {
  readonly #parts: DataLoader<string, PartRow[]>;

  constructor(context: ReportsContext) {
    this.#parts = rowsByKey(
      (ids) =>
        context.prisma.consolidatedPart.findMany({
          where: { submissionId: { in: ids } },
          orderBy: { agencyId: 'asc' },
        }),
      (row) => row.submissionId,
    );
  }

  /** What a report is made of; null when it is not made of others. */
  async of({ id, row }: ReportSubmission): Promise<ReportConsolidation | null> {
    const parts = await this.#parts.load(id);
    if (parts.length === 0) return null;
    const agency = (agencyId: string) => ({ id: agencyId, asOf: row.obligation.dataTo });
    const missing = parts.filter(({ partId }) => partId === null);
    return {
      coverage: {
        received: parts.length - missing.length,
        expected: parts.length,
        missing: missing.map(({ agencyId }) => agency(agencyId)),
      },
      parts: parts.map(({ agencyId, partId, waiver }) => ({ agency: agency(agencyId), submission: partId, waiver })),
      own: ownCells(row).map(({ column, number = null, text = null, unit = null }) => ({ column, number, text, unit })),
    };
  }
}

/**
 * Makes the report of an obligation of those that are due to its agency; answers the id of the version. Made of the same
 * once more it is the same version; what has been sent gets a new one. Throws CONFLICT, naming them, while reports are
 * neither accepted nor waived, while none is accepted, and while the version before is before the leader.
 */
export async function consolidate(transaction: Transaction, consolidation: Consolidation): Promise<string> {
  const { obligation, waivers, organisation } = consolidation;
  const name = (agencyId: string) => organisation.nameOn(agencyId, obligation.dataTo);
  const expected = await expectedBy(transaction, obligation);
  if (expected.length === 0)
    throw conflict(`Nobody reports to ${name(obligation.agencyId)} for ${obligation.periodId}`);
  const { parts, missing } = partsOf(expected, waivers);
  if (missing.length) {
    throw conflict(
      `${missing.length} of ${expected.length} reports are not accepted: ${listed(missing.map(name))}; accept them, or waive each with a reason`,
    );
  }
  if (parts.every(({ partId }) => partId === null)) {
    throw conflict(
      `None of the ${expected.length} reports that are due to ${name(obligation.agencyId)} is accepted; a report can do without some of them, not without all`,
    );
  }
  const latest = await transaction.reportSubmission.findFirst({
    where: { obligationId: obligation.id },
    orderBy: { number: 'desc' },
    include: { parts: true },
  });
  const before = latest ? ownCells(latest) : [];
  const own = consolidation.own ?? before;
  if (latest && sameParts(latest.parts, parts) && sameCells(own, before)) return latest.id;
  const content = await contentOf(transaction, obligation, expected, own, latest ? readCells(latest.cells) : []);
  const id = await put(transaction, consolidation, latest, content);
  await transaction.consolidatedPart.deleteMany({ where: { submissionId: id } });
  await transaction.consolidatedPart.createMany({ data: parts.map((part) => ({ ...part, submissionId: id })) });
  await transaction.reportDelivery.updateMany({
    where: {
      receiverId: obligation.agencyId,
      submissionId: { in: parts.flatMap(({ partId }) => partId ?? []) },
      state: { in: [...steps.consolidate.from] },
    },
    data: { state: steps.consolidate.to },
  });
  return id;
}

/**
 * Consolidates anew what an earlier version of a report was a part of, now that a corrected one is accepted; what waits
 * for further corrections is consolidated with the last of them. Who is before the leader goes back to be read again.
 */
export async function reconsolidate(
  transaction: Transaction,
  { obligationId, number, obligation, correctionReason }: ReportSubmission['row'],
  organisation: Organisation,
  now: Instant,
): Promise<void> {
  const used = await transaction.consolidatedPart.findFirst({
    where: { part: { obligationId, number: { lt: number } } },
    orderBy: { submission: { number: 'desc' } },
    include: { submission: { include: { obligation: true, parts: true } } },
  });
  if (!used) return;
  const { obligation: above, parts } = used.submission;
  await transaction.$queryRaw`select id from reports.report_obligation where id = ${above.id} for update`;
  const waivers = new Map(
    parts.flatMap(({ agencyId, waiver }) => (waiver === null ? [] : [[agencyId, waiver] as const])),
  );
  if (partsOf(await expectedBy(transaction, above), waivers).missing.length) return;
  const name = organisation.versionAt(obligation.agencyId, obligation.dataTo)?.nameVi ?? obligation.agencyId;
  const reason = `${name}: ${correctionReason}`;
  const beforeLeader = { obligationId: above.id, state: { in: [...steps.return.from] } };
  await dropSigning(transaction, beforeLeader);
  await transaction.reportSubmission.updateMany({
    where: beforeLeader,
    data: { state: after('return', 'SUBMITTED'), returnReason: reason, approvedAt: null, revision: { increment: 1 } },
  });
  await consolidate(transaction, { obligation: above, waivers, reason, newId: randomUUID(), now, organisation });
}

/** Who was to report to the agency, with what it has accepted. */
async function expectedBy(transaction: Transaction, { regimeId, periodId, agencyId }: Obligation): Promise<Expected[]> {
  const dues = await transaction.submissionDue.findMany({
    where: { receiverId: agencyId, obligation: { regimeId, periodId } },
    orderBy: { obligation: { agencyId: 'asc' } },
    include: {
      obligation: {
        include: {
          versions: {
            where: { deliveries: { some: { receiverId: agencyId, state: { in: ['ACCEPTED', 'CONSOLIDATED'] } } } },
            orderBy: { number: 'desc' },
            take: 1,
          },
        },
      },
    },
  });
  return dues.map(({ obligation }) => {
    const [accepted] = obligation.versions;
    return {
      agencyId: obligation.agencyId,
      accepted: accepted ? { id: accepted.id, cells: readCells(accepted.cells) } : null,
    };
  });
}

async function contentOf(
  transaction: Transaction,
  { regimeId, dataTo }: Obligation,
  expected: Expected[],
  own: GivenCell[],
  written: ReturnType<typeof readCells>,
) {
  const { number: templateVersion, columns } = await regimeVersionFor(transaction, regimeId, dataTo);
  const indicators = await transaction.indicator.findMany({ select: { code: true, aggregation: true } });
  const aggregations = new Map(indicators.map(({ code, aggregation }) => [code, aggregation]));
  const reports = [own, ...expected.flatMap(({ accepted }) => (accepted ? [accepted.cells] : []))];
  const cells = consolidatedCells(columns, reports, (code) => aggregations.get(code), written);
  return { templateVersion, cells: cells as object[], ownCells: own as object[] };
}

/** The figures of the agency itself: as it gave them, or, of a report that is made of no others yet, what it says. */
function ownCells({ ownCells: own, cells, parts }: OfItself): GivenCell[] {
  if (own !== null) return readCells(own);
  return parts?.length === 0 ? readCells(cells) : [];
}

interface OfItself {
  ownCells: Prisma.JsonValue;
  cells: Prisma.JsonValue;
  /** Left out of one that is known to be made of others. */
  parts?: readonly unknown[];
}

function sameCells(one: readonly GivenCell[], other: readonly GivenCell[]): boolean {
  const written = (cells: readonly GivenCell[]) =>
    JSON.stringify(
      cells.map(({ column, number, text }) => JSON.stringify([column, number ?? null, text ?? null])).sort(),
    );
  return written(one) === written(other);
}

/** So many are named in a refusal; of more it says how many they are. */
const mostNamed = 40;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Writes the content to the draft that there is, or to a new version. */
async function put(
  transaction: Transaction,
  { obligation, reason, newId: id, now: createdAt }: Consolidation,
  latest: { id: string; number: number; state: ReportState; narrative: string[]; attachments: string[] } | null,
  content: { templateVersion: number; cells: object[]; ownCells: object[] },
): Promise<string> {
  if (latest && latest.state !== 'SENT') {
    await transaction.reportSubmission.update({
      where: { id: latest.id },
      data: { ...content, state: after('write', latest.state), revision: { increment: 1 } },
    });
    return latest.id;
  }
  const carried = latest
    ? { narrative: latest.narrative, attachments: latest.attachments, correctionReason: reason }
    : {};
  const number = (latest?.number ?? 0) + 1;
  await transaction.reportSubmission.create({
    data: { id, obligationId: obligation.id, number, state: 'DRAFT', revision: 1, createdAt, ...content, ...carried },
  });
  return id;
}
