import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { processFolders } from '../audit/anchor.ts';
import { type DatabaseLocation, openDatabase } from '../database/open.ts';
import { makeDataFolder } from '../process/data-folder.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { askForBackup } from './backup-socket.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { writeDatabase, type WrittenDatabase } from './write-backup.ts';

/** The name that the one database of a server has in a backup: that of the whole graph's folder. */
const serverName = 'graph';

/** Nobody waits for a backup, in seconds. */
export const patient = { connect: 10, statement: 86_400, lock: 60, idleInTransaction: 86_400 };

/**
 * Backs up every database of a DATA_DIR, or that of the server, with the anchors in DATA_DIR. A server goes on
 * meanwhile; an embedded database is read by the process that has it open, if one has. Throws StartUpError when the
 * target holds something, or there is nothing to back up. Answers the manifest and its hash.
 */
export async function makeBackup(
  location: DatabaseLocation,
  target: string,
  schemas: readonly string[],
): Promise<{ manifest: Manifest; hash: string }> {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new StartUpError('The folder holds something already; give a new one for each backup');
  const folders = processFolders(location.dataDir);
  const embedded = folders.filter((folder) => existsSync(path.join(folder, 'postgres')));
  if (!location.databaseUrl && embedded.length === 0)
    throw new StartUpError('DATA_DIR: there is no database in it, and DATABASE_URL names none');
  makeDataFolder(path.resolve(target));
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), databases: {}, files: {} };
  const add = (name: string, { content, files }: WrittenDatabase) => {
    if (content.tables.length === 0) throw new StartUpError('The database holds nothing of the graph yet');
    manifest.databases[name] = content;
    Object.assign(manifest.files, files);
  };
  if (location.databaseUrl) add(serverName, await opened(location, serverName, folders));
  else {
    for (const folder of embedded) {
      const name = path.basename(folder);
      const running = await askForBackup(folder, path.resolve(target));
      add(name, running ?? (await opened({ ...location, dataDir: folder }, name, [folder])));
    }
  }
  return { manifest, hash: await writeManifest(target, manifest) };

  async function opened(place: DatabaseLocation, name: string, anchored: readonly string[]) {
    const { pool, close } = await openDatabase({ ...place, databaseTimeouts: patient });
    try {
      return await writeDatabase({ pool, name, schemas, folders: anchored }, target);
    } finally {
      await close();
    }
  }
}
