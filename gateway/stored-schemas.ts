import { auditMigrations, auditSchema } from '../subgraphs/kernel/audit/audit-log.ts';
import { type Migration, subgraphMigrations } from '../subgraphs/kernel/database/migrate.ts';
import { subgraphs } from '../subgraphs/index.ts';
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
    ...subgraphs.map(({ name }) => [name, subgraphMigrations(name)] as const),
  ]);
}
