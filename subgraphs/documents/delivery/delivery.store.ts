import type DataLoader from 'dataloader';
import {
  columnsOf,
  type DatedTable,
  nearest,
  nearFirst,
  newest,
  datedKeys,
  newestOfEach,
  type Owned,
  PageLoader,
} from '../../kernel/database/newest-first.ts';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { rowsByKey } from '../../kernel/loaders.ts';
import { notFound } from '../../kernel/errors.ts';
import { type Connection, type PageArgs, pageRequest } from '../../kernel/page.ts';
import { formatPlainDate, vietnamDate } from '../../kernel/plain-date.ts';
import { type Delivery as Row, type DeliveryStep as StepRow, Prisma, type PrismaClient } from '../generated/client.ts';
import { concernsAny, near, readFiltered, visibleDocument } from '../document/document-filter.store.ts';
import { documentRights, type Rights } from '../rights.rules.ts';
import { changeRequestsByDelivery } from './change-request.store.ts';
import { codeOf, type DeliveryStatus, isTakenIn, olderThan, workingHours } from './delivery.rules.ts';
import type { ChangeRequest, Delivery, DeliveryFilter, DeliveryStep } from './delivery.type.ts';

const table = {
  table: Prisma.sql`documents.delivery`,
  columns: columnsOf(Prisma.DeliveryScalarFieldEnum),
  dateField: 'sentAt' as const,
  dated: 'timestamptz' as const,
};
const ofDocument = Prisma.sql`
  select id from owned join documents.delivery on document_id = key where owned.owner = list.owner`;

/** That something is asked of the recipient of a delivery and not answered. */
const isAsked = Prisma.sql`(item.id in (select delivery_id from documents.change_request where answered_at is null))`;

/** That a delivery is of a document that meets conditions, asked of each by itself. */
function isOf(conditions: Prisma.Sql[]): Prisma.Sql {
  const matching = Prisma.sql`select from documents.document item where item.id = sent.id and ${Prisma.join(conditions, ' and ')}`;
  return Prisma.sql`exists (select from (values (item.document_id)) as sent(id) cross join lateral (${matching}) matching)`;
}

/** The same, by the documents, which are found first. */
function isOfFound(conditions: Prisma.Sql[]): Prisma.Sql {
  const matching = Prisma.sql`select item.id from documents.document item where ${Prisma.join(conditions, ' and ')}`;
  return Prisma.sql`item.document_id = any(array(${matching}))`;
}

/** Reads deliveries, as far as the viewer may know of them: those that their agency sent or is to receive. */
export class DeliveryStore {
  readonly #visible: Prisma.Sql;
  readonly #ofDocument: PageLoader<null, Delivery>;
  readonly #inbox: PageLoader<DeliveryFilter, Delivery>;
  readonly #steps: DataLoader<string, StepRow[]>;
  readonly #requests: DataLoader<string, ChangeRequest[]>;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    { agencies, all }: Rights,
  ) {
    const mine = Prisma.sql`any(${agencies}::text[])`;
    this.#visible = all ? Prisma.sql`true` : Prisma.sql`(item.sender_id = ${mine} or item.recipient_id = ${mine})`;
    this.#ofDocument = new PageLoader('deliveries of', table, (ids, _, pages) => {
      const owned = { keys: ids.map((id) => [id]), ids: ofDocument };
      return newestOfEach(prisma, table, owned, [this.#visible], pages, this.#describe);
    });
    this.#inbox = new PageLoader('inbox of', table, (ids, filter, pages) => {
      const keys = ids.map((id) => context.organisation.archiveOf(id));
      const owned = { keys, column: Prisma.sql`item.recipient_id` };
      const from = (lists: Owned, about: Prisma.Sql[]) =>
        newestOfEach(prisma, table, lists, [this.#visible, ...this.#matches(filter), ...about], pages, this.#describe);
      return readFiltered(prisma, filter.about ?? {}, context, ({ each, found }) => {
        if (each.length === 0) return from(owned, []);
        return nearFirst(
          pages[0]!,
          () => from({ ...owned, near }, [isOf(each)]),
          () => from(owned, [isOfFound([...found, concernsAny(Prisma.sql`${keys.flat()}::text[]`)])]),
        );
      });
    });
    this.#steps = rowsByKey(
      (ids) => prisma.deliveryStep.findMany({ where: { deliveryId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.deliveryId,
    );
    this.#requests = changeRequestsByDelivery(prisma);
  }

  /** One delivery; throws NOT_FOUND when there is none for the viewer. */
  async get(id: string): Promise<Delivery> {
    return this.#describe(await this.row(this.prisma, id));
  }

  /** Its row, in a transaction locked until the end of it; throws NOT_FOUND when there is none for the viewer. */
  async row(reader: PrismaClient | Prisma.TransactionClient, id: string, lock = Prisma.empty): Promise<Row> {
    const [row] = await reader.$queryRaw<Row[]>`
      select ${table.columns} from ${table.table} item where item.id = ${id} and ${this.#visible} ${lock}`;
    if (!row) throw notFound(`The delivery ${JSON.stringify(id)}`);
    return row;
  }

  /** A page of deliveries that meet the filter, the last sent first. */
  async list(filter: DeliveryFilter, args: PageArgs): Promise<Connection<Delivery>> {
    const page = pageRequest(args, 'deliveries', datedKeys(table));
    const from = async (rows: DatedTable<'sentAt'>, about: Prisma.Sql[]) => [
      await newest(this.prisma, rows, [this.#visible, ...this.#matches(filter), ...about], page, this.#describe),
    ];
    const [list] = await readFiltered(this.prisma, filter.about ?? {}, this.context, ({ each, found }) => {
      if (each.length === 0) return from(table, []);
      return nearFirst(
        page,
        () => from(nearest(table, [], page, near), [isOf(each)]),
        () => from(table, [isOfFound([...found, visibleDocument(documentRights(this.context))])]),
      );
    });
    return list!;
  }

  /** A page of a document's deliveries, the last sent first. */
  ofDocument(documentId: string, args: PageArgs): Promise<Connection<Delivery>> {
    return this.#ofDocument.load(documentId, null, args);
  }

  /** A page of the deliveries for an agency, the last sent first. */
  inbox(agencyId: string, filter: DeliveryFilter, args: PageArgs): Promise<Connection<Delivery>> {
    return this.#inbox.load(agencyId, filter, args);
  }

  /** What was asked of the recipient of a delivery, the first first. */
  changeRequestsOf(id: string): Promise<ChangeRequest[]> {
    return this.#requests.load(id);
  }

  /** What a delivery went through, the first status first. */
  async stepsOf({ id }: Delivery): Promise<DeliveryStep[]> {
    const rows = await this.#steps.load(id);
    return rows.map((row) => ({ ...row, agency: { id: row.agencyId, asOf: vietnamDate(row.at) } }));
  }

  #matches(filter: DeliveryFilter) {
    const { document, sender, recipient, status, awaitsAnswer, channel, olderThanWorkingDays, from, to } = filter;
    const { organisation, now, clock } = this.context;
    const among = (column: string, agencyId: string) =>
      Prisma.sql`${Prisma.raw(column)} = any(${organisation.archiveOf(agencyId)}::text[])`;
    const day = Prisma.sql`(item.sent_at at time zone 'Asia/Ho_Chi_Minh')::date`;
    return [
      ...(document == null ? [] : [Prisma.sql`item.document_id = ${document}`]),
      ...(sender == null ? [] : [among('item.sender_id', sender)]),
      ...(recipient == null ? [] : [among('item.recipient_id', recipient)]),
      ...(status ? [Prisma.sql`item.status = any(${status}::text[])`] : []),
      ...(awaitsAnswer == null ? [] : [Prisma.sql`${isAsked} = ${awaitsAnswer}`]),
      ...(channel == null ? [] : [Prisma.sql`item.channel = ${channel}`]),
      ...(olderThanWorkingDays == null
        ? []
        : [Prisma.sql`item.status_at < ${olderThan(olderThanWorkingDays, now, clock.time)}`]),
      ...(from ? [Prisma.sql`${day} >= ${formatPlainDate(from)}::date`] : []),
      ...(to ? [Prisma.sql`${day} <= ${formatPlainDate(to)}::date`] : []),
    ];
  }

  readonly #describe = ({ senderId, recipientId, ...row }: Row): Delivery => {
    const asOf = vietnamDate(row.sentAt);
    // Plain text columns that only checked values are written to.
    const [status, statusBefore] = [row.status, row.statusBefore] as [DeliveryStatus, DeliveryStatus | null];
    // When it was taken in is not known of everyone.
    const until = row.acceptedAt ?? (isTakenIn({ status, statusBefore }) ? null : this.context.now);
    return {
      ...row,
      status,
      statusCode: codeOf(status),
      sender: { id: senderId, asOf },
      recipient: recipientId === null ? null : { id: recipientId, asOf },
      hoursToAcceptance: row.arrivedAt && until && workingHours(row.arrivedAt, until, this.context.clock.time),
    };
  };
}
