import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { countWithin } from '../page/connection.ts';
import { countedMost } from '../page/page.ts';

/** A subgraph's Prisma client, as far as lists need it. */
export interface RawReader {
  $queryRaw<Result>(query: TemplateStringsArray | Sql, ...values: unknown[]): Promise<Result>;
}

/** How many rows a select finds; null beyond what is counted. */
export async function countOf(prisma: RawReader, rows: Sql): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (${rows} limit ${countedMost + 1}) counted`;
  return countWithin(row!.count);
}

/** That all conditions hold. */
export function all(conditions: Sql[]): Sql {
  return join([sql`true`, ...conditions], ' and ');
}
