import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { buildSchema, type ExecutionResult, GraphQLError, type GraphQLSchema, parse, print } from 'graphql';
import { withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { createExecutor as createGateway } from '../../gateway/execution/planned-executor.ts';
import { createExecutor, type Executor } from '../../subgraphs/kernel/execution/executor.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { guardedFields } from '../support/guarded-fields.ts';
import { inventedSchema } from '../support/invented-subgraph.ts';
import { randomOperation } from '../support/random-operation.ts';
import * as small from '../support/small-supergraph.ts';

/** The cases of one run: each an operation that is planned over subgraphs, which make up their answers. */
const cases = Number(process.env.DIFFERENTIAL_CASES ?? 500);
/** How many times each operation is asked, of other answers each time. */
const draws = 10;

let draw = 0;
let compared = 0;
const differing: unknown[] = [];

/** A subgraph that answers by both executors, and keeps where they differ. */
function bothWays(schema: GraphQLSchema, same = schema): Executor {
  const [compiled, reference] = [createExecutor(schema), createExecutor(same, false)];
  return async (execution) => {
    const [one, other] = [await compiled(execution), await reference(execution)];
    compared += 1;
    if (JSON.stringify(comparable(one)) !== JSON.stringify(comparable(other)))
      differing.push({ operation: print(execution.document), compiled: comparable(one), reference: comparable(other) });
    return other;
  };
}

/**
 * What must not depend on who carries out an operation. Of the errors that a null above has hidden, one at least stands in
 * an answer; which of them others are depends on what was there first.
 */
function comparable({ data, errors = [] }: ExecutionResult) {
  const told = errors.map(({ path = [], message, extensions }) => {
    const at = nullAt(data, path);
    return JSON.stringify(at.length === path.length ? [path, message, extensions] : [at, 'above an error']);
  });
  return { data: JSON.stringify(data), errors: [...new Set(told)].sort() };
}

/** The first null on the way to a place. */
function nullAt(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value == null) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

async function graphOver(supergraphSdl: string, schemas: Map<string, GraphQLSchema>) {
  const { run } = await createGateway(withoutSecurityLinks(supergraphSdl), (name) => {
    // graphql-js does without what is waited for: of lists in which something else fails, it leaves rejections unhandled.
    const [some, none] = [true, false].map((someLater) =>
      inventedSchema(schemas.get(name)!, () => draw, { isStrict: true, someLater }),
    );
    const answer = bothWays(some!, none);
    return async ({ document, variables, operationName }) =>
      answer({ document, variables, operationName, context: undefined });
  });
  return (text: string, on: boolean) =>
    run({
      ...{ document: parse(text), queryHash: text, operationName: undefined, variables: { on } },
      ...{ authorization: undefined, requestId: 'r1' },
    });
}

beforeEach(() => {
  compared = 0;
  differing.length = 0;
});

/** Operations on interfaces, unions and lists, which the graph's own schema hardly has. */
const smallOperations = [
  '{ agency { id label parent { label head { label badge grade } } head { phone(prefix: "0") badge } } }',
  '{ parties { __typename ... on Officer { badge agency { label } } ... on Agency { label head { id } } } }',
  'query ($on: Boolean!) { agency { a: label @include(if: $on) b: label @skip(if: $on) staff { ...O } } } fragment O on Officer { id badge agency @skip(if: $on) { id budget } }',
  '{ agency { stores { __typename ... on Vault { gold keeper { label } } ... on Shed { tools } } budget other: budget(year: 1) } }',
];

/** Compiled operations answer what graphql-js answers: data in the same order, and the same errors. */
describe('compiled operations', () => {
  it('answer as graphql-js does, over the schemas of the subgraphs', async () => {
    const schemas = new Map(
      readdirSync(projectFile('schema/subgraphs')).map((file) => {
        const sdl = readProjectFile(`schema/subgraphs/${file}`);
        return [path.basename(file, '.graphql'), buildSubgraphSchema(parse(sdl))];
      }),
    );
    const ask = await graphOver(readProjectFile('schema/supergraph.graphql'), schemas);
    await fc.assert(
      fc.asyncProperty(randomOperation(await guardedFields()), fc.nat(), fc.boolean(), async (text, first, on) => {
        for (draw = first; draw < first + draws; draw++) await ask(text, on);
        expect(differing).toEqual([]);
      }),
      // Some operations ask no subgraph anything.
      { numRuns: Math.ceil((cases / draws) * 1.1) },
    );
    expect(compared).toBeGreaterThanOrEqual(cases);
  }, 3_600_000);

  it.each(smallOperations)('answer as graphql-js does: %s', async (text) => {
    const schemas = new Map(
      Object.entries(small.subgraphs).map(([name, sdl]) => [name, buildSubgraphSchema(parse(sdl))]),
    );
    const ask = await graphOver(small.supergraphSdl, schemas);
    for (draw = 0; draw < Math.ceil(cases / 10); draw++) await ask(text, draw % 2 === 0);
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });

  const schema = buildSchema(`
    interface Named { name: String }
    type Thing implements Named { name: String! sure: Named! things: [Thing!] many(first: Int! = 2): [[Int!]] odd: Odd }
    enum Odd { ONE }
    type Query { thing(id: ID): Thing sure: Thing! }
    type Mutation { one: Int two: Int! three: Int }
  `);
  const thing = { name: 'a', sure: { __typename: 'Thing', name: 'b' }, things: [{ name: 'c' }] };
  const refusal = new GraphQLError('no', { extensions: { code: 'CONFLICT' } });
  const later = <Value>(value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, 1, value));
  const fails = async () => {
    await later(0);
    throw refusal;
  };

  it.each<[string, string, object, object?]>([
    ['aliases that objects have by nature', '{ thing { __proto__: name constructor: name } }', { thing }],
    [
      'what meets in one key',
      '{ thing { things { name } } ...F } fragment F on Query { thing { things { n: name } } }',
      { thing },
    ],
    [
      'arguments, by default and refused',
      'query ($n: Int!) { thing { many(first: $n) m: many } }',
      { thing: { many: ({ first }: { first: number }) => [[first], null, [first, null]] } },
      { n: 3 },
    ],
    ['variables that are refused', 'query ($n: Int!) { thing { many(first: $n) } }', {}, { n: 'three' }],
    ['operations that are not there', 'query A { thing { name } } query B { thing { name } }', { thing }],
    ['the schema itself', '{ __type(name: "Thing") { name fields { name } } __typename }', {}],
    [
      'nulls where there must be none',
      '{ thing { name things { name } } }',
      { thing: { name: null, things: [{ name: null }] } },
    ],
    ['nulls up to the root', '{ sure { name } }', { sure: { name: null } }],
    ['nulls up to the root, later', '{ sure { name } thing { name } }', { sure: { name: () => later(null) }, thing }],
    [
      'errors thrown, given and rejected',
      '{ a: thing { name } sure { sure { name } } }',
      {
        thing: () => {
          throw refusal;
        },
        sure: { sure: fails },
      },
    ],
    ['errors in lists', '{ thing { things { name } } }', { thing: { things: [{ name: 'a' }, refusal] } }],
    [
      'lists that are none, and that are later',
      '{ thing { things { name } many } }',
      { thing: { things: 3, many: [later([1]), later(null), [later(2)]] } },
    ],
    ['values that are none of their type', '{ thing { odd many } }', { thing: { odd: 'TWO', many: [['x']] } }],
    [
      'types that are not known, and that are none',
      '{ thing { sure { name } } b: thing { sure { name } } }',
      { thing: { sure: { name: 'a' } } },
    ],
    ['a type that is another', '{ thing { sure { name } } }', { thing: { sure: { __typename: 'Query' } } }],
    [
      'a condition that is null',
      'query ($isSure: Boolean = true) { thing @include(if: $isSure) { name } }',
      { thing },
      { isSure: null },
    ],
    ['mutations under names that objects have by nature', 'mutation { __proto__: one two }', { one: 1, two: 2 }],
    [
      'mutations, one after the other, up to one that fails',
      'mutation { one two three }',
      {
        one: () => later(1),
        two: fails,
        three: () => {
          throw new Error('it was asked');
        },
      },
    ],
  ])('answer as graphql-js does: %s', async (_, text, root, variables = {}) => {
    const given = (field: string) => (root as Record<string, unknown>)[field];
    for (const type of [schema.getQueryType()!, schema.getMutationType()!]) {
      for (const [name, field] of Object.entries(type.getFields())) {
        field.resolve = (_, args) => {
          const value = given(name);
          return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
        };
      }
    }
    await bothWays(schema)({ document: parse(text), variables: variables as Record<string, unknown>, context: {} });
    expect(differing).toEqual([]);
    expect(compared).toBe(1);
  });
});
