/**
 * Puts a backup back, onto a server or into embedded databases, whichever it was made of. Servers must be stopped.
 *
 *   npm run restore -- FOLDER                   where there is nothing yet
 *   npm run restore -- FOLDER --replace         instead of what is there
 */
import { parseArgs } from 'node:util';
import { restoreBackup } from '../subgraphs/kernel/backup/restore-backup.ts';
import { readConfig } from '../subgraphs/kernel/config/config.ts';
import { StartUpError } from '../subgraphs/kernel/errors/start-up-error.ts';
import { ownDataFolder } from '../subgraphs/kernel/process/data-folder.ts';
import { runCommand } from '../subgraphs/kernel/process/run-command.ts';
import { storedSchemas } from './stored-schemas.ts';

await runCommand(async () => {
  const { source, replace } = readArguments();
  const config = readConfig(process.env);
  ownDataFolder(config.dataDir);
  const { madeAt, databases } = await restoreBackup({ location: config, source, migrations: storedSchemas(), replace });
  for (const [name, { tables, heads }] of Object.entries(databases)) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const ends = Object.entries(heads).map(([chain, { sequence }]) => `${chain} to record ${sequence}`);
    console.log(`${name}: ${rows} rows as of ${madeAt}; audit trails hold: ${ends.join(', ') || 'none'}`);
  }
});

function readArguments(): { source: string; replace: boolean } {
  const wanted = new StartUpError('Give the folder of a backup: npm run restore -- FOLDER [--replace]');
  try {
    const { values, positionals } = parseArgs({ options: { replace: { type: 'boolean' } }, allowPositionals: true });
    const [source, ...rest] = positionals;
    if (source === undefined || rest.length > 0) throw wanted;
    return { source, replace: values.replace ?? false };
  } catch {
    throw wanted;
  }
}
