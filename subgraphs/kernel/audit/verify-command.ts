/**
 * Follows every audit trail from its first record to its last, and names the first record that was edited, removed,
 * reordered or cut off at the end. Exits with 1 when there is one.
 *
 *   npm run audit:verify      embedded databases: stop the servers first; a PostgreSQL server may go on
 */
import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config/config.ts';
import { type Database, openDatabase } from '../database/open.ts';
import { runCommand } from '../process/run-command.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { type Anchor, anchorsIn, processFolders } from './anchor.ts';
import { migrateAudit } from './audit-log.ts';
import { verifyChain } from './verify.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  if (!existsSync(config.dataDir)) throw new StartUpError('DATA_DIR: there is no such folder, so nothing is verified');
  const folders = processFolders(config.dataDir);
  if (config.databaseUrl === undefined && folders.length === 0) console.log('There is no audit trail yet');
  // On a server all processes of the province write into one database; embedded, each has its own.
  const groups = config.databaseUrl ? [folders] : folders.map((folder) => [folder]);
  for (const group of groups) await verifyDatabase(config, group);
});

async function verifyDatabase(config: Config, folders: string[]): Promise<void> {
  const database = await openDatabase({ ...config, dataDir: folders[0] ?? config.dataDir });
  try {
    await migrateAudit(database.pool);
    const chains = await chainsOf(database, folders);
    const anchors = chains.flatMap((chain) => anchorsOf(folders, chain));
    if (chains.length > 0 && anchors.length === 0) {
      throw new StartUpError(
        `DATA_DIR: there is no anchor in it of the ${chains.length} audit trails of the database; it requires the folder, or a copy of it, that the servers keep theirs in`,
      );
    }
    for (const chain of chains) {
      const { intact, fault } = await verifyChain(database.pool, chain, anchorsOf(folders, chain));
      console.log(`${folders.join(', ')}: ${chain}: ${intact} records intact${fault ? `; ${fault}` : ''}`);
      if (fault) process.exitCode = 1;
    }
    if (chains.length === 0) console.log(`${folders.join(', ')}: there is no audit trail yet`);
  } finally {
    await database.close();
  }
}

/** Those in the table, and those that should be there. */
async function chainsOf({ pool }: Database, folders: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ chain: string }>('select distinct chain from audit.record');
  const anchored = folders.flatMap(anchorsIn).map(({ chain }) => chain);
  return [...new Set([...rows.map(({ chain }) => chain), ...anchored])].sort();
}

function anchorsOf(folders: string[], chain: string): Anchor[] {
  return folders
    .flatMap(anchorsIn)
    .filter((found) => found.chain === chain)
    .map(({ anchor }) => anchor);
}
