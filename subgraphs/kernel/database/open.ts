import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { makeDataFolder } from '../data-folder.ts';
import { StartUpError } from '../start-up-error.ts';
import { lockFolder } from './folder-lock.ts';

/** An open database: one pool that every subgraph of the process shares. */
export interface Database {
  pool: pg.Pool;
  /** The folder for what must be kept apart from the database: the heads of its audit trails. */
  anchors: string;
  close(): Promise<void>;
}

/** Where the data is: a PostgreSQL server, or a folder for the embedded PostgreSQL. */
export interface DatabaseLocation {
  databaseUrl: string | undefined;
  dataDir: string;
}

/**
 * Opens PostgreSQL at `databaseUrl`, or the embedded one (PGlite: PostgreSQL compiled to WASM, in this process) in a
 * folder below `dataDir`. This is the only place that knows which; everything else sees a `pg.Pool`.
 * Throws StartUpError when the server does not answer, or the folder is in use or cannot be written.
 */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseLocation): Promise<Database> {
  const opened = await (databaseUrl ? openServer(databaseUrl) : openEmbedded(path.join(dataDir, 'postgres')));
  return { ...opened, anchors: path.join(dataDir, 'audit') };
}

/** What connections to a server ask for: compiling a statement takes longer than any of ours runs once it is planned well. */
export const serverOptions = '-c jit=off';

type OpenedPool = Pick<Database, 'pool' | 'close'>;

async function openServer(connectionString: string): Promise<OpenedPool> {
  const pool = new pg.Pool({ connectionString, max: 10, options: serverOptions });
  pool.on('error', () => {}); // An idle connection that broke is replaced by the next query.
  try {
    await pool.query('select 1');
  } catch {
    await pool.end();
    throw new StartUpError(
      'DATABASE_URL: the PostgreSQL server it names does not answer; it wants postgresql://user:password@host:port/database',
    );
  }
  return { pool, close: () => pool.end() };
}

async function openEmbedded(folder: string): Promise<OpenedPool> {
  makeDataFolder(path.dirname(folder));
  // PGlite does not notice a second process on the same files, and the second would corrupt them.
  const unlock = lockFolder(path.dirname(folder));
  if (!existsSync(folder)) await makeEmbedded(folder);
  const database = await embeddedPool(await openEngine({ dataDir: folder }));
  return {
    pool: database.pool,
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
