import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLObjectType, parse, printSchema } from 'graphql';
import { people } from '../../gateway/demo/people.ts';
import { overHttp } from '../../gateway/subgraphs/subgraph-source.ts';
import { createGraph } from '../../gateway/graph.ts';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import type { GraphService } from '../../subgraphs/kernel/http/graphql-route.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { createVerifier } from '../../subgraphs/kernel/identity/verifier.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { expectInternal } from '../support/internal-answers.ts';
import { compose, graphOver } from '../support/small-supergraph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@authenticated"])';
const shop = `${link} type Query { orders: [Order!] } type Order @key(fields: "id") { id: ID! total: Int @authenticated }`;
const depot = `${link} type Order @key(fields: "id") { id: ID! shelf: String }`;

/** A federation that is not ours, with subgraphs written by others, one of which does not behave. */
describe('a foreign supergraph', () => {
  const closes: (() => unknown)[] = [];
  let url: string;
  let token: string;
  let misbehaves: RequestListener | undefined;

  beforeAll(async () => {
    const orders = [
      { id: '1', total: 10 },
      { id: '2', total: 20 },
    ];
    const resolvers = { Query: { orders: () => orders } };
    const shopSchema = buildSubgraphSchema({ typeDefs: parse(shop), resolvers });
    const entities = { Order: { __resolveReference: ({ id }: { id: string }) => ({ id, shelf: `shelf ${id}` }) } };
    const depotSchema = buildSubgraphSchema({ typeDefs: parse(depot), resolvers: entities });
    const listener = async (body: string) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      return JSON.stringify(await execute({ schema: depotSchema, document: parse(query), variableValues: variables }));
    };
    const addresses: Record<string, string> = {
      shop: await serve(shopSchema),
      depot: await listen((request, response) => {
        if (misbehaves) return void misbehaves(request, response);
        let body = '';
        request
          .on('data', (chunk: Buffer) => (body += chunk.toString()))
          .on('end', () => void listener(body).then((answer) => response.end(answer)));
      }),
    };
    const issuer = await openDemoIssuer(projectFile('.data/test'));
    token = await issuer.token(people[0]!);
    const graph = await createGraph({
      supergraphSdl: compose({ shop, depot }),
      sourceOf: (name) => overHttp(name, addresses[name]!),
      verify: createVerifier([issuer.trusted]),
    });
    url = `${await listenFor(graph)}/graphql`;
  });
  afterAll(async () => {
    for (const close of closes.reverse()) await close();
  });
  beforeEach(() => void (misbehaves = undefined));

  const query = '{ orders { id total shelf } }';

  it('is answered whole to whoever has signed in', async () => {
    const { body } = await ask(url, { query, token });
    expect(body).toEqual({
      data: {
        orders: [
          { id: '1', total: 10, shelf: 'shelf 1' },
          { id: '2', total: 20, shelf: 'shelf 2' },
        ],
      },
    });
  });

  it('is guarded by its own directives', async () => {
    const { body } = await ask(url, { query });
    expect(body.data).toEqual({
      orders: [
        { id: '1', total: null, shelf: 'shelf 1' },
        { id: '2', total: null, shelf: 'shelf 2' },
      ],
    });
    expect(body.errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['orders', 0, 'total'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
      [['orders', 1, 'total'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
  });

  const secret = 'select * from internal.example where stack';
  // Before those by which the gateway stops asking the subgraph for a while.
  it('hides what a subgraph says of its own failures', async () => {
    expectInternal();
    misbehaves = (_, response) =>
      response.end(JSON.stringify({ errors: [{ message: secret, extensions: { stacktrace: [secret] } }] }));
    const { body, text } = await ask(url, { query, token });
    expect(body.errors![0]!.extensions.code).toBe('INTERNAL');
    expect(text).not.toContain('select');
  });

  it.each<[string, RequestListener]>([
    ['redirects', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['answers a page', (_, response) => response.end(`<html>${secret}</html>`)],
    ['answers a list', (_, response) => response.end('[]')],
    ['hangs up', (request) => request.destroy()],
  ])('answers the rest when a subgraph %s', async (_, behaviour) => {
    misbehaves = behaviour;
    const { body, text } = await ask(url, { query, token });
    expect(body.data).toEqual({
      orders: [
        { id: '1', total: 10, shelf: null },
        { id: '2', total: 20, shelf: null },
      ],
    });
    expect(body.errors!.map(({ extensions }) => extensions.code)).toContain('SUBGRAPH_UNAVAILABLE');
    expect(text).not.toMatch(/select|127\.0\.0\.1/);
  });

  async function serve(schema: ReturnType<typeof buildSubgraphSchema>): Promise<string> {
    const service = {
      schema,
      sdl: parse(printSchema(schema)),
      execute: async ({
        document,
        variables,
      }: {
        document: ReturnType<typeof parse>;
        variables?: object | null | undefined;
      }) => execute({ schema, document, variableValues: { ...variables } }),
    };
    return `${await listenFor(service)}/graphql`;
  }

  async function listenFor(service: GraphService): Promise<string> {
    const server = createGraphServer(service, { logLevel: 'silent' });
    const address = await server.listen(0, '127.0.0.1');
    server.ready();
    closes.push(server.close);
    return address;
  }

  async function listen(listener: RequestListener): Promise<string> {
    const server = createHttpServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closes.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
});

describe('a supergraph that hides some of itself', () => {
  const federation =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@inaccessible", "@authenticated"])';
  const parts = {
    shop: {
      sdl: `${federation} type Query { orders: [Order!] secret: Int @inaccessible }
        type Order @key(fields: "code") { code: ID! @inaccessible total: Int kind: Kind }
        enum Kind { OPEN HIDDEN @inaccessible }`,
      resolvers: { Query: { orders: () => [{ code: '1', total: 10, kind: 'OPEN' }] } },
    },
    depot: {
      sdl: `${federation} type Order @key(fields: "code") { code: ID! @inaccessible shelf: String guard: Int @authenticated }`,
      resolvers: {
        Order: {
          __resolveReference: ({ code }: { code: string }) => ({ code, shelf: `shelf ${code}`, guard: 1 }),
        },
      },
    },
  };

  it('loads, and nobody sees what is hidden', async () => {
    const graph = await graphOver(parts);
    const fields = (type: string) => Object.keys((graph.schema.getType(type) as GraphQLObjectType).getFields());
    expect([fields('Query'), fields('Order').sort()]).toEqual([['orders'], ['guard', 'kind', 'shelf', 'total']]);
    await expect(graph.ask('{ secret }', anonymous)).rejects.toThrow('Cannot query field "secret"');
    await expect(graph.ask('{ orders { code } }', anonymous)).rejects.toThrow('Cannot query field "code"');
  });

  it('joins by hidden keys, whatever the aliases, and guards what it shows', async () => {
    const graph = await graphOver(parts);
    const { data, errors } = await graph.ask(
      '{ orders { code: total secret: shelf __typename: kind guard } }',
      anonymous,
    );
    expect(data).toEqual({ orders: [{ code: 10, secret: 'shelf 1', __typename: 'OPEN', guard: null }] });
    expect(errors!.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['orders', 0, 'guard'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
  });
});
