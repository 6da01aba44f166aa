import DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput } from '../../kernel/errors.ts';
import { addDays, formatPlainDate } from '../../kernel/plain-date.ts';
import { dossierRights } from '../dossier/dossier-relations.rules.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import type { DossierCell } from './dossier-statistics.rules.ts';

/** Calendar months, from the first day of one to the last of another. */
export interface StatisticsPeriod {
  from: Date;
  to: Date;
}

/** The month in Viet Nam in which a dossier was accepted; the database keeps statistics of this expression. */
const month = Prisma.sql`date_trunc('month', accepted_at at time zone interval '7 hours')`;

/** Counts dossiers by cell, for as many agencies or procedures at once as are asked for. */
export class DossierCellStore {
  readonly #ofAgency = new Map<string, DataLoader<string, DossierCell[]>>();
  readonly #ofProcedure = new Map<string, DataLoader<string, DossierCell[]>>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {}

  /** Whether the viewer sees the dossiers of an agency, so that its numbers are told whole. */
  readonly isExact = ({ agencyId }: { agencyId: string }): boolean => {
    const { agencies, all, clientId } = dossierRights(this.context);
    return clientId === null && (all || agencies.includes(agencyId));
  };

  /** The cells of the province; throws BAD_USER_INPUT for a period that is not whole months, as the others do. */
  async all(period: StatisticsPeriod): Promise<DossierCell[]> {
    refuseBrokenMonths(period);
    return this.#read(period, Prisma.sql`true`);
  }

  /** The cells of an agency, with what it took over. */
  async ofAgency(agencyId: string, period: StatisticsPeriod): Promise<DossierCell[]> {
    refuseBrokenMonths(period);
    return loaderOf(this.#ofAgency, period, async (ids) => {
      const archives = ids.map((id) => this.context.organisation.archiveOf(id));
      const cells = await this.#read(period, Prisma.sql`competent_id = any(${archives.flat()}::text[])`);
      return archives.map((archive) => cells.filter((cell) => archive.includes(cell.agencyId)));
    }).load(agencyId);
  }

  /** The cells of a procedure. */
  async ofProcedure(code: string, period: StatisticsPeriod): Promise<DossierCell[]> {
    refuseBrokenMonths(period);
    return loaderOf(this.#ofProcedure, period, async (codes) => {
      const cells = await this.#read(period, Prisma.sql`procedure_code = any(${codes}::text[])`);
      return codes.map((wanted) => cells.filter((cell) => cell.procedureCode === wanted));
    }).load(code);
  }

  /**
   * The cells that the viewer may know something of. Of a month that runs, and of what was carried over into the period,
   * only those that are theirs to see whole: what is carried over into two periods differs by those done in between,
   * who may be few.
   */
  async #read({ from, to }: StatisticsPeriod, condition: Prisma.Sql): Promise<DossierCell[]> {
    const { now, today } = this.context;
    const [begin, end] = [midnight(from), midnight(addDays(to, 1))];
    const cells = await this.prisma.$queryRaw<DossierCell[]>`
      select competent_id as "agencyId", procedure_code as "procedureCode",
        to_char(${month}, 'YYYY-MM') as month, ${month} < ${formatPlainDate(from)}::timestamp as "carriedOver",
        count(*)::int as accepted,
        count(*) filter (where supplement_requests <= 1
          and (due_at is null or least(ended_at, waiting_since, measured_at) <= due_at))::int as "onTime",
        count(*) filter (where status in ('RESULT_READY', 'RESULT_RETURNED') and ended_at <= measured_at)::int as finished,
        count(*) filter (where channel = 'DIRECT')::int as direct, count(*) filter (where channel = 'ONLINE')::int as online,
        count(*) filter (where channel = 'POST')::int as post,
        count(*) filter (where channel = 'ONLINE' and not electronic_result
          and status in ('RESULT_READY', 'RESULT_RETURNED') and ended_at <= measured_at)::int as "onlineOnPaper",
        count(*) filter (where paid_online <> 'NONE')::int as "paidOnline", count(*) filter (where paid = 0)::int as free,
        count(*) filter (where electronic_result)::int as "electronicResult",
        count(*) filter (where electronic_result and digitised = 'ALL')::int as "wholeDigital",
        count(*) filter (where digitised <> 'NONE')::int as digitised,
        count(*) filter (where from_national_store or result_synced)::int as connected,
        count(*) filter (where verified_by_vneid)::int as verified, count(*) filter (where synced_at is not null)::int as synced,
        count(rating)::int as rated, count(*) filter (where rating <> 'DISSATISFIED')::int as satisfied,
        count(*) filter (where rating = 'DISSATISFIED' or complained)::int as unhappy,
        count(*) filter (where cardinality(breaches) > 0)::int as breached,
        count(processing_minutes)::int as timed, coalesce(sum(processing_minutes), 0)::float8 as minutes
      from services.dossier, (select least(${end}, ${now}::timestamptz) as measured_at) measured
      where accepted_at < ${end} and (accepted_at >= ${begin} or ended_at is null or ended_at >= ${begin}) and ${condition}
      group by 1, 2, ${month}`;
    const thisMonth = formatPlainDate(today).slice(0, 7);
    return cells.filter((cell) => this.isExact(cell) || (!cell.carriedOver && cell.month < thisMonth));
  }
}

/** The first instant of a day in Viet Nam. */
export function midnight(day: Date): Prisma.Sql {
  return Prisma.sql`(${formatPlainDate(day)}::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
}

/** The loader for a period; there is one for each that the request asks for. */
export function loaderOf<Item>(
  loaders: Map<string, DataLoader<string, Item[]>>,
  period: StatisticsPeriod,
  read: (keys: readonly string[]) => Promise<Item[][]>,
): DataLoader<string, Item[]> {
  const key = JSON.stringify(period);
  const loader = loaders.get(key) ?? new DataLoader(read);
  loaders.set(key, loader);
  return loader;
}

/** Throws BAD_USER_INPUT, since cells are whole months: of two periods that differ by a day, the difference would be a cell of one day. */
export function refuseBrokenMonths({ from, to }: StatisticsPeriod): void {
  if (from.getUTCDate() !== 1) throw badInput('from', 'Statistics are by calendar months: begin on the first of one');
  if (addDays(to, 1).getUTCDate() !== 1 || to < from)
    throw badInput('to', 'Statistics are by calendar months: end on the last day of one, not before the period begins');
}
