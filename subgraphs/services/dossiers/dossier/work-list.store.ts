import { connectionFrom, counted } from '../../../kernel/page/connection.ts';
import {
  type Connection,
  isKeyPart,
  type PageArgs,
  type PageRequest,
  pageRequest,
  type SortKey,
} from '../../../kernel/page/page.ts';
import { countOf } from '../../../kernel/database/count-rows.ts';
import { type Dossier as DossierRow, Prisma } from '../../generated/client.ts';
import { matching, visible } from './dossier-conditions.store.ts';
import type { DossierConditions } from './dossier-search.rules.ts';
import { dossiers, DossierStore } from './dossier.store.ts';
import type { Dossier } from './dossier.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** When a dossier is due, for the order of a list: one without a deadline comes last. The index of the list has this. */
const due = Prisma.sql`coalesce(item.due_at, 'infinity'::timestamptz)`;

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
    const within = Prisma.join([Prisma.sql`true`, ...bounds(request)], ' and ');
    const order = request.backward ? Prisma.sql`${due} desc, item.id desc` : Prisma.sql`${due} asc, item.id asc`;
    const rows = await this.context.prisma.$queryRaw<DossierRow[]>`
      select ${dossiers.columns} ${matched} and ${within}
      order by ${order} limit ${request.limit + 1}`;
    const found = connectionFrom(
      request,
      rows,
      ({ dueAt, id }) => [dueAt?.toISOString() ?? 'infinity', id],
      (row) => this.context.use(DossierStore).found(row, conditions),
    );
    return counted(found, () => countOf(this.context.prisma, Prisma.sql`select ${matched}`));
  }
}

function bounds({ after, before }: PageRequest): Prisma.Sql[] {
  const beyond = (key: SortKey | undefined, comparison: Prisma.Sql) => {
    if (!key) return [];
    const [at, id] = key;
    return [Prisma.sql`(${due}, item.id) ${comparison} (${at}::timestamptz, ${id})`];
  };
  return [...beyond(after, Prisma.sql`>`), ...beyond(before, Prisma.sql`<`)];
}
