import { closeSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The embedded PostgreSQL has ended, as a server's does, since what it must not lose could not be written. Its files are
 * whole, and it can be opened again.
 */
export class DatabaseStopped extends Error {
  override name = 'DatabaseStopped';
  /** PostgreSQL's own, for a failure of the system below it. */
  readonly code = '58030';

  constructor(cause?: unknown) {
    super('The embedded PostgreSQL cannot write its files', { cause });
  }
}

/** What PostgreSQL ends for, rather than go on, when it cannot be written: the log, and the file that controls it. */
const precious = /\/pg_wal\/|\/pg_control$/;

interface OpenFile {
  path: string;
  nfd?: number;
}

interface FileOperations {
  stream_ops: Record<'open' | 'close' | 'write', (stream: OpenFile, ...rest: unknown[]) => unknown>;
}

/**
 * The files of an embedded PostgreSQL. Compiled to WASM it turns for ever, and the process with it, in the call in which
 * its log cannot be written; here that call ends with DatabaseStopped, and nothing is to be asked of that engine again.
 */
export class EmbeddedFiles extends NodeFS {
  /** Whether the engine has ended. */
  stopped = false;
  readonly #open = new Set<number>();

  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    type Module = Parameters<NonNullable<typeof emscriptenOpts.preRun>[number]>[0];
    const watch = (module: Module) => this.#watch((module as unknown as { NODEFS: FileOperations }).NODEFS);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), watch] } };
  }

  /** Lets go of the files of an engine that has ended by itself. */
  abandon(): void {
    for (const file of this.#open) closeSync(file);
    this.#open.clear();
  }

  #watch({ stream_ops: operations }: FileOperations): void {
    const { open, close, write } = { ...operations };
    operations.open = (stream) => {
      open(stream);
      if (stream.nfd !== undefined) this.#open.add(stream.nfd);
    };
    operations.close = (stream) => {
      close(stream);
      this.#open.delete(stream.nfd!);
    };
    operations.write = (stream, ...rest) => {
      try {
        return write(stream, ...rest);
      } catch (error) {
        if (!precious.test(stream.path)) throw error;
        this.stopped = true;
        throw new DatabaseStopped(error);
      }
    };
  }
}
