import { civilServiceCalendar } from '../../kernel/calendar/civil-service-calendar.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import { END, parsePlainDate } from '../../kernel/plain-date.ts';
import { readProjectJson } from '../../kernel/project.ts';
import type { PrismaClient } from '../generated/client.ts';
import { dueReports, type PeriodicRegime } from '../obligation/obligation.rules.ts';

/** Obligations reach as far as the days on which offices work are known. */
const throughYear = 2026;

/** One regime of the reference data. */
interface SeedRegime extends Omit<PeriodicRegime, 'validFrom' | 'validTo'> {
  nameVi: string;
  nameEn: string;
  kind: string;
  legalBasis: string;
  purpose: string;
  note: string;
  validFrom: string;
}

/**
 * Fills an empty catalogue with the regimes of the reference data and the obligations that follow from them. Nothing is
 * known of the reports themselves, so that all are ASSIGNED.
 */
export async function seedReports(client: PrismaClient, organisation: OrganisationSource | undefined): Promise<void> {
  if ((await client.reportRegime.count()) > 0) return;
  const regimes = readSeedRegimes();
  const reports = regimes.flatMap((regime) =>
    dueReports(regime, throughYear, organisation!.latest(), civilServiceCalendar),
  );
  await client.$transaction([
    client.reportRegime.createMany({ data: regimes.map(({ subjects: _s, receivers: _r, ...regime }) => regime) }),
    client.regimeSubject.createMany({
      data: regimes.flatMap(({ id, subjects }) => subjects.map((subject) => ({ ...subject, regimeId: id }))),
    }),
    client.regimeReceiver.createMany({
      data: regimes.flatMap(({ id, receivers }) => receivers.map((receiver) => ({ ...receiver, regimeId: id }))),
    }),
    client.reportObligation.createMany({
      data: reports.map(({ id, regimeId, agencyId, period: { id: periodId, kind: periodKind, ...period } }) => ({
        id,
        regimeId,
        agencyId,
        periodId,
        periodKind,
        ...period,
      })),
    }),
    client.submissionDue.createMany({
      data: reports.flatMap(({ id, due }) => due.map((to) => ({ ...to, obligationId: id, state: 'ASSIGNED' }))),
    }),
  ]);
}

/** The regimes of the reference data. */
export function readSeedRegimes() {
  const { regimes } = readProjectJson<{ regimes: SeedRegime[] }>('subgraphs/reports/seed/regimes.json');
  return regimes.map((regime) => ({ ...regime, validFrom: parsePlainDate(regime.validFrom), validTo: END }));
}
