import { insertRows } from '../../kernel/database/insert-rows.ts';
import type { GenerateOptions } from '../../kernel/define-subgraph.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import type { FeeRecord } from '../procedure/publication.rules.ts';
import { type AskedProcedure, batchesPerMonth, syntheticDossiers, syntheticId } from './synthetic-dossier.rules.ts';

/** Since when communes decide on what they do. */
const reform = parsePlainDate('2025-07-01');

/**
 * Adds synthetic dossiers of the communes with their events, papers, payments and results, a batch in one transaction;
 * batches of this seed that are there stay as they are.
 */
export async function generateDossiers(
  client: PrismaClient,
  organisation: Organisation,
  { scale, seed }: GenerateOptions,
): Promise<Record<string, number>> {
  const agencies = organisation
    .all(reform)
    .filter(({ kind, level }) => kind === 'PEOPLES_COMMITTEE' && level === 'COMMUNE')
    .map(({ id }) => id);
  const procedures = await proceduresOfCommunes(client);
  const added = { dossiers: 0, events: 0, payments: 0, papers: 0, results: 0 };
  for (let batch = 0; batch < Math.ceil(scale * batchesPerMonth); batch += 1) {
    const id = syntheticId(seed, batch, 0);
    if (await client.dossier.findUnique({ where: { id }, select: { id: true } })) continue;
    const rows = syntheticDossiers(agencies, procedures, seed, batch, organisation.clock);
    await client.$transaction(async (transaction) => {
      for (const [model, of] of Object.entries(rows)) await insertRows(transaction, 'services', model, of);
    });
    added.dossiers += rows.dossier.length;
    added.events += rows.dossierEvent.length;
    added.payments += rows.dossierPayment.length;
    added.papers += rows.dossierComponent.length;
    added.results += rows.dossierResult.length;
  }
  // Embedded, nobody else tells the planner what there is now.
  for (const name of tables) await client.$executeRaw`analyze ${Prisma.raw(`services.${name}`)}`;
  return added;
}

const tables = ['dossier', 'dossier_event', 'dossier_payment', 'dossier_component', 'dossier_result'];

/** What communes decide on since the reform, and how long they have. */
async function proceduresOfCommunes(client: PrismaClient): Promise<AskedProcedure[]> {
  const since = { validFrom: { lte: reform }, validTo: { gt: reform } };
  const found = await client.procedure.findMany({
    where: { competence: { some: { kind: 'PEOPLES_COMMITTEE', level: 'COMMUNE', ...since } } },
    include: { versions: { where: since } },
    orderBy: { code: 'asc' },
  });
  return found.flatMap(({ code, versions: [version] }) => {
    const { timeLimitValue: value, timeLimitUnit: unit } = version ?? {};
    if (value == null || unit == null) return [];
    const { fees } = version!.parts as { fees: Pick<FeeRecord, 'amount'>[] | null };
    return [{ code, limit: { value, unit }, fee: fees?.[0]?.amount ?? null }];
  });
}
