/**
 * Follows every audit trail from its first record to its last, and names the first record that was edited, removed,
 * reordered or cut off at the end. Exits with 1 when there is one.
 *
 *   npm run audit:verify      embedded databases: stop the servers first; a PostgreSQL server may go on
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { runCommand } from '../run-command.ts';
import { type Anchor, AnchorFile } from './anchor.ts';
import { migrateAudit } from './audit-log.ts';
import { verifyChain } from './verify.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  const folders = foldersWithAnchors(config.dataDir);
  if (folders.length === 0) console.log('There is no audit trail yet');
  // On a server all processes of the province write into one database; embedded, each has its own.
  const groups = config.databaseUrl ? [folders] : folders.map((folder) => [folder]);
  for (const group of groups) if (group.length) await verifyDatabase(config, group);
});

async function verifyDatabase(config: Config, folders: string[]): Promise<void> {
  const database = await openDatabase({ ...config, dataDir: folders[0]! });
  try {
    await migrateAudit(database.pool);
    for (const chain of await chainsOf(database, folders)) {
      const { intact, fault } = await verifyChain(database.pool, chain, anchorsOf(folders, chain));
      console.log(`${folders.join(', ')}: ${chain}: ${intact} records intact${fault ? `; ${fault}` : ''}`);
      if (fault) process.exitCode = 1;
    }
  } finally {
    await database.close();
  }
}

function foldersWithAnchors(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .map((name) => path.join(dataDir, name))
    .filter((folder) => existsSync(path.join(folder, 'audit')))
    .sort();
}

/** Those in the table, and those that should be there. */
async function chainsOf({ pool }: Database, folders: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ chain: string }>('select distinct chain from audit.record');
  const anchored = folders
    .flatMap((folder) => readdirSync(path.join(folder, 'audit')))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'));
  return [...new Set([...rows.map(({ chain }) => chain), ...anchored])].sort();
}

function anchorsOf(folders: string[], chain: string): Anchor[] {
  return folders.flatMap((folder) => new AnchorFile(path.join(folder, 'audit'), chain).read() ?? []);
}
