/**
 * Copies all that the graph keeps into a new folder: the database, with stored files and audit trails, and the anchors.
 *
 *   npm run backup -- FOLDER      servers may run on; finds them as they find their data, by DATABASE_URL and DATA_DIR
 */
import { makeBackup } from '../subgraphs/kernel/backup/make-backup.ts';
import { readConfig } from '../subgraphs/kernel/config/config.ts';
import { StartUpError } from '../subgraphs/kernel/errors/start-up-error.ts';
import { runCommand } from '../subgraphs/kernel/process/run-command.ts';
import { storedSchemas } from './stored-schemas.ts';

await runCommand(async () => {
  const [target, ...rest] = process.argv.slice(2);
  if (!target || rest.length > 0)
    throw new StartUpError('Give one folder that is not there yet: npm run backup -- FOLDER');
  process.umask(0o077);
  const { manifest, hash } = await makeBackup(readConfig(process.env), target, [...storedSchemas().keys()]);
  for (const [name, { tables, heads, broken, anchored }] of Object.entries(manifest.databases)) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const ends = Object.entries(heads).map(([chain, { sequence }]) => `${chain} to record ${sequence}`);
    console.log(`${name}: ${tables.length} tables, ${rows} rows; audit trails: ${ends.join(', ') || 'none'}`);
    for (const chain of Object.keys(broken))
      console.error(`${name}: the audit trail ${chain} does not reach to its anchor`);
    const found = new Set(Object.values(anchored).flat());
    for (const chain of Object.keys(heads).filter((head) => !found.has(head))) {
      console.error(
        `${name}: DATA_DIR has no anchor of the audit trail ${chain}; nobody can tell whether its end was cut off`,
      );
    }
  }
  console.log(`The manifest has the SHA-256 ${hash}`);
});
