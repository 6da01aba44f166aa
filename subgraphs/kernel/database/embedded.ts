import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { ExecProtocolOptions } from '@electric-sql/pglite';
import pg from 'pg';
import { DatabaseStopped, EmbeddedFiles } from './embedded-files.ts';

/** The part of PGlite that the pool needs. */
type EmbeddedPostgres = Awaited<ReturnType<(typeof import('@electric-sql/pglite'))['PGlite']['create']>>;

/** An embedded PostgreSQL with the extensions that migrations ask for; in memory when no folder is given. */
export async function openEngine(where: { fs?: EmbeddedFiles; dataDir?: string; loadDataDir?: Blob } = {}) {
  // Its 5 MB of WASM load only where they are used.
  const [{ PGlite }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ]);
  return PGlite.create({ ...where, extensions: { pg_trgm } });
}

/** How long a database that has ended is left before it is opened again, in milliseconds; it costs a second of CPU. */
const restMs = 1_000;

/** Messages (a query, the end of one) to which PostgreSQL's answer ends with its being ready for the next. */
const endsExchange = new Set(Buffer.from('QS'));

/** As much as is written to see whether there is room to write: a segment of the log. */
const roomBytes = 16 * 1024 * 1024;

/**
 * The embedded PostgreSQL in a folder. When it cannot write its log it ends, as a server's would, with an error for
 * whoever has asked; it is opened again, from what is on the disk, once there is room.
 */
export class EmbeddedServer {
  #files: EmbeddedFiles | undefined;
  #engine: EmbeddedPostgres | undefined;
  #opening: Promise<EmbeddedPostgres> | undefined;
  #triedAt = -Infinity;

  constructor(private readonly folder: string) {}

  /** Opens it, unless it is open; rejects when it cannot be. */
  async open(): Promise<EmbeddedPostgres> {
    if (this.#engine) return this.#engine;
    if (performance.now() - this.#triedAt < restMs) throw new DatabaseStopped();
    this.#opening ??= this.#start().finally(() => {
      this.#triedAt = performance.now();
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** What `createPgConfig` asks of PGlite. */
  readonly execProtocolStream = async (message: Uint8Array, options?: ExecProtocolOptions) => {
    const engine = this.#engine;
    if (!engine) throw new DatabaseStopped();
    const messages = await engine.execProtocolStream(message, options).catch(() => []);
    // PGlite keeps to itself what was thrown beneath it; what is then missing is the end of the answer.
    const mustEnd = endsExchange.has(message[0]!);
    if (!this.#files?.stopped && (!mustEnd || messages.some(({ name }: { name: string }) => name === 'readyForQuery')))
      return messages;
    if (engine === this.#engine) this.#abandon();
    throw new DatabaseStopped();
  };

  /** There is nothing to wait for: connections open it. */
  readonly waitReady = Promise.resolve();

  /** Whether it answers, and whether what it is told can be written. */
  async answers(): Promise<boolean> {
    try {
      await this.open();
      await this.#probe(64 * 1024);
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => {});
    await this.#engine?.close();
  }

  async #start(): Promise<EmbeddedPostgres> {
    if (this.#files) await this.#probe(roomBytes);
    this.#files = new EmbeddedFiles(this.folder);
    try {
      return (this.#engine = await openEngine({ fs: this.#files }));
    } catch (error) {
      this.#abandon();
      throw error;
    }
  }

  #abandon(): void {
    this.#engine = undefined;
    this.#triedAt = performance.now();
    this.#files?.abandon();
  }

  async #probe(bytes: number): Promise<void> {
    const file = path.join(path.dirname(this.folder), 'room.probe');
    try {
      await writeFile(file, Buffer.alloc(bytes));
    } finally {
      await rm(file, { force: true });
    }
  }
}

/** An open PostgreSQL of one connection, and how to close it. */
export interface OpenedPool {
  pool: pg.Pool;
  close(): Promise<void>;
}

const quietly = { throwOnError: false };

/** A statement as PostgreSQL's protocol has it. */
function simpleQuery(text: string): Uint8Array {
  const message = Buffer.from(`Q\0\0\0\0${text}\0`);
  message.writeUInt32BE(message.length - 1, 1);
  return new Uint8Array(message);
}

/** What a pool asks of an embedded PostgreSQL. */
type Asked = Pick<EmbeddedPostgres, 'execProtocolStream' | 'waitReady' | 'close'>;

/**
 * The same, but that others have their turn of the event loop after each statement. PGlite works on the thread that serves
 * and answers without leaving it, so that the statements of a transaction would hold it from the first to the last.
 */
function takingTurns(engine: Asked): EmbeddedPostgres {
  const execProtocolStream = async (message: Uint8Array, options?: ExecProtocolOptions) => {
    const answer = await engine.execProtocolStream(message, options);
    if (endsExchange.has(message[0]!)) await turn();
    return answer;
  };
  return { execProtocolStream, waitReady: engine.waitReady } as EmbeddedPostgres;
}

/**
 * A `pg.Pool` of one connection over an embedded PostgreSQL; interactive transactions queue behind each other. Each
 * client has a connection of its own, so that what ends one is not taken for the end of the next; what it has left
 * undone is rolled back.
 */
export async function embeddedPool(engine: Asked, open: () => Promise<unknown> = async () => {}): Promise<OpenedPool> {
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const server = takingTurns(engine);
  const { connection: _, ...account } = createPgConfig(server);
  const connect = () => {
    const { connection } = createPgConfig(server);
    const parse = connection.parse.bind(connection);
    // node-postgres hands type parsers here where PGlite expects an array of type ids or nothing.
    connection.parse = (query: { types?: unknown }) =>
      parse(Array.isArray(query.types) ? query : { ...query, types: undefined });
    const begin = connection.connect.bind(connection);
    connection.connect = async (port, host) => {
      connection._connecting = true;
      try {
        await open();
        for (const text of ['rollback', 'discard all']) await engine.execProtocolStream(simpleQuery(text), quietly);
        await begin(port, host);
      } catch (error) {
        connection.emit('error', error);
      }
    };
    return connection;
  };
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connection: connect() } as pg.ClientConfig);
    }
  }
  const pool = new pg.Pool({ ...(account as pg.PoolConfig), Client, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => {}); // Whoever asks next is told.
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return {
    pool,
    close: async () => {
      await pool.end();
      await engine.close();
    },
  };
}
