/**
 * Whether the graph's memory grows under a mixed load of reads, letters, files, tables and mistakes.
 *
 *   npm run bench:endurance -- --minutes 30                     the embedded database, in a folder of its own
 *   DATABASE_URL=postgresql://… npm run bench:endurance         in a database of its own on that server, which it drops
 *
 * Every ten seconds the server collects its garbage and says what is left. The slope is that of a straight line through
 * what it said after the first third of the time, when caches are full. `--snapshots FOLDER` writes snapshots of its heap
 * there after the first and the second third and at the end, which Chrome's developer tools compare.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { people } from '../../gateway/demo/people.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { runMixedLoad } from '../support/mixed-load.ts';
import { freePort } from '../support/process.ts';
import type { Left } from './collected.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, clients: { type: 'string' }, snapshots: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 30);
const clients = Number(values.clients ?? 4);
const everyMs = 10_000;
const database = 'province_graph_bench_endurance';

/** What is left in memory, so many minutes from the start. */
interface Sample extends Left {
  at: number;
}

const columns = ['heap', 'external', 'buffers', 'database', 'resident'] as const;

const folder = await mkdtemp(path.join(tmpdir(), 'endurance-'));
const place = await openPlace();
const port = await freePort();
const server = spawn(
  process.execPath,
  ['--expose-gc', '--import', projectFile('dist/test/bench/collected.js'), projectFile('run.mjs'), 'gateway/main.ts'],
  {
    // What one client may ask in a minute is not what is measured.
    env: {
      ...process.env,
      ...place.environment,
      PORT: String(port),
      DATA_DIR: folder,
      COST_PER_MINUTE: '100000000000',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  },
);
const ended = once(server, 'close');
const origin = `http://127.0.0.1:${port}`;
while (!(await fetch(`${origin}/health/ready`).catch(() => undefined))?.ok) await pause(200);

const issuer = await openDemoIssuer(folder);
const tokens = new Map<string, Promise<string>>();
const token = (name: string) => {
  const known = tokens.get(name) ?? issuer.token(people.find((person) => person.name === name)!);
  tokens.set(name, known);
  return known;
};
const samples: Sample[] = [];
const began = performance.now();
const minutesNow = () => (performance.now() - began) / 60_000;
let over = false;
/** After how many thirds of the time the last snapshot was written. */
let written = 0;
const sampling = (async () => {
  while (!over) {
    await sample();
    await pause(everyMs);
  }
  await sample();
})();
const { asked, unexpected } = await runMixedLoad({ origin, token }, clients, () => minutesNow() < minutes);
over = true;
await sampling;
server.kill('SIGTERM');
await ended;
await place.close();
await rm(folder, { recursive: true, force: true });

const total = Object.values(asked).reduce((sum, count) => sum + count, 0);
console.log(
  `${total} requests in ${minutes} minutes by ${clients} clients; unexpected: ${[...unexpected].join('; ') || 'none'}`,
);
console.log(`| minute | ${columns.join(' | ')} |\n| --- |${' --- |'.repeat(columns.length)}`);
for (const one of samples.filter((_, index) => index % Math.ceil(samples.length / 20) === 0))
  console.log(`| ${[one.at, ...columns.map((column) => one[column])].map((value) => value.toFixed(1)).join(' | ')} |`);
const late = samples.filter(({ at }) => at > minutes / 3);
for (const column of columns)
  console.log(`${column}: ${slope(late.map((one) => [one.at, one[column]])).toFixed(3)} MiB a minute`);

async function sample(): Promise<void> {
  const at = minutesNow();
  const third = Math.min(3, Math.floor((at / minutes) * 3));
  const snapshot = values.snapshots !== undefined && third > written ? { snapshot: snapshotFile(third) } : {};
  written = third;
  server.send(snapshot);
  const [left] = (await once(server, 'message')) as [Left];
  samples.push({ at, ...left });
}

function snapshotFile(third: number): string {
  return path.resolve(values.snapshots!, `endurance-${third}.heapsnapshot`);
}

/** The slope of the straight line that fits best. */
function slope(points: [x: number, y: number][]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const across = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
  return points.reduce((sum, [x, y]) => sum + (x - middle) * (y - level), 0) / across;
}

async function openPlace(): Promise<{ environment: Record<string, string>; close(): Promise<void> }> {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) return { environment: {}, close: async () => {} };
  const admin = new pg.Client({ connectionString: DATABASE_URL });
  await admin.connect();
  await admin.query(`drop database if exists ${database}`);
  await admin.query(`create database ${database}`);
  const address = new URL(DATABASE_URL);
  address.pathname = `/${database}`;
  return {
    environment: { DATABASE_URL: address.href },
    close: async () => {
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}
