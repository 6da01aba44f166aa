import { addDays, parsePlainDate } from '../../../kernel/dates/plain-date.ts';
import { Prisma } from '../../generated/client.ts';
import { isCompetent } from '../../procedures/procedure/procedure.rules.ts';
import { type CountedPeriod } from './dossier-cells.store.ts';
import { midnight } from '../../dossiers/midnight.ts';
import { heldMonths, type MonthCell } from './fine-cells.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** What fine cells are of: dossiers by when they were accepted, or payments by when they were made. */
export type Counted = 'DOSSIERS' | 'PAYMENTS';

/** A fine cell that is held back. */
export type HeldMonth = Pick<MonthCell, 'agencyId' | 'procedureCode' | 'month'>;

/** Says which fine cells are held back: the same for everyone, and whatever of the province is asked for. */
export class FineCellStore {
  readonly #held = new Map<string, Promise<HeldMonth[]>>();

  constructor(private readonly context: ServicesContext) {}

  /** The cells of a period that are held back. */
  heldIn(counted: Counted, period: CountedPeriod): Promise<HeldMonth[]> {
    const key = JSON.stringify([counted, period]);
    const held = this.#held.get(key) ?? this.#read(counted, period);
    this.#held.set(key, held);
    return held;
  }

  async #read(counted: Counted, { from, until }: CountedPeriod): Promise<HeldMonth[]> {
    if (until === null) return [];
    const { organisation } = this.context;
    const [what, at] = tables[counted];
    // An applicant is known by the identity number, or by their account; where neither is known, each dossier has its own.
    const [cells, procedures] = await Promise.all([
      this.context.prisma.$queryRaw<(Omit<MonthCell, 'level' | 'halves'> & { first: number; second: number })[]>`
        select competent_id as "agencyId", procedure_code as "procedureCode",
          to_char(${at} at time zone interval '7 hours', 'YYYY-MM') as month,
          count(*) filter (where extract(day from ${at} at time zone interval '7 hours') < 15)::int as first,
          count(*) filter (where extract(day from ${at} at time zone interval '7 hours') >= 15)::int as second,
          count(distinct coalesce(identity_number, applicant_subject, id))::int as people
        from ${what} where ${at} >= ${midnight(from)} and ${at} < ${midnight(addDays(until, 1))}
        group by 1, 2, 3`,
      this.context.prisma.procedure.findMany({ select: { code: true, competence: true } }),
    ]);
    const competence = new Map(procedures.map((procedure) => [procedure.code, procedure.competence]));
    const isPossible = (agencyId: string, procedureCode: string, month: string) => {
      const agency = organisation.get(agencyId);
      const rules = competence.get(procedureCode);
      return agency !== undefined && rules !== undefined && isCompetent(rules, agency, parsePlainDate(`${month}-01`));
    };
    const months = cells.map(({ first, second, ...cell }) => ({
      ...cell,
      level: organisation.get(cell.agencyId)?.level ?? null,
      halves: [first, second] as [number, number],
    }));
    // Nobody is shown an empty cell of payments, so that none can stand in for another.
    return heldMonths(months, counted === 'DOSSIERS' ? isPossible : () => false);
  }
}

const tables: Record<Counted, [what: Prisma.Sql, at: Prisma.Sql]> = {
  DOSSIERS: [Prisma.sql`services.dossier`, Prisma.sql`accepted_at`],
  PAYMENTS: [Prisma.sql`services.dossier_payment join services.dossier on id = dossier_id`, Prisma.sql`paid_at`],
};
