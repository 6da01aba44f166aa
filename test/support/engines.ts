import { asEngine, openEngine } from '../../subgraphs/kernel/database/embedded.ts';
import type { EmbeddedEngine } from '../../subgraphs/kernel/database/embedded-socket.ts';
import { type Engine, keepState } from './engine-state.ts';

/** An embedded database, and what puts it back to what it was when it was opened. */
interface Kept {
  engine: Engine;
  restore(): Promise<void>;
}

/** Those of this process that nobody uses, by what they were made of. More than a file uses at once would only take memory. */
const free = new Map<string, Kept[]>();
const mostFree = 2;

declare global {
  /** Closes what nobody uses; it is there once a database was borrowed in this process. */
  var closeEngines: (() => Promise<void>) | undefined;
}

/** What no test needs of a database that ends with its process: what outlives it, and room for more rows than tests have. */
const settings = {
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '16MB',
};

/**
 * An embedded database that was opened for this, or was used before and is again what it was: opening one costs a second of
 * CPU, putting it back a twentieth of one. Closing it gives it back. Where Jest runs all files in its own process, its timers
 * would keep that, so that global-teardown closes what is left.
 */
export async function borrowEngine(template: string, load: () => Promise<Blob>): Promise<EmbeddedEngine> {
  const kept = (await restored(template)) ?? (await open(await load()));
  const { engine } = kept;
  globalThis.closeEngines = async () => {
    for (const { engine } of [...free.values()].flat()) await engine.close();
    free.clear();
  };
  return {
    ...asEngine(engine),
    close: async () => {
      const others = free.get(template) ?? [];
      free.set(template, others);
      if (others.length < mostFree) others.push(kept);
      else await engine.close();
    },
  };
}

async function restored(template: string): Promise<Kept | undefined> {
  const kept = free.get(template)?.pop();
  await kept?.restore();
  return kept;
}

async function open(loadDataDir: Blob): Promise<Kept> {
  const engine = await openEngine({ loadDataDir, settings });
  return { engine, restore: await keepState(engine) };
}
