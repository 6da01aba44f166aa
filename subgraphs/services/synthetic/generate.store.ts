import { insertRows } from '../../kernel/database/insert-rows.ts';
import type { SeedPlan } from '../../kernel/subgraph/define-subgraph.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { SeedMonth } from '../../kernel/seeding/seed-months.rules.ts';
import type { PrismaClient } from '../generated/client.ts';
import { addDepartmentProcedures, askedOn } from './asked-agencies.store.ts';
import { batchesPerMonth, type BatchPlace, syntheticDossiers, syntheticId } from './synthetic-dossier.rules.ts';

/**
 * Adds procedures of departments, and synthetic dossiers of the committees and departments of each month, with their
 * events, papers, payments, results and what the national portal was told of them, a batch in one transaction; batches of
 * this seed that are there stay as they are.
 */
export async function generateDossiers(
  client: PrismaClient,
  organisation: Organisation,
  { scale, seed, months }: SeedPlan,
): Promise<Record<string, number>> {
  const procedures = await addDepartmentProcedures(client);
  const added = { procedures, dossiers: 0, events: 0, payments: 0, papers: 0, results: 0 };
  for (const month of months) {
    const asked = await askedOn(client, organisation, month.firstDay);
    for (const place of placesOf(month, scale, seed)) {
      const id = syntheticId(place, 0);
      if (await client.dossier.findUnique({ where: { id }, select: { id: true } })) continue;
      const rows = syntheticDossiers(asked[place.to], place, organisation.clock);
      await client.$transaction(async (transaction) => {
        for (const [model, of] of Object.entries(rows)) await insertRows(transaction, 'services', model, of);
      });
      added.dossiers += rows.dossier.length;
      added.events += rows.dossierEvent.length;
      added.payments += rows.dossierPayment.length;
      added.papers += rows.dossierComponent.length;
      added.results += rows.dossierResult.length;
    }
  }
  return added;
}

function placesOf(month: SeedMonth, scale: number, seed: number): BatchPlace[] {
  return (['committees', 'departments'] as const).flatMap((to) =>
    Array.from({ length: Math.ceil(scale * batchesPerMonth[to]) }, (_, batch) => ({ seed, month, to, batch })),
  );
}
