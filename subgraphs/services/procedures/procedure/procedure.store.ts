import DataLoader from 'dataloader';
import { ascending, type SortedBy } from '../../../kernel/database/ascending.ts';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { connectionFrom, counted, countedBy, countWithin } from '../../../kernel/page/connection.ts';
import { PageRows } from '../../../kernel/page/page-rows.ts';
import {
  type Connection,
  countedMost,
  keyset,
  type PageArgs,
  type PageRequest,
  pageRequest,
} from '../../../kernel/page/page.ts';
import { searchConditions } from '../../../kernel/text/search-text.ts';
import { CompetentKind, Prisma } from '../../generated/client.ts';
import { recordedAs } from './online-service.rules.ts';
import type { Authority } from './procedure.rules.ts';
import type { Procedure, ProcedureFilter } from './procedure.type.ts';
import type { ServicesContext } from '../../access/context.ts';

interface AuthorityOnDay extends Authority {
  day: PlainDate;
}

const { searchText: _, ...fields } = Prisma.ProcedureScalarFieldEnum;
const columns = columnsOf(fields);

/** Codes by bytes, so that cursors mean the same whatever the database's language is. */
const byCode: SortedBy = { column: Prisma.sql`item.code collate "C"`, type: 'text' };

/** That the authority `asked` is competent for the procedure `item`. */
const isCompetent = Prisma.sql`exists (
  select from services.competence rule where rule.procedure_code = item.code and rule.kind = asked.kind
    and rule.level = asked.level and rule.valid_from <= asked.day and rule.valid_to > asked.day
)`;

/** What a filing asks for: a procedure by a code, of an authority. */
interface Asked {
  code: string;
  authority: AuthorityOnDay | undefined;
}

/** Prisma's condition that something holds on a day. */
export function onDay(day: PlainDate) {
  return { validFrom: { lte: day }, validTo: { gt: day } };
}

/** Reads procedures; whatever is asked of many agencies at once costs as many statements as of one. */
export class ProcedureStore {
  readonly #organisation: Organisation;
  readonly #byCode: DataLoader<string, Procedure | null>;
  readonly #asked: DataLoader<Asked, AskedRow | null, string>;
  readonly #ofAuthority: PageRows<AuthorityOnDay, Procedure>;
  readonly #counts: DataLoader<AuthorityOnDay, number | null, string>;

  constructor(private readonly context: ServicesContext) {
    this.#organisation = context.organisation;
    this.#byCode = new DataLoader(async (codes) => {
      const found = await this.#coded([...codes]);
      return codes.map((code) => found.find((procedure) => isNamed(procedure, code)) ?? null);
    });
    this.#asked = new DataLoader((asked) => this.#askedOf(asked), { cacheKeyFn: (key) => JSON.stringify(key) });
    this.#ofAuthority = new PageRows((authorities, page) => this.#pageOfEach(authorities, page));
    this.#counts = new DataLoader((authorities) => this.#countOfEach(authorities), {
      cacheKeyFn: (key) => JSON.stringify(key),
    });
  }

  /** The procedure with this code, national or local; null when there is none. */
  find(code: string): Promise<Procedure | null> {
    return this.#byCode.load(code);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(code: string): Promise<Procedure> {
    const procedure = await this.find(code);
    if (!procedure) throw notFound(`The procedure ${code}`);
    return procedure;
  }

  /** The same, read once more: after a change. */
  getAgain(code: string): Promise<Procedure> {
    this.#byCode.clear(code);
    return this.get(code);
  }

  /** The same as `get`, and whether an agency is competent for it on a day. */
  async getFor(
    code: string,
    agencyId: string,
    day: PlainDate,
  ): Promise<{ procedure: Procedure; isCompetent: boolean }> {
    const row = await this.#asked.load({ code, authority: this.#authority(agencyId, day) });
    if (!row) throw notFound(`The procedure ${code}`);
    const { isCompetent, ...procedure } = row;
    return { procedure, isCompetent };
  }

  /** A page of the procedures that meet the filter on a day and match the search, by code. */
  async list(
    { sector, competentAuthority, onlineLevels, portal }: ProcedureFilter,
    search: string | null | undefined,
    asOf: PlainDate,
    args: PageArgs,
  ): Promise<Connection<Procedure>> {
    const page = pageRequest(args, 'procedures', ['text']);
    const { where, ...rest } = keyset(page, [{ field: 'code', direction: 'asc' }]);
    const conditions: Prisma.ProcedureWhereInput[] = [
      ...(sector ? [{ sector }] : []),
      ...(competentAuthority ? [competent(this.#authority(competentAuthority, asOf))] : []),
      ...(onlineLevels ? [online({ level: { in: recordedAs(onlineLevels, asOf) } }, asOf)] : []),
      ...(portal ? [online({ portals: { has: portal } }, asOf)] : []),
      ...searchConditions(search),
    ];
    const { procedure } = this.context.prisma;
    const rows = await procedure.findMany({
      where: { AND: [...conditions, where] },
      ...rest,
      omit: { searchText: true },
    });
    const found = connectionFrom(
      page,
      rows,
      (row) => [row.code],
      (row) => row,
    );
    return countedBy(found, (take) => procedure.count({ where: { AND: conditions }, take }));
  }

  /** A page of the procedures that an agency is competent for on a day, by code. */
  async ofAgency(agencyId: string, day: PlainDate, args: PageArgs): Promise<Connection<Procedure>> {
    const page = pageRequest(args, `procedures of ${agencyId}`, ['text']);
    const authority = this.#authority(agencyId, day);
    const found = connectionFrom(
      page,
      authority ? await this.#ofAuthority.load(authority, page) : [],
      ({ code }) => [code],
      (procedure) => procedure,
    );
    return counted(found, async () => (authority ? this.#counts.load(authority) : 0));
  }

  /** What the agency is on that day; undefined when it is not in being then. */
  #authority(agencyId: string, day: PlainDate): AuthorityOnDay | undefined {
    const agency = this.#organisation.versionAt(agencyId, day) && this.#organisation.get(agencyId);
    return agency && canBeCompetent(agency.kind) ? { kind: agency.kind, level: agency.level, day } : undefined;
  }

  /** Those of some codes, by one statement: each dossier of a list asks for its own. */
  #coded(codes: string[]): Promise<Procedure[]> {
    return this.context.prisma.$queryRaw<Procedure[]>`
      select ${columns} from services.procedure item
      where item.code = any(${codes}::text[]) or item.local_code = any(${codes}::text[]) order by item.code`;
  }

  /** The same, each with whether an authority is competent for it. */
  async #askedOf(asked: readonly Asked[]): Promise<(AskedRow | null)[]> {
    const rows = await this.context.prisma.$queryRaw<(AskedRow & { place: number })[]>`
      select asked.place, ${columns}, ${isCompetent} as "isCompetent"
      from unnest(${asked.map(({ code }) => code)}::text[], ${placesOf(asked)}::int[]) as named(code, place)
      join ${askedAuthorities(asked.map(({ authority }) => authority))} using (place)
      join services.procedure item on item.code = named.code or item.local_code = named.code order by item.code`;
    return asked.map((_, at) => rows.find(({ place }) => place === at) ?? null);
  }

  async #pageOfEach(authorities: readonly AuthorityOnDay[], page: PageRequest): Promise<Procedure[][]> {
    const { within, order } = ascending(page, [byCode]);
    const rows = await this.context.prisma.$queryRaw<(Procedure & { place: number })[]>`
      select asked.place, page.* from ${askedAuthorities(authorities)}
      cross join lateral (
        select ${columns} from services.procedure item where ${isCompetent} and ${within} ${order}
      ) page`;
    const found = groupBy(rows, ({ place }) => place);
    return authorities.map((_, place) => found.get(place) ?? []);
  }

  async #countOfEach(authorities: readonly AuthorityOnDay[]): Promise<(number | null)[]> {
    const rows = await this.context.prisma.$queryRaw<{ count: number }[]>`
      select (
        select count(*)::int from (select from services.procedure item where ${isCompetent} limit ${countedMost + 1}) counted
      ) as count from ${askedAuthorities(authorities)} order by asked.place`;
    return rows.map(({ count }) => countWithin(count));
  }
}

/** A procedure, and whether the authority that is asked is competent for it. */
type AskedRow = Procedure & { isCompetent: boolean };

/** Whether a procedure goes by that code, the nation's or the province's. */
function isNamed(procedure: Procedure, code: string): boolean {
  return procedure.code === code || procedure.localCode === code;
}

/** Authorities by their places, as `asked`; none is competent for nothing. */
function askedAuthorities(authorities: readonly (AuthorityOnDay | undefined)[]): Prisma.Sql {
  return Prisma.sql`unnest(${placesOf(authorities)}::int[], ${authorities.map((one) => one?.kind ?? null)}::text[],
    ${authorities.map((one) => one?.level ?? null)}::text[], ${authorities.map((one) => one?.day ?? null)}::date[]
  ) as asked(place, kind, level, day)`;
}

function placesOf(list: readonly unknown[]): number[] {
  return list.map((_, place) => place);
}

/** Whether there are rules of competence for authorities of that kind. */
function canBeCompetent(kind: string): kind is CompetentKind {
  return Object.hasOwn(CompetentKind, kind);
}

/** The procedures that an authority is competent for; those of no authority are none. */
function competent(authority: AuthorityOnDay | undefined): Prisma.ProcedureWhereInput {
  if (!authority) return { code: { in: [] } };
  const { kind, level, day } = authority;
  return { competence: { some: { kind, level, ...onDay(day) } } };
}

/** The procedures with an online service on a day that meets a condition. */
function online(condition: Prisma.OnlineServiceWhereInput, day: PlainDate): Prisma.ProcedureWhereInput {
  return { onlineServices: { some: { ...condition, ...onDay(day) } } };
}
