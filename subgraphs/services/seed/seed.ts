import { readProjectJson } from '../../kernel/project.ts';
import { searchText } from '../../kernel/search-text.ts';
import { seedValidity, type SeedValidity } from '../../kernel/seed-validity.ts';
import type { PrismaClient } from '../generated/client.ts';

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

/** Fills an empty catalogue with the procedures of the reference data. */
export async function seedServices(client: PrismaClient): Promise<void> {
  if ((await client.procedure.count()) > 0) return;
  const { procedures } = readProjectJson<{ procedures: SeedProcedure[] }>('subgraphs/services/seed/procedures.json');
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
  ]);
}
