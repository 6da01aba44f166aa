import DataLoader from 'dataloader';
import { badInput, notFound } from '../../kernel/errors/errors.ts';
import { rowsByKey } from '../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { addDays, covers, END, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { searchConditions } from '../../kernel/text/search-text.ts';
import type { LegalEffect, LegalInstrument as Row, Prisma } from '../generated/client.ts';
import type { LegalInstrument, LegalInstrumentFilter } from './legal-instrument.type.ts';
import type { DirectoryContext } from '../access/context.ts';

type End = 'laterId' | 'earlierId';

/** Reads legal instruments; whatever is asked of many at once is one statement. */
export class LegalInstrumentStore {
  readonly #cited: DataLoader<string, LegalInstrument>;
  readonly #effectsOf: Record<End, DataLoader<string, { laterId: string; earlierId: string; effect: LegalEffect }[]>>;

  constructor(private readonly context: DirectoryContext) {
    this.#cited = new DataLoader(async (ids) => {
      const numbers = ids.map((id) => partsOf(id).number);
      const rows = await context.prisma.legalInstrument.findMany({ where: { number: { in: numbers } } });
      return ids.map((id) => {
        const bearers = rows.filter(({ number }) => number === partsOf(id).number);
        const row = bearers.find((bearer) => bearer.id === id) ?? (id.includes('@') || bearers[1] ? null : bearers[0]);
        return row ? describe(row) : unrecorded(id);
      });
    });
    const effects = (end: End) =>
      rowsByKey(
        (ids) =>
          context.prisma.legalInstrumentEffect.findMany({
            where: { [end]: { in: ids } },
            orderBy: [{ earlierId: 'asc' }, { laterId: 'asc' }],
          }),
        (row) => row[end],
      );
    this.#effectsOf = { laterId: effects('laterId'), earlierId: effects('earlierId') };
  }

  /** The instrument that is cited so; one that is not on record has its number alone. */
  cited(id: string): Promise<LegalInstrument> {
    return this.#cited.load(id);
  }

  /** The instruments that are cited so, in the same order. */
  citedMany(ids: readonly string[]): Promise<LegalInstrument[]> {
    return Promise.all(ids.map((id) => this.cited(id)));
  }

  /** The one with a number, of a year where several have it; NOT_FOUND, or BAD_USER_INPUT when the year is wanting. */
  async get(number: string, year: number | null | undefined): Promise<LegalInstrument> {
    const plain = partsOf(number.normalize('NFC').trim());
    const wanted = year ?? plain.year;
    const [row, other] = await this.context.prisma.legalInstrument.findMany({
      where: { number: plain.number, ...(wanted == null ? {} : { year: wanted }) },
      take: 2,
    });
    if (!row) throw notFound(`The legal instrument ${JSON.stringify(number)}`);
    if (other) throw badInput('year', 'Several instruments have this number; give the year');
    return describe(row);
  }

  /** A page of the instruments that apply on a day and meet the filter, by id. */
  async list(
    { kinds, topics }: LegalInstrumentFilter,
    search: string | null | undefined,
    asOf: PlainDate,
    args: PageArgs,
  ): Promise<Connection<LegalInstrument>> {
    const page = pageRequest(args, 'legalInstruments', ['text']);
    const { where, ...rest } = keyset(page, [{ field: 'id', direction: 'asc' }]);
    const conditions: Prisma.LegalInstrumentWhereInput[] = [
      { validFrom: { lte: asOf }, validTo: { gt: asOf } },
      ...(kinds ? [{ kind: { in: kinds } }] : []),
      ...(topics ? [{ topics: { hasSome: topics } }] : []),
      ...searchConditions(search),
    ];
    const { legalInstrument } = this.context.prisma;
    const rows = await legalInstrument.findMany({ where: { AND: [...conditions, where] }, ...rest });
    const found = connectionFrom(page, rows, (row) => [row.id], describe);
    return countedBy(found, (take) => legalInstrument.count({ where: { AND: conditions }, take }));
  }

  /** Those that an instrument replaces or amends. */
  async earlier(id: string, effect: LegalEffect): Promise<LegalInstrument[]> {
    const rows = await this.#effectsOf.laterId.load(id);
    return this.citedMany(rows.flatMap((row) => (row.effect === effect ? [row.earlierId] : [])));
  }

  /** Those that replace or amend an instrument. */
  async later(id: string, effect: LegalEffect): Promise<LegalInstrument[]> {
    const rows = await this.#effectsOf.earlierId.load(id);
    return this.citedMany(rows.flatMap((row) => (row.effect === effect ? [row.laterId] : [])));
  }

  /** Whether an instrument applies on a day; null when it is not known since when. */
  appliesOn({ validFrom, validTo }: LegalInstrument, day: PlainDate): boolean | null {
    if (validFrom === null) return null;
    return covers({ validFrom, validTo: validTo === null ? END : addDays(validTo, 1) }, day);
  }
}

function describe({ validTo, ...row }: Row): LegalInstrument {
  return { ...row, validTo: +validTo === +END ? null : addDays(validTo, -1) };
}

function unrecorded(id: string): LegalInstrument {
  const nothing = { kind: null, titleVi: null, titleEn: null, validFrom: null, validTo: null, note: null };
  return { id, ...partsOf(id), topics: [], verified: false, ...nothing };
}

function partsOf(id: string): { number: string; year: number | null } {
  const [number, year] = id.split('@');
  return { number: number!, year: year === undefined ? null : Number(year) };
}
