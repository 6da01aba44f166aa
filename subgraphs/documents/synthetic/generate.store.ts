import { insertRows } from '../../kernel/database/insert-rows.ts';
import type { SeedPlan } from '../../kernel/subgraph/define-subgraph.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { RegisterYear } from '../record/register/register.rules.ts';
import { batchesPerMonth, type BatchPlace, firstIdOf, syntheticBatch, yearsOf } from './synthetic-batch.rules.ts';

/**
 * Adds synthetic documents with all that belongs to them, a batch in one transaction; batches of this seed that are
 * there stay as they are. Registers go on from their last numbers, month after month.
 */
export async function generateDocuments(
  client: PrismaClient,
  organisation: Organisation,
  { scale, seed, months }: SeedPlan,
): Promise<Record<string, number>> {
  const added = { documents: 0, deliveries: 0, 'register entries': 0, tasks: 0 };
  const places = months.flatMap((month) =>
    Array.from({ length: Math.ceil(scale * batchesPerMonth) }, (_, batch): BatchPlace => ({ seed, month, batch })),
  );
  for (const place of places) {
    const id = firstIdOf(place);
    if (await client.document.findUnique({ where: { id }, select: { id: true } })) continue;
    await client.$transaction(async (transaction) => {
      const numbers = await lastNumbers(transaction, yearsOf(place));
      const rows = syntheticBatch(organisation, (register) => numbers.take(register), place);
      for (const [model, of] of Object.entries(rows)) await insertRows(transaction, 'documents', model, of);
      await insertCounters(transaction, numbers.taken());
      added.documents += rows.document.length;
      added.deliveries += rows.delivery.length;
      added['register entries'] += rows.registerEntry.length;
      added.tasks += rows.steeringTask.length;
    });
  }
  return added;
}

/** The numbers of registers, as given out here. */
class Numbers {
  readonly #taken = new Set<string>();

  constructor(private readonly last: Map<string, number>) {}

  take({ agencyId, direction, year }: RegisterYear): number {
    const key = JSON.stringify([agencyId, direction, year]);
    const next = (this.last.get(key) ?? 0) + 1;
    this.last.set(key, next);
    this.#taken.add(key);
    return next;
  }

  /** The registers from which numbers were taken, with the last of each. */
  taken(): (RegisterYear & { last: number })[] {
    return [...this.#taken].map((key) => {
      const [agencyId, direction, year] = JSON.parse(key) as [string, RegisterYear['direction'], number];
      return { agencyId, direction, year, last: this.last.get(key)! };
    });
  }
}

/** Where the registers of these years stand, for nobody else to take numbers meanwhile. */
async function lastNumbers(transaction: Prisma.TransactionClient, years: number[]): Promise<Numbers> {
  await transaction.$executeRaw`lock table documents.register_counter in share row exclusive mode`;
  const counters = await transaction.registerCounter.findMany({ where: { year: { in: years } } });
  // The letters of the reference data were numbered elsewhere.
  const issued = await transaction.$queryRaw<(RegisterYear & { last: number })[]>`
    select issuer_id as "agencyId", 'OUTGOING' as direction, year, max(substring(code_number from '^[0-9]+')::int) as last
    from documents.document where year = any(${years}::int[]) group by issuer_id, year`;
  const last = new Map<string, number>();
  for (const { agencyId, direction, year, last: number } of [...issued, ...counters]) {
    const key = JSON.stringify([agencyId, direction, year]);
    last.set(key, Math.max(last.get(key) ?? 0, number));
  }
  return new Numbers(last);
}

async function insertCounters(transaction: Prisma.TransactionClient, counters: object[]): Promise<void> {
  await transaction.$executeRaw`
    insert into documents.register_counter (agency_id, direction, year, last)
    select "agencyId", direction, year, last
    from json_to_recordset(${JSON.stringify(counters)}::json) as counter("agencyId" text, direction text, year int, last int)
    on conflict (agency_id, direction, year) do update set last = excluded.last`;
}
