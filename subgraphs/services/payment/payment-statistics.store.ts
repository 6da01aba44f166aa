import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { addDays, formatPlainDate } from '../../kernel/plain-date.ts';
import { mayTell } from '../../kernel/statistics.rules.ts';
import { type DossierRights, dossierRights } from '../dossier/dossier-relations.rules.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { loaderOf, midnight, refuseBrokenMonths, type StatisticsPeriod } from '../statistics/dossier-cells.store.ts';
import { byDimensions, type Dimension } from '../statistics/dossier-statistics.rules.ts';
import type { PaymentStatistics } from './payment-statistics.type.ts';

/** What was paid in one month for the dossiers of one agency and procedure: the fixed partition of all sums. */
interface PaymentCell {
  agencyId: string;
  procedureCode: string;
  month: string;
  dossiers: number;
  payments: number;
  amount: number;
}

/** Adds payments up: whole for who reads each of them, and as far as it may be told for who gets aggregates. */
export class PaymentStatisticsStore {
  readonly #rights: DossierRights;
  readonly #ofAgency = new Map<string, DataLoader<string, PaymentCell[]>>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {
    this.#rights = dossierRights(context);
  }

  /** A row for each combination of the dimensions; throws BAD_USER_INPUT for a period that is not whole months. */
  async table(period: StatisticsPeriod, by: Dimension[]): Promise<PaymentStatistics[]> {
    refuseBrokenMonths(period);
    return this.#rows(await this.#read(period, Prisma.sql`true`), by, period);
  }

  /** The rows of one agency, with what it took over. */
  async ofAgency(agencyId: string, period: StatisticsPeriod, by: Dimension[]): Promise<PaymentStatistics[]> {
    refuseBrokenMonths(period);
    const load = loaderOf(this.#ofAgency, period, async (ids) => {
      const archives = ids.map((id) => this.context.organisation.archiveOf(id));
      const cells = await this.#read(period, Prisma.sql`competent_id = any(${archives.flat()}::text[])`);
      return archives.map((archive) => cells.filter((cell) => archive.includes(cell.agencyId)));
    });
    return this.#rows(await load.load(agencyId), by, period);
  }

  /** Whoever keeps the accounts of an agency, or supervises all, reads each payment. */
  #isExact({ agencyId }: PaymentCell): boolean {
    const { all, own } = this.#rights;
    return all || (this.context.viewer.scopes.has('payments:read') && own.includes(agencyId));
  }

  #rows(cells: PaymentCell[], by: Dimension[], { to: asOf }: StatisticsPeriod): PaymentStatistics[] {
    return byDimensions(cells, by).map(({ agencyId, procedureCode, month, group }) => {
      const told = group.filter((cell) => this.#isExact(cell) || mayTell(cell.dossiers));
      const sum = (field: 'dossiers' | 'payments' | 'amount') => told.reduce((total, cell) => total + cell[field], 0);
      return {
        agency: agencyId === null ? null : { id: agencyId, asOf },
        procedure: procedureCode === null ? null : { code: procedureCode },
        month,
        ...{ dossiers: sum('dossiers'), payments: sum('payments'), amount: sum('amount') },
        suppressedCells: group.length - told.length,
      };
    });
  }

  /** The cells that the viewer may know something of; of a month that runs, only those that are theirs to see whole. */
  async #read({ from, to }: StatisticsPeriod, condition: Prisma.Sql): Promise<PaymentCell[]> {
    const cells = await this.prisma.$queryRaw<PaymentCell[]>`
      select competent_id as "agencyId", procedure_code as "procedureCode",
        to_char(paid_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month,
        count(distinct dossier_id)::int as dossiers, count(*)::int as payments, sum(amount)::float8 as amount
      from services.dossier_payment join services.dossier on id = dossier_id
      where paid_at >= ${midnight(from)} and paid_at < ${midnight(addDays(to, 1))} and ${condition} and ${this.#within()}
      group by 1, 2, 3`;
    const thisMonth = formatPlainDate(this.context.today).slice(0, 7);
    return cells.filter((cell) => cell.month < thisMonth || this.#isExact(cell));
  }

  /** Analysts add up the province, leaders their agency and those below it, who keeps accounts those accounts. */
  #within(): Prisma.Sql {
    const { scopes } = this.context.viewer;
    const { all, own, agencies } = this.#rights;
    if (all || scopes.has('statistics:read')) return Prisma.sql`true`;
    return Prisma.sql`competent_id = any(${scopes.has('dossiers:approve') ? agencies : own}::text[])`;
  }
}
