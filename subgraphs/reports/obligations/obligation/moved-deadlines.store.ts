import DataLoader from 'dataloader';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import type { MovedDeadline } from './moved-deadlines.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Reads which deadlines the last declaration of a working year has moved, as soon as the directory has it. */
export class MovedDeadlinesStore {
  readonly #counts: DataLoader<number, number>;
  #refreshed: Promise<Organisation> | undefined;

  constructor(private readonly context: ReportsContext) {
    this.#counts = new DataLoader(async (years) => {
      const latest = await this.#latest();
      const rows = await context.prisma.deadlineMove.groupBy({
        by: ['year'],
        where: { OR: years.map((year) => ({ year, revision: latest.revisionOfYear(year) })) },
        _count: true,
      });
      return years.map((year) => rows.find((row) => row.year === year)?._count ?? 0);
    });
  }

  /** How many moved by the last declaration of a year. */
  countOf(year: number): Promise<number> {
    return this.#counts.load(year);
  }

  /** A page of them. */
  async of(year: number, args: PageArgs): Promise<Connection<MovedDeadline>> {
    const revision = (await this.#latest()).revisionOfYear(year);
    const page = pageRequest(args, `movedDeadlines of ${year}`, ['text']);
    const { where, ...rest } = keyset(page, [{ field: 'dueId', direction: 'asc' }]);
    const { deadlineMove } = this.context.prisma;
    const moved = { year, revision };
    const rows = await deadlineMove.findMany({ where: { AND: [moved, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      ({ dueId }) => [dueId],
      ({ agencyId, ...row }): MovedDeadline => ({ ...row, agency: { id: agencyId, asOf: row.newDeadline } }),
    );
    return countedBy(found, (take) => deadlineMove.count({ where: moved, take }));
  }

  /** The agencies and the calendar as they are: whoever has just declared a year is not to wait for the next poll. */
  #latest(): Promise<Organisation> {
    return (this.#refreshed ??= this.context.refreshOrganisation());
  }
}
