import { existsSync, readdirSync } from 'node:fs';
import { auditMigrations, auditSchema } from '../subgraphs/kernel/audit/audit-log.ts';
import { type Migration, subgraphMigrations } from '../subgraphs/kernel/database/migrate.ts';
import { projectFile } from '../subgraphs/kernel/process/project.ts';
import { savedMigrations, savedSchema } from './saved/saved-queries.ts';
import { usageMigrations, usageSchema } from './usage/kept-usage.ts';

/**
 * The schemas of the database that hold what must not be lost, and what each is made by. The counts of the minute's
 * points are in another one.
 */
export function storedSchemas(): ReadonlyMap<string, readonly Migration[]> {
  return new Map([
    [auditSchema, auditMigrations()],
    [savedSchema, savedMigrations()],
    [usageSchema, usageMigrations()],
    ...subgraphSchemas().map((name) => [name, subgraphMigrations(name)] as const),
  ]);
}

/** Each subgraph's schema has the name of its folder. Loading the subgraphs themselves would take most of a command's time. */
function subgraphSchemas(): string[] {
  return readdirSync(projectFile('subgraphs')).filter((name) =>
    existsSync(projectFile(`subgraphs/${name}/prisma/migrations`)),
  );
}
