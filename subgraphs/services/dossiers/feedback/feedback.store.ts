import type DataLoader from 'dataloader';
import { columnsOf, type DatedTable, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { type DossierRights, dossierRights, type Relation } from '../../access/dossier-relations.rules.ts';
import { restsOnProvisionalYear } from '../dossier/deadline.rules.ts';
import type { Dossier } from '../dossier/dossier.type.ts';
import { DossierStore } from '../dossier/dossier.store.ts';
import { type Feedback as FeedbackRow, Prisma } from '../../generated/client.ts';
import { afterFeedbackStep, limitsFrom } from './feedback.rules.ts';
import type { Feedback, FeedbackStepInput, SubmitFeedbackInput } from './feedback.type.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import { lockRow } from '../../../kernel/database/lock-row.ts';

const lockable = { name: 'services.feedback', fields: Prisma.FeedbackScalarFieldEnum };

const feedback: DatedTable<'receivedOn'> = {
  table: Prisma.sql`services.feedback`,
  columns: columnsOf(Prisma.FeedbackScalarFieldEnum),
  dateField: 'receivedOn',
};

/** Reads feedback that the viewer may know of, and takes it through its steps. */
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

  /**
   * Takes feedback in from a citizen, about one of their dossiers or none. Throws BAD_USER_INPUT for an agency that
   * there is not today or a text that is too short or long, NOT_FOUND for a dossier or feedback that is not theirs.
   */
  async submit(input: SubmitFeedbackInput): Promise<Feedback> {
    const { viewer, organisation, today, now, clock } = this.context;
    const prepare = async () => {
      if (!organisation.versionAt(input.agency, today)) throw badInput('input.agency', 'There is no such agency today');
      if (input.content.trim().length < 10 || input.content.length > 5_000)
        throw badInput('input.content', 'Say it in 10 to 5000 characters');
      const dossier = input.dossier == null ? null : await this.context.use(DossierStore).get(input.dossier);
      if (dossier && !dossier.relations.has('own')) throw notFound(`The dossier ${JSON.stringify(input.dossier)}`);
      if (input.repeats != null && !(await this.get(input.repeats)).relations.has('own'))
        throw notFound(`The feedback ${JSON.stringify(input.repeats)}`);
      return dossier;
    };
    const limits = limitsFrom(now, clock);
    const carryOut = async ({ transaction }: ServicesUnit, id: string, dossier: Dossier | null) => {
      await transaction.feedback.create({
        data: {
          id,
          kind: input.kind,
          status: 'RECEIVED',
          agencyId: input.agency,
          dossierId: dossier?.id ?? null,
          procedureCode: dossier?.procedure.code ?? null,
          subject: viewer.subject,
          content: input.content,
          receivedAt: now,
          receivedOn: today,
          repeats: input.repeats ?? null,
          ...limits,
        },
      });
      if (dossier) await transaction.dossier.update({ where: { id: dossier.id }, data: { complained: true } });
    };
    return this.#again(await transactOnce(this.context, input, carryOut, prepare));
  }

  /**
   * Takes a step, by the rules of feedback.rules.ts. Throws NOT_FOUND for feedback that the viewer does not see, and
   * CONFLICT when it has changed since.
   */
  async take(input: FeedbackStepInput): Promise<Feedback> {
    const prepare = async () => {
      const { relations } = await this.get(input.feedback);
      const { scopes } = this.context.viewer;
      const answers = relations.has('agency') && (scopes.has('dossiers:process') || scopes.has('dossiers:approve'));
      return [...(answers ? ['AGENCY' as const] : []), ...(relations.has('own') ? ['CITIZEN' as const] : [])];
    };
    type Parties = Awaited<ReturnType<typeof prepare>>;
    const carryOut = async ({ transaction }: ServicesUnit, _: string, parties: Parties) => {
      const before = (await lockRow<FeedbackRow>(transaction, lockable, input.feedback))!;
      const after = afterFeedbackStep(input, before, parties, this.context.now, this.context.clock);
      if (before.revision !== input.revision) {
        const message = `The feedback has changed: its revision is ${before.revision}; read it again, then decide`;
        throw new GraphError('CONFLICT', message, 'input.revision');
      }
      await transaction.feedback.update({ where: { id: before.id }, data: { ...after, revision: { increment: 1 } } });
    };
    await transactOnce(this.context, input, carryOut, prepare);
    return this.#again(input.feedback);
  }

  #again(id: string): Promise<Feedback> {
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
