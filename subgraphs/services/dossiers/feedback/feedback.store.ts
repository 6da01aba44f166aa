import type DataLoader from 'dataloader';
import { columnsOf, type DatedTable, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { type DossierRights, dossierRights, type Relation } from '../../access/dossier-relations.rules.ts';
import { restsOnProvisionalYear } from '../dossier/deadline.rules.ts';
import { type Feedback as FeedbackRow, Prisma } from '../../generated/client.ts';
import type { Feedback } from './feedback.type.ts';
import type { ServicesContext } from '../../access/context.ts';

const feedback: DatedTable<'receivedOn'> = {
  table: Prisma.sql`services.feedback`,
  columns: columnsOf(Prisma.FeedbackScalarFieldEnum),
  dateField: 'receivedOn',
};

/** Reads feedback that the viewer may know of. */
export class FeedbackStore {
  readonly #rights: DossierRights;
  readonly #byId: DataLoader<string, Feedback | null>;
  readonly #ofAgency: PageLoader<null, Feedback>;

  constructor(private readonly context: ServicesContext) {
    this.#rights = dossierRights(context);
    const visible = visibleTo(this.#rights);
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.$queryRaw<FeedbackRow[]>`
        select ${feedback.columns} from ${feedback.table} item where item.id = any(${ids}::text[]) and ${visible}`;
      return rows.map((row) => this.#describe(row));
    });
    this.#ofAgency = new PageLoader('feedback of', feedback, (ids, _, pages) => {
      const received = Prisma.sql`
        select id from owned join services.feedback on agency_id = key where owned.owner = list.owner`;
      const keys = ids.map((id) => context.organisation.archiveOf(id));
      return newestOfEach<'receivedOn', FeedbackRow, Feedback>(
        context.prisma,
        feedback,
        { keys, ids: received },
        [visible],
        pages,
        (row) => this.#describe(row),
      );
    });
  }

  /** The feedback with this id; null when there is none for the viewer. */
  find(id: string): Promise<Feedback | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<Feedback> {
    const found = await this.find(id);
    if (!found) throw notFound(`The feedback ${JSON.stringify(id)}`);
    return found;
  }

  /** A page of the feedback that an agency, or one that it took over from, answers, the newest first. */
  ofAgency(agencyId: string, args: PageArgs): Promise<Connection<Feedback>> {
    return this.#ofAgency.load(agencyId, null, args);
  }

  /** The feedback as it is after a change that this request has made. */
  getAgain(id: string): Promise<Feedback> {
    this.#byId.clear(id);
    return this.get(id);
  }

  #describe(row: FeedbackRow): Feedback {
    const { subject, own, all } = this.#rights;
    const relations = new Set<Relation>();
    if (subject !== null && row.subject === subject) relations.add('own');
    if (own.includes(row.agencyId) && this.context.viewer.scopes.has('dossiers:read')) relations.add('agency');
    if (all) relations.add('provinceWide');
    const dueDateIsProvisional = restsOnProvisionalYear(row.receivedAt, row.answerDueAt, this.context.clock);
    return { ...row, dueDateIsProvisional, agency: { id: row.agencyId, asOf: row.receivedOn }, relations };
  }
}

/** Whoever gave it sees it, the agency that answers it, and who supervises all. */
function visibleTo({ subject, own, all, clientId }: DossierRights): Prisma.Sql {
  const agencies = clientId === null ? own : [];
  return Prisma.sql`(${all} or item.subject = ${subject} or item.agency_id = any(${agencies}::text[]))`;
}
