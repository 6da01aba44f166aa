import { isDeepStrictEqual } from 'node:util';
import { people } from '../../gateway/demo/people.ts';
import { matrixNames as names, type MatrixRow, matrixRows as rows, placeOf, textOf } from '../support/access-matrix.ts';
import { ask, type Asked } from '../support/ask.ts';
import { guardedFields } from '../support/guarded-fields.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { adviceOn, expectedInTable, tableOutcome, tableQuery, tableRows } from '../support/table-outcome.ts';

/** An operation that asks for one field of a row by its own name, an alias, and fragments with and without a name. */
interface Operation {
  query: string;
  /** To what each of the ways brought, in the answer. */
  keys: string[][];
}

function operation(row: MatrixRow, path: string[]): Operation {
  const [type, name] = row.field.split('.') as [string, string];
  const text = textOf(row);
  const everyWay = `${text} aliased: ${text} ...Guarded ... on ${type} { inFragment: ${text} }`;
  const selections = [...path, everyWay].reduceRight((below, step) => `${step} { ${below} }`);
  const above = path.filter((step) => !step.startsWith('...')).map((step) => step.replace(/\(.*/, ''));
  return {
    query: `${type === 'Mutation' ? 'mutation' : 'query'} { ${selections} } fragment Guarded on ${type} { inNamedFragment: ${text} }`,
    keys: [name, 'aliased', 'inFragment', 'inNamedFragment'].map((key) => [...above, key]),
  };
}

/** What came back in the words of the matrix; several, in the order of the ways, where it is not the same in each. */
function outcome(answer: Asked, { keys }: Operation): string {
  const words = keys.map((path) => outcomeOf(answer, path));
  return [...new Set(words)].join(', ');
}

/** What came back in one way; `refused` for either refusal. What the matrix has no word for is given as it is. */
function outcomeOf({ body }: Asked, keys: string[]): string {
  const found = positions(body.data, keys);
  const errors = (body.errors ?? []).filter(({ path }) => isOnTheWay(path ?? [], keys));
  if (errors.length === 0) return found.some(({ value }) => holdsSomething(value)) ? 'reads' : 'empty';
  const isNullWithError = isDeepStrictEqual(
    errors.map(({ path }) => ({ path, value: null })),
    found,
  );
  const [first, ...others] = new Set(errors.map(({ extensions: { code, argument = '' } }) => `${code} ${argument}`));
  const word = {
    'UNAUTHORIZED_FIELD_OR_TYPE ': 'refused',
    'FORBIDDEN ': 'refused',
    'NOT_FOUND ': 'empty',
    'BAD_USER_INPUT input.idempotencyKey': 'calls',
    'BAD_USER_INPUT input.reason': 'calls',
  }[first!];
  return isNullWithError && others.length === 0 && word ? word : JSON.stringify(body);
}

/** Whether an error is at, above or below what the keys lead to. */
function isOnTheWay(path: (string | number)[], keys: string[]): boolean {
  const steps = path.filter((step) => typeof step === 'string');
  return steps.every((step, index) => index >= keys.length || step === keys[index]);
}

/** Each value below the keys, with its path, or the null above it; a list on the way is gone through. */
function positions(
  value: unknown,
  keys: string[],
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => positions(item, keys, [...path, index]));
  if (value === null) return [{ path, value }];
  if (typeof value !== 'object') return [];
  return positions((value as Record<string, unknown>)[key], rest, [...path, key]);
}

/** Whether there is anything but nulls and empty lists. */
function holdsSomething(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(holdsSomething) : value != null;
}

let gateway: SharedGraph;
let separate: SharedGraph;
const tokens = new Map<string, { token: string }>();
beforeAll(async () => {
  [gateway, separate] = await Promise.all([sharedGraph(), sharedGraph('http')]);
  for (const person of people) tokens.set(person.name, { token: await gateway.token(person) });
});

describe('the matrix', () => {
  it('has every guarded field of the schema, and no other', async () => {
    expect([...new Set(rows.map(({ field }) => field))].sort()).toEqual([...(await guardedFields())].sort());
  });

  it('has everybody whom a newcomer can be, and nobody', () => {
    expect(names).toEqual(['nobody', ...people.map(({ name }) => name)]);
  });
});

describe.each(rows)('$field of $of', (row) => {
  const { path, subgraph, direct, inaccessible = false } = placeOf(row);

  it('is what the matrix says at the gateway', async () => {
    const name = new RegExp(`\\b${row.field.split('.')[1]}\\b`);
    const everyWay = operation(row, path);
    if (inaccessible) {
      for (const person of names) {
        const { body } = await ask(gateway.url, { query: everyWay.query, ...tokens.get(person) });
        expect(body.errors?.[0]?.message).toMatch(/^Cannot query field/);
      }
      return;
    }
    const actual: Record<string, string> = {};
    for (const person of names) {
      gateway.requests.length = 0;
      const answer = outcome(await ask(gateway.url, { query: everyWay.query, ...tokens.get(person) }), everyWay);
      const subgraphHeard = gateway.requests.some((request) => name.test(request.query));
      actual[person] = answer === 'refused' ? (subgraphHeard ? 'row' : 'token') : answer;
    }
    const expected = Object.entries(row.expected).map(([person, word]) => [person, word.replace('hidden', 'token')]);
    expect(actual).toEqual(Object.fromEntries(expected));
  });

  it('is the same at its subgraph, reached directly', async () => {
    const url = separate.subgraphUrl(subgraph);
    for (const path of direct) {
      const everyWay = operation(row, path);
      const { query } = everyWay;
      const hidden = path[0]?.startsWith('_entities') ? 'empty' : 'refused';
      const expected = names.map((person) => {
        const word = row.expected[person]!;
        return [person, word === 'hidden' ? hidden : word.replace(/token|row/, 'refused')];
      });
      const actual = await Promise.all(
        names.map(async (person) => [person, outcome(await ask(url, { query, ...tokens.get(person) }), everyWay)]),
      );
      expect({ query, actual }).toEqual({ query, actual: expected });
    }
  });
});

describe.each(tableRows)('$field of $of, in a table', (row) => {
  it('is what the matrix says', async () => {
    const query = tableQuery(row);
    const actual = await Promise.all(
      names.map(async (person) => [person, await inTable(query, tokens.get(person)?.token)]),
    );
    expect(Object.fromEntries(actual)).toEqual(expectedInTable(row));
  });
});

/** What a person gets of a question as a table, in the words of the matrix. */
async function inTable(query: string, token: string | undefined, join = ''): Promise<string> {
  const response = await fetch(`${new URL(gateway.url).origin}/tables?format=json${join}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  const answer = await tableOutcome(response);
  const advice = join ? undefined : adviceOn(answer);
  return advice ? inTable(query, token, `&join=${advice}`) : answer;
}
