import { rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { DatabaseStopped, EmbeddedFiles } from './embedded-files.ts';
import { type EmbeddedEngine, EmbeddedSocket, endsExchange, isWhole } from './embedded-socket.ts';

/** The part of PGlite that the pool needs. */
type EmbeddedPostgres = Awaited<ReturnType<(typeof import('@electric-sql/pglite'))['PGlite']['create']>>;

/** Where an embedded PostgreSQL has its files, which it is made of, and settings besides those that PGlite gives it. */
interface EngineOptions {
  fs?: EmbeddedFiles;
  dataDir?: string;
  loadDataDir?: Blob;
  settings?: Record<string, string>;
}

/** An embedded PostgreSQL with the extensions that migrations ask for; in memory when no folder is given. */
export async function openEngine({ settings = {}, ...where }: EngineOptions = {}) {
  // Its 5 MB of WASM load only where they are used.
  const [{ PGlite }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ]);
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return PGlite.create({
    ...where,
    startParams: [...PGlite.defaultStartParams, ...given],
    extensions: { pg_trgm },
  });
}

/** How long a database that has ended is left before it is opened again, in milliseconds; it costs a second of CPU. */
const restMs = 1_000;

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

  /** What PostgreSQL answers to these messages of the protocol; rejects with DatabaseStopped once it has ended. */
  async ask(messages: Uint8Array): Promise<Buffer> {
    const engine = this.#engine;
    if (!engine) throw new DatabaseStopped();
    const answer = await askPostgres(engine, messages).catch(() => Buffer.alloc(0));
    // PGlite keeps to itself what was thrown beneath it; what is then missing is the end of the answer.
    if (!this.#files?.stopped && (!endsExchange(messages) || isWhole(answer))) return answer;
    if (engine === this.#engine) this.#abandon();
    throw new DatabaseStopped();
  }

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

/** What a pool asks of PGlite, and how it closes it. */
export function asEngine(engine: EmbeddedPostgres): EmbeddedEngine {
  return { ask: (messages) => askPostgres(engine, messages), close: () => engine.close() };
}

/** What PGlite answers to messages of the protocol, as PostgreSQL has written it. */
async function askPostgres(engine: EmbeddedPostgres, messages: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  // The bytes are PostgreSQL's own memory, which it writes over.
  await engine.execProtocolRawStream(messages, {
    onRawData: (bytes: Uint8Array) => void parts.push(Buffer.from(bytes)),
  });
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/**
 * A `pg.Pool` of one connection over an embedded PostgreSQL; interactive transactions queue behind each other. Each
 * client has a connection of its own, so that what ends one is not taken for the end of the next; what it has left
 * undone is rolled back.
 */
export function embeddedPool(engine: EmbeddedEngine, open: () => Promise<unknown> = async () => {}): OpenedPool {
  const stream = () => new EmbeddedSocket(engine, open) as unknown as Socket;
  const pool = new pg.Pool({ user: 'postgres', database: 'postgres', stream, max: 1, idleTimeoutMillis: 0 });
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
