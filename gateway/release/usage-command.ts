/**
 * Says which applications ask for a field, so that it is retired with evidence.
 *
 *   npm run usage -- Agency.children                  and of an argument: Agency.children.first
 *   npm run usage -- Agency.children --months 12      the last twelve months; three unless told otherwise
 *   npm run usage                                     every deprecated field
 *
 * On embedded data, stop the server first; on PostgreSQL it may go on. Query.fieldUsage answers the same.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema } from 'graphql';
import { formatVietnamDateTime, systemClock } from '../../subgraphs/kernel/dates/instant.ts';
import { type Config, readConfig } from '../../subgraphs/kernel/config/config.ts';
import { openDatabase } from '../../subgraphs/kernel/database/open.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { hasField } from '../usage/coordinate.rules.ts';
import { migrateUsage, monthsBack, UsageStore } from '../usage/kept-usage.ts';
import { releaseFiles } from './released.ts';
import { deprecations } from './retirement.rules.ts';

await runCommand(async () => {
  const { fields, months } = readOptions();
  const config = readConfig(process.env);
  const folders = foldersOf(config);
  if (folders.length === 0) console.log('Nobody has asked for anything yet');
  for (const dataDir of folders) {
    const database = await openDatabase({ ...config, dataDir });
    try {
      await migrateUsage(database.pool, systemClock());
      await tell(new UsageStore(database.pool), fields, months);
    } finally {
      await database.close();
    }
  }
});

async function tell(store: UsageStore, fields: readonly string[], months: number): Promise<void> {
  const counted = formatVietnamDateTime(await store.since()).slice(0, 10);
  if (fields.length === 0) console.log('No field is deprecated');
  for (const field of fields) {
    const rows = await store.of(field, monthsBack(systemClock(), months));
    if (rows.length === 0)
      console.log(`${field}: nobody has asked for it in ${months} months (counted since ${counted})`);
    for (const { month, clientId, name, version, operations, lastAskedAt } of rows) {
      const client = [clientId || 'without a token', name, version].filter(Boolean).join(' ');
      const last = formatVietnamDateTime(lastAskedAt).slice(0, 16);
      console.log(`${field}: ${month.slice(0, 7)} ${client}: ${operations} operations, last ${last}`);
    }
  }
}

/** On a server all gateways write into one database; embedded, each kind of gateway has its own. */
function foldersOf({ databaseUrl, dataDir }: Config): string[] {
  const folders = ['graph', 'gateway'].map((name) => path.join(dataDir, name));
  return databaseUrl === undefined ? folders.filter((folder) => existsSync(folder)) : folders.slice(0, 1);
}

function readOptions(): { fields: readonly string[]; months: number } {
  const api = buildSchema(readProjectFile(releaseFiles.api));
  const { fields, months } = readArguments();
  const unknown = fields.find((field) => !hasField(api, field));
  if (unknown !== undefined)
    throw new StartUpError(`The API has no field ${unknown}; name one such as Agency.children`);
  const deprecated = deprecations(api).flatMap(([path]) => (hasField(api, path) ? [path] : []));
  return { fields: fields.length ? fields : deprecated, months };
}

function readArguments(): { fields: readonly string[]; months: number } {
  const wanted = new StartUpError(
    'It takes fields, such as Agency.children, and --months, a whole number from 0 to 24',
  );
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { months: { type: 'string' } } });
    const { months = '3' } = values;
    if (/^\d{1,2}$/.test(months) && Number(months) <= 24) return { fields: positionals, months: Number(months) };
  } catch {
    // Refused below.
  }
  throw wanted;
}
