import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { Graph } from '../../gateway/graph.ts';
import { createLiveGraph, type LiveGraph } from '../../gateway/live-graph.ts';
import { followSupergraph } from '../../gateway/reload/follow-supergraph.ts';
import { schemaDifference } from '../../gateway/reload/schema-difference.rules.ts';
import { supergraphText } from '../../gateway/reload/supergraph-text.ts';
import { watchSubgraphs } from '../../gateway/reload/watch-subgraphs.ts';
import { overHttp } from '../../gateway/subgraphs/subgraph-source.ts';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { registry } from '../../subgraphs/kernel/metrics/metrics.ts';
import { ask } from '../support/ask.ts';
import { prepareEmbedded } from '../support/database.ts';
import { type FaultyServer, startFaultyServer } from '../support/faulty-server.ts';
import { freePort, startProcess, untilPrinted, untilReady } from '../support/process.ts';
import { compose } from '../support/small-supergraph.ts';

/** How often the supergraph is replaced under load: RELOADS=100 for the long form. */
const reloads = Number(process.env.RELOADS ?? 10);

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
const shop = (more = '') =>
  `${link} type Query { orders: [Order!] gate: Int ${more} } type Order @key(fields: "id") { id: ID! total: Int }`;
const depot = `${link} type Order @key(fields: "id") { id: ID! shelf: String }`;
const query = '{ orders { id total shelf } }';
const answer = { data: { orders: [{ id: '1', total: 10, shelf: 'shelf 1' }] } };

let shopServer: FaultyServer;
let depotServer: FaultyServer;
/** What `gate` waits for. */
let opens: Promise<void> = Promise.resolve();

beforeAll(async () => {
  const subgraph = (typeDefs: string, resolvers: object) => {
    const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
    return (body: string) => {
      const { query: source, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      return execute({ schema, document: parse(source), variableValues: variables });
    };
  };
  shopServer = await startFaultyServer(
    subgraph(shop('even: Int odd: Int'), {
      Query: { orders: () => [{ id: '1', total: 10 }], even: () => 0, odd: () => 1, gate: () => opens.then(() => 7) },
    }),
  );
  depotServer = await startFaultyServer(
    subgraph(depot, { Order: { __resolveReference: ({ id }: { id: string }) => ({ id, shelf: `shelf ${id}` }) } }),
  );
});
afterAll(() => Promise.all([shopServer.close(), depotServer.close()]));

/** A supergraph with one field more: `even` or `odd`, in turn; what it says of itself differs each time. */
function supergraph(index: number): string {
  const sdl = compose({ shop: shop(index % 2 ? 'odd: Int' : 'even: Int'), depot });
  return `${sdl}\n# ${index}\n`.replace('http://shop', shopServer.url).replace('http://depot', depotServer.url);
}

async function serve(graph: LiveGraph): Promise<{ url: string; close(): Promise<void> }> {
  const server = createGraphServer(graph, { logLevel: 'silent' });
  const url = `${await server.listen(0, '127.0.0.1')}/graphql`;
  server.ready();
  return { url, close: server.close };
}

const makeLive = (sdl: string) =>
  createLiveGraph({ supergraphSdl: sdl, verify: async () => anonymous, sourceOf: (name, url) => overHttp(name, url) });

const series = async (name: string) =>
  Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\d+)`, 'm').exec(await registry.metrics())?.[1] ?? 0);

describe('a supergraph that is replaced', () => {
  let graph: LiveGraph;
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    graph = await makeLive(supergraph(0));
    ({ url, close } = await serve(graph));
  });
  afterAll(() => close());

  it(`fails no request, ${reloads} times under load`, async () => {
    const failures: unknown[] = [];
    let answered = 0;
    let isOver = false;
    const worker = async () => {
      while (!isOver) {
        const { status, body } = await ask(url, { query });
        answered += 1;
        if (status !== 200 || JSON.stringify(body) !== JSON.stringify(answer)) failures.push([status, body]);
      }
    };
    const workers = [worker(), worker(), worker(), worker()];
    for (let index = 1; index <= reloads; index += 1) {
      const before = answered;
      await graph.replace(supergraph(index));
      const field = index % 2 ? 'odd' : 'even';
      expect((await ask(url, { query: `{ ${field} }` })).body).toEqual({ data: { [field]: index % 2 } });
      while (answered < before + 8 && failures.length === 0) await turn();
    }
    isOver = true;
    await Promise.all(workers);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(reloads * 8);
  });

  it('has what is under way end as it began', async () => {
    await graph.replace(supergraph(1_000));
    let open = () => {};
    opens = new Promise((resolve) => (open = resolve));
    const before = shopServer.asked;
    const underWay = ask(url, { query: '{ even gate }' });
    while (shopServer.asked === before) await turn();
    await graph.replace(supergraph(1_001));
    expect((await ask(url, { query: '{ even }' })).body.errors?.[0]?.message).toContain('Cannot query field "even"');
    open();
    expect((await underWay).body).toEqual({ data: { even: 0, gate: 7 } });
  });

  it('has planned what was asked lately before it is asked, and asks no subgraph for that', async () => {
    const recent = 'query Recent { orders { shelf } }';
    await ask(url, { query: recent });
    const asked = shopServer.asked + depotServer.asked;
    await graph.replace(supergraph(1_003));
    expect(shopServer.asked + depotServer.asked).toBe(asked);
    const [hits, misses] = await Promise.all([
      series('graph_plan_cache_lookups_total{result="hit"}'),
      series('graph_plan_cache_lookups_total{result="miss"}'),
    ]);
    await ask(url, { query: recent });
    expect(await series('graph_plan_cache_lookups_total{result="hit"}')).toBe(hits + 1);
    expect(await series('graph_plan_cache_lookups_total{result="miss"}')).toBe(misses);
  });

  it('remembers of what was asked so much and no more', async () => {
    const long = (index: number) => {
      const fields = Array.from({ length: 250 }, (_, field) => `f${index}x${field}: id`).join(' ');
      return `query Long${index} { orders { ${fields} } }`;
    };
    // Some 770 tokens each.
    for (let index = 0; index < 50; index += 1) expect((await ask(url, { query: long(index) })).status).toBe(200);
    const remembered = (graph.current() as Graph).recent();
    const tokens = remembered.reduce((sum, { weight }) => sum + weight!, 0);
    expect(remembered.length).toBeLessThan(50);
    expect(tokens).toBeGreaterThan(20_000);
    expect(tokens).toBeLessThanOrEqual(30_000);
  });

  it.each([
    ['no GraphQL', 'nothing'],
    ['no supergraph', 'type Query { a: Int }'],
    [
      'a security feature that is not enforced here',
      () => supergraph(3).replace('schema', 'schema @link(url: "https://specs.example/lock/v1", for: SECURITY)'),
    ],
  ])('is refused when it is %s, and the one before serves on', async (_, sdl) => {
    const before = graph.supergraphSdl();
    await expect(graph.replace(typeof sdl === 'string' ? sdl : sdl())).rejects.toThrow();
    expect(graph.supergraphSdl()).toBe(before);
    expect((await ask(url, { query })).body).toEqual(answer);
  });
});

describe('a supergraph that is followed', () => {
  it('is taken over when it changes, refused once when it is broken, and tried again when one says so', async () => {
    const graph = await makeLive(supergraph(0));
    let text: string | undefined | Error = supergraph(0);
    const told: unknown[][] = [];
    const failures: unknown[] = [];
    const follower = followSupergraph({
      graph,
      text: async () => {
        if (text instanceof Error) throw text;
        return text;
      },
      everyMs: 0,
      tells: (facts, message) => told.push([message, facts]),
      log: (error) => failures.push(error),
    });
    const outcomes = async () =>
      Promise.all(
        ['taken', 'refused', 'unreadable'].map((outcome) =>
          series(`graph_supergraph_reloads_total{outcome="${outcome}"}`),
        ),
      );
    const [taken = 0, refused = 0, unreadable = 0] = await outcomes();
    await follower.look();
    expect(told).toEqual([]);
    text = supergraph(1);
    await follower.look();
    expect(graph.supergraphSdl()).toBe(supergraph(1));
    expect(told).toEqual([['another supergraph is served from now on', { subgraphs: 2 }]]);
    text = 'broken "secret"';
    await follower.look();
    expect(told[1]).toEqual([
      'a supergraph is refused; the one before it is served on',
      { reason: expect.any(String) },
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(graph.supergraphSdl()).toBe(supergraph(1));
    text = new Error('unreachable');
    await follower.look();
    expect(failures).toEqual([text]);
    text = undefined;
    await follower.look();
    text = supergraph(2);
    await follower.look();
    expect(graph.supergraphSdl()).toBe(supergraph(2));
    expect(await outcomes()).toEqual([taken + 2, refused + 1, unreadable + 1]);
    await follower.stop();
  });

  it('is read from an address, which is asked only for what has changed', async () => {
    let status = 200;
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(status, { etag: '"one"' }).end('the supergraph');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const text = supergraphText(`http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph`);
    expect([await text(), await text()]).toEqual(['the supergraph', undefined]);
    expect(asked).toEqual([undefined, '"one"']);
    server.close();
    server.closeAllConnections();
    await expect(text()).rejects.toThrow('The server called does not answer');
    status = 404;
    const other = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const missing = supergraphText(`http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    await expect(missing()).rejects.toThrow('The address of the supergraph answers 404');
    other.close();
  });
});

describe('a subgraph that has gone on without its supergraph', () => {
  const of = (own: string) => schemaDifference(parse(compose({ shop: shop(), depot })), 'shop', parse(own));

  it.each([
    ['is as the supergraph has it', shop(), { unknown: [], missing: [] }],
    ['has a field more', shop('added: Int'), { unknown: ['Query.added'], missing: [] }],
    ['lacks a field', shop().replace('gate: Int', ''), { unknown: [], missing: ['Query.gate'] }],
    [
      'has another type, and extends one',
      `${shop()} type Bill { id: ID! } extend type Order { shelf: String @external due: Int } input Choice { first: Int }`,
      { unknown: ['Bill.id', 'Choice.first', 'Order.due'], missing: [] },
    ],
    [
      'calls its root otherwise, and shows what federation adds',
      `${shop().replace('type Query {', 'schema { query: Root } type Root { _service: _Service! _entities(representations: [_Any!]!): [_Entity]!')} type _Service { sdl: String } scalar _Any union _Entity = Order`,
      { unknown: [], missing: [] },
    ],
  ])('%s', (_, own, difference) => {
    expect(of(own)).toEqual(difference);
  });

  it('is named in the log and the metrics, once until it changes', async () => {
    const graph = await makeLive(supergraph(0));
    const told: unknown[][] = [];
    const watch = watchSubgraphs(
      graph,
      (facts, message) => told.push([message, facts]),
      (error) => told.push([error]),
    );
    for (const _ of [1, 2, 3]) await watch.look();
    expect(told).toEqual([
      [
        'a subgraph has fields that the supergraph does not know; compose it anew',
        { subgraph: 'shop', fields: 'Query.odd' },
      ],
    ]);
    expect(await series('graph_subgraph_schema_differs{subgraph="shop"}')).toBe(1);
    expect(await series('graph_subgraph_schema_differs{subgraph="depot"}')).toBe(0);
    await graph.replace(
      compose({ shop: shop('even: Int odd: Int'), depot })
        .replace('http://shop', shopServer.url)
        .replace('http://depot', depotServer.url),
    );
    await watch.look();
    expect(await series('graph_subgraph_schema_differs{subgraph="shop"}')).toBe(0);
    expect(told.length).toBe(1);
    await watch.stop();
  });
});

it('npm run gateway -- --supergraph FILE follows the file, and SIGHUP', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'supergraph-'));
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph(0));
  await prepareEmbedded(path.join(folder, 'gateway'), 'empty');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = startProcess(['gateway/main.ts', '--supergraph', file], {
    ...{ PORT: String(port), DATA_DIR: folder, SUPERGRAPH_POLL: '0' },
  });
  try {
    await untilReady(running, url);
    expect((await ask(`${url}/graphql`, { query: '{ even }' })).body).toEqual({ data: { even: 0 } });
    await writeFile(file, 'broken');
    running.child.kill('SIGHUP');
    await untilPrinted(running, 'a supergraph is refused; the one before it is served on');
    expect((await ask(`${url}/graphql`, { query: '{ even }' })).body).toEqual({ data: { even: 0 } });
    await writeFile(file, supergraph(1));
    running.child.kill('SIGHUP');
    await untilPrinted(running, 'another supergraph is served from now on');
    expect((await ask(`${url}/graphql`, { query: '{ odd }' })).body).toEqual({ data: { odd: 1 } });
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  } finally {
    running.child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
