import type { Succession } from '../../kernel/organisation/snapshot.ts';
import { connectionOfList } from '../../kernel/page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { covers, formatPlainDate } from '../../kernel/dates/plain-date.ts';
import type { Prisma } from '../generated/client.ts';
import type { AgencySuccession, AgencySuccessionFilter } from './succession.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { AgencyStore } from '../agency/agency.store.ts';

type Key = [date: string, successorId: string, predecessorId: string];

/** Reads what agencies took over from each other, from the directory's picture. */
export class SuccessionStore {
  constructor(private readonly context: DirectoryContext) {}

  /** A page of the successions that meet the filter, by date, successor and predecessor. */
  async list(filter: AgencySuccessionFilter, page: PageArgs): Promise<Connection<AgencySuccession>> {
    const { predecessor, successor, takesOver } = filter;
    const changes = await this.#changes(filter);
    const found = this.context
      .use(AgencyStore)
      .picture.snapshot.successions.filter(
        (link) =>
          (predecessor == null || link.predecessorId === predecessor) &&
          (successor == null || link.successorId === successor) &&
          (!takesOver || takesOver.some((scope) => link.takesOver.includes(scope))) &&
          (!changes || changes.has(link.changeId)),
      )
      .sort((one, other) => compareKeys(keyOf(one), keyOf(other)));
    return connectionOfList(
      pageRequest(page, 'agencySuccessions', ['date', 'text', 'text']),
      found,
      keyOf,
      compareKeys,
      (link) => this.#describe(link),
    );
  }

  /** What others took over from an agency. */
  from(agencyId: string): AgencySuccession[] {
    return this.context
      .use(AgencyStore)
      .picture.successionsFrom(agencyId)
      .map((link) => this.#describe(link));
  }

  /** What an agency took over from others. */
  to(agencyId: string): AgencySuccession[] {
    return this.context
      .use(AgencyStore)
      .picture.successionsTo(agencyId)
      .map((link) => this.#describe(link));
  }

  /** The reorganisations that a filter asks for, in one statement; undefined when it asks for none in particular. */
  async #changes({ kinds, from, to, legalBasis }: AgencySuccessionFilter): Promise<Set<string> | undefined> {
    const conditions: Prisma.OrgChangeWhereInput[] = [
      ...(kinds ? [{ kind: { in: kinds } }] : []),
      ...(from ? [{ date: { gte: from } }] : []),
      ...(to ? [{ date: { lte: to } }] : []),
      ...(legalBasis == null ? [] : [{ legalBasis: { contains: legalBasis } }]),
    ];
    if (conditions.length === 0) return undefined;
    const rows = await this.context.prisma.orgChange.findMany({ where: { AND: conditions }, select: { id: true } });
    return new Set(rows.map(({ id }) => id));
  }

  #describe(link: Succession): AgencySuccession {
    const predecessor = this.context.use(AgencyStore).picture.get(link.predecessorId)!;
    const others = this.context
      .use(AgencyStore)
      .picture.successionsFrom(link.predecessorId)
      .filter((other) => other !== link && other.takesOver.some((scope) => link.takesOver.includes(scope)));
    return { ...link, isDivided: others.some(({ date }) => +date === +link.date) || covers(predecessor, link.date) };
  }
}

function keyOf({ date, successorId, predecessorId }: Succession): Key {
  return [formatPlainDate(date), successorId, predecessorId];
}

function compareKeys(one: Key, other: Key): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
