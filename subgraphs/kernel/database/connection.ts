import { Socket } from 'node:net';
import pg from 'pg';

/** How long PostgreSQL may take, in seconds. */
export interface DatabaseTimeouts {
  /** To open a connection, or to wait for one of the pool's. */
  connect: number;
  /** To answer a statement. */
  statement: number;
  /** To wait for a lock that another transaction holds. */
  lock: number;
  /** To wait, within a transaction, for the next statement. */
  idleInTransaction: number;
}

/** What is waited for when nothing else is configured. */
export const databaseTimeouts: DatabaseTimeouts = { connect: 5, statement: 20, lock: 10, idleInTransaction: 15 };

/** How long the network has, in seconds, besides the time-out of a statement. */
const networkSeconds = 2;

/** What connections ask a server for: compiling a statement takes longer than any of ours runs once it is planned well. */
export function serverOptions({ statement, lock, idleInTransaction }: DatabaseTimeouts): string {
  const settings = {
    jit: 'off',
    statement_timeout: seconds(statement),
    lock_timeout: seconds(lock),
    idle_in_transaction_session_timeout: seconds(idleInTransaction),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/**
 * A pool of connections to a PostgreSQL server. A connection that breaks fails what it carries, with one error each,
 * and is replaced by the next one that is asked for; it never ends the process. The server gives up by itself what takes
 * too long; a connection on which not even that is heard is cut.
 */
export function serverPool(config: pg.PoolConfig, timeouts: DatabaseTimeouts): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    keepAlive: true,
    connectionTimeoutMillis: seconds(timeouts.connect),
    options: serverOptions(timeouts),
  });
  const silence = seconds(timeouts.statement + networkSeconds);
  pool.on('error', () => {}); // An idle connection that broke.
  pool.on('connect', (client) => {
    // One that is checked out tells whoever waits for its answer; the event has nobody else to tell.
    client.on('error', () => {});
    const socket = socketOf(client);
    socket?.setTimeout(silence, () => socket.destroy(new Error('The PostgreSQL server fell silent')));
  });
  return pool;
}

/** Whether a server takes a connection and answers on it, each within two seconds. */
export async function serverAnswers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    return true;
  } catch {
    socketOf(client)?.destroy();
    return false;
  }
}

/**
 * Carries out work on a connection that is checked out of a pool for it. Whatever becomes of the work the connection
 * goes back, or is closed where it cannot be cleaned by `clean` after the work has failed.
 */
export async function onConnection<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  clean: (client: pg.PoolClient) => Promise<unknown>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    const isClean = await clean(client).then(
      () => true,
      () => false,
    );
    client.release(!isClean);
    throw error;
  }
}

/** Carries out work in one transaction of its own. */
export function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  return onConnection(
    pool,
    async (client) => {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    },
    (client) => client.query('rollback'),
  );
}

/**
 * Carries out what may take as long as it does, such as a migration; of those with one name, one at a time, in whichever
 * process they are.
 */
export function byTurns<Result>(
  pool: pg.Pool,
  name: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  let silence: number | undefined;
  const leave = async (client: pg.PoolClient) => {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
    await client.query('reset statement_timeout; reset lock_timeout');
    if (silence !== undefined) socketOf(client)?.setTimeout(silence);
  };
  return onConnection(
    pool,
    async (client) => {
      silence = socketOf(client)?.timeout;
      socketOf(client)?.setTimeout(0);
      await client.query('set statement_timeout = 0; set lock_timeout = 0');
      await client.query('select pg_advisory_lock(hashtext($1))', [name]);
      const result = await work(client);
      await leave(client);
      return result;
    },
    async (client) => {
      await client.query('rollback');
      await leave(client);
    },
  );
}

/** The socket of a connection to a server; the embedded database has none. */
function socketOf(client: pg.ClientBase): Socket | undefined {
  const { stream } = (client as unknown as { connection: { stream: object } }).connection;
  return stream instanceof Socket ? stream : undefined;
}

function seconds(count: number): number {
  return Math.round(count * 1_000);
}
