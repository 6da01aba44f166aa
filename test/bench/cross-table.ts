/**
 * How long the tables of analysts take over five years of monthly reports: about 320 agencies, 200 indicators, 60 months,
 * 3.8 million observations.
 *
 *   DATABASE_URL=postgresql://… npm run bench:reports
 *
 * Makes a database of its own on that server, fills it as `npm run seed` does, and drops it. Prints the time of each
 * statement as the database itself measures it, warm, the median of seven; with --plans also the plans.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { parse } from 'graphql';
import { directory } from '../../subgraphs/directory/index.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { reports } from '../../subgraphs/reports/index.ts';

const months = 60;
const runs = 7;
const every = Array.from({ length: 200 }, (_, index) => `SYNTHETIC_1_${index + 1}`);
const year = { periodKind: 'MONTHLY', period: '2023' };
const tables: [what: string, variables: object][] = [
  ['200 indicators by level and month', { indicators: every, by: ['LEVEL', 'PERIOD'], filter: year }],
  ['200 indicators by level', { indicators: every, by: ['LEVEL'], filter: year }],
  ['30 indicators by agency', { indicators: every.slice(0, 30), by: ['AGENCY'], filter: year }],
  ['2 indicators by agency and month', { indicators: every.slice(0, 2), by: ['AGENCY', 'PERIOD'], filter: year }],
  [
    '200 indicators of one agency by month',
    { indicators: every, by: ['PERIOD'], filter: { ...year, agencies: ['qni-syt'] } },
  ],
  [
    '1 indicator by month, five years',
    { indicators: every.slice(0, 1), by: ['PERIOD'], filter: { periodKind: 'MONTHLY' } },
  ],
];
const table = parse(`query($indicators: [ID!]!, $by: [StatisticsDimension!]!, $filter: StatisticsFilter!) {
  statistics(indicators: $indicators, by: $by, filter: $filter) { value }
}`);

const recorded = new WeakSet<object>();
/** What the province is sent, of 19,000 reports that are due to it. */
const inbox = parse(`query($filter: ReportDueFilter) {
  _entities(representations: [{ __typename: "Agency", id: "qni", asOf: "2024-12-31" }]) {
    ... on Agency { reportInbox(first: 20, filter: $filter) { nodes { id state timeliness { daysLate } submission { id } } } }
  }
}`);
const inboxes: [what: string, variables: object][] = [
  ['the inbox of the province, all five years', {}],
  ['the same, of one month', { filter: { period: '2023-M06', states: ['ACCEPTED'] } }],
];
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL: names the PostgreSQL server to measure on');
const name = `province_graph_bench_${randomUUID().replaceAll('-', '')}`;
const server = new pg.Client({ connectionString: url });
await server.connect();
await server.query(`create database ${name}`);
const address = new URL(url);
address.pathname = `/${name}`;
const pool = new pg.Pool({ connectionString: address.href, max: 4 });
const anchors = await mkdtemp(path.join(tmpdir(), 'province-graph-bench-'));
try {
  await run();
} finally {
  await pool.end();
  await server.query(`drop database ${name}`);
  await server.end();
  await rm(anchors, { recursive: true });
}

async function run(): Promise<void> {
  const rights = ['statistics:read', 'reports:read', 'reports:all'];
  const analyst: Viewer = { subject: 'analyst', agency: null, clientId: null, scopes: new Set(rights) };
  const environment = { pool, anchors, verify: async () => analyst, now: () => new Date(), connected: {} };
  const home = await directory.start(environment);
  const running = await reports.start({ ...environment, organisation: home.organisation });
  const began = Date.now();
  console.log(await running.generate({ scale: months, seed: 1 }), `in ${Math.round((Date.now() - began) / 1000)} s`);
  await pool.query('vacuum analyze');

  const sent: pg.QueryConfig[] = [];
  pool.on('acquire', (client) => record(client, sent));
  const questions = [
    ...tables.map((one) => [table, ...one] as const),
    ...inboxes.map((one) => [inbox, ...one] as const),
  ];
  for (const [document, what, variables] of questions) {
    sent.length = 0;
    const { errors } = await running.execute({
      document,
      variables: { ...variables },
      authorization: '',
      requestId: 'bench',
    });
    if (errors) throw errors[0]!;
    const statements = sent.length;
    const read = sent.find((statement) => /^\s*with (area|owned)/.test(statement.text))!;
    const answers = Array.from({ length: runs });
    for (const turn of answers.keys()) answers[turn] = await measured(read);
    const times = (answers as number[]).sort((one, other) => one - other);
    console.log(`${what}: ${statements} statements, ${Math.round(times[Math.floor(runs / 2)]!)} ms`);
  }
  await running.close();
  await home.close();
}

/** How long the database takes for a statement, planning included, in milliseconds. */
async function measured({ text: statement, values }: pg.QueryConfig): Promise<number> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, timing off, summary on) ${statement}`,
    values as unknown[],
  );
  const plan = rows.map((row) => row['QUERY PLAN']);
  if (process.argv.includes('--plans')) console.log(plan.join('\n'));
  const time = (kind: string) => Number(plan.find((line) => line.startsWith(kind))!.match(/[\d.]+/)![0]);
  return time('Planning Time') + time('Execution Time');
}

/** Keeps what a connection is sent. */
function record(client: pg.PoolClient, sent: pg.QueryConfig[]): void {
  if (recorded.has(client)) return;
  recorded.add(client);
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [first, values] = args as [string | pg.QueryConfig, unknown[] | undefined];
    sent.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return query(...args);
  }) as typeof client.query;
}
