import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import pg from 'pg';
import { databaseTimeouts, serverOptions } from '../../subgraphs/kernel/database/connection.ts';
import type { RunningSubgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { roles, type Scope } from '../../subgraphs/kernel/identity/roles.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';

/** How often each statement is explained. */
const rounds = 5;

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

/** A database of its own on a server, on one connection whose statements are remembered. */
export interface Bench {
  pool: pg.Pool;
  anchors: string;
  /**
   * Sends an operation, explains with the same values those of its statements that are `about` what is measured (EXPLAIN
   * ANALYZE, warm, the median of five), and prints a row: their number, milliseconds with planning, and the indexes.
   */
  explain(name: string, subgraph: RunningSubgraph, query: string, about: (text: string) => boolean): Promise<void>;
  /** The same, of all operations that some work sends. */
  explainAll(name: string, work: () => Promise<void>, about: (text: string) => boolean): Promise<void>;
  /** Drops the database, unless it is to be kept. */
  close(keep: boolean): Promise<void>;
}

/** Makes the database, or takes it when it is there. */
export async function openBench(url: string, database: string): Promise<Bench> {
  const server = new pg.Pool({ connectionString: url, max: 1 });
  const isThere = (await server.query('select from pg_database where datname = $1', [database])).rowCount === 1;
  if (!isThere) await server.query(`create database ${database}`);
  const address = new URL(url);
  address.pathname = `/${database}`;
  const pool = new pg.Pool({
    connectionString: address.href,
    max: 1,
    options: serverOptions({ ...databaseTimeouts, statement: 3_600 }),
  });
  const sent = recordStatements(pool);
  const anchors = await mkdtemp(path.join(tmpdir(), 'province-graph-bench-'));
  const explainAll: Bench['explainAll'] = async (name, work, about) => {
    const statements = (await sent.during(work)).filter(({ text }) => about(text));
    const totals: number[] = [];
    const plans: Plan[] = [];
    for (let round = 0; round < rounds; round += 1) {
      let total = 0;
      for (const { text, values } of statements) {
        const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
        const [explained] = rows[0]['QUERY PLAN'] as [
          { Plan: Plan; 'Planning Time': number; 'Execution Time': number },
        ];
        total += explained['Planning Time'] + explained['Execution Time'];
        plans.push(explained.Plan);
      }
      totals.push(total);
    }
    const median = totals.sort((one, other) => one - other)[Math.floor(rounds / 2)]!;
    const uses = [...new Set(plans.flatMap(usesOf))].sort().join(', ');
    console.log(`| ${name} | ${statements.length} | ${median.toFixed(1)} | ${uses} |`);
  };
  return {
    pool,
    anchors,
    explainAll,
    explain: (name, subgraph, query, about) => explainAll(name, () => send(subgraph, query), about),
    close: async (keep) => {
      await pool.end();
      await rm(anchors, { recursive: true });
      if (!keep) await server.query(`drop database ${database}`);
      await server.end();
    },
  };
}

/** Sends an operation to a subgraph; throws its first error. */
async function send(subgraph: RunningSubgraph, query: string): Promise<void> {
  const { errors } = await subgraph.execute({
    document: parse(query),
    authorization: undefined,
    requestId: 'bench',
  });
  if (errors) throw errors[0]!;
}

/** Somebody in a role, for an agency. */
export function person(role: keyof typeof roles, agency: string | null, subject = 'bench'): Viewer {
  return { subject, agency, clientId: null, scopes: new Set<Scope>(roles[role]) };
}

/** The indexes of a plan, and the tables that it reads as a whole. */
function usesOf(plan: Plan): string[] {
  const index =
    plan['Index Name'] ?? (plan['Node Type'].includes('Seq Scan') ? `all of ${plan['Relation Name']}` : undefined);
  return [...(index === undefined ? [] : [index]), ...(plan.Plans ?? []).flatMap(usesOf)];
}

/** Records what is sent during something; not all that a database is filled with, which would not fit into memory. */
function recordStatements(recorded: pg.Pool): { during(work: () => Promise<void>): Promise<Statement[]> } {
  let statements: Statement[] | undefined;
  recorded.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [Partial<Statement> | string];
      if (typeof first === 'object' && first.text !== undefined)
        statements?.push({ text: first.text, values: first.values ?? [] });
      return query(...args);
    }) as typeof client.query;
  });
  return {
    during: async (work) => {
      const during: Statement[] = (statements = []);
      await work();
      statements = undefined;
      return during;
    },
  };
}
