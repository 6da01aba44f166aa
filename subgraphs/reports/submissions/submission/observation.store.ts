import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Prisma, ReportPeriodKind } from '../../generated/client.ts';
import { readRegime, versionNumbered, withVersions } from '../../regimes/regime/regime.record.ts';
import type { GivenCell } from './cells.rules.ts';
import { writeDimensions } from '../../regimes/regime/dimensions.rules.ts';

/** A report that was accepted. */
interface AcceptedReport {
  id: string;
  obligationId: string;
  templateVersion: number;
  cells: GivenCell[];
  /** Of a report that others feed, the figures of the agency itself. */
  ownCells: GivenCell[];
  obligation: {
    regimeId: string;
    agencyId: string;
    periodId: string;
    periodKind: ReportPeriodKind;
    dataFrom: PlainDate;
    dataTo: PlainDate;
  };
}

/**
 * Makes a report that a receiver has accepted the source of what its agency observed in the period; a corrected version
 * takes the place of the one before. Of a report that others feed only the agency's own figures are its own: the others' would
 * count twice.
 */
export async function observe(
  transaction: Prisma.TransactionClient,
  { id, obligationId, templateVersion, cells, ownCells, obligation }: AcceptedReport,
): Promise<void> {
  const { regimeId, agencyId, periodId, periodKind, dataFrom, dataTo } = obligation;
  const fed = await transaction.submissionDue.findFirst({
    where: { receiverId: agencyId, obligation: { regimeId, periodId } },
  });
  const regime = await transaction.reportRegime.findUniqueOrThrow({ where: { id: regimeId }, include: withVersions });
  const { columns } = versionNumbered(readRegime(regime), templateVersion);
  const observed = new Set(
    (await transaction.indicator.findMany({ where: { aggregation: { not: 'RATIO' } }, select: { code: true } })).map(
      ({ code }) => code,
    ),
  );
  const numbers = new Map((fed ? ownCells : cells).map(({ column, number }) => [column, number ?? null]));
  const rows = columns.flatMap((column) => {
    const value = numbers.get(column.key) ?? null;
    if (value === null || column.formula !== null || !observed.has(column.indicator ?? '')) return [];
    return [{ indicatorCode: column.indicator!, dimensions: writeDimensions(column.dimensions), value }];
  });
  await transaction.observation.deleteMany({
    where: {
      OR: [
        { submission: { obligationId } },
        { agencyId, periodId, indicatorCode: { in: rows.map(({ indicatorCode }) => indicatorCode) } },
      ],
    },
  });
  await transaction.observation.createMany({
    data: rows.map((row) => ({
      ...row,
      ...{ agencyId, periodId, periodKind, dataFrom, dataTo, obsStatus: 'A' as const, submissionId: id },
    })),
    skipDuplicates: true,
  });
}
