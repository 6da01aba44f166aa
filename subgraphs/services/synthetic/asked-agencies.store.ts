import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { searchText } from '../../kernel/text/search-text.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { onDay } from '../procedures/procedure/procedure.store.ts';
import { isCompetent } from '../procedures/procedure/procedure.rules.ts';
import { type FeeRecord, unknownParts } from '../procedures/procedure/publication.rules.ts';
import type { AskedAgency, AskedProcedure, batchesPerMonth } from './synthetic-dossier.rules.ts';
import { inForce, syntheticProcedures } from './synthetic-procedure.rules.ts';

/** Whom dossiers of a month are for, and on what they decide. */
export type Asked = Record<keyof typeof batchesPerMonth, AskedAgency[]>;

/** Adds the invented procedures of departments, unless they are there; answers how many are new. */
export async function addDepartmentProcedures(client: PrismaClient): Promise<number> {
  const [added] = await client.$transaction([
    client.procedure.createMany({
      data: syntheticProcedures.map(({ code, localCode, nameVi, nameEn, sector }) => ({
        ...{ code, localCode, nameVi, nameEn, sector },
        searchText: searchText(nameVi, nameEn, code),
      })),
      skipDuplicates: true,
    }),
    client.procedureVersion.createMany({
      data: syntheticProcedures.map(({ code: procedureCode, departmentId, workingDays, fee }) => ({
        ...{ id: `procedure-version-${procedureCode}-1`, procedureCode, ...inForce, departmentId },
        ...{ timeLimitValue: workingDays, timeLimitUnit: 'WORKING_DAY', timeLimitVerified: false },
        parts: { ...unknownParts, fees: feesOf(fee) } as unknown as Prisma.InputJsonObject,
      })),
      skipDuplicates: true,
    }),
    client.competence.createMany({
      data: syntheticProcedures.map(({ code: procedureCode }) => ({
        ...{ procedureCode, kind: 'DEPARTMENT', level: 'PROVINCE', ...inForce },
      })),
      skipDuplicates: true,
    }),
    client.onlineService.createMany({
      data: syntheticProcedures.flatMap(({ code: procedureCode, levels }) =>
        levels.map((level) => ({ procedureCode, ...level, portals: ['NATIONAL'] })),
      ),
      skipDuplicates: true,
    }),
  ]);
  return added.count;
}

/** The committees and departments of the province on a day, with what they decide on and have a time limit for. */
export async function askedOn(client: PrismaClient, organisation: Organisation, day: PlainDate): Promise<Asked> {
  const province = organisation.byCode('H48', day);
  if (!province) throw new RangeError('On that day no agency bears the code H48.');
  const procedures = await proceduresOn(client, day);
  const committees = organisation.all(day).flatMap((agency) => {
    if (agency.kind !== 'PEOPLES_COMMITTEE' || !organisation.isWithin(agency.id, province.id, day)) return [];
    const decided = procedures.filter(({ competence }) => isCompetent(competence, agency, day));
    return decided.length > 0 ? [{ id: agency.id, procedures: decided }] : [];
  });
  const departments = new Map<string, AskedProcedure[]>();
  for (const procedure of procedures) {
    // Of what committees decide on, departments are in charge without deciding.
    if (procedure.departmentId === null || !departmentsDecide(procedure.competence, day)) continue;
    const [{ id } = { id: procedure.departmentId }] = organisation.successorsAt(procedure.departmentId, day);
    departments.set(id, [...(departments.get(id) ?? []), procedure]);
  }
  return { committees, departments: [...departments].map(([id, decided]) => ({ id, procedures: decided })) };
}

function departmentsDecide(rules: Parameters<typeof isCompetent>[0], day: PlainDate): boolean {
  return isCompetent(rules, { kind: 'DEPARTMENT', level: 'PROVINCE' }, day);
}

async function proceduresOn(client: PrismaClient, day: PlainDate) {
  const found = await client.procedure.findMany({
    include: { versions: { where: onDay(day) }, competence: true },
    orderBy: { code: 'asc' },
  });
  return found.flatMap(({ code, competence, versions: [version] }) => {
    const { timeLimitValue: value, timeLimitUnit: unit, departmentId = null } = version ?? {};
    if (value == null || unit == null) return [];
    const { fees } = version!.parts as { fees: Pick<FeeRecord, 'amount'>[] | null };
    const amount = fees?.[0]?.amount ?? null;
    const fee = amount === null ? null : BigInt(amount);
    return [{ code, competence, departmentId, limit: { value, unit }, fee }];
  });
}

function feesOf(amount: number | null): FeeRecord[] | null {
  return amount === null ? null : [{ kind: 'CHARGE', amount, unit: null, note: 'Số liệu mô phỏng', verified: false }];
}
