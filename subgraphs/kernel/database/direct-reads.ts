import { Decimal, raw, Sql, sqltag as sql } from '@prisma/client/runtime/client';
import pg from 'pg';
import { readStoredInstant } from '../dates/instant.ts';
import { readStoredDate } from '../dates/plain-date.ts';
import type { RawReader } from './count-rows.ts';
import { rowOf } from './row-shape.ts';

/** A statement that has come so often is prepared, on each connection once. */
const oftenEnough = 5;

/** The most statements that a pool prepares: a server keeps each, on every connection, until that is closed. */
const mostPrepared = 200;

const byValues = '/* planned by its values */';

/**
 * Marks a statement whose best plan depends on its values, such as an array that meets few rows or many. It is not
 * prepared, so that PostgreSQL plans it each time; a plan for any values takes many rows for few.
 */
export const plannedByValues = raw(byValues);

/** Names for the statements that come often. */
class StatementNames {
  readonly #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** The name to prepare a statement by; undefined while it has not come often. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostPrepared || text.includes(byValues)) return known;
    const times = (this.#seen.get(text) ?? 0) + 1;
    if (this.#seen.size > mostPrepared * oftenEnough) this.#seen.clear();
    if (times < oftenEnough) {
      this.#seen.set(text, times);
      return undefined;
    }
    this.#seen.delete(text);
    const name = `read_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

const namesOfPools = new WeakMap<pg.Pool, StatementNames>();

/** The names of a pool, whoever shares it. */
function namesOf(pool: pg.Pool): StatementNames {
  const names = namesOfPools.get(pool) ?? new StatementNames();
  namesOfPools.set(pool, names);
  return names;
}

/**
 * A Prisma client whose `$queryRaw` asks `pg` itself: it takes and answers the same values, and costs a fraction. What is
 * read in a transaction goes through Prisma as before.
 */
export function withDirectReads<Client extends object>(client: Client, pool: pg.Pool): Client {
  const names = namesOf(pool);
  const $queryRaw: RawReader['$queryRaw'] = async <Result>(
    query: TemplateStringsArray | Sql,
    ...given: unknown[]
  ): Promise<Result> => {
    const { text, values } = query instanceof Sql ? query : sql(query, ...given);
    const asked = { name: names.of(text), text, values: values.map(toPostgres), types, rowMode: 'array' as const };
    const { fields, rows } = await pool.query<unknown[]>(asked as pg.QueryArrayConfig);
    return rows.map(rowOf(fields.map(({ name }) => name))) as Result;
  };
  return new Proxy(client, {
    get: (target, property) =>
      property === '$queryRaw' ? $queryRaw : (Reflect.get(target, property, target) as unknown),
  });
}

/** Instants and plain dates are the same wherever the process thinks that it is. */
function toPostgres(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(toPostgres) : value;
}

const { builtins } = pg.types;
const plain = pg.types as { getTypeParser(oid: number, format?: string): (text: string) => unknown };

/** A parser of the array of that type. */
function arrayOf(parse: (text: string) => unknown): (text: string) => unknown {
  const texts = plain.getTypeParser(1009 as number);
  return (text) => (texts(text) as (string | null)[]).map((item) => (item === null ? null : parse(item)));
}

const localInstant = (text: string) => readStoredInstant(`${text.replace(' ', 'T')}Z`);
const decimal = (text: string) => new Decimal(text);

const anyInstant = plain.getTypeParser(builtins.TIMESTAMPTZ);

/** JavaScript's own parser makes less garbage than that of `pg`, which reads what the other does not. */
function instant(text: string): unknown {
  const isUsual = text[10] === ' ' && (text.at(-3) === '+' || text.at(-3) === '-');
  return isUsual ? readStoredInstant(`${text.slice(0, 10)}T${text.slice(11)}:00`) : anyInstant(text);
}

/** What Prisma makes of types otherwise than `pg` does; those of arrays have no names. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [1016, arrayOf(BigInt)],
  [builtins.NUMERIC, decimal],
  [1231, arrayOf(decimal)],
  [builtins.DATE, readStoredDate],
  [1182, arrayOf(readStoredDate)],
  [builtins.TIMESTAMP, localInstant],
  [1115, arrayOf(localInstant)],
  [builtins.TIMESTAMPTZ, instant],
  [1185, arrayOf(instant)],
]);

const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers.get(oid)) || plain.getTypeParser(oid, format),
};
