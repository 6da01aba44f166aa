import DataLoader from 'dataloader';
import { columnsOf, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { Prisma } from '../../generated/client.ts';
import { documentRights } from '../../access/rights.rules.ts';
import type { RegisterYear } from './register.rules.ts';
import type { RegisterEntry } from './register.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import type { RegisterDirection } from '../../generated/client.ts';

/** The next number of a register. Whoever else needs one waits until this transaction ends; undone, it is not lost. */
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

/**
 * The next number of an outgoing register that no document of the agency has yet, with this notation in this year: one
 * that came in otherwise may have it. Also says which numbers the register has gone past for that.
 */
export async function takeFreeNumber(
  transaction: Prisma.TransactionClient,
  register: RegisterYear,
  codeNotation: string,
): Promise<{ sequence: number; passedOver: number[] }> {
  const next = await takeNumber(transaction, register);
  const { agencyId, direction, year } = register;
  // Of numbers without a gap from the next on, the first that is free is behind the last of those that are taken.
  const taken = await transaction.$queryRaw<{ number: number }[]>`
    with recursive taken (number) as (
      select ${next}::int where exists (select from documents.document item where ${isOf(Prisma.sql`${next}::int`)})
      union all
      select number + 1 from taken where exists (select from documents.document item where ${isOf(Prisma.sql`number + 1`)})
    )
    select number from taken order by number`;
  const passedOver = taken.map(({ number }) => number);
  const sequence = next + passedOver.length;
  if (passedOver.length > 0) {
    await transaction.registerCounter.update({
      where: { agencyId_direction_year: { agencyId, direction, year } },
      data: { last: sequence },
    });
  }
  return { sequence, passedOver };

  function isOf(number: Prisma.Sql): Prisma.Sql {
    // A number below ten may be printed with a zero before it; lpad would cut one above 99.
    return Prisma.sql`item.code_number in ((${number})::text, '0' || (${number})::text)
      and item.code_notation = ${codeNotation} and item.year = ${year} and item.issuer_id = ${agencyId}`;
  }
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
  direction: RegisterDirection;
  year: number | undefined;
}

/** Reads registers, each by its own agency. */
export class RegisterStore {
  readonly #ofAgency: PageLoader<RegisterConditions, RegisterEntry>;
  readonly #ofDocument: DataLoader<string, RegisterEntry | null>;

  constructor(context: DocumentsContext) {
    const { agencies, all } = context.once(documentRights);
    const visible = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${agencies}::text[])`;
    this.#ofAgency = new PageLoader('register of', table, (ids, { direction, year }, pages) => {
      const conditions = [
        visible,
        Prisma.sql`item.direction = ${direction}`,
        ...(year == null ? [] : [Prisma.sql`item.year = ${year}`]),
      ];
      const archives = ids.map((id) => context.organisation.archiveOf(id));
      return newestOfEach(
        context.prisma,
        table,
        { keys: archives, ids: ofAgency },
        conditions,
        pages,
        (row: RegisterEntry) => row,
      );
    });
    this.#ofDocument = new DataLoader(async (ids) => {
      const own = all ? {} : { agencyId: { in: [...agencies] } };
      const where = { documentId: { in: [...ids] }, direction: 'OUTGOING' as const, ...own };
      const rows = new Map(
        (await context.prisma.registerEntry.findMany({ where })).map((row) => [row.documentId, row]),
      );
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  /** The line of an outgoing register under which a document was issued here; null when the viewer may not see it. */
  ofDocument(documentId: string): Promise<RegisterEntry | null> {
    return this.#ofDocument.load(documentId);
  }

  /** A page of a register, the latest entry first. */
  ofAgency(agencyId: string, conditions: RegisterConditions, args: PageArgs): Promise<Connection<RegisterEntry>> {
    return this.#ofAgency.load(agencyId, conditions, args);
  }
}
