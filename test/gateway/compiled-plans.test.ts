import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, print } from 'graphql';
import { withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import { createExecutor, type Executor } from '../../gateway/execution/planned-executor.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { guardedEverywhere } from '../support/guarded-fields.ts';
import { inventedSubgraph } from '../support/invented-subgraph.ts';
import { randomOperation } from '../support/random-operation.ts';
import { publishedQuery, shopDocuments, shopSubgraphs, shopSupergraph } from '../support/shop.ts';
import * as small from '../support/small-supergraph.ts';

/** The cases of one run: each an operation over subgraphs that make up their answers. */
const cases = Number(process.env.DIFFERENTIAL_CASES ?? 500);
/** How many times each operation is asked, of other answers each time. */
const draws = 10;

/** Operations on interfaces, unions and lists of lists, which the graph's own schema hardly has. */
const smallOperations = [
  '{ agency { id label parent { label head { label badge grade } } head { phone(prefix: "0") badge } } }',
  '{ officers { id label badge pay grade agency { budget(year: 2020) staff { label badge } } } }',
  '{ parties { __typename ... on Officer { badge agency { label } } ... on Agency { label head { id } } } }',
  '{ subject(id: "1") { id label ... on Officer { badge grade } ... on Agency { staff { label } stores { ... on Shed { tools } } } } }',
  'query ($on: Boolean!) { agency { a: label @include(if: $on) b: label @skip(if: $on) staff { ...O } } } fragment O on Officer { id badge agency @skip(if: $on) { id budget } }',
  'query ($on: Boolean!) { one: agency { staff { badge } } two: agency { staff @include(if: $on) { badge label } parent { staff { badge } } } }',
  // Of the items of a list, a subgraph is asked for some.
  '{ parties { ... on Officer { label } ... on Agency { label budget(year: 1) } } }',
  '{ parties { ... on Officer { agency { staff { badge } } } ... on Agency { budget(year: 1) staff { label } } } agency { staff { badge label } } }',
  // Of several places, one subgraph is asked by one call for different things.
  '{ agency { budget(year: 1) parent { staff { badge } head { agency { budget staff { id } } } } } officers { agency { staff { label } } } }',
  'query ($on: Boolean!) { agency { budget @include(if: $on) parent { budget(year: 2) } } parties { ... on Agency { staff { id } } ... on Officer { agency { staff @skip(if: $on) { label } } } } }',
  '{ agency { stores { __typename ... on Vault { gold keeper { label } } ... on Shed { tools } } budget other: budget(year: 1) } }',
];

interface Executors {
  compiled: Executor;
  reference: Executor;
}

let draw = 0;

async function executorsOver(supergraphSdl: string, schemas: Map<string, GraphQLSchema>): Promise<Executors> {
  const make = (compiled: boolean) =>
    createExecutor(
      withoutSecurityLinks(supergraphSdl),
      (name) => inventedSubgraph(schemas.get(name)!, () => draw),
      () => true,
      compiled,
    );
  return { compiled: await make(true), reference: await make(false) };
}

/** What must not depend on how a plan is carried out. */
function comparable({ data, errors = [], extensions }: ExecutionResult) {
  return {
    data: JSON.stringify(data),
    errors: errors.map(({ message, path, extensions }) => JSON.stringify([path, message, extensions])).sort(),
    extensions,
  };
}

async function expectEqual({ compiled, reference }: Executors, document: DocumentNode, on: boolean): Promise<void> {
  const operation = {
    ...{ document, queryHash: print(document), operationName: undefined, variables: { on } },
    ...{ authorization: undefined, requestId: 'r1' },
  };
  const expected = comparable(await reference.run(operation));
  expect(comparable(await compiled.run(operation))).toEqual(expected);
}

/** Compiled plans answer what ApolloGateway's executor answers: data in the same order, and the same errors. */
describe('compiled plans', () => {
  it('answer as the reference does, over the schema of the graph', async () => {
    const schemas = new Map(
      readdirSync(projectFile('schema/subgraphs')).map((file) => {
        const sdl = readProjectFile(`schema/subgraphs/${file}`);
        return [path.basename(file, '.graphql'), buildSubgraphSchema(parse(sdl))];
      }),
    );
    const executors = await executorsOver(readProjectFile('schema/supergraph.graphql'), schemas);
    await fc.assert(
      fc.asyncProperty(randomOperation(await guardedEverywhere()), fc.nat(), fc.boolean(), async (text, first, on) => {
        const document = parse(text);
        for (draw = first; draw < first + draws; draw++) await expectEqual(executors, document, on);
      }),
      { numRuns: Math.ceil(cases / draws) },
    );
  }, 3_600_000);

  it.each(smallOperations)('answer as the reference does: %s', async (text) => {
    const schemas = new Map(
      Object.entries(small.subgraphs).map(([name, sdl]) => [name, buildSubgraphSchema(parse(sdl))]),
    );
    const executors = await executorsOver(small.supergraphSdl, schemas);
    const document = parse(text);
    for (draw = 0; draw < Math.ceil(cases / 10); draw++) await expectEqual(executors, document, draw % 2 === 0);
  });

  it('answer as the reference does where several steps ask the same of the same entities', async () => {
    const schemas = new Map(
      shopDocuments.map(({ name, typeDefs }) => [name as string, buildSubgraphSchema({ typeDefs })]),
    );
    const executors = await executorsOver(shopSupergraph('http://shop'), schemas);
    const document = parse(publishedQuery);
    for (draw = 0; draw < Math.ceil(cases / 10); draw++) await expectEqual(executors, document, true);
  });

  it('ask the same of an entity once, in however many places it stands', async () => {
    const shop = shopSubgraphs();
    const calls: { name: string; query: string; representations: unknown[] }[] = [];
    const { run } = await createExecutor(shopSupergraph('http://shop'), (name) => async ({ query, variables }) => {
      calls.push({ name, query, representations: (variables?.representations as unknown[] | undefined) ?? [] });
      return JSON.parse(await shop[name]!(JSON.stringify({ query, variables }))) as ExecutionResult;
    });
    const { errors } = await run({
      ...{ document: parse(publishedQuery), queryHash: 'shop', operationName: undefined, variables: {} },
      ...{ authorization: undefined, requestId: 'r1' },
    });
    expect(errors).toBeUndefined();
    // The plan has fifteen fetches.
    expect(calls.map(({ name }) => name).sort()).toEqual([
      ...['accounts', 'accounts', 'inventory', 'inventory', 'inventory'],
      ...['products', 'products', 'reviews', 'reviews'],
    ]);
    const asked = calls.flatMap(({ name, query, representations }) =>
      representations.map((one) => `${name} ${query.slice(query.indexOf('{'))} ${JSON.stringify(one)}`),
    );
    expect(asked).toEqual([...new Set(asked)]);
  });
});
