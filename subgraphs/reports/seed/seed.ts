import type { Instant } from '../../kernel/dates/instant.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import { addDays, END, parsePlainDate, vietnamDate } from '../../kernel/dates/plain-date.ts';
import { readProjectJson } from '../../kernel/process/project.ts';
import type { Indicator, PrismaClient, ReportRegimeKind } from '../generated/client.ts';
import { keepObligationsRight } from '../regimes/regime/due-reports.store.ts';
import type { PeriodKind } from '../regimes/period/period.rules.ts';
import { seedSubmissions } from './submissions.ts';
import type { Tier } from '../regimes/regime/regime.rules.ts';
import type { ReportCheck, ReportColumn } from '../regimes/regime/regime.type.ts';

/** One regime of the reference data; its versions follow each other, and differ in who reports. */
interface SeedRegime {
  id: string;
  kind: ReportRegimeKind;
  frequency: PeriodKind;
  isPublic: boolean;
  validTo: string | null;
  elements: {
    nameVi: string;
    nameEn: string;
    purpose: string;
    content: string;
    submitMethod: string;
    procedureGuide: string;
    legalBasis: string;
    cutOffDay: number;
    outline: string[];
    columns: ReportColumn[];
    checks: ReportCheck[];
  };
  versions: { validFrom: string; note: string; tiers: Tier[] }[];
}

/** Fills an empty catalogue with the regimes of the reference data, works out the obligations, and reports on some. */
export async function seedReports(
  client: PrismaClient,
  organisation: OrganisationSource | undefined,
  now: Instant,
): Promise<void> {
  const isNew = (await client.reportRegime.count()) === 0;
  if (isNew) await seedRegimes(client);
  if ((await client.indicator.count()) === 0) await client.indicator.createMany({ data: readSeedIndicators() });
  await keepObligationsRight(client, { organisation: organisation!.latest(), today: vietnamDate(now) });
  if (isNew) await seedSubmissions(client, organisation!.latest().clock.calendar);
}

async function seedRegimes(client: PrismaClient): Promise<void> {
  const regimes = readSeedRegimes();
  await client.$transaction([
    client.reportRegime.createMany({ data: regimes.map(({ versions: _versions, ...regime }) => regime) }),
    client.regimeVersion.createMany({
      data: regimes.flatMap(({ id, versions }) =>
        versions.map(({ tiers, columns, checks, ...version }) => ({
          ...version,
          regimeId: id,
          // The compiler takes an interface for more than a document.
          tiers: tiers as object[],
          columns: columns as object[],
          checks: checks as object[],
        })),
      ),
    }),
  ]);
}

function readSeedIndicators() {
  return readProjectJson<{ indicators: Indicator[] }>('subgraphs/reports/seed/indicators.json').indicators;
}

/** The regimes of the reference data. */
export function readSeedRegimes() {
  const { regimes } = readProjectJson<{ regimes: SeedRegime[] }>('subgraphs/reports/seed/regimes.json');
  return regimes.map(({ validTo, elements, versions, ...regime }) => ({
    ...regime,
    versions: versions.map(({ validFrom, ...version }, index) => {
      const next = versions[index + 1];
      const end = validTo === null ? END : addDays(parsePlainDate(validTo), 1);
      return {
        ...elements,
        ...version,
        number: index + 1,
        validFrom: parsePlainDate(validFrom),
        validTo: next ? parsePlainDate(next.validFrom) : end,
      };
    }),
  }));
}
