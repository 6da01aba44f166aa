import DataLoader from 'dataloader';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { notFound } from '../../kernel/errors/errors.ts';
import { rowById } from '../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { apiValidity } from '../../kernel/types/validity.type.ts';
import { searchConditions } from '../../kernel/text/search-text.ts';
import type { AdminUnit as AdminUnitRow, Prisma } from '../generated/client.ts';
import type { AdminUnit, AdminUnitFilter } from './admin-unit.type.ts';
import type { DirectoryContext } from '../access/context.ts';

const order = [
  { field: 'statCode', direction: 'asc' },
  { field: 'id', direction: 'asc' },
] as const;

/** Reads administrative units; whatever is asked of many units at once is one statement. */
export class AdminUnitStore {
  readonly #byId: DataLoader<string, AdminUnit | null>;
  readonly #predecessors: DataLoader<string, AdminUnit[]>;
  readonly #successors: DataLoader<string, AdminUnit[]>;

  constructor(private readonly context: DirectoryContext) {
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.adminUnit.findMany({ where: { id: { in: ids } } });
      return rows.map(describe);
    });
    this.#predecessors = this.#lineage('successorId', 'predecessorId');
    this.#successors = this.#lineage('predecessorId', 'successorId');
  }

  /** The unit with this id; null when there never was one. */
  find(id: string): Promise<AdminUnit | null> {
    return this.#byId.load(id);
  }

  /** The unit with this id; throws NOT_FOUND when there never was one. */
  async get(id: string): Promise<AdminUnit> {
    const unit = await this.#byId.load(id);
    if (!unit) throw notFound(`The administrative unit ${JSON.stringify(id)}`);
    return unit;
  }

  /** A page of the units that exist on a day that meet the filter and match the search, by statistical code. */
  async list(
    filter: AdminUnitFilter,
    search: string | null | undefined,
    asOf: PlainDate,
    args: PageArgs,
  ): Promise<Connection<AdminUnit>> {
    const page = pageRequest(args, 'adminUnits', ['text', 'text']);
    const { levels, parent, statCode } = filter;
    const { where, ...rest } = keyset(page, [...order]);
    const conditions: Prisma.AdminUnitWhereInput[] = [
      { validFrom: { lte: asOf }, validTo: { gt: asOf } },
      ...(levels ? [{ level: { in: levels } }] : []),
      ...(parent ? [{ parentId: parent }] : []),
      ...(statCode ? [{ statCode }] : []),
      ...searchConditions(search),
    ];
    const rows = await this.context.prisma.adminUnit.findMany({ where: { AND: [...conditions, where] }, ...rest });
    const found = connectionFrom(page, rows, (row) => [row.statCode, row.id], describe);
    return countedBy(found, (take) => this.context.prisma.adminUnit.count({ where: { AND: conditions }, take }));
  }

  /** The unit directly above; null for a province. */
  async parent(unit: AdminUnit): Promise<AdminUnit | null> {
    return unit.parentId === null ? null : this.#byId.load(unit.parentId);
  }

  /** The units that it took over territory from. */
  predecessors(id: string): Promise<AdminUnit[]> {
    return this.#predecessors.load(id);
  }

  /** The units that took over its territory. */
  successors(id: string): Promise<AdminUnit[]> {
    return this.#successors.load(id);
  }

  #lineage(from: 'predecessorId' | 'successorId', to: 'predecessorId' | 'successorId') {
    return new DataLoader<string, AdminUnit[]>(async (ids) => {
      const links = await this.context.prisma.adminUnitLineage.findMany({
        where: { [from]: { in: [...ids] } },
        orderBy: { [to]: 'asc' },
      });
      const units = await this.#byId.loadMany(links.map((link) => link[to]));
      return ids.map((id) => links.flatMap((link, index) => (link[from] === id ? [units[index] as AdminUnit] : [])));
    });
  }
}

function describe(row: AdminUnitRow): AdminUnit {
  return { ...row, ...apiValidity(row) };
}
