import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type ExecutionResult, graphqlSync, parse } from 'graphql';
import { overHttp } from '../../gateway/subgraphs/subgraph-source.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { type Fault, type FaultyServer, secret, startFaultyServer } from '../support/faulty-server.ts';
import { graphOver } from '../support/small-supergraph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const good = `${link} type Query { agencies: [Agency!]! } type Agency @key(fields: "id") { id: ID! name: String }`;
const bad = `${link} type Agency @key(fields: "id") { id: ID! budget: Int } type Mutation { spend: Int }`;

const agencies = [1, 2, 3].map((id) => ({ id: String(id), name: `agency ${id}` }));
const schema = buildSubgraphSchema({
  typeDefs: parse(bad),
  resolvers: {
    Agency: { __resolveReference: ({ id }: { id: string }) => ({ id, budget: Number(id) * 10 }) },
    Mutation: { spend: () => 1 },
  } as never,
});

let server: FaultyServer;
let shorten = false;
let graph: Awaited<ReturnType<typeof graphOver>>;
beforeAll(async () => {
  server = await startFaultyServer(async (body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const result: ExecutionResult = await execute({ schema, document: parse(query), variableValues: variables });
    const { _entities: entities } = (result.data ?? {}) as { _entities?: unknown[] };
    return shorten && entities ? { data: { _entities: entities.slice(1) } } : result;
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.fault = 'none';
  shorten = false;
  const overNetwork = overHttp('bad', server.url, 3_000);
  const parts = {
    good: { sdl: good, resolvers: { Query: { agencies: () => agencies } } },
    bad: { sdl: bad, resolvers: {} },
  };
  const goodSchema = buildSubgraphSchema({ typeDefs: parse(good), resolvers: parts.good.resolvers as never });
  graph = await graphOver(parts, {
    sourceOf: (name) =>
      name === 'bad' ? overNetwork : async ({ query }) => graphqlSync({ schema: goodSchema, source: query }),
  });
});

const query = '{ agencies { name budget } }';
const whole = { data: { agencies: agencies.map(({ id, name }) => ({ name, budget: Number(id) * 10 })) } };
const ask = (source = query) => graph.ask(source, anonymous);

async function expectOwnFieldsMissing(): Promise<void> {
  const { data, errors } = await ask();
  expect(data).toEqual({ agencies: agencies.map(({ name }) => ({ name, budget: null })) });
  expect(errors!.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors!) {
    expect(message).toBe('The subgraph bad does not answer; try again');
    expect(extensions!.code).toBe('SUBGRAPH_UNAVAILABLE');
  }
  expect(JSON.stringify(errors)).not.toMatch(`${secret}|127.0.0.1`);
  // Who does not need it notices nothing.
  expect(await ask('{ agencies { name } }')).toEqual({ data: { agencies: agencies.map(({ name }) => ({ name })) } });
}

it.each<Fault>([
  'hangs',
  'hangs after its headers',
  'drips',
  'lies',
  'floods',
  'fails with a secret',
  'redirects',
  'resets',
])('a subgraph that %s lacks its own fields, and is asked again', async (fault) => {
  expect(await ask()).toEqual(whole);
  server.fault = fault;
  await expectOwnFieldsMissing();
  server.fault = 'none';
  expect(await ask()).toEqual(whole);
});

it('a subgraph that answers fewer entities than it was asked for is not believed', async () => {
  shorten = true;
  await expectOwnFieldsMissing();
});

it('a query is asked again where the subgraph could not be reached, a mutation is not', async () => {
  server.fault = 'resets';
  server.asked = 0;
  await ask();
  expect(server.asked).toBe(3);
  server.asked = 0;
  await ask('mutation { spend }');
  expect(server.asked).toBe(1);
});

it('a subgraph that fails again and again is left alone, and then asked again', async () => {
  server.fault = 'hangs';
  await Promise.all(Array.from({ length: 5 }, () => ask()));
  server.asked = 0;
  await Promise.all(Array.from({ length: 5 }, expectOwnFieldsMissing));
  expect(server.asked).toBe(0);
  server.fault = 'none';
  for (let round = 0; round < 100 && (await ask()).errors; round += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await ask()).toEqual(whole);
});
