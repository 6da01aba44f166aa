import type DataLoader from 'dataloader';
import { rowById, rowsByKey } from '../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { formatPlainDate, parsePlainDate } from '../../kernel/dates/plain-date.ts';
import type { OrgChangeRole, Prisma } from '../generated/client.ts';
import type { OrgChange, OrgChangeFilter } from './reorganisation.type.ts';
import type { DirectoryContext } from '../access/context.ts';

/** On which side of a reorganisation an agency stands. */
export type Role = 'FROM' | 'TO';

/** Reads reorganisations. */
export class ReorganisationStore {
  readonly #roles: DataLoader<string, { changeId: string; agencyId: string; role: OrgChangeRole }[]>;
  readonly #byId: DataLoader<string, OrgChange | null>;
  readonly #ofAgency: DataLoader<string, { agencyId: string; change: OrgChange }[]>;

  constructor(private readonly context: DirectoryContext) {
    this.#byId = rowById((ids) => context.prisma.orgChange.findMany({ where: { id: { in: ids } } }));
    this.#roles = rowsByKey(
      (ids) =>
        context.prisma.orgChangeAgency.findMany({ where: { changeId: { in: ids } }, orderBy: { agencyId: 'asc' } }),
      (row) => row.changeId,
    );
    this.#ofAgency = rowsByKey(
      (ids) =>
        context.prisma.orgChangeAgency.findMany({
          where: { agencyId: { in: ids } },
          include: { change: true },
          orderBy: [{ change: { date: 'asc' } }, { changeId: 'asc' }],
        }),
      (row) => row.agencyId,
    );
  }

  /** A reorganisation that is on record. */
  async get(id: string): Promise<OrgChange> {
    return (await this.#byId.load(id))!;
  }

  /** A page of reorganisations, the latest first. */
  async list({ kinds, from, to }: OrgChangeFilter, args: PageArgs): Promise<Connection<OrgChange>> {
    const page = pageRequest(args, 'orgChanges', ['date', 'text']);
    const { where, ...rest } = keyset(page, [
      { field: 'date', direction: 'desc', read: (value) => parsePlainDate(String(value)) },
      { field: 'id', direction: 'asc' },
    ]);
    const conditions: Prisma.OrgChangeWhereInput[] = [
      ...(kinds ? [{ kind: { in: kinds } }] : []),
      ...(from ? [{ date: { gte: from } }] : []),
      ...(to ? [{ date: { lte: to } }] : []),
    ];
    const { orgChange } = this.context.prisma;
    const rows = await orgChange.findMany({ where: { AND: [...conditions, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      (row) => [formatPlainDate(row.date), row.id],
      (row) => row,
    );
    return countedBy(found, (take) => orgChange.count({ where: { AND: conditions }, take }));
  }

  /** The reorganisations that an agency went through, the earliest first. */
  async of(agencyId: string): Promise<OrgChange[]> {
    const rows = await this.#ofAgency.load(agencyId);
    // An agency that goes on after a merger stands on both sides of it.
    return [...new Map(rows.map(({ change }) => [change.id, change])).values()];
  }

  /** The ids of the agencies that a reorganisation started from or led to. */
  async agencyIds(changeId: string, role: Role): Promise<string[]> {
    const rows = await this.#roles.load(changeId);
    return rows.filter((row) => row.role === role).map((row) => row.agencyId);
  }
}
