import type DataLoader from 'dataloader';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { ProcedureReviewItem as ReviewItem } from '../../generated/client.ts';
import { ProcedureStore } from '../procedure/procedure.store.ts';
import { ProcedureVersionStore } from '../procedure/procedure-version.store.ts';
import type { ProcedureReview, ProcedureSimplification } from './procedure-review.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads reviews; what they have come to is told by the versions of their procedures. */
export class ProcedureReviewStore {
  readonly #byId: DataLoader<string, ProcedureReview | null>;
  readonly #items: DataLoader<string, ReviewItem[]>;

  constructor(private readonly context: ServicesContext) {
    this.#byId = rowById((ids) => context.prisma.procedureReview.findMany({ where: { id: { in: ids } } }));
    this.#items = rowsByKey(
      (ids) =>
        context.prisma.procedureReviewItem.findMany({
          where: { reviewId: { in: ids } },
          orderBy: { procedureCode: 'asc' },
        }),
      (row) => row.reviewId,
    );
  }

  /** The review with this id; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<ProcedureReview> {
    const review = await this.#byId.load(id);
    if (!review) throw notFound(`The review ${JSON.stringify(id)}`);
    return review;
  }

  /** A page of reviews, the latest first. */
  async list(args: PageArgs): Promise<Connection<ProcedureReview>> {
    const page = pageRequest(args, 'procedureReviews', ['date', 'text']);
    const { procedureReview } = this.context.prisma;
    const rows = await procedureReview.findMany(
      keyset(page, [
        { field: 'startedOn', direction: 'desc', read: (value) => parsePlainDate(String(value)) },
        { field: 'id', direction: 'asc' },
      ]),
    );
    const found = connectionFrom(
      page,
      rows,
      (row) => [formatPlainDate(row.startedOn), row.id],
      (row) => row,
    );
    return countedBy(found, (take) => procedureReview.count({ take }));
  }

  /** Each procedure of a review, as it was when the review started and as it is on a day. */
  async simplification({ id }: ProcedureReview, day: PlainDate): Promise<ProcedureSimplification[]> {
    const items = await this.#items.load(id);
    return Promise.all(
      items.map(async ({ procedureCode, beforeId }) => {
        const procedure = await this.context.use(ProcedureStore).get(procedureCode);
        const [versions, now] = await Promise.all([
          this.context.use(ProcedureVersionStore).of(procedureCode),
          this.context.use(ProcedureVersionStore).on(procedureCode, day),
        ]);
        const before = versions.find((version) => version.id === beforeId) ?? null;
        return { procedure, before, after: now?.id === before?.id ? null : now };
      }),
    );
  }
}
