import DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput } from '../../kernel/errors.ts';
import { addDays, formatPlainDate } from '../../kernel/plain-date.ts';
import { dossierRights } from '../dossier/dossier-relations.rules.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { type Dimension, type DossierCell, type StatisticsRow, sumUp } from './dossier-statistics.rules.ts';
import type { DossierStatistics } from './dossier-statistics.type.ts';

/** Calendar months, from the first day of one to the last of another. */
export interface StatisticsPeriod {
  from: Date;
  to: Date;
}

/** Adds dossiers up; whoever sees the dossiers of an agency gets its numbers whole, all others what may be told. */
export class DossierStatisticsStore {
  readonly #isExact: (cell: DossierCell) => boolean;
  readonly #ofAgency = new Map<string, DataLoader<string, DossierCell[]>>();
  readonly #ofProcedure = new Map<string, DataLoader<string, DossierCell[]>>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {
    const { agencies, all, clientId } = dossierRights(context);
    this.#isExact = ({ agencyId }) => clientId === null && (all || agencies.includes(agencyId));
  }

  /** A row for each combination of the dimensions that there are dossiers for; BAD_USER_INPUT for a period that is none. */
  async table(period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    refuseBrokenMonths(period);
    return this.#rows(await this.#cells(period, Prisma.sql`true`), by, period);
  }

  /** The rows of one agency, with what it took over. */
  async ofAgency(agencyId: string, period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    refuseBrokenMonths(period);
    const load = loaderOf(this.#ofAgency, period, async (ids) => {
      const archives = ids.map((id) => this.context.organisation.archiveOf(id));
      const cells = await this.#cells(period, Prisma.sql`competent_id = any(${archives.flat()}::text[])`);
      return archives.map((archive) => cells.filter((cell) => archive.includes(cell.agencyId)));
    });
    return this.#rows(await load(agencyId), by, period);
  }

  /** The rows of one procedure. */
  async ofProcedure(code: string, period: StatisticsPeriod, by: Dimension[]): Promise<DossierStatistics[]> {
    refuseBrokenMonths(period);
    const load = loaderOf(this.#ofProcedure, period, async (codes) => {
      const cells = await this.#cells(period, Prisma.sql`procedure_code = any(${codes}::text[])`);
      return codes.map((wanted) => cells.filter((cell) => cell.procedureCode === wanted));
    });
    return this.#rows(await load(code), by, period);
  }

  #rows(cells: DossierCell[], by: Dimension[], { to }: StatisticsPeriod): DossierStatistics[] {
    return sumUp(cells, by, this.#isExact).map((row) => describe(row, to));
  }

  /** The cells that the viewer may know something of: of a month that runs, only those that are theirs to see whole. */
  async #cells({ from, to }: StatisticsPeriod, condition: Prisma.Sql): Promise<DossierCell[]> {
    const { now, today } = this.context;
    const local = (column: Prisma.Sql) => Prisma.sql`(${column} at time zone 'Asia/Ho_Chi_Minh')`;
    const accepted = local(Prisma.sql`accepted_at`);
    const after = formatPlainDate(addDays(to, 1));
    const measuredAt = Prisma.sql`least(${after}::timestamp at time zone 'Asia/Ho_Chi_Minh', ${now}::timestamptz)`;
    const cells = await this.prisma.$queryRaw<DossierCell[]>`
      select competent_id as "agencyId", procedure_code as "procedureCode", to_char(${accepted}, 'YYYY-MM') as month,
        count(*)::int as accepted,
        count(*) filter (where supplement_requests <= 1
          and (due_at is null or least(ended_at, waiting_since, measured_at) <= due_at))::int as "onTime",
        count(*) filter (where channel = 'ONLINE')::int as online,
        count(*) filter (where status in ('RESULT_READY', 'RESULT_RETURNED') and ended_at <= measured_at)::int as finished,
        count(rating)::int as rated, count(*) filter (where rating <> 'DISSATISFIED')::int as satisfied
      from services.dossier, (select ${measuredAt} as measured_at) measured
      where ${accepted} >= ${formatPlainDate(from)}::timestamp and ${accepted} < ${after}::timestamp and ${condition}
      group by 1, 2, 3`;
    const thisMonth = formatPlainDate(today).slice(0, 7);
    return cells.filter((cell) => cell.month < thisMonth || this.#isExact(cell));
  }
}

function loaderOf(
  loaders: Map<string, DataLoader<string, DossierCell[]>>,
  period: StatisticsPeriod,
  read: (keys: readonly string[]) => Promise<DossierCell[][]>,
): (key: string) => Promise<DossierCell[]> {
  const key = JSON.stringify(period);
  const loader = loaders.get(key) ?? new DataLoader(read);
  loaders.set(key, loader);
  return (id) => loader.load(id);
}

function describe({ agencyId, procedureCode, ...row }: StatisticsRow, asOf: Date): DossierStatistics {
  return {
    ...row,
    agency: agencyId === null ? null : { id: agencyId, asOf },
    procedure: procedureCode === null ? null : { code: procedureCode },
  };
}

/** Cells are whole months: of two periods that differ by a day, the difference would be a cell of one day. */
function refuseBrokenMonths({ from, to }: StatisticsPeriod): void {
  if (from.getUTCDate() !== 1) throw badInput('from', 'Statistics are by calendar months: begin on the first of one');
  if (addDays(to, 1).getUTCDate() !== 1 || to < from)
    throw badInput('to', 'Statistics are by calendar months: end on the last day of one, not before the period begins');
}
