import { columnsOf, newestOfEach, PageLoader } from '../../kernel/database/newest-first.ts';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import type { Connection, PageArgs } from '../../kernel/page.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import type { Rights } from '../rights.rules.ts';
import type { RegisterYear } from './register.rules.ts';
import type { RegisterEntry } from './register.type.ts';

/** The next number of a register. Whoever else wants one waits until this transaction ends; undone, it is not lost. */
export async function takeNumber(
  transaction: Prisma.TransactionClient,
  { agencyId, direction, year }: RegisterYear,
): Promise<number> {
  const [row] = await transaction.$queryRaw<{ last: number }[]>`
    insert into documents.register_counter as counter (agency_id, direction, year, last)
    values (${agencyId}, ${direction}, ${year}, 1)
    on conflict (agency_id, direction, year) do update set last = counter.last + 1 returning last`;
  return row!.last;
}

const table = {
  table: Prisma.sql`documents.register_entry`,
  columns: columnsOf(Prisma.RegisterEntryScalarFieldEnum),
  dateField: 'recordedAt' as const,
  dated: 'timestamptz' as const,
};
const ofAgency = Prisma.sql`
  select id from owned join documents.register_entry on agency_id = key where owned.owner = list.owner`;

/** Which lines of an agency's registers to list. */
interface RegisterConditions {
  direction: string;
  year: number | undefined;
}

/** Reads registers, each by its own agency. */
export class RegisterStore {
  readonly #ofAgency: PageLoader<RegisterConditions, RegisterEntry>;

  constructor(prisma: PrismaClient, { organisation }: RequestContext, { agencies, all }: Rights) {
    const visible = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${agencies}::text[])`;
    this.#ofAgency = new PageLoader('register of', table, (ids, { direction, year }, pages) => {
      const conditions = [
        visible,
        Prisma.sql`item.direction = ${direction}`,
        ...(year == null ? [] : [Prisma.sql`item.year = ${year}`]),
      ];
      const archives = ids.map((id) => organisation.archiveOf(id));
      return newestOfEach(
        prisma,
        table,
        { keys: archives, ids: ofAgency },
        conditions,
        pages,
        (row: RegisterEntry) => row,
      );
    });
  }

  /** A page of a register, the latest entry first. */
  ofAgency(agencyId: string, conditions: RegisterConditions, args: PageArgs): Promise<Connection<RegisterEntry>> {
    return this.#ofAgency.load(agencyId, conditions, args);
  }
}
