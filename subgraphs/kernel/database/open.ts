import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { makeDataFolder, ownTree } from '../process/data-folder.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { databaseTimeouts as defaultTimeouts, type DatabaseTimeouts, serverAnswers, serverPool } from './connection.ts';
import { embeddedPool, EmbeddedServer, openEngine } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';

/** An open database. */
export interface Database {
  /** For what belongs to no subgraph. */
  pool: pg.Pool;
  /**
   * The pool of a subgraph: on a server one of its own, so that one that waits for its connections leaves the others
   * theirs. The embedded database has one connection, which all share.
   */
  poolOf(subgraph: string): pg.Pool;
  /** The folder for what must be kept apart from the database: the heads of its audit trails. */
  anchors: string;
  /** Whether it answers now; says so within a few seconds, and never rejects. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the data is: a PostgreSQL server, or a folder for the embedded PostgreSQL. */
export interface DatabaseLocation {
  databaseUrl: string | undefined;
  dataDir: string;
  /** How many connections each pool opens to a server at most. */
  databaseConnections?: number;
  databaseTimeouts?: DatabaseTimeouts;
}

/** The file that is in a folder while a backup takes its place there. */
export const halfRestored = 'restoring';

/**
 * Opens PostgreSQL at `databaseUrl`, or the embedded one (PGlite: PostgreSQL compiled to WASM, in this process) in a
 * folder below `dataDir`. This is the only place that knows which; everything else sees a `pg.Pool`.
 * Throws StartUpError when the server does not answer, or the folder is in use, half restored, or cannot be written.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const { dataDir } = location;
  if (existsSync(path.join(dataDir, halfRestored))) {
    throw new StartUpError(
      'DATA_DIR: a restore into this folder has not come to its end; run npm run restore again, with --replace',
    );
  }
  const opened = await (location.databaseUrl ? openServer(location) : openEmbedded(path.join(dataDir, 'postgres')));
  return { ...opened, anchors: path.join(dataDir, 'audit') };
}

type OpenedPools = Pick<Database, 'pool' | 'poolOf' | 'answers' | 'close'>;

async function openServer({
  databaseUrl,
  databaseConnections = 8,
  databaseTimeouts = defaultTimeouts,
}: DatabaseLocation): Promise<OpenedPools> {
  const open = () => serverPool({ connectionString: databaseUrl!, max: databaseConnections }, databaseTimeouts);
  const pool = open();
  const pools = new Map<string, pg.Pool>();
  const close = async () => void (await Promise.all([pool, ...pools.values()].map((one) => one.end())));
  try {
    await pool.query('select 1');
  } catch {
    await close();
    throw new StartUpError(
      'DATABASE_URL: the PostgreSQL server it names does not answer; it requires postgresql://user:password@host:port/database',
    );
  }
  return {
    pool,
    poolOf: (subgraph) => {
      const own = pools.get(subgraph) ?? open();
      pools.set(subgraph, own);
      return own;
    },
    answers: () => serverAnswers(databaseUrl!),
    close,
  };
}

async function openEmbedded(folder: string): Promise<OpenedPools> {
  makeDataFolder(path.dirname(folder));
  // PGlite does not notice a second process on the same files, and the second would corrupt them.
  const unlock = lockFolder(path.dirname(folder));
  if (!existsSync(folder)) await makeEmbedded(folder);
  ownTree(path.dirname(folder));
  const server = new EmbeddedServer(folder);
  await server.open();
  // It makes a few files anew whenever it starts.
  ownTree(path.dirname(folder));
  const { pool, close } = embeddedPool(server, () => server.open());
  return {
    pool,
    poolOf: () => pool,
    answers: () => server.answers(),
    close: async () => {
      await close();
      unlock();
    },
  };
}

/** Makes the files aside and then moves them, so that a process killed half-way leaves nothing that looks complete. */
async function makeEmbedded(folder: string): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  await (await openEngine({ dataDir: aside })).close();
  renameSync(aside, folder);
}
