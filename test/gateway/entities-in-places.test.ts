import { setTimeout as pause } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { createExecutor, type Executor } from '../../gateway/execution/planned-executor.ts';
import type { SubgraphSource } from '../../gateway/subgraphs/subgraph-source.ts';
import { inventedSubgraph } from '../support/invented-subgraph.ts';
import { compose } from '../support/small-supergraph.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])\n';
/** A chain of entities in which each subgraph goes on from what another one says is below them. */
const sdls = {
  heads: `${link} type Query { one: Case two: Case all: [Case] } type Case @key(fields: "id") { id: ID! above: Case }`,
  parts: `${link} type Case @key(fields: "id") { id: ID! part: Part boss: Case parts: [Part] }
    type Part @key(fields: "id") { id: ID! label: Int }`,
  items: `${link} type Part @key(fields: "id") { id: ID! items(first: Int): [Int] of: Case }
    type Case @key(fields: "id") { id: ID! tags(first: Int): [Int] name: String }`,
};
const schemas = new Map(
  Object.entries(sdls).map(([name, sdl]) => [name, buildSubgraphSchema({ typeDefs: parse(sdl) })]),
);

/** Operations with the same entity in several places, of which each asks for other things below it. */
const operations = [
  '{ one { part { id items(first: 1) } } two { part { id items(first: 3) } } }',
  '{ one { part { label items(first: 1) } above { part { label items(first: 3) } } } }',
  '{ one { boss { tags(first: 1) above { boss { tags(first: 2) above { boss { tags(first: 3) } } } } } } two { boss { tags(first: 4) name } } }',
  '{ one { part { label of { name } } } all { part { label of { tags(first: 2) boss { name } } } } }',
  '{ one { parts { label items(first: 1) } } all { parts { label items(first: 2) } above { parts { label items(first: 5) } } } }',
  'query ($on: Boolean!) { one { part { label items(first: 1) @include(if: $on) } } two { part { label items(first: 3) } above { part @skip(if: $on) { label items(first: 4) } } } }',
];

const requestOf = (text: string, on = true) => ({
  ...{ document: parse(text), queryHash: text, operationName: undefined, variables: { on } },
  ...{ authorization: undefined, requestId: 'r1' },
});

const executorOver = (sourceOf: (schema: GraphQLSchema, name: string) => SubgraphSource, isCompiled = true) =>
  createExecutor(
    compose(sdls),
    (name) => sourceOf(schemas.get(name)!, name),
    () => true,
    isCompiled,
  );

function comparable({ data, errors = [] }: ExecutionResult) {
  return {
    data: JSON.stringify(data),
    errors: errors.map(({ message, path, extensions }) => JSON.stringify([path, message, extensions])).sort(),
  };
}

describe('an entity in several places', () => {
  let draw = 0;
  let compiled: Executor;
  let reference: Executor;
  beforeAll(async () => {
    const invented = (schema: GraphQLSchema) => inventedSubgraph(schema, () => draw);
    compiled = await executorOver(invented);
    reference = await executorOver(invented, false);
  });

  it.each(operations)('has in each what is asked there: %s', async (text) => {
    for (draw = 0; draw < 100; draw++) {
      const request = requestOf(text, draw % 2 === 0);
      expect(comparable(await compiled.run(request))).toEqual(comparable(await reference.run(request)));
    }
  });

  it('leaves no failure to nobody where the caller goes away between two calls', async () => {
    const caller = new AbortController();
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const cases = [{ id: '1' }, { id: '2' }];
    const { run } = await executorOver((_, name) => async () => {
      if (name === 'heads') {
        return {
          data: { one: { __typename: 'Case', ...cases[0] }, all: cases.map((one) => ({ __typename: 'Case', ...one })) },
        };
      }
      caller.abort();
      await pause(20);
      return { data: { _entities: [{ part: null }] } };
    });
    const { errors } = await run({
      ...requestOf('{ one { part { items(first: 1) } } all { part { items(first: 2) } } }'),
      signal: caller.signal,
    });
    process.off('unhandledRejection', note);
    expect(errors).toHaveLength(1);
    expect(unhandled).toEqual([]);
  });
});
