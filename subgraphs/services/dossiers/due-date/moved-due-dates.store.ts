import DataLoader from 'dataloader';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { MovedDueDate } from './moved-due-dates.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** How many due dates of each kind moved. */
interface Counts {
  dossiers: number;
  feedback: number;
}

/** Reads which due dates the last declaration of a working year has moved, as soon as the directory has it. */
export class MovedDueDatesStore {
  readonly #counts: DataLoader<number, Counts>;
  #refreshed: Promise<Organisation> | undefined;

  constructor(private readonly context: ServicesContext) {
    this.#counts = new DataLoader(async (years) => {
      const latest = await this.#latest();
      const rows = await context.prisma.dueDateMove.groupBy({
        by: ['year', 'kind'],
        where: { OR: years.map((year) => ({ year, revision: latest.revisionOfYear(year) })) },
        _count: true,
      });
      const count = (year: number, kind: string) =>
        rows.find((row) => row.year === year && row.kind === kind)?._count ?? 0;
      return years.map((year) => ({ dossiers: count(year, 'DOSSIER'), feedback: count(year, 'FEEDBACK') }));
    });
  }

  /** How many moved by the last declaration of a year. */
  countOf(year: number): Promise<Counts> {
    return this.#counts.load(year);
  }

  /** A page of them, dossiers first. */
  async of(year: number, args: PageArgs): Promise<Connection<MovedDueDate>> {
    const revision = (await this.#latest()).revisionOfYear(year);
    const page = pageRequest(args, `movedDueDates of ${year}`, ['text', 'text']);
    const { where, ...rest } = keyset(page, [
      { field: 'kind', direction: 'asc' },
      { field: 'subjectId', direction: 'asc' },
    ]);
    const { dueDateMove } = this.context.prisma;
    const moved = { year, revision };
    const rows = await dueDateMove.findMany({ where: { AND: [moved, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      ({ kind, subjectId }) => [kind, subjectId],
      ({ agencyId, ...row }): MovedDueDate => ({ ...row, agency: { id: agencyId, asOf: vietnamDate(row.newDueAt) } }),
    );
    return countedBy(found, (take) => dueDateMove.count({ where: moved, take }));
  }

  /** The agencies and the calendar as they are: whoever has just declared a year is not to wait for the next poll. */
  #latest(): Promise<Organisation> {
    return (this.#refreshed ??= this.context.refreshOrganisation());
  }
}
