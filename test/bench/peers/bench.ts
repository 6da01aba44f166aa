/**
 * What an answer of the graph costs beside what somebody would have written by hand for it, and beside other gateways.
 *
 *   npm ci --prefix test/bench/peers --ignore-scripts        once: the libraries of the others
 *   DATABASE_URL=postgresql://… npm run bench:peers
 *
 * The database is one that `npm run seed -- --scale 0.1 --seed 1` has filled, on a server of this machine, of which nobody
 * else asks anything. Every server runs in production mode, by 200 callers with variables of their own, in rounds by turns;
 * all answers are compared. First the SQL statements of each operation are counted, by servers that are measured in nothing
 * else. Then each is asked one at a time, for the CPU that it takes (of Node and of PostgreSQL, from /proc), and on 20
 * connections, for how many a second and how long they take. Writes RESULTS.md beside the benches.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { countStatements } from './count-statements.ts';
import { openIssuer } from './issuer.ts';
import { type Operation, operations, publishedOperation } from './operations.ts';
import { type Peer, startPeers, startShop } from './peers.ts';
import { type Measured, writeResults } from './results.ts';
import { atRest, backendsOf, cpuOf, memoryOf, openServers, spent } from './servers.ts';
import type { Statements } from './statement-counter.ts';

const rounds = Number(process.env.ROUNDS ?? 5);
const requests = Number(process.env.REQUESTS ?? 150);
const requestsOf = ({ share = 1 }: Operation) => Math.ceil(requests * share);
const connections = 20;
/** Requests that a peer answers before it is measured. */
const warming = Number(process.env.WARM ?? 1_000);
const only = process.env.ONLY?.split(',');
const wanted = process.env.PEERS ?? 'monolith,in process,over HTTP,backend-for-frontend,Apollo,Hive,Hive with Rust';
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');

const folder = mkdtempSync(path.join(tmpdir(), 'peers-'));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1, application_name: 'bench' });
const issuer = await openIssuer();
const environment = {
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  OIDC_ISSUERS: JSON.stringify([{ issuer: issuer.name, audience: 'bench', jwks: `${issuer.name}/jwks` }]),
  COST_PER_MINUTE: '900000000000',
};
// NODE_FLAGS are for a look into the servers, such as --cpu-prof.
const servers = openServers(environment, process.env.NODE_FLAGS?.split(' ') ?? []);
try {
  await main();
} finally {
  await servers.stop();
  issuer.close();
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const before = loadavg()[1]!;
  const asked = [...operations(await findPeople()), publishedOperation].filter(
    ({ name }) => !only || only.some((word) => name.includes(word)),
  );
  const statementsOf = await countStatements({
    databaseUrl: DATABASE_URL!,
    operations: asked,
    start: async (url) => (await startAll(url)).ableTo,
    ask,
    tell: process.env.STATEMENTS ? tellStatements : () => {},
  });
  await servers.stop();
  const { peers, ableTo } = await startAll(DATABASE_URL!);
  const measured: Measured[] = [];
  for (const operation of asked) {
    const able = ableTo(operation);
    if (able.length === 0) continue;
    const size = await compare(able, operation);
    for (const peer of able) await warm(peer, operation);
    const found = new Map(
      able.map((peer): [Peer, Measured] => {
        const statements = statementsOf(operation.name, peer.name);
        return [peer, { operation: operation.name, size, peer: peer.name, statements, rounds: nothingYet() }];
      }),
    );
    for (let round = 0; round <= rounds; round++) {
      for (const [peer, figures] of found) {
        const one = await inTurn(peer, operation, round);
        const many = await atOnce(peer, operation, round);
        if (round > 0)
          for (const [name, value] of Object.entries({ ...one, ...many })) figures.rounds[name]!.push(value);
      }
    }
    for (const { peer, statements, rounds: figures } of found.values())
      console.log(operation.name, peer, JSON.stringify({ statements, ...figures }));
    measured.push(...found.values());
  }
  const processes = peers.map(({ name, front, behind }) => ({
    name,
    startUp: front.startUp,
    memory: memoryOf([front.pid]),
    behind: memoryOf(behind.map(({ pid }) => pid)),
  }));
  if (!only)
    writeResults({ measured, processes, rounds, requests, warming, connections, load: [before, loadavg()[1]!] });
}

/** Starts all that is wanted on a database; answers who can be asked an operation, too. */
async function startAll(databaseUrl: string) {
  const peers = await startPeers(servers, databaseUrl, folder, wanted.split(','));
  // What servers do for themselves at first, such as planning ahead, is nobody's request.
  for (const { front, behind } of peers) await atRest([front, ...behind].map(({ pid }) => pid));
  const shop = await startShop(servers, databaseUrl, folder, wanted.split(','));
  return { peers, ableTo: (operation: Operation) => (operation === publishedOperation ? shop : peers) };
}

function tellStatements({ name }: Operation, peer: Peer, statements: Statements): void {
  for (const [text, times] of statements) console.log(name, peer.name, times.toFixed(2), text);
}

function nothingYet(): Measured['rounds'] {
  return { front: [], behind: [], postgres: [], rate: [], p50: [], p99: [] };
}

/** What a server does for the first time it also compiles; a server that is used has done so. */
async function warm(peer: Peer, operation: Operation): Promise<void> {
  const count = Math.ceil(warming * (operation.share ?? 1));
  let next = 0;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let index = next++; index < count; index = next++) await ask(peer, operation, index);
    }),
  );
}

/** One request at a time: milliseconds of CPU a request of what is asked, of what is behind it, and of PostgreSQL. */
async function inTurn(peer: Peer, operation: Operation, round: number) {
  const behind = peer.behind.map(({ pid }) => pid);
  const read = async () =>
    [[peer.front.pid], behind, await backendsOf(pool, peer.databases)].map((pids) => cpuOf(pids));
  // Connections that have ended while others had their turn are opened again.
  for (let index = 0; index < 10; index++) await ask(peer, operation, index);
  const before = await read();
  const count = requestsOf(operation);
  for (let index = 0; index < count; index++) await ask(peer, operation, round * count + index);
  const [front, hind, postgres] = (await read()).map((after, index) => spent(before[index]!, after) / count);
  return { front: front!, behind: hind!, postgres: postgres! };
}

/** On all connections at once: requests a second, and the milliseconds in which half and 99 of a hundred are answered. */
async function atOnce(peer: Peer, operation: Operation, round: number) {
  const times: number[] = [];
  const count = requestsOf(operation) * 4;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let index = next++; index < count; index = next++) {
        const sent = performance.now();
        await ask(peer, operation, round * count + index);
        times.push(performance.now() - sent);
      }
    }),
  );
  const rate = times.length / ((performance.now() - began) / 1000);
  times.sort((one, other) => one - other);
  return { rate, p50: times[Math.floor(times.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]! };
}

async function ask(peer: Peer, operation: Operation, index: number) {
  const { person, variables } = operation.ask(index);
  const text = await peer.ask(operation, variables, await issuer.token(person));
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors || !data) throw new Error(`${operation.name}, ${peer.name}: ${text.slice(0, 1_000)}`);
  return { data, size: text.length };
}

/** That all answer the same; the size of an answer. */
async function compare(peers: Peer[], operation: Operation): Promise<number> {
  let size = 0;
  for (let index = 0; index < 40; index++) {
    const answers = await Promise.all(peers.map((peer) => ask(peer, operation, index * 7)));
    size += answers[0]!.size / 40;
    for (const [at, answer] of answers.entries()) {
      if (isDeepStrictEqual(answer.data, answers[0]!.data)) continue;
      const [one, other] = [JSON.stringify(answers[0]!.data), JSON.stringify(answer.data)];
      const place = Math.max(0, [...one].findIndex((character, at) => character !== other[at]) - 200);
      throw new Error(
        `${operation.name}: ${peers[at]!.name} answers ${other.slice(place, place + 300)} where ${peers[0]!.name} answers ${one.slice(place, place + 300)}`,
      );
    }
  }
  return size;
}

async function findPeople(): Promise<Parameters<typeof operations>[0]> {
  const officers = await pool.query<{ subject: string; agency: string }>(
    `select assigned_to as subject, competent_id as agency from services.dossier join directory.agency on agency.id = competent_id
     where ended_at is null and assigned_to is not null and valid_to = '9999-12-31' group by 1, 2 order by count(*) desc, 1 limit 20`,
  );
  const agencies = await pool.query<{ id: string }>(
    'select sender_id as id from documents.delivery group by 1 order by count(*) desc, 1 limit 1',
  );
  return {
    officers: officers.rows,
    agencies: agencies.rows.map(({ id }) => id),
    indicators: ['SYNTHETIC_1_1', 'SYNTHETIC_1_101'],
  };
}
