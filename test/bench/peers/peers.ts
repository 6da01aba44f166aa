import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { request } from 'undici';
import { subgraphs } from '../../../subgraphs/index.ts';
import { projectFile, readProjectFile } from '../../../subgraphs/kernel/process/project.ts';
import { shopSupergraph } from '../../support/shop.ts';
import type { Operation } from './operations.ts';
import type { openServers, Started } from './servers.ts';

/** A way to have operations answered, and the processes that do it. */
export interface Peer {
  name: string;
  /** The process that is asked. */
  front: Started;
  /** The subgraphs behind it, which several peers share. */
  behind: Started[];
  /** The names of its connections to the database. */
  databases: string[];
  /** Answers the text of an answer to an operation. */
  ask(operation: Operation, variables: object, authorization: string): Promise<string>;
}

/** Starts the peers that are wanted, with data in a folder. */
export async function startPeers(
  { start }: Pick<ReturnType<typeof openServers>, 'start'>,
  databaseUrl: string,
  folder: string,
  wanted: readonly string[],
): Promise<Peer[]> {
  const database = (application: string, part?: string) => databaseFor(databaseUrl, folder, application, part);
  const peers: Peer[] = [];
  if (wanted.includes('monolith')) {
    const front = await start([script('monolith')], database('monolith'));
    peers.push({ name: 'hand-written monolith', front, behind: [], databases: ['monolith'], ask: askRoute(front) });
  }
  if (wanted.includes('in process')) {
    const front = await start([projectFile('run.mjs'), 'gateway/main.ts'], database('whole'));
    peers.push({ name: 'ours in process', front, behind: [], databases: ['whole'], ask: askGraph(front) });
  }
  const overHttp = wanted.filter((name) => name !== 'monolith' && name !== 'in process');
  if (overHttp.length === 0) return peers;
  const parts = new Map<string, Started>();
  for (const { name } of subgraphs) {
    const directory = parts.get('directory');
    const more: Record<string, string> = directory ? { DIRECTORY_URL: `http://127.0.0.1:${directory.port}` } : {};
    parts.set(
      name,
      await start([projectFile('run.mjs'), 'subgraphs/main.ts', name], { ...database('parts', name), ...more }),
    );
  }
  const behind = [...parts.values()];
  const sdl = subgraphs.reduce(
    (text, { name, port }) => text.replaceAll(`:${port}/`, `:${parts.get(name)!.port}/`),
    readProjectFile('schema/supergraph.graphql'),
  );
  const ours = path.join(folder, 'supergraph.graphql');
  writeFileSync(ours, sdl);
  // The gateways of others refuse a supergraph with rights that they do not know; the subgraphs enforce them all the same.
  const theirs = path.join(folder, 'supergraph-of-others.graphql');
  writeFileSync(theirs, sdl.replaceAll(', for: SECURITY', ''));
  const places = [...parts].map(([name, { port }]) => [name, `http://127.0.0.1:${port}/graphql`]);
  const fronts: Record<string, () => Promise<Peer>> = {
    ...gatewaysOver(
      { ours, theirs },
      { behind, databases: { ours: ['parts', 'gateway'], theirs: ['parts'] } },
      (entry, more) => start(entry, { ...database('gateway'), ...more }),
    ),
    'backend-for-frontend': async () => {
      const front = await start([script('backend-for-frontend')], {
        SUBGRAPHS: JSON.stringify(Object.fromEntries(places)),
      });
      return { name: 'hand-written backend-for-frontend', front, behind, databases: ['parts'], ask: askRoute(front) };
    },
  };
  for (const name of overHttp) {
    const front = fronts[name];
    if (!front) throw new Error(`PEERS names ${name}, which is none of ${Object.keys(fronts).join(', ')}`);
    peers.push(await front());
  }
  return peers;
}

/** A database whose connections have a name, and a folder for what is beside it. */
function databaseFor(databaseUrl: string, folder: string, application: string, part = application) {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', application);
  return { DATABASE_URL: url.href, DATA_DIR: path.join(folder, application, part) };
}

/** Starts gateways, as far as they are wanted, over the subgraphs of the published query, of which only they work. */
export async function startShop(
  { start }: Pick<ReturnType<typeof openServers>, 'start'>,
  databaseUrl: string,
  folder: string,
  wanted: readonly string[],
): Promise<Peer[]> {
  const subgraphs = await start([projectFile('run.mjs'), 'test/bench/peers/shop-server.ts']);
  const file = path.join(folder, 'shop.graphql');
  writeFileSync(file, shopSupergraph(`http://127.0.0.1:${subgraphs.port}`));
  const more = databaseFor(databaseUrl, folder, 'shop');
  const gateways = gatewaysOver(
    { ours: file, theirs: file },
    { behind: [subgraphs], databases: { ours: ['shop'], theirs: [] } },
    (entry, given) => start(entry, { ...more, ...given }),
  );
  const peers: Peer[] = [];
  for (const [name, gateway] of Object.entries(gateways)) if (wanted.includes(name)) peers.push(await gateway());
  return peers;
}

/** How gateways are started over subgraphs, each with the file of its supergraph and the names of connections. */
function gatewaysOver(
  files: Record<'ours' | 'theirs', string>,
  { behind, databases }: { behind: Started[]; databases: Record<'ours' | 'theirs', string[]> },
  start: (entry: string[], more?: Record<string, string>) => Promise<Started>,
): Record<string, () => Promise<Peer>> {
  const gateway =
    (name: string, whose: 'ours' | 'theirs', entry: string[], more?: Record<string, string>) => async () => {
      const front = await start(entry, more);
      return { name, front, behind, databases: databases[whose], ask: askGraph(front) };
    };
  const { ours, theirs: SUPERGRAPH } = files;
  return {
    'over HTTP': gateway('ours over HTTP subgraphs', 'ours', [
      projectFile('run.mjs'),
      'gateway/main.ts',
      '--supergraph',
      ours,
    ]),
    Apollo: gateway('Apollo Server and gateway', 'theirs', [script('apollo')], { SUPERGRAPH }),
    Hive: gateway('Hive Gateway', 'theirs', [script('hive')], { SUPERGRAPH }),
    'Hive with Rust': gateway('Hive Gateway, planner in Rust', 'theirs', [script('hive')], {
      SUPERGRAPH,
      PLANNER: 'rust',
    }),
  };
}

function script(name: string): string {
  return projectFile(`test/bench/peers/${name}.mjs`);
}

/** Asks as any client of GraphQL does. */
function askGraph({ port }: Started): Peer['ask'] {
  return ({ query }, variables, authorization) =>
    post(`http://127.0.0.1:${port}/graphql`, JSON.stringify({ query, variables }), authorization);
}

/** Asks a hand-written server, which has a route for each operation. */
function askRoute({ port }: Started): Peer['ask'] {
  return ({ route }, variables, authorization) =>
    post(`http://127.0.0.1:${port}/${route}`, JSON.stringify({ variables }), authorization);
}

async function post(url: string, body: string, authorization: string): Promise<string> {
  // It takes no compressed answers: what is written by hand compresses nothing.
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
  const answered = await request(url, { method: 'POST', headers, body });
  return answered.body.text();
}
