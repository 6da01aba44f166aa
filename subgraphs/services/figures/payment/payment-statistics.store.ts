import type DataLoader from 'dataloader';
import { addDays } from '../../../kernel/dates/plain-date.ts';
import { type DossierRights, dossierRights } from '../../access/dossier-relations.rules.ts';
import { Prisma } from '../../generated/client.ts';
import { type CountedPeriod, loaderOf } from '../statistics/dossier-cells.store.ts';
import { midnight } from '../../dossiers/midnight.ts';
import { byDimensions, type PartitionCell } from '../statistics/dossier-statistics.rules.ts';
import type { StatisticsArgs } from '../statistics/dossier-statistics.type.ts';
import { heldOf, isFine, monthKey } from '../statistics/fine-cells.rules.ts';
import { FineCellStore } from '../statistics/fine-cells.store.ts';
import { countedUntil, refuseBrokenMonths, refuseReportMonths } from '../statistics/period.rules.ts';
import type { PaymentStatistics } from './payment-statistics.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** What was paid for the dossiers of one agency and procedure in a half of a month. */
interface PaymentCell extends PartitionCell {
  dossiers: number;
  payments: number;
  amount: bigint;
}

/** Adds payments up: totals exactly, fine cells as far as they single nobody out (kernel/statistics.rules.ts). */
export class PaymentStatisticsStore {
  readonly #rights: DossierRights;
  readonly #ofAgency = new Map<string, DataLoader<string, PaymentCell[]>>();

  constructor(private readonly context: ServicesContext) {
    this.#rights = dossierRights(context);
  }

  /** A row for each combination of the dimensions; throws BAD_USER_INPUT for a period that is not whole months. */
  table(args: StatisticsArgs): Promise<PaymentStatistics[]> {
    return this.#rows(args, null, (counted) => this.#read(counted, Prisma.sql`true`));
  }

  /** The rows of one agency, with what it took over. */
  ofAgency(agencyId: string, args: StatisticsArgs): Promise<PaymentStatistics[]> {
    const read = (counted: CountedPeriod) =>
      loaderOf(this.#ofAgency, counted, async (ids) => {
        const archives = ids.map((id) => this.context.organisation.archiveOf(id));
        const cells = await this.#read(counted, Prisma.sql`competent_id = any(${archives.flat()}::text[])`);
        return archives.map((archive) => cells.filter((cell) => archive.includes(cell.agencyId)));
      }).load(agencyId);
    return this.#rows(args, agencyId, read);
  }

  async #rows(
    { from, to, by: given }: StatisticsArgs,
    agencyId: string | null,
    read: (counted: CountedPeriod) => Promise<PaymentCell[]>,
  ): Promise<PaymentStatistics[]> {
    const by = given ?? [];
    const fine = isFine(by, { agency: agencyId !== null });
    if (fine) refuseReportMonths({ from, to }, 'Figures of an agency and a procedure together');
    else refuseBrokenMonths({ from, to });
    const until = countedUntil({ from, to }, this.context.today, fine);
    if (until === null) return [];
    const counted = { from, until };
    const [cells, held] = await Promise.all([
      read(counted),
      fine ? this.context.use(FineCellStore).heldIn('PAYMENTS', counted) : [],
    ]);
    const heldKeys = new Set(held.map(({ month, ...cell }) => monthKey({ ...cell, half: `${month}-01` })));
    return byDimensions(cells, by, { from, to }).map(({ agencyId: id, procedureCode, group, ...keys }) => {
      const suppressedCells = heldOf(group, heldKeys);
      const isTold = suppressedCells === 0;
      const count = (field: 'dossiers' | 'payments') =>
        isTold ? group.reduce((total, cell) => total + cell[field], 0) : null;
      return {
        ...keys,
        agency: id === null ? null : { id, asOf: to },
        procedure: procedureCode === null ? null : { code: procedureCode },
        ...{ dossiers: count('dossiers'), payments: count('payments') },
        amount: isTold ? group.reduce((total, { amount }) => total + amount, 0n) : null,
        ...{ until, suppressedCells },
      };
    });
  }

  async #read({ from, until }: CountedPeriod, condition: Prisma.Sql): Promise<PaymentCell[]> {
    if (until === null) return [];
    const cells = await this.context.prisma.$queryRaw<(Omit<PaymentCell, 'level' | 'amount'> & { amount: string })[]>`
      select competent_id as "agencyId", procedure_code as "procedureCode",
        to_char(paid_at at time zone interval '7 hours', 'YYYY-MM-')
          || case when extract(day from paid_at at time zone interval '7 hours') >= 15 then '15' else '01' end as half,
        count(distinct dossier_id)::int as dossiers, count(*)::int as payments, sum(amount)::text as amount
      from services.dossier_payment join services.dossier on id = dossier_id
      where paid_at >= ${midnight(from)} and paid_at < ${midnight(addDays(until, 1))} and ${condition} and ${this.#within()}
      group by 1, 2, 3`;
    const { organisation } = this.context;
    return cells.map((cell) => ({
      ...cell,
      amount: BigInt(cell.amount),
      level: organisation.get(cell.agencyId)?.level ?? null,
    }));
  }

  /** Analysts add up the province, leaders their agency and those below it, who keeps accounts those accounts. */
  #within(): Prisma.Sql {
    const { scopes } = this.context.viewer;
    const { all, own, agencies } = this.#rights;
    if (all || scopes.has('statistics:read')) return Prisma.sql`true`;
    return Prisma.sql`competent_id = any(${scopes.has('dossiers:approve') ? agencies : own}::text[])`;
  }
}
