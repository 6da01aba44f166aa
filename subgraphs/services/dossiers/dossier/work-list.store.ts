import { connectionFrom, counted } from '../../../kernel/page/connection.ts';
import { type Connection, isKeyPart, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { ascending, type SortedBy } from '../../../kernel/database/ascending.ts';
import { countOf } from '../../../kernel/database/count-rows.ts';
import { type Dossier as DossierRow, Prisma } from '../../generated/client.ts';
import { matching, visible } from './dossier-conditions.store.ts';
import type { DossierConditions } from './dossier-search.rules.ts';
import { dossiers, DossierStore } from './dossier.store.ts';
import type { Dossier } from './dossier.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** When dossiers are due; one without a deadline comes last. The index of the list has this. */
const order: SortedBy[] = [
  { column: Prisma.sql`coalesce(item.due_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
  { column: Prisma.sql`item.id`, type: 'text' },
];

/** Reads what an officer has to do. */
export class WorkListStore {
  constructor(private readonly context: ServicesContext) {}

  /** A page of the dossiers that are assigned to the viewer and not done, the most urgent first. */
  async page(conditions: DossierConditions, args: PageArgs): Promise<Connection<Dossier>> {
    const { rights } = this.context.use(DossierStore);
    const request = pageRequest(args, 'workList', [(at) => at === 'infinity' || isKeyPart('instant', at), 'text']);
    const where = [
      Prisma.sql`item.assigned_to = ${rights.subject}`,
      Prisma.sql`item.ended_at is null`,
      visible(rights),
      ...matching(conditions, rights, this.context.now),
    ];
    const matched = Prisma.sql`from ${dossiers.table} item where ${Prisma.join(where, ' and ')}`;
    const page = ascending(request, order);
    const rows = await this.context.prisma.$queryRaw<DossierRow[]>`
      select ${dossiers.columns} ${matched} and ${page.within} ${page.order}`;
    const found = connectionFrom(
      request,
      rows,
      ({ dueAt, id }) => [dueAt?.toISOString() ?? 'infinity', id],
      (row) => this.context.use(DossierStore).found(row, conditions),
    );
    return counted(found, () => countOf(this.context.prisma, Prisma.sql`select ${matched}`));
  }
}
