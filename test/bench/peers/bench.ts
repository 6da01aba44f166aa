/**
 * What an answer of the graph costs beside what somebody would have written by hand for it.
 *
 *   DATABASE_URL=postgresql://… npm run bench:peers
 *
 * The database is one that `npm run seed -- --scale 0.1 --seed 1` has filled, on a server of this machine, of which nobody
 * else asks anything. Every server runs in production mode, each operation is asked one at a time, by 200 callers with
 * variables of their own, in rounds by turns; all answers are compared first. Writes RESULTS.md beside the benches: milliseconds of CPU a
 * request, of Node and of PostgreSQL, from /proc.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { subgraphs } from '../../../subgraphs/index.ts';
import { projectFile, readProjectFile } from '../../../subgraphs/kernel/process/project.ts';
import { type Operation, operations, type Person } from './operations.ts';

const rounds = Number(process.env.ROUNDS ?? 7);
const requests = Number(process.env.REQUESTS ?? 60);
const only = process.env.ONLY;
/** For a look into the servers, such as --cpu-prof. */
const flags = process.env.NODE_FLAGS?.split(' ') ?? [];
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');

/** A way to have an operation answered, and the processes that do it. */
interface Peer {
  name: string;
  ask(operation: Operation, variables: object, authorization: string): Promise<{ data: unknown; text: string }>;
  pids: number[];
  database: string;
}

interface Measured {
  node: number[];
  postgres: number[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'peers-'));
const children: ReturnType<typeof spawn>[] = [];
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1, application_name: 'bench' });
const issuer = await openIssuer();
const environment = {
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  OIDC_ISSUERS: JSON.stringify([{ issuer: issuer.name, audience: 'bench', jwks: `${issuer.name}/jwks` }]),
  COST_PER_MINUTE: '900000000000',
};
try {
  await main();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode === null && once(child, 'close')));
  issuer.close();
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const peers = await startPeers();
  const asked = operations(await findPeople()).filter(({ name }) => !only || name.includes(only));
  const tokens = new Map<string, string>();
  const tokenOf = async (person: Person) => {
    const key = JSON.stringify(person);
    const known = tokens.get(key) ?? (await issuer.token(person));
    tokens.set(key, known);
    return known;
  };
  const table: string[] = [];
  for (const operation of asked) {
    const size = await compare(peers, operation, tokenOf);
    const measured = new Map(peers.map((peer): [Peer, Measured] => [peer, { node: [], postgres: [] }]));
    for (let round = 0; round <= rounds; round++) {
      for (const peer of peers) {
        const before = await cpuOf(peer);
        for (let index = 0; index < requests; index++) {
          const { person, variables } = operation.ask(round * requests + index);
          await peer.ask(operation, variables, await tokenOf(person));
        }
        const after = await cpuOf(peer);
        if (round === 0) continue; // Warm.
        measured.get(peer)!.node.push((after.node - before.node) / requests);
        measured.get(peer)!.postgres.push((after.postgres - before.postgres) / requests);
      }
    }
    for (const [peer, { node, postgres }] of measured) {
      const row = `| ${operation.name} (${(size / 1000).toFixed(1)} kB) | ${peer.name} | ${median(node).toFixed(2)} | ${median(postgres).toFixed(2)} |`;
      console.log(row);
      table.push(row);
    }
  }
  if (!only) writeResults(table, peers);
}

async function startPeers(): Promise<Peer[]> {
  const wanted = (process.env.PEERS ?? 'monolith,in process,over HTTP').split(',');
  const peers: Peer[] = [];
  if (wanted.includes('monolith')) {
    const port = await freePort();
    const pid = await start([projectFile('test/bench/peers/monolith.mjs')], port, 'monolith');
    peers.push({
      name: 'hand-written monolith',
      pids: [pid],
      database: 'monolith',
      ask: ({ query }, variables, authorization) =>
        post(`http://127.0.0.1:${port}/${/^query (\w+)/.exec(query)![1]}`, { variables }, authorization),
    });
  }
  if (wanted.includes('in process')) {
    const port = await freePort();
    const pid = await start([projectFile('run.mjs'), 'gateway/main.ts'], port, 'whole');
    peers.push(graph('ours in process', port, [pid], 'whole'));
  }
  if (wanted.includes('over HTTP')) {
    const ports = new Map<string, number>();
    const pids: number[] = [];
    for (const { name } of subgraphs) {
      const port = await freePort();
      ports.set(name, port);
      const directory = `http://127.0.0.1:${ports.get('directory')}`;
      pids.push(
        await start([projectFile('run.mjs'), 'subgraphs/main.ts', name], port, 'parts', { DIRECTORY_URL: directory }),
      );
    }
    const supergraph = path.join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, relocated(readProjectFile('schema/supergraph.graphql'), ports));
    const port = await freePort();
    const pid = await start([projectFile('run.mjs'), 'gateway/main.ts', '--supergraph', supergraph], port, 'parts');
    peers.push(graph('ours over HTTP subgraphs', port, [pid, ...pids], 'parts'));
  }
  return peers;
}

function graph(name: string, port: number, pids: number[], database: string): Peer {
  const ask: Peer['ask'] = ({ query }, variables, authorization) =>
    post(`http://127.0.0.1:${port}/graphql`, { query, variables }, authorization);
  return { name, pids, database, ask };
}

/** The supergraph with the addresses at which its subgraphs are just now. */
function relocated(sdl: string, ports: Map<string, number>): string {
  return subgraphs.reduce((text, { name, port }) => text.replaceAll(`:${port}/`, `:${ports.get(name)}/`), sdl);
}

/** Starts a process with connections of its own name; answers its id once it is ready. */
async function start(
  entry: string[],
  port: number,
  database: string,
  more: Record<string, string> = {},
): Promise<number> {
  const url = new URL(DATABASE_URL!);
  url.searchParams.set('application_name', database);
  const env = {
    ...environment,
    PORT: String(port),
    DATABASE_URL: url.href,
    DATA_DIR: path.join(folder, database, entry.at(-1)!.replace(/\W/g, '')),
    ...more,
  };
  const child = spawn(process.execPath, [...flags, ...entry], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${entry.join(' ')} ended`);
    if ((await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok) return child.pid!;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function post(url: string, body: object, authorization: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors || !data) throw new Error(`${url}: ${text.slice(0, 1_000)}`);
  return { data, text };
}

/** That all answer the same; the size of an answer. */
async function compare(
  peers: Peer[],
  operation: Operation,
  tokenOf: (person: Person) => Promise<string>,
): Promise<number> {
  let size = 0;
  for (let index = 0; index < 40; index++) {
    const { person, variables } = operation.ask(index * 7);
    const answers = await Promise.all(peers.map(async (peer) => peer.ask(operation, variables, await tokenOf(person))));
    size += answers[0]!.text.length / 40;
    for (const [at, answer] of answers.entries()) {
      if (!isDeepStrictEqual(answer.data, answers[0]!.data)) {
        const [one, other] = [answers[0]!.text, answer.text];
        const place = [...one].findIndex((character, index) => character !== other[index]);
        throw new Error(
          `${operation.name}: ${peers[at]!.name} answers ${other.slice(place - 200, place + 100)} where ${peers[0]!.name} answers ${one.slice(place - 200, place + 100)}`,
        );
      }
    }
  }
  return size;
}

/** Milliseconds of CPU that a peer's processes, and the backends of its connections, have taken so far. */
async function cpuOf({ pids, database }: Peer): Promise<{ node: number; postgres: number }> {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    database,
  ]);
  const sum = (ids: number[]) => ids.reduce((total, pid) => total + cpuTime(pid), 0);
  return { node: sum(pids), postgres: sum(rows.map(({ pid }) => pid)) };
}

/** Of one process, in steps of ten milliseconds. */
function cpuTime(pid: number): number {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
      .slice(11, 13)
      .reduce((total, ticks) => total + Number(ticks) * 10, 0);
  } catch {
    return 0;
  }
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

/** An issuer of tokens whose keys are published as any is. */
async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'bench' };
  const server = createHttpServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const name = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = async ({ subject, agency, scope }: Person) => {
    const signed = await new SignJWT({ scope, ...(agency && { agency }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setIssuer(name)
      .setAudience('bench')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('4h')
      .sign(privateKey);
    return `Bearer ${signed}`;
  };
  return { name, token, close: () => void server.close() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function writeResults(table: string[], peers: Peer[]): void {
  const text = `# What an answer costs beside a hand-written one

Written by \`npm run bench:peers\`: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${peers.length} peers by
turns, medians of ${rounds} rounds of ${requests} requests, one request at a time, 200 callers. All answers of an operation are equal.
Milliseconds of CPU a request.

| operation | | Node | PostgreSQL |
| --- | --- | --- | --- |
${table.join('\n')}
`;
  writeFileSync(projectFile('test/bench/RESULTS.md'), text);
}
