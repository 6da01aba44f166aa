import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { people } from '../../gateway/demo/people.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { argumentsOf } from '../support/random-operation.ts';

const schema = buildSchema(readProjectFile('schema/api.graphql'));

/** Arguments that random operations do without. */
const moreArguments: Record<string, string> = {
  'Query.procedureReview': '(id: "none")',
  'Query.axisEntries': '',
  'Query.reportRegime': '(id: "EGOV_PROGRESS_Q")',
  'Query.procedure': '(code: "1.001193")',
  'Query.agency': '(id: "qni2025")',
};

/** What lists call themselves that are empty here, so that no cursor tells it. */
const namesOfEmpty: Record<string, string> = {
  'Query.axisEntries': 'axisEntries CONFLICT FAILED',
  'Query.axisMessages': 'axisMessages HELD REFUSED',
  'Query.governmentPackets': 'governmentPackets CONFLICT FAILED PENDING SENT',
  'Query.syncRecords': 'syncRecords CONFLICT FAILED PENDING SENT',
};

/** A connection and how it is reached: `["agency(id: …)", "children(first: 1, after: $a)"]`. */
interface Reached {
  name: string;
  above: string[];
  field: GraphQLField<unknown, unknown>;
  given: string;
}

/** Every connection of the schema, by the shortest way from the root. */
function connections(): Reached[] {
  const found = new Map<string, Reached>();
  const seen = new Set<string>();
  let level: { type: GraphQLObjectType; above: string[] }[] = [{ type: schema.getQueryType()!, above: [] }];
  while (level.length) {
    const next: typeof level = [];
    for (const { type, above } of level) {
      if (seen.has(type.name)) continue;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`;
        const given = moreArguments[name] ?? argumentsOf[name]?.[0] ?? '';
        const isConnection = field.args.some((argument) => argument.name === 'after');
        if (isConnection) found.set(name, { name, above, field, given });
        const below = getNamedType(field.type);
        const isReachable = given !== '' || !field.args.some(isRequiredArgument);
        if (isObjectType(below) && isReachable) next.push({ type: below, above: [...above, `${field.name}${given}`] });
      }
    }
    level = next;
  }
  return [...found.values()];
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Keys that somebody may write into a cursor, for a list of that name. */
const forgedKeys = (list: string) =>
  [
    [],
    [5],
    ['5'],
    [null],
    [true],
    [{ gt: '' }],
    [['a']],
    ['a\u0000', 'b'],
    ['\ud800', 'b'],
    ['2020-02-30', 'x'],
    ['0000-00-00', 'x'],
    ['+275760-09-13', 'x'],
    [8.64e15, 'x', 1],
    [1e300, 'x', 1],
    [-1e300, 'x'],
    [1.5],
    [1e12],
    ['2026-11-24T03:00:00.000Z', 'x'],
    ['2026-11-24T03:00:00.000Z', 'x', 1],
    ['infinity', 5],
    ['-infinity', 'x'],
    ['x', 1, 'y', 2],
    ['x'.repeat(3_000)],
  ].map((key) => encoded([list, ...key]));

const forged = (list: string) => [
  '',
  'zzz',
  '{}',
  encoded('text'),
  encoded({ length: 2 }),
  encoded(null),
  encoded([]),
  encoded(['procedures', 5]),
  encoded(['another list', 'a']),
  'A'.repeat(5_000),
  // Twenty arguments up to here: none of this list.
  ...forgedKeys(list),
];

describe('a forged cursor', () => {
  let graph: SharedGraph;
  const tokens: string[] = [];
  beforeAll(async () => {
    graph = await sharedGraph();
    for (const name of ['administrator', 'analyst', 'clerk', 'leader', 'agency-administrator', 'national-portal'])
      tokens.push(await graph.token(people.find((person) => person.name === name)!));
  });

  const all = connections();

  it('is tried on every connection of the schema', () => {
    const named = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => field.args.some((argument) => argument.name === 'after'))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(all.map(({ name }) => name).sort()).toEqual(named.sort());
    expect(named.length).toBeGreaterThan(35);
  });

  it.each(all.map((connection) => [connection.name, connection] as const))(
    'of %s is refused as none of this list',
    async (_, { name, above, field, given }) => {
      const others = given.replace(/^\(|\)$|first: \d+,? ?/g, '').replace(/, $/, '');
      // What the list calls itself in its cursors is no secret: take it from one, where it has any.
      const call = (more: string) => `${field.name}(${[others, more].filter(Boolean).join(', ')})`;
      const within = (text: string) => above.reduceRight((inner, outer) => `${outer} { ${inner} }`, text);
      const send = async (query: string) => {
        for (const token of tokens) {
          const { body } = await ask(graph.url, { query, token });
          if (!body.errors?.some(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE')) return body;
        }
        throw new Error(`Nobody may ask for ${name}`);
      };
      const page = await send(`{ ${within(`${call('first: 1')} { pageInfo { endCursor } }`)} }`);
      const [, cursor] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(page)) ?? [];
      const list = cursor
        ? (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[])[0]!
        : (namesOfEmpty[name] ?? field.name);
      const cases = forged(list).flatMap((cursor) => [
        `first: 1, after: ${JSON.stringify(cursor)}`,
        `last: 1, before: ${JSON.stringify(cursor)}`,
      ]);
      for (let at = 0; at < cases.length; at += 20) {
        const aliased = cases
          .slice(at, at + 20)
          .map((more, index) => `c${index}: ${call(more)} { pageInfo { endCursor } }`);
        const { errors = [], data } = await send(`{ ${within(aliased.join(' '))} }`);
        expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([]);
        // A key of the right kind may be made up: it names a place in the list, where nothing need stand.
        if (at === 0) expect(JSON.stringify(data ?? null)).not.toContain('pageInfo');
      }
    },
    60_000,
  );
});
