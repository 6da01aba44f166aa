import DataLoader from 'dataloader';
import { type PlainDate, readStoredDate } from '../../../kernel/dates/plain-date.ts';
import type { AgencyReference } from '../../../kernel/types/agency-reference.type.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { type Organisation, organisationOrder } from '../../../kernel/organisation/organisation.ts';
import { connectionFrom, connectionOfList, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import { searchConditions } from '../../../kernel/text/search-text.ts';
import { type Competence, CompetentKind, type Prisma } from '../../generated/client.ts';
import { recordedAs } from './online-service.rules.ts';
import { type Authority, isCompetent } from './procedure.rules.ts';
import type { Procedure, ProcedureFilter } from './procedure.type.ts';
import { timeLimitOf } from './publication.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

interface AuthorityOnDay extends Authority {
  day: PlainDate;
}

/** What a procedure is described by on a day besides its own row. */
function describedOn(day: PlainDate) {
  return {
    competence: { orderBy: [{ validFrom: 'asc' }, { level: 'asc' }, { kind: 'asc' }] },
    versions: {
      select: { timeLimitValue: true, timeLimitUnit: true, timeLimitVerified: true },
      where: onDay(day),
    },
  } satisfies Prisma.ProcedureInclude;
}

/** Prisma's condition that something holds on a day. */
export function onDay(day: PlainDate) {
  return { validFrom: { lte: day }, validTo: { gt: day } };
}

/** Reads procedures; whatever is asked of many agencies at once costs as many statements as of one. */
export class ProcedureStore {
  readonly #organisation: Organisation;
  readonly #included: ReturnType<typeof describedOn>;
  readonly #byCode: DataLoader<string, Procedure | null>;
  readonly #ofAuthority: DataLoader<AuthorityOnDay, Procedure[], string>;

  constructor(private readonly context: ServicesContext) {
    this.#organisation = context.organisation;
    this.#included = describedOn(context.today);
    this.#byCode = new DataLoader(async (codes) => {
      const found = await this.#coded([...codes]);
      return codes.map(
        (code) => found.find((procedure) => [procedure.code, procedure.localCode].includes(code)) ?? null,
      );
    });
    this.#ofAuthority = new DataLoader(
      async (authorities) => {
        const found = await this.#read({ OR: authorities.map(competent) });
        return authorities.map((authority) =>
          found.filter((procedure) => isCompetent(procedure.competenceRules, authority, authority.day)),
        );
      },
      { cacheKeyFn: ({ kind, level, day }) => `${kind} ${level} ${day.getTime()}` },
    );
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
    const rows = await procedure.findMany({ where: { AND: [...conditions, where] }, ...rest, include: this.#included });
    const found = connectionFrom(page, rows, (row) => [row.code], describe);
    return countedBy(found, (take) => procedure.count({ where: { AND: conditions }, take }));
  }

  /** A page of the procedures that an agency is competent for on a day, by code; cut in memory, as they are hundreds. */
  async ofAgency(agencyId: string, day: PlainDate, args: PageArgs): Promise<Connection<Procedure>> {
    const authority = this.#authority(agencyId, day);
    return connectionOfList(
      pageRequest(args, `procedures of ${agencyId}`, ['text']),
      authority ? await this.#ofAuthority.load(authority) : [],
      (procedure): [string] => [procedure.code],
      ([one], [other]) => (one < other ? -1 : Number(one > other)),
      (procedure) => procedure,
    );
  }

  /** A page of the agencies of the directory that are competent for a procedure on a day, by level and name. */
  competentAuthorities(
    { code, competenceRules }: Procedure,
    asOf: PlainDate,
    args: PageArgs,
  ): Connection<AgencyReference> {
    return connectionOfList(
      pageRequest(args, `competentAuthorities of ${code}`, organisationOrder.parts),
      this.#organisation.all(asOf).filter((agency) => isCompetent(competenceRules, agency, asOf)),
      (agency) => organisationOrder.key(agency, this.#organisation.versionAt(agency.id, asOf)!),
      organisationOrder.compare,
      ({ id }) => ({ id, asOf }),
    );
  }

  /** What the agency is on that day; undefined when it is not in being then. */
  #authority(agencyId: string, day: PlainDate): AuthorityOnDay | undefined {
    const agency = this.#organisation.versionAt(agencyId, day) && this.#organisation.get(agencyId);
    return agency && canBeCompetent(agency.kind) ? { kind: agency.kind, level: agency.level, day } : undefined;
  }

  /** Those of some codes, by one statement: each dossier of a list asks for its own. */
  async #coded(codes: string[]): Promise<Procedure[]> {
    const { prisma, today } = this.context;
    const rows = await prisma.$queryRaw<CodedRow[]>`
      select code, local_code as "localCode", name_vi as "nameVi", name_en as "nameEn", sector,
        search_text as "searchText", revision,
        coalesce((
          select json_agg(json_build_object('procedureCode', procedure_code, 'kind', kind, 'level', level,
            'validFrom', valid_from, 'validTo', valid_to) order by valid_from, level, kind)
          from services.competence where procedure_code = code
        ), '[]') as competence,
        coalesce((
          select json_agg(json_build_object('timeLimitValue', time_limit_value, 'timeLimitUnit', time_limit_unit,
            'timeLimitVerified', time_limit_verified))
          from services.procedure_version where procedure_code = code and valid_from <= ${today}::date and valid_to > ${today}::date
        ), '[]') as versions
      from services.procedure where code = any(${codes}::text[]) or local_code = any(${codes}::text[]) order by code`;
    return rows.map(({ competence, ...row }) => describe({ ...row, competence: competence.map(dated) }));
  }

  async #read(where: Prisma.ProcedureWhereInput): Promise<Procedure[]> {
    const rows = await this.context.prisma.procedure.findMany({
      where,
      include: this.#included,
      orderBy: { code: 'asc' },
    });
    return rows.map(describe);
  }
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

/** A row that PostgreSQL has put together: days within JSON are text. */
type CodedRow = Omit<DescribedRow, 'competence'> & {
  competence: (Omit<Competence, 'validFrom' | 'validTo'> & { validFrom: string; validTo: string })[];
};

function dated({ validFrom, validTo, ...rule }: CodedRow['competence'][number]): Competence {
  return { ...rule, validFrom: readStoredDate(validFrom), validTo: readStoredDate(validTo) };
}

type DescribedRow = Prisma.ProcedureGetPayload<{ include: ReturnType<typeof describedOn> }>;

function describe({ competence, versions: [version], ...row }: DescribedRow): Procedure {
  return {
    ...row,
    timeLimit: version ? timeLimitOf(version) : null,
    competence: competence.map((rule) => ({ ...rule, ...apiValidity(rule) })),
    competenceRules: competence,
  };
}
