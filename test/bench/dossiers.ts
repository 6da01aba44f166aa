/**
 * How long the database takes for work lists, the search and the indices of dossiers, with two million of them.
 *
 *   DATABASE_URL=postgresql://… npm run bench:dossiers              makes a database, fills it, measures, drops it
 *   DATABASE_URL=postgresql://… npm run bench:dossiers -- --keep    leaves it for the next time, and takes it when it is there
 *
 * Sixteen months are generated as `npm run seed -- --scale 1 --seed 1 --from 2025-07 --to 2026-10` does, and copied, with other ids, codes and
 * officers, until there are two million dossiers.
 */
import { cpus } from 'node:os';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { directory } from '../../subgraphs/directory/index.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { services } from '../../subgraphs/services/index.ts';
import { openBench, person } from './explained.ts';

const range = { from: '2025-07', to: '2026-10' };
const copies = 6;
const wanted = 2_000_000;
const database = 'province_graph_bench_dossiers';
const now = parseInstant('2026-11-24T03:00:00Z');

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');
const bench = await openBench(DATABASE_URL, database);
const { pool, anchors } = bench;
let viewer = person('PROVINCE_ADMIN', 'qni2025');
const environment = { pool, anchors, verify: async () => viewer, now: () => now, connected: {} };
const owner = await directory.start(environment);
const running = await services.start({ ...environment, organisation: owner.organisation });
try {
  await fill();
  await measure();
} finally {
  await running.close();
  await owner.close();
  await bench.close(process.argv.includes('--keep'));
}

async function count(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from services.dossier');
  return rows[0]!.count;
}

async function fill(): Promise<void> {
  await running.generate({ scale: 1, seed: 1, range });
  const missing = wanted - (await count());
  if (missing <= 0) return;
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'services' and table_name = 'dossier'`,
  );
  const same = rows.map(({ name }) => name).filter((name) => !['id', 'code', 'assigned_to'].includes(name));
  await pool.query(
    `insert into services.dossier (id, code, assigned_to, ${same.join(', ')})
     select id || '-' || copy, code || copy, assigned_to || '-' || copy, ${same.join(', ')}
     from services.dossier cross join generate_series(1, $1::int) as copy
     where id like 'dossier-synthetic-1-%' order by copy limit $2`,
    [copies, missing],
  );
  await pool.query('vacuum analyze services.dossier');
}

async function measure(): Promise<void> {
  const { rows } = await pool.query<{ agency: string; dossiers: number; assigned: number }>(
    `select competent_id as agency, count(*)::int as dossiers, count(*) filter (where ended_at is null
       and assigned_to = 'officer-' || competent_id || '-staff')::int as assigned
     from services.dossier group by 1 order by 2 desc`,
  );
  const [fullest, middle] = [rows[0]!, rows[Math.floor(rows.length / 2)]!];
  console.log(`${cpus().length} × ${cpus()[0]?.model}; ${await count()} dossiers`);
  for (const { agency, dossiers, assigned } of [fullest, middle])
    console.log(`${agency}: ${dossiers} dossiers, ${assigned} of them open with its first officer`);
  console.log('\n| operation | statements | milliseconds in the database | indexes |\n| --- | --- | --- | --- |');
  const summary = 'nodes { id code status dueAt isLate procedure { code nameVi } competentAgency { id } }';
  const [sample] = (
    await pool.query<{ code: string }>(
      `select code from services.dossier where id = 'dossier-synthetic-1-2026-10-committees-0-0'`,
    )
  ).rows;
  for (const [name, { agency }] of [
    ['the fullest commune', fullest],
    ['a middling commune', middle],
  ] as const) {
    const clerk = person('OFFICER', agency, `officer-${agency}-staff`);
    const work = (filter: string) => `{ workList(first: 20, filter: { ${filter} }) { ${summary} } }`;
    const search = (filter: string) => `{ dossiers(first: 20, filter: { ${filter} }) { ${summary} } }`;
    await row(`work list of an officer of ${name}`, clerk, work(''));
    await row(`the same, late and of a procedure`, clerk, work('isLate: true, procedure: "2.000815"'));
    await row(`the same, of an applicant`, clerk, work('applicant: "phung thi dao"'));
    await row(`search in ${name}: all`, clerk, search(''));
    await row(
      `search in ${name}: status and procedure`,
      clerk,
      search('statuses: [SUPPLEMENT_REQUIRED], procedure: "2.000815"'),
    );
    await row(
      `search in ${name}: due in a week, late`,
      clerk,
      search('dueFrom: "2026-03-02", dueTo: "2026-03-06", isLate: true'),
    );
    await row(`search in ${name}: a common name`, clerk, search('applicant: "nguyen"'));
    await row(`search in ${name}: a rare name`, clerk, search('applicant: "phung kim tam"'));
    await row(`search in ${name}: a name that nobody has`, clerk, search('applicant: "ton nu"'));
    const year = 'from: "2025-11-01", to: "2026-10-31"';
    const entity = `_entities(representations: [{ __typename: "Agency", id: "${agency}", asOf: "2026-11-24" }])`;
    const index = `{ ${entity} { ... on Agency { serviceIndicators(${year}) { code part numerator denominator value } } } }`;
    await row(`twenty indices of a year of ${name}`, person('ANALYST', null), index);
  }
  const administrator = person('PROVINCE_ADMIN', 'qni2025');
  const all = (filter: string) => `{ dossiers(first: 20, filter: { ${filter} }) { ${summary} } }`;
  await row('search in the province: a code', administrator, all(`code: "${sample!.code}"`));
  await row('search in the province: late', administrator, all('isLate: true'));
  await row(
    'search by the national portal: a rare name',
    person('NATIONAL_INTEGRATION', null),
    all('applicant: "phung kim tam"'),
  );
  await row(
    'index 2.1 of a year of the province',
    person('ANALYST', null),
    '{ serviceIndicators(from: "2025-11-01", to: "2026-10-31", codes: ["2.1"]) { value } }',
  );
}

async function row(name: string, as: Viewer, query: string): Promise<void> {
  viewer = as;
  await bench.explain(name, running, query, (text) => text.includes('services') && !text.includes('audit'));
}
