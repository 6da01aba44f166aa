import { addDays, formatPlainDate, parsePlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
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
    return this.#once([counted, period], async () => {
      const { from, until } = period;
      if (until === null) return [];
      const [what, at] = tables[counted];
      const local = Prisma.sql`(${at} at time zone interval '7 hours')`;
      return this.#read({
        what,
        month: Prisma.sql`to_char(${local}, 'YYYY-MM')`,
        day: Prisma.sql`extract(day from ${local})`,
        condition: Prisma.sql`${at} >= ${midnight(from)} and ${at} < ${midnight(addDays(until, 1))}`,
        // Nobody is shown an empty cell of payments, so that none can stand in for another.
        withEmpty: counted === 'DOSSIERS',
      });
    });
  }

  /** The cells that are held back of the dossiers that were accepted before a month, and not done when it began. */
  heldCarriedOver(firstDay: PlainDate): Promise<HeldMonth[]> {
    return this.#once(['CARRIED_OVER', firstDay], () => {
      const [what, at] = tables.DOSSIERS;
      const begin = midnight(firstDay);
      return this.#read({
        what,
        month: Prisma.sql`${formatPlainDate(firstDay).slice(0, 7)}::text`,
        // They stand together: nobody is told of a half of them.
        day: Prisma.sql`1`,
        condition: Prisma.sql`${at} < ${begin} and (ended_at is null or ended_at >= ${begin})`,
        withEmpty: true,
      });
    });
  }

  #once(key: unknown[], read: () => Promise<HeldMonth[]>): Promise<HeldMonth[]> {
    const name = JSON.stringify(key);
    const held = this.#held.get(name) ?? read();
    this.#held.set(name, held);
    return held;
  }

  async #read({ what, month: ofMonth, day, condition, withEmpty }: Asked): Promise<HeldMonth[]> {
    const { organisation } = this.context;
    // An applicant is known by the identity number, or by their account; where neither is known, each dossier has its own.
    const [cells, competences] = await Promise.all([
      this.context.prisma.$queryRaw<(Omit<MonthCell, 'level' | 'halves'> & { first: number; second: number })[]>`
        select competent_id as "agencyId", procedure_code as "procedureCode", ${ofMonth} as month,
          count(*) filter (where ${day} < 15)::int as first, count(*) filter (where ${day} >= 15)::int as second,
          count(distinct coalesce(identity_number, applicant_subject, id))::int as people
        from ${what} where ${condition}
        group by 1, 2, 3`,
      this.context.prisma.competence.findMany(),
    ]);
    const rulesOf = groupBy(competences, ({ procedureCode }) => procedureCode);
    const isPossible = (agencyId: string, procedureCode: string, month: string) => {
      const agency = organisation.get(agencyId);
      return !!agency && isCompetent(rulesOf.get(procedureCode) ?? [], agency, parsePlainDate(`${month}-01`));
    };
    const months = cells.map(({ first, second, ...cell }) => ({
      ...cell,
      level: organisation.get(cell.agencyId)?.level ?? null,
      halves: [first, second] as [number, number],
    }));
    return heldMonths(months, withEmpty ? isPossible : () => false);
  }
}

/** Which cells are looked at: what they count, of which month, on which day of it. */
interface Asked {
  what: Prisma.Sql;
  month: Prisma.Sql;
  day: Prisma.Sql;
  condition: Prisma.Sql;
  /** Whether an empty cell may be held back. */
  withEmpty: boolean;
}

const tables: Record<Counted, [what: Prisma.Sql, at: Prisma.Sql]> = {
  DOSSIERS: [Prisma.sql`services.dossier`, Prisma.sql`accepted_at`],
  PAYMENTS: [Prisma.sql`services.dossier_payment join services.dossier on id = dossier_id`, Prisma.sql`paid_at`],
};
