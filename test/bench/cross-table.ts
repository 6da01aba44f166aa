/**
 * How long the database takes for the tables of analysts, and for inboxes, over five years of monthly reports: 318 agencies,
 * 200 indicators, 60 months, 3.8 million observations.
 *
 *   DATABASE_URL=postgresql://… npm run bench:reports              makes a database, fills it, measures, drops it
 *   DATABASE_URL=postgresql://… npm run bench:reports -- --keep    leaves it for the next time, and takes it when it is there
 *
 * The operations are sent to the subgraph; every statement that its stores send for them is then explained with the same
 * values (EXPLAIN ANALYZE, warm, the median of five). Prints a table: milliseconds in the database with planning, and the
 * indexes of the plans. A table that is read page after page has a row for all its pages together, with how long who reads
 * them through the gateway, with the names of the agencies, waits for them.
 */
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { parse } from 'graphql';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { startFederation } from '../../gateway/subgraphs/all-in-process.ts';
import { createGraph } from '../../gateway/graph.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { openBench, person } from './explained.ts';

const range = { from: '2020-01', to: '2024-12' };
const database = 'province_graph_bench_reports';
/** Districts of 2024 are there. */
const now = parseInstant('2025-01-02T03:00:00Z');

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL server');
const bench = await openBench(DATABASE_URL, database);
const { pool, anchors } = bench;
const analyst = person('ANALYST', null);
const verify = async () => analyst;
const federation = await startFederation({ pool, anchors, verify, now: () => now, connected: {} });
const running = federation.running('reports');
const supergraphSdl = readProjectFile('schema/supergraph.graphql');
const graph = await createGraph({ supergraphSdl, sourceOf: federation.sourceOf, verify });
try {
  await running.generate({ scale: 1, seed: 1, range });
  await measure();
} finally {
  await federation.close();
  await bench.close(process.argv.includes('--keep'));
}

async function measure(): Promise<void> {
  const { rows } = await pool.query('select count(*) from reports.observation');
  console.log(`${cpus().length} × ${cpus()[0]?.model}; ${rows[0].count} observations\n`);
  console.log('| operation | statements | milliseconds in the database | indexes |\n| --- | --- | --- | --- |');
  const year = 'periodKind: MONTHLY, period: "2023"';
  await whole('200 indicators by agency, page after page of 10,000', table(200, 'AGENCY', year));
  await whole('the same, page after page of 1,000', table(200, 'AGENCY', year), 1000);
  await row('the same, the first page of 100', table(200, 'AGENCY', year)(100));
  await row('the same, the last page of 100', table(200, 'AGENCY', year)(100, 'last'));
  await row('200 indicators by level and month', table(200, 'LEVEL, PERIOD', year)());
  await row('200 indicators by level', table(200, 'LEVEL', year)());
  await row('30 indicators by agency', table(30, 'AGENCY', year)());
  await row('2 indicators by agency and month', table(2, 'AGENCY, PERIOD', year)());
  await row('200 indicators of one agency by month', table(200, 'PERIOD', `${year}, agencies: ["qni-syt"]`)());
  await row('1 indicator by month, five years', table(1, 'PERIOD', 'periodKind: MONTHLY')());
  // What the province is sent, of 19,000 reports that are due to it.
  const inbox = (filter = '') => `{
    _entities(representations: [{ __typename: "Agency", id: "qni", asOf: "2024-12-31" }]) { ... on Agency {
      reportInbox(first: 20${filter}) { nodes { id state timeliness { daysLate } submission { id } } }
    } }
  }`;
  await row('the inbox of the province, all five years', inbox());
  await row('the same, of one month', inbox(', filter: { period: "2023-M06", states: [ACCEPTED] }'));
}

/** A page of a table: so many rows from its start, after a cursor, or from its end. */
function table(indicators: number, by: string, filter: string) {
  const codes = Array.from({ length: indicators }, (_, index) => `"SYNTHETIC_1_${index + 1}"`).join(', ');
  return (size = 10_000, from: 'first' | 'last' = 'first', after = '', ofAgency = '') => `{
    statistics(indicators: [${codes}], by: [${by}], filter: { ${filter} }, ${from}: ${size}${after}) {
      nodes { indicator { code } agency { id ${ofAgency} } level period { id } value agencies obsStatus }
      pageInfo { hasNextPage endCursor }
    }
  }`;
}

interface Page {
  statistics: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** A table from its first row to its last. */
async function whole(name: string, page: ReturnType<typeof table>, size = 10_000): Promise<void> {
  let waited = '';
  const query = `query ($after: String) ${page(size, 'first', ', after: $after', 'nameVi')}`;
  const read = async () => {
    const began = performance.now();
    let [count, after, hasNext]: [number, string | null, boolean] = [0, null, true];
    while (hasNext) {
      const { nodes, pageInfo }: Page['statistics'] = (await throughGateway<Page>(query, { after })).statistics;
      count += nodes.length;
      [after, hasNext] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    waited = `${count} rows, read in ${Math.round(performance.now() - began)} ms`;
  };
  await read();
  await bench.explainAll(name, read, isMeasured);
  console.log(`  ${waited}`);
}

async function throughGateway<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await graph.execute({
    ...{ document: parse(query), hash: createHash('sha256').update(query).digest('hex'), operationName: undefined },
    ...{ variables, authorization: undefined, requestId: 'bench' },
  });
  if (errors) throw errors[0]!;
  return data as Data;
}

async function row(name: string, query: string): Promise<void> {
  await bench.explain(name, running, query, isMeasured);
}

function isMeasured(text: string): boolean {
  return /^\s*(select|with)/i.test(text) && text.includes('reports');
}
