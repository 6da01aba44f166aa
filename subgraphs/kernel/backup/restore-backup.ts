import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { anchorFolder, AnchorFile, anchorsIn, processFolders } from '../audit/anchor.ts';
import { lockFolder } from '../database/folder-lock.ts';
import type { Migration } from '../database/migrate.ts';
import { type DatabaseLocation, halfRestored, openDatabase } from '../database/open.ts';
import { makeDataFolder } from '../process/data-folder.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { loadDatabase, occupied, stepsOf } from './load-backup.ts';
import { patient } from './make-backup.ts';
import { type DatabaseContent, type Manifest, readManifest } from './manifest.ts';

/** What is restored, and where to. */
export interface Restore {
  location: DatabaseLocation;
  /** The folder of the backup. */
  source: string;
  /** What this version of the code makes each schema by. */
  migrations: ReadonlyMap<string, readonly Migration[]>;
  /** Whether what is there already is replaced. */
  replace: boolean;
}

/**
 * Puts a backup back: onto the server that `location` names, or into embedded databases, whichever it was made of. The
 * backup is checked first, and everything is made aside or in one transaction, so that a failure leaves the target as
 * it was. While anchors and files are exchanged a mark keeps servers from starting.
 * Throws StartUpError when the backup is not whole, the target holds something and is not to be replaced, or is in use.
 */
export async function restoreBackup({ location, source, migrations, replace }: Restore): Promise<Manifest> {
  const manifest = await readManifest(source);
  const databases = Object.entries(manifest.databases);
  for (const [, content] of databases) stepsOf({ content, migrations });
  const folder = path.resolve(source);
  if (location.databaseUrl === undefined) await intoFolders();
  else if (databases.length === 1) await ontoServer(databases[0]![1]);
  else throw new StartUpError('The backup is of several embedded databases; it is restored without DATABASE_URL');
  return manifest;

  async function ontoServer(content: DatabaseContent): Promise<void> {
    const anchored = anchorsToBe(location.dataDir, content);
    if (!replace && processFolders(location.dataDir).some((kept) => anchorsIn(kept).length > 0))
      throw occupied('DATA_DIR');
    const marks = [...anchored.keys()].map((name) => mark(path.join(location.dataDir, name)));
    try {
      await load(location.dataDir, content);
    } catch (error) {
      // Nothing has changed.
      for (const unmark of marks) unmark();
      throw error;
    }
    for (const [name, chains] of anchored) await anchor(path.join(location.dataDir, name), chains, content);
    for (const unmark of marks) unmark();
  }

  async function intoFolders(): Promise<void> {
    const targets = databases.map(([name, content]) => ({ target: path.join(location.dataDir, name), content }));
    const unlocks: (() => void)[] = [];
    try {
      for (const { target } of targets) {
        makeDataFolder(target);
        unlocks.push(lockFolder(target));
        if (!replace && (existsSync(path.join(target, 'postgres')) || anchorsIn(target).length > 0))
          throw occupied('DATA_DIR');
      }
      for (const { target, content } of targets) {
        rmSync(aside(target), { recursive: true, force: true });
        await load(aside(target), content);
      }
      const marks = targets.map(({ target }) => mark(target));
      for (const { target, content } of targets) {
        rmSync(path.join(target, 'postgres'), { recursive: true, force: true });
        renameSync(path.join(aside(target), 'postgres'), path.join(target, 'postgres'));
        const chains = [...Object.keys(content.heads), ...anchorsIn(target).map(({ chain }) => chain)];
        await anchor(target, chains, content);
      }
      for (const unmark of marks) unmark();
    } finally {
      for (const { target } of targets) rmSync(aside(target), { recursive: true, force: true });
      for (const unlock of unlocks) unlock();
    }
  }

  async function load(dataDir: string, content: DatabaseContent): Promise<void> {
    const { pool, close } = await openDatabase({
      ...location,
      dataDir: location.databaseUrl === undefined ? dataDir : aside(dataDir),
      databaseConnections: 1,
      databaseTimeouts: patient,
    });
    try {
      await loadDatabase(pool, { content, folder, migrations }, replace || location.databaseUrl === undefined);
    } finally {
      await close();
    }
  }
}

/** Which trails are anchored in which folder of DATA_DIR: as they were, and as they are. */
function anchorsToBe(dataDir: string, { anchored, heads }: DatabaseContent): Map<string, string[]> {
  const was = Object.keys(anchored).length > 0 ? anchored : { graph: Object.keys(heads) };
  const plan = new Map(Object.entries(was));
  for (const { folder, chain } of processFolders(dataDir).flatMap(anchorsIn)) {
    const name = path.basename(folder);
    plan.set(name, [...(plan.get(name) ?? []), chain]);
  }
  return plan;
}

/** Anchors trails where they end in the backup; one that was broken off stays so. */
async function anchor(folder: string, chains: readonly string[], { heads, broken }: DatabaseContent): Promise<void> {
  for (const chain of new Set(chains)) {
    const file = new AnchorFile(anchorFolder(folder), chain);
    const head = broken[chain] ?? heads[chain];
    await (head ? file.write(head) : file.remove());
  }
}

/** Keeps servers from starting on a folder until the returned function is called. */
function mark(folder: string): () => void {
  makeDataFolder(folder);
  const file = path.join(folder, halfRestored);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

/** Where an embedded database is made before it takes its place. */
function aside(target: string): string {
  return path.join(target, 'restored');
}
