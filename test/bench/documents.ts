/**
 * How long the database takes for the inbox, the search and the conformity of documents, with a million deliveries.
 *
 *   DATABASE_URL=postgresql://… npm run bench:documents              makes a database, fills it, measures, drops it
 *   DATABASE_URL=postgresql://… npm run bench:documents -- --keep    leaves it for the next time, and takes it when it is there
 *
 * The operations are sent to the subgraph; every statement that its stores send for them is then explained with the same
 * values (EXPLAIN ANALYZE, warm, the median of five). Prints a table: milliseconds in the database with planning, and the
 * indexes of the plans.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parse } from 'graphql';
import pg from 'pg';
import { directory } from '../../subgraphs/directory/index.ts';
import { documents } from '../../subgraphs/documents/index.ts';
import type { Scope } from '../../subgraphs/kernel/identity/roles.ts';
import { roles } from '../../subgraphs/kernel/identity/roles.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { projectFile } from '../../subgraphs/kernel/project.ts';

/** About 1,000,000 deliveries. */
const scale = 43;
const rounds = 5;
const database = 'province_graph_bench_documents';
/** The last day of what was made, when the agencies of 2020 are still there. */
const now = new Date('2024-01-02T03:00:00Z');

interface Statement {
  text: string;
  values: unknown[];
}
interface Plan {
  'Index Name'?: string;
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');
const server = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
const isThere = (await server.query('select from pg_database where datname = $1', [database])).rowCount === 1;
if (!isThere) await server.query(`create database ${database}`);
const address = new URL(DATABASE_URL);
address.pathname = `/${database}`;
const pool = new pg.Pool({ connectionString: address.href, max: 1 });
const sent = recordStatements(pool);
const anchors = await mkdtemp(projectFile('.data/bench-'));
let viewer = person('OFFICER', 'qni-stttt');
const environment = { pool, anchors, verify: async () => viewer, now: () => now };
const owner = await directory.start(environment);
const running = await documents.start({ ...environment, organisation: owner.organisation });
try {
  await running.generate({ scale, seed: 1 });
  await measure();
} finally {
  await running.close();
  await owner.close();
  await pool.end();
  await rm(anchors, { recursive: true });
  if (!process.argv.includes('--keep')) await server.query(`drop database ${database}`);
  await server.end();
}

async function measure(): Promise<void> {
  const { rows } = await pool.query(
    `select (select count(*) from documents.document) as documents, (select count(*) from documents.delivery) as deliveries`,
  );
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}; ${rows[0].documents} documents, ${rows[0].deliveries} deliveries\n`,
  );
  console.log('| operation | statements | milliseconds in the database | indexes |\n| --- | --- | --- | --- |');
  const clerk = person('OFFICER', 'qni-stttt');
  const commune = person('OFFICER', 'c-21136');
  const administrator = person('PROVINCE_ADMIN', 'qni');
  const analyst = person('ANALYST', null);
  const inbox = (agency: string, filter = '') =>
    `{ _entities(representations: [{ __typename: "Agency", id: "${agency}", asOf: "2024-01-02" }]) { ... on Agency {
      inbox(first: 20${filter}) { nodes { id status document { number subject urgency issuer { id } signer { fullName } tasks { id } } } }
    } } }`;
  const search = (filter: string) =>
    `{ documents(first: 20, filter: { ${filter} }) { nodes { number subject issuer { id } signer { fullName } } } }`;
  await row('inbox of the province, the fullest', administrator, inbox('qni'));
  await row('inbox of a department', clerk, inbox('qni-stttt'));
  await row('inbox of a commune', commune, inbox('c-21136'));
  await row(
    'inbox of a department, by words',
    clerk,
    inbox('qni-stttt', ', filter: { about: { search: "so hoa ho so" } }'),
  );
  await row(
    'waiting for longer than a working day (T5), of the whole province',
    administrator,
    `{ deliveries(first: 20,
    filter: { status: [ARRIVED], olderThanWorkingDays: 1 }) { nodes { id } } }`,
  );
  await row(
    'waiting, of a department',
    clerk,
    `{ deliveries(first: 20,
    filter: { status: [ARRIVED], olderThanWorkingDays: 1 }) { nodes { id } } }`,
  );
  await row('all documents of the province', administrator, search(''));
  await row('documents of a department', clerk, search(''));
  await row('documents of a commune', commune, search(''));
  await row('a number, of the whole province', administrator, search('number: "1624/UBND-KGVX"'));
  for (const [name, who] of [
    ['the whole province', administrator],
    ['a department', clerk],
    ['a commune', commune],
  ] as const) {
    await row(`common words, of ${name}`, who, search('search: "cai cach hanh chinh"'));
    await row(`rare words, of ${name}`, who, search('search: "so hoa ho so luu tru xa Tra Thuy"'));
    await row(`words with mistakes, of ${name}`, who, search('search: "gai phong mat bnag tai xa tra thuy"'));
    await row(`words that nothing has, of ${name}`, who, search('search: "vinh danh nghe nhan gom su"'));
    await row(
      `words, type, urgency and period, of ${name}`,
      who,
      search('search: "chuyen doi so", types: [PLAN], urgency: [URGENT], from: "2023-01-01", to: "2023-12-31"'),
    );
  }
  await row(
    'conformity of a month by level',
    analyst,
    `{ edocConformity(period: { from: "2022-06-01", to: "2022-06-30" },
    groupBy: [LEVEL]) { level indicators { code share } } }`,
  );
  await row(
    'conformity of a month by agency',
    analyst,
    `{ edocConformity(period: { from: "2022-06-01", to: "2022-06-30" },
    groupBy: [AGENCY]) { level indicators { code share } } }`,
  );
}

/** Sends the operation, explains what was sent for it, and prints what that comes to. */
async function row(name: string, as: Viewer, query: string): Promise<void> {
  viewer = as;
  sent.length = 0;
  const { errors } = await running.execute({ document: parse(query), authorization: undefined, requestId: 'bench' });
  if (errors) throw errors[0]!;
  const statements = sent.filter(({ text }) => text.includes('documents') && !text.includes('audit'));
  const totals: number[] = [];
  const plans: Plan[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let total = 0;
    for (const { text, values } of statements) {
      const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
      const [explained] = rows[0]['QUERY PLAN'] as [{ Plan: Plan; 'Planning Time': number; 'Execution Time': number }];
      total += explained['Planning Time'] + explained['Execution Time'];
      plans.push(explained.Plan);
    }
    totals.push(total);
  }
  const median = totals.sort((one, other) => one - other)[Math.floor(rounds / 2)]!;
  const uses = [...new Set(plans.flatMap(usesOf))].sort().join(', ');
  console.log(`| ${name} | ${statements.length} | ${median.toFixed(1)} | ${uses} |`);
}

/** The indexes of a plan, and the tables that it reads as a whole. */
function usesOf(plan: Plan): string[] {
  const index =
    plan['Index Name'] ?? (plan['Node Type'].includes('Seq Scan') ? `all of ${plan['Relation Name']}` : undefined);
  return [...(index === undefined ? [] : [index]), ...(plan.Plans ?? []).flatMap(usesOf)];
}

function person(role: keyof typeof roles, agency: string | null): Viewer {
  const scopes = new Set<Scope>(roles[role]);
  return { subject: 'bench', agency, clientId: null, scopes };
}

function recordStatements(recorded: pg.Pool): Statement[] {
  const statements: Statement[] = [];
  recorded.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [Partial<Statement> | string];
      if (typeof first === 'object' && first.text !== undefined && !first.text.startsWith('explain'))
        statements.push({ text: first.text, values: first.values ?? [] });
      return query(...args);
    }) as typeof client.query;
  });
  return statements;
}
