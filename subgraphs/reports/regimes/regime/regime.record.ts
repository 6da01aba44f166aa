import type { Prisma } from '../../generated/client.ts';
import type { Tier } from './regime.rules.ts';
import type { ReportCheck, ReportColumn } from './regime.type.ts';

/** What to read of a regime: all its versions, in order. */
export const withVersions = { versions: { orderBy: { number: 'asc' } } } satisfies Prisma.ReportRegimeInclude;

type RegimeRow = Prisma.ReportRegimeGetPayload<{ include: typeof withVersions }>;

/** A regime as it is stored, with the types of what the database knows as documents. */
export type RegimeRecord = ReturnType<typeof readRegime>;

/** Says what the documents of a row are; only checked ones are written. */
export function readRegime({ versions, ...row }: RegimeRow) {
  return {
    ...row,
    frequency: row.frequency,
    versions: versions.map((version) => ({
      ...version,
      tiers: version.tiers as unknown as Tier[],
      outline: version.outline as string[],
      columns: version.columns as unknown as ReportColumn[],
      checks: version.checks as unknown as ReportCheck[],
    })),
  };
}

/** The version of that number; the numbers of a regime need not follow each other without a gap. */
export function versionNumbered({ versions }: RegimeRecord, number: number): RegimeRecord['versions'][number] {
  return versions.find((version) => version.number === number)!;
}
