import { readProjectJson } from '../../kernel/project.ts';
import { searchText } from '../../kernel/search-text.ts';
import { seedValidity, type SeedValidity } from '../../kernel/seed-validity.ts';
import type { PrismaClient } from '../generated/client.ts';
import { seedDossiers } from './dossiers.ts';

/** One procedure of the reference data; validity has inclusive days, null for an open end. */
interface SeedProcedure {
  code: string;
  localCode: string;
  nameVi: string;
  nameEn: string;
  sector: string;
  timeLimit: { value: number; unit: string; verified: boolean } | null;
  competence: ({ kind: string; level: string } & SeedValidity)[];
}

/** Fills empty tables with the procedures of the reference data, and invented dossiers. */
export async function seedServices(client: PrismaClient): Promise<void> {
  if ((await client.procedure.count()) > 0) return;
  const { procedures } = readProjectJson<{ procedures: SeedProcedure[] }>('subgraphs/services/seed/procedures.json');
  const { dossiers, events, payments } = seedDossiers(
    (code) => procedures.find((procedure) => procedure.code === code)!.timeLimit!,
  );
  await client.$transaction([
    client.procedure.createMany({
      data: procedures.map(({ competence: _, timeLimit, ...procedure }) => ({
        ...procedure,
        timeLimitValue: timeLimit?.value ?? null,
        timeLimitUnit: timeLimit?.unit ?? null,
        timeLimitVerified: timeLimit?.verified ?? false,
        searchText: searchText(procedure.nameVi, procedure.nameEn, procedure.code),
      })),
    }),
    client.competence.createMany({
      data: procedures.flatMap(({ code, competence }) =>
        competence.map((rule) => ({ ...rule, ...seedValidity(rule), procedureCode: code })),
      ),
    }),
    client.dossier.createMany({ data: dossiers }),
    client.dossierEvent.createMany({ data: events }),
    client.dossierPayment.createMany({ data: payments }),
  ]);
}
