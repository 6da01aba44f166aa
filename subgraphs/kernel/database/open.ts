import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { makeDataFolder } from '../data-folder.ts';
import { StartUpError } from '../start-up-error.ts';
import { databaseTimeouts as defaultTimeouts, type DatabaseTimeouts, serverAnswers, serverPool } from './connection.ts';
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

/**
 * Opens PostgreSQL at `databaseUrl`, or the embedded one (PGlite: PostgreSQL compiled to WASM, in this process) in a
 * folder below `dataDir`. This is the only place that knows which; everything else sees a `pg.Pool`.
 * Throws StartUpError when the server does not answer, or the folder is in use or cannot be written.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const { dataDir } = location;
  const opened = await (location.databaseUrl ? openServer(location) : openEmbedded(path.join(dataDir, 'postgres')));
  return { ...opened, anchors: path.join(dataDir, 'audit') };
}

type OpenedPools = Pick<Database, 'pool' | 'poolOf' | 'answers' | 'close'>;
type OpenedPool = Pick<Database, 'pool' | 'close'>;

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
      'DATABASE_URL: the PostgreSQL server it names does not answer; it wants postgresql://user:password@host:port/database',
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
  const database = await embeddedPool(await openEngine({ dataDir: folder }));
  return {
    pool: database.pool,
    poolOf: () => database.pool,
    answers: async () => true,
    close: async () => {
      await database.close();
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

/** An embedded PostgreSQL with the extensions that migrations ask for; in memory when no folder is given. */
export async function openEngine(where: { dataDir?: string; loadDataDir?: Blob } = {}) {
  // Its 5 MB of WASM load only where they are used.
  const [{ PGlite }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ]);
  return PGlite.create({ ...where, extensions: { pg_trgm } });
}

/** The part of PGlite that the pool needs. */
type EmbeddedPostgres = Awaited<ReturnType<(typeof import('@electric-sql/pglite'))['PGlite']['create']>>;

/** A `pg.Pool` of one connection over an embedded PostgreSQL; interactive transactions queue behind each other. */
export async function embeddedPool(engine: EmbeddedPostgres): Promise<OpenedPool> {
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const config = createPgConfig(engine);
  const parse = config.connection.parse.bind(config.connection);
  // node-postgres hands type parsers here where PGlite expects an array of type ids or nothing.
  config.connection.parse = (query: { types?: unknown }) =>
    parse(Array.isArray(query.types) ? query : { ...query, types: undefined });
  const pool = new pg.Pool({ ...(config as unknown as pg.PoolConfig), max: 1, idleTimeoutMillis: 0 });
  return {
    pool,
    close: async () => {
      await pool.end();
      await engine.close();
    },
  };
}
