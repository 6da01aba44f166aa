/**
 * Adds synthetic data to every subgraph, for trying the graph out and for measuring it.
 *
 *   npm run seed -- --scale 1 --seed 1                                 scale 1 is what a province has in a month
 *   npm run seed -- --scale 1 --seed 1 --from 2020-04 --to 2020-12     these months, each whole
 *
 * The same seed makes the same. Without months they are those of seedMonths, the same in every subgraph.
 * On embedded data, stop the server first; on PostgreSQL it may go on.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../subgraphs/kernel/dates/instant.ts';
import { readConfig } from '../subgraphs/kernel/config/config.ts';
import { ownDataFolder } from '../subgraphs/kernel/process/data-folder.ts';
import { openDatabase } from '../subgraphs/kernel/database/open.ts';
import type { GenerateOptions } from '../subgraphs/kernel/subgraph/define-subgraph.ts';
import { vietnamDate } from '../subgraphs/kernel/dates/plain-date.ts';
import { runCommand } from '../subgraphs/kernel/process/run-command.ts';
import { seedMonths } from '../subgraphs/kernel/seeding/seed-months.rules.ts';
import { StartUpError } from '../subgraphs/kernel/errors/start-up-error.ts';
import { startFederation } from './subgraphs/all-in-process.ts';

await runCommand(async () => {
  const options = readOptions();
  const config = readConfig(process.env);
  if (process.env.NODE_ENV === 'production')
    throw new StartUpError('NODE_ENV: synthetic data are not added in production');
  ownDataFolder(config.dataDir);
  const databaseTimeouts = { ...config.databaseTimeouts, statement: 3_600 }; // Nobody waits, and rows are many.
  const dataDir = path.join(config.dataDir, 'graph');
  const database = await openDatabase({ ...config, databaseTimeouts, dataDir });
  try {
    // Nobody asks it anything.
    const verify = () => Promise.reject(new Error('There are no requests'));
    const federation = await startFederation({ ...database, verify, now: systemClock, connected: {} });
    for (const [subgraph, added] of Object.entries(await federation.generate(options))) {
      const rows = Object.entries(added).map(([what, count]) => `${count} ${what}`);
      if (rows.length > 0) console.log(`${subgraph}: ${rows.join(', ')}`);
    }
    await federation.close();
  } finally {
    await database.close();
  }
});

function readOptions(): GenerateOptions {
  const wanted = new StartUpError(
    'It takes --scale, a number above 0 and up to 100, --seed, a whole number, and --from and --to, months that are over',
  );
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { scale: text, seed: text, from: text, to: text } });
    const { from, to } = values;
    const [scale, seed] = [Number(values.scale ?? 1), Number(values.seed ?? 1)];
    if (!(scale > 0 && scale <= 100 && Number.isSafeInteger(seed)) || (to !== undefined && from === undefined))
      throw wanted;
    const range = from === undefined ? undefined : { from, to };
    seedMonths(vietnamDate(systemClock()), range);
    return { scale, seed, range };
  } catch {
    throw wanted;
  }
}
