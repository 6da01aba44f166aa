import DataLoader from 'dataloader';
import { addDays, formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { jointReads } from '../../../kernel/request/joint-reads.ts';
import { Prisma } from '../../generated/client.ts';
import type { DossierCell } from './dossier-statistics.rules.ts';
import type { ServicesContext } from '../../access/context.ts';
import { midnight } from '../../dossiers/midnight.ts';

/** The month in Viet Nam in which a dossier was accepted; the database keeps statistics of this expression. */
const month = Prisma.sql`date_trunc('month', accepted_at at time zone interval '7 hours')`;
const isLaterHalf = Prisma.sql`extract(day from accepted_at at time zone interval '7 hours') >= 15`;

/** What is counted of a period, up to and with a day; null while nothing of it is. */
export interface CountedPeriod {
  from: PlainDate;
  until: PlainDate | null;
}

/** Counts dossiers by cell, for as many agencies or procedures at once as are asked for. */
export class DossierCellStore {
  readonly #all = new Map<string, Promise<DossierCell[]>>();
  readonly #ofAgency = new Map<string, DataLoader<string, DossierCell[]>>();
  readonly #ofProcedure = new Map<string, DataLoader<string, DossierCell[]>>();

  constructor(private readonly context: ServicesContext) {}

  /** The cells of the province. */
  all(counted: CountedPeriod): Promise<DossierCell[]> {
    const key = JSON.stringify(counted);
    const read = () => this.#read(counted, Prisma.sql`true`);
    const cells = this.#all.get(key) ?? this.context.shared(jointReads).join(this.context, ['cells', key], read);
    this.#all.set(key, cells);
    return cells;
  }

  /** The cells of an agency, with what it took over. */
  ofAgency(agencyId: string, counted: CountedPeriod): Promise<DossierCell[]> {
    return loaderOf(this.#ofAgency, counted, async (ids) => {
      const archives = ids.map((id) => this.context.organisation.archiveOf(id));
      const cells = await this.#read(counted, Prisma.sql`competent_id = any(${archives.flat()}::text[])`);
      return archives.map((archive) => cells.filter((cell) => archive.includes(cell.agencyId)));
    }).load(agencyId);
  }

  /** The cells of a procedure. */
  ofProcedure(code: string, counted: CountedPeriod): Promise<DossierCell[]> {
    return loaderOf(this.#ofProcedure, counted, async (codes) => {
      const cells = await this.#read(counted, Prisma.sql`procedure_code = any(${codes}::text[])`);
      return codes.map((wanted) => cells.filter((cell) => cell.procedureCode === wanted));
    }).load(code);
  }

  /** The cells of what is counted; what is open at the end of it is measured then. */
  async #read({ from, until }: CountedPeriod, condition: Prisma.Sql): Promise<DossierCell[]> {
    if (until === null) return [];
    const [begin, end] = [midnight(from), midnight(addDays(until, 1))];
    const cells = await this.context.prisma.$queryRaw<Omit<DossierCell, 'level' | 'carriedOver'>[]>`
      select competent_id as "agencyId", procedure_code as "procedureCode",
        to_char(${month}, 'YYYY-MM-') || case when ${isLaterHalf} then '15' else '01' end as half,
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
      from services.dossier, (select ${end} as measured_at) measured
      where accepted_at < ${end} and (accepted_at >= ${begin} or ended_at is null or ended_at >= ${begin}) and ${condition}
      group by 1, 2, ${month}, ${isLaterHalf}`;
    const first = formatPlainDate(from);
    const { organisation } = this.context;
    return cells.map((cell) => ({
      ...cell,
      level: organisation.get(cell.agencyId)?.level ?? null,
      carriedOver: cell.half < first,
    }));
  }
}

/** The loader for a period; there is one for each that the request asks for. */
export function loaderOf<Item>(
  loaders: Map<string, DataLoader<string, Item[]>>,
  period: object,
  read: (keys: readonly string[]) => Promise<Item[][]>,
): DataLoader<string, Item[]> {
  const key = JSON.stringify(period);
  const loader = loaders.get(key) ?? new DataLoader(read);
  loaders.set(key, loader);
  return loader;
}
