import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { serverPool } from '../../subgraphs/kernel/database/connection.ts';
import { embeddedPool, openEngine } from '../../subgraphs/kernel/database/embedded.ts';
import { openDatabase } from '../../subgraphs/kernel/database/open.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import type { borrowEngine } from './engines.ts';

/** A seeded database that belongs to one test file. */
export interface TestDatabase {
  pool: pg.Pool;
  /** A folder of its own. */
  anchors: string;
  /** Every statement sent so far, as text; empty it to start counting. */
  statements: string[];
  close(): Promise<void>;
}

/**
 * A copy of the seeded template: on the server that DATABASE_URL names, or embedded. On one connection, as embedded,
 * statements are answered in the order in which they are sent, so that their number does not depend on which is faster.
 */
export function openTestDatabase(connections = 4): Promise<TestDatabase> {
  return open(process.env.TEST_DATABASE_TEMPLATE!, connections);
}

/** A database with nothing in it, in the same place. */
export function openEmptyDatabase(): Promise<TestDatabase> {
  return open(process.env.TEST_DATABASE_EMPTY!, 4);
}

/** A seeded database for processes, which may be killed. */
export interface ProcessDatabase {
  /** What a process finds it by, with its DATA_DIR. */
  environment: Record<string, string>;
  /** Runs a statement while no process has the database open. */
  run(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** A copy of the seeded template, as above, for the gateway's process with this DATA_DIR. */
export async function openProcessDatabase(dataDir: string): Promise<ProcessDatabase> {
  const { DATABASE_URL, TEST_DATABASE_TEMPLATE = '' } = process.env;
  if (DATABASE_URL) {
    const { pool, close, url } = await copyOnServer(DATABASE_URL, TEST_DATABASE_TEMPLATE, 1);
    return { environment: { DATABASE_URL: url }, run: async (statement) => void (await pool.query(statement)), close };
  }
  const folder = path.join(dataDir, 'graph');
  await prepareEmbedded(folder, 'seeded');
  return {
    environment: {},
    run: async (statement) => {
      const { pool, close } = await openDatabase({ databaseUrl: undefined, dataDir: folder });
      await pool.query(statement);
      await close();
    },
    close: async () => {},
  };
}

/** A place with nothing in it for the gateway's process with this DATA_DIR: a database of the server, or the folder. */
export async function openEmptyPlace(): Promise<Pick<ProcessDatabase, 'environment' | 'close'>> {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) return { environment: {}, close: async () => {} };
  const { close, url } = await copyOnServer(DATABASE_URL, process.env.TEST_DATABASE_EMPTY!, 1);
  return { environment: { DATABASE_URL: url }, close };
}

/**
 * Spares a process to make its embedded database in this folder itself, which takes long. Where tests run on a server
 * there is no copy at hand, and it does make it.
 */
export async function prepareEmbedded(folder: string, what: 'seeded' | 'empty'): Promise<void> {
  const { DATABASE_URL, TEST_DATABASE_TEMPLATE, TEST_DATABASE_EMPTY } = process.env;
  if (DATABASE_URL) return;
  await mkdir(folder, { recursive: true });
  const made = path.join(process.env.TEST_FOLDER!, what);
  if (!existsSync(made)) await make(what === 'seeded' ? TEST_DATABASE_TEMPLATE! : TEST_DATABASE_EMPTY!, made);
  await cp(made, path.join(folder, 'postgres'), { recursive: true });
}

/** Of two workers that make the same folder, one comes first. */
async function make(template: string, folder: string): Promise<void> {
  const own = `${folder}-${process.pid}`;
  await (await openEngine({ loadDataDir: await load(template), dataDir: own })).close();
  await rename(own, folder).catch(() => rm(own, { recursive: true }));
}

async function load(template: string): Promise<Blob> {
  return new Blob([await readFile(template)]);
}

declare global {
  /** Loads the module that keeps embedded databases outside of this realm; environment.mjs gives it. */
  var loadEngines: (() => Promise<{ borrowEngine: typeof borrowEngine }>) | undefined;
}

/** An embedded database that outlives the realm of a test file. */
async function borrow(template: string): ReturnType<typeof borrowEngine> {
  const { borrowEngine } = await (globalThis.loadEngines?.() ?? import('./engines.ts'));
  return borrowEngine(template, () => load(template));
}

/** Machines differ, and most tests are not about how long the database takes, in seconds. */
const patience = { connect: 120, statement: 120, lock: 120, idleInTransaction: 120 };

/** What the databases of a run are called on a server; global-teardown drops those that are left. */
const copyPrefix = `${process.env.TEST_DATABASE_PREFIX}copy_`;

async function open(template: string, connections: number): Promise<TestDatabase> {
  const { DATABASE_URL } = process.env;
  const { pool, close } = DATABASE_URL
    ? await copyOnServer(DATABASE_URL, template, connections)
    : embeddedPool(await borrow(template));
  const anchors = await mkdtemp(projectFile('.data/test/anchors-'));
  const closeAll = () => Promise.all([close(), rm(anchors, { recursive: true })]).then(() => {});
  return { pool, anchors, close: closeAll, statements: recordStatements(pool) };
}

async function copyOnServer(url: string, template: string, connections: number) {
  const name = `${copyPrefix}${randomUUID().replaceAll('-', '')}`;
  const server = new pg.Pool({ connectionString: url, max: 1 });
  await server.query(`create database ${name} template ${template}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const options = { connectionString: address.href, max: connections, allowExitOnIdle: true };
  const pool = serverPool(options, patience);
  return {
    pool,
    url: address.href,
    close: async () => {
      await pool.end();
      await server.query(`drop database ${name}`);
      await server.end();
    },
  };
}

/** Every way to a statement, a transaction's included, ends in a client's `query`. */
function recordStatements(pool: pg.Pool): string[] {
  const statements: string[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text: string }];
      statements.push(typeof first === 'string' ? first : first.text);
      return query(...args);
    }) as typeof client.query;
  });
  return statements;
}
