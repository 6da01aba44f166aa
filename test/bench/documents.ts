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
import { cpus } from 'node:os';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { directory } from '../../subgraphs/directory/index.ts';
import { documents } from '../../subgraphs/documents/index.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { openBench, person } from './explained.ts';

/** About 1,000,000 deliveries. */
const range = { from: '2020-06', to: '2023-12' };
const database = 'province_graph_bench_documents';
/** The last day of what was made, when the agencies of 2020 are still there. */
const now = parseInstant('2024-01-02T03:00:00Z');

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');
const bench = await openBench(DATABASE_URL, database);
const { pool, anchors } = bench;
let viewer = person('OFFICER', 'qni-stttt');
const environment = { pool, anchors, verify: async () => viewer, now: () => now, connected: {} };
const owner = await directory.start(environment);
const running = await documents.start({ ...environment, organisation: owner.organisation });
try {
  await running.generate({ scale: 1, seed: 1, range });
  await measure();
} finally {
  await running.close();
  await owner.close();
  await bench.close(process.argv.includes('--keep'));
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
  const { rows: fullest } = await pool.query<{ recipient_id: string }>(
    'select recipient_id from documents.delivery group by 1 order by count(*) desc, 1 limit 10',
  );
  const tenAgencies = fullest.map(({ recipient_id }) => recipient_id);
  const commune = person('OFFICER', 'c-21136');
  const administrator = person('PROVINCE_ADMIN', 'qni');
  const analyst = person('ANALYST', null);
  const inbox = (agency: string, filter = '') =>
    `{ _entities(representations: [{ __typename: "Agency", id: "${agency}", asOf: "2024-01-02" }]) { ... on Agency {
      inbox(first: 20${filter}) { nodes { id status document { number subject urgency issuer { id } signer { fullName } tasks { id } } } }
    } } }`;
  const search = (filter: string) =>
    `{ documents(first: 20, filter: { ${filter} }) { nodes { number subject issuer { id } signer { fullName } } } }`;
  const documentsOf = (agencies: string[], filter = '') =>
    `{ _entities(representations: [${agencies.map((id) => `{ __typename: "Agency", id: "${id}", asOf: "2024-01-02" }`).join(', ')}]) {
      ... on Agency { documents(first: 20${filter}) { nodes { number subject issuer { id } signer { fullName } } } }
    } }`;
  await row('inbox of the province, the fullest', administrator, inbox('qni'));
  await row('inbox of a department', clerk, inbox('qni-stttt'));
  await row('inbox of a commune', commune, inbox('c-21136'));
  const about = (search: string) => `, filter: { about: { search: "${search}" } }`;
  await row('inbox of a department, by words', clerk, inbox('qni-stttt', about('so hoa ho so')));
  await row('inbox of a department, by rare words', clerk, inbox('qni-stttt', about('giam ngheo tai xa tra')));
  await row('inbox of a department, words with mistakes', clerk, inbox('qni-stttt', about('giam nghoe tai xa tra')));
  await row('inbox of a department, of plans', clerk, inbox('qni-stttt', ', filter: { about: { types: [PLAN] } }'));
  const february = ', filter: { about: { from: "2021-02-01", to: "2021-02-28" } }';
  await row('inbox of a department, of a month long ago', clerk, inbox('qni-stttt', february));
  await row('inbox of the province, of a month long ago', administrator, inbox('qni', february));
  await row('inbox of the province, by rare words', administrator, inbox('qni', about('giam ngheo tai xa tra')));
  await row('inbox of the province, by words that nothing has', administrator, inbox('qni', about('vinh danh nghe')));
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
  await row('documents of a type that there is none of', administrator, search('types: [SCHEME]'));
  await row('documents of the province as an agency', administrator, documentsOf(['qni']));
  await row('the same, seen by a commune', commune, documentsOf(['qni']));
  await row(
    'the same, received, by rare words',
    administrator,
    documentsOf(['qni'], ', role: RECEIVED, filter: { search: "giam ngheo tai xa tra" }'),
  );
  await row('documents of a commune as an agency', administrator, documentsOf(['c-21136']));
  await row('documents of ten agencies', administrator, documentsOf(tenAgencies));
  await row('a number, of the whole province', administrator, search('number: "1624/UBND-KGVX"'));
  for (const [name, who] of [
    ['the whole province', administrator],
    ['a department', clerk],
    ['a commune', commune],
  ] as const) {
    await row(`common words, of ${name}`, who, search('search: "cai cach hanh chinh"'));
    await row(`rare words, of ${name}`, who, search('search: "so hoa ho so luu tru xa Tra Thuy"'));
    await row(`words with mistakes, of ${name}`, who, search('search: "gai phong mat bnag tai xa tra thuy"'));
    await row(`common words with mistakes, of ${name}`, who, search('search: "cai cach hanh chihn"'));
    await row(`giving tasks that are overdue, of ${name}`, who, search('taskState: OVERDUE'));
    await row(`giving tasks that are due soon, of ${name}`, who, search('taskState: DUE_SOON'));
    await row(`giving tasks that were done in time, of ${name}`, who, search('taskState: COMPLETED_ON_TIME'));
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

async function row(name: string, as: Viewer, query: string): Promise<void> {
  viewer = as;
  await bench.explain(name, running, query, (text) => text.includes('documents') && !text.includes('audit'));
}
