import type { Instant } from '../../kernel/dates/instant.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import { readProjectJson } from '../../kernel/process/project.ts';
import { searchText } from '../../kernel/text/search-text.ts';
import { seedValidity, type SeedValidity } from '../../kernel/seeding/seed-validity.ts';
import { keepDueDatesRight } from '../dossiers/due-date/keep-due-dates-right.store.ts';
import { seedDossiers, seedFeedback } from './dossiers.ts';
import { BEGINNING, END } from '../../kernel/dates/plain-date.ts';
import type { AgencyLevel, CompetentKind, OnlineLevel, Prisma, PrismaClient, TimeUnit } from '../generated/client.ts';
import { type FeeRecord, unknownParts } from '../procedures/procedure/publication.rules.ts';

/** One procedure of the reference data; validity has inclusive days, null for an open end. */
interface SeedProcedure {
  code: string;
  localCode: string;
  nameVi: string;
  nameEn: string;
  sector: string;
  /** The department in charge, as it was first; left out where the directory has none. */
  department?: string;
  timeLimit: { value: number; unit: TimeUnit; verified: boolean } | null;
  competence: ({ kind: CompetentKind; level: AgencyLevel } & SeedValidity)[];
  onlineServices?: ({ level: OnlineLevel } & SeedValidity)[];
  fees?: FeeRecord[];
  sharesFiles?: boolean;
}

/** Fills empty tables with the procedures of the reference data, and invented dossiers. */
export async function seedServices(
  client: PrismaClient,
  organisation: OrganisationSource | undefined,
  now: Instant,
): Promise<void> {
  await keepDueDatesRight(client, { organisation: organisation!.latest(), now });
  if ((await client.procedure.count()) > 0) return;
  const { clock } = organisation!.latest();
  const { procedures } = readProjectJson<{ procedures: SeedProcedure[] }>('subgraphs/services/seed/procedures.json');
  const { dossiers, events, payments, components, results } = seedDossiers(
    (code) => procedures.find((procedure) => procedure.code === code)!.timeLimit!,
    clock,
  );
  await client.$transaction([
    client.procedure.createMany({
      data: procedures.map(({ code, localCode, nameVi, nameEn, sector }) => ({
        ...{ code, localCode, nameVi, nameEn, sector },
        searchText: searchText(nameVi, nameEn, code),
      })),
    }),
    client.procedureVersion.createMany({
      data: procedures.map(({ code, department = null, timeLimit, fees = null, sharesFiles = null }) => ({
        id: `procedure-version-${code}-1`,
        procedureCode: code,
        validFrom: BEGINNING,
        validTo: END,
        departmentId: department,
        timeLimitValue: timeLimit?.value ?? null,
        timeLimitUnit: timeLimit?.unit ?? null,
        timeLimitVerified: timeLimit?.verified ?? false,
        sharesFiles,
        parts: { ...unknownParts, fees } as unknown as Prisma.InputJsonObject,
      })),
    }),
    client.onlineService.createMany({
      data: procedures.flatMap(({ code, onlineServices = [] }) =>
        onlineServices.map((service) => ({ ...service, ...seedValidity(service), procedureCode: code })),
      ),
    }),
    client.competence.createMany({
      data: procedures.flatMap(({ code, competence }) =>
        competence.map((rule) => ({ ...rule, ...seedValidity(rule), procedureCode: code })),
      ),
    }),
    client.dossier.createMany({ data: dossiers }),
    client.dossierEvent.createMany({ data: events }),
    client.dossierPayment.createMany({ data: payments }),
    client.dossierComponent.createMany({ data: components }),
    client.dossierResult.createMany({ data: results }),
    client.feedback.createMany({ data: seedFeedback(clock) }),
  ]);
}
