import DataLoader from 'dataloader';
import { endOfDay, type Instant } from '../../../kernel/dates/instant.ts';
import { extendedRow } from '../../../kernel/database/extended-row.ts';
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
} from '../../../kernel/database/newest-first.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { formatPlainDate, type PlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import {
  type Delivery as Row,
  type DeliveryStep as StepRow,
  Prisma,
  type PrismaClient,
} from '../../generated/client.ts';
import { concernsAny, near, readFiltered, visibleDocument } from '../../record/document/document-filter.store.ts';
import { documentRights } from '../../access/rights.rules.ts';
import { changeRequestsByDelivery } from '../outbox/change-request.store.ts';
import { readIdentity } from '../../../kernel/identities/dated-identity.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { deliveriesAsOf } from './delivery-as-of.store.ts';
import { codeOf, isTakenIn, olderThan, workingHours } from './delivery.rules.ts';
import type { ChangeRequest, Delivery, DeliveryFilter, DeliveryStep } from './delivery.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

const table = {
  table: Prisma.sql`documents.delivery`,
  columns: columnsOf(Prisma.DeliveryScalarFieldEnum),
  dateField: 'sentAt' as const,
  dated: 'timestamptz' as const,
};
const ofDocument = Prisma.sql`
  select id from owned join documents.delivery on document_id = key where owned.owner = list.owner`;

/** That something was asked of the recipient of a delivery, and not answered by then. */
const isAsked = (until: Instant) => Prisma.sql`(item.id in (
  select delivery_id from documents.change_request
  where asked_at <= ${until}::timestamptz and (answered_at is null or answered_at > ${until}::timestamptz)
))`;

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

type AsOf = Pick<DeliveryFilter, 'asOf'>;

/** Reads deliveries, as far as the viewer may know of them: those that their agency sent or is to receive. */
export class DeliveryStore {
  readonly #visible: Prisma.Sql;
  readonly #ofDocument: PageLoader<null, Delivery>;
  readonly #inbox: PageLoader<DeliveryFilter, Delivery>;
  readonly #steps: DataLoader<string, StepRow[]>;
  readonly #requests: DataLoader<string, ChangeRequest[]>;
  readonly #seen: DataLoader<string, Delivery | null>;

  constructor(private readonly context: DocumentsContext) {
    const { agencies, all } = context.once(documentRights);
    const mine = Prisma.sql`any(${agencies}::text[])`;
    this.#visible = all ? Prisma.sql`true` : Prisma.sql`(item.sender_id = ${mine} or item.recipient_id = ${mine})`;
    this.#ofDocument = new PageLoader('deliveries of', table, (ids, _, pages) => {
      const owned = { keys: ids.map((id) => [id]), ids: ofDocument };
      return newestOfEach(context.prisma, table, owned, [this.#visible], pages, this.#describedAsOf({}));
    });
    this.#inbox = new PageLoader('inbox of', table, (ids, filter, pages) => {
      const keys = ids.map((id) => context.organisation.archiveOf(id));
      const owned = { keys, column: Prisma.sql`item.recipient_id` };
      const from = (lists: Owned, about: Prisma.Sql[]) =>
        newestOfEach(
          context.prisma,
          this.#tableOf(filter),
          lists,
          [this.#visible, ...this.#matches(filter), ...about],
          pages,
          this.#describedAsOf(filter),
        );
      return readFiltered(context.prisma, filter.about ?? {}, context, ({ each, found }) => {
        if (each.length === 0) return from(owned, []);
        return nearFirst(
          pages[0]!,
          () => from({ ...owned, near }, [isOf(each)]),
          () => from(owned, [isOfFound([...found, concernsAny(Prisma.sql`${keys.flat()}::text[]`)])]),
        );
      });
    });
    this.#steps = rowsByKey(
      (ids) =>
        context.prisma.deliveryStep.findMany({ where: { deliveryId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.deliveryId,
    );
    this.#requests = changeRequestsByDelivery(context.prisma);
    this.#seen = new DataLoader((identities) => this.#findAll(identities.map(readIdentity)));
  }

  /** One delivery by its id, as of the day that the id names; null when there is none for the viewer. */
  find(identity: string): Promise<Delivery | null> {
    return this.#seen.load(identity);
  }

  /** One delivery, as of a day or now; throws NOT_FOUND when there is none for the viewer. */
  async get(id: string, asOf?: PlainDate | null): Promise<Delivery> {
    return this.#describedAsOf({ asOf })(
      await this.row(this.context.prisma, id, Prisma.empty, this.#tableOf({ asOf })),
    );
  }

  async #findAll(wanted: ReturnType<typeof readIdentity>[]): Promise<(Delivery | null)[]> {
    const found = await Promise.all(
      [...groupBy(wanted, ({ day }) => day && formatPlainDate(day)).values()].map(async (ofDay) => {
        const asOf = ofDay[0]!.day;
        const known = this.#tableOf({ asOf });
        const rows = await this.context.prisma.$queryRaw<Row[]>`
          select ${known.columns} from ${known.table} item
          where item.id = any(${ofDay.map(({ stableId }) => stableId)}::text[]) and ${this.#visible}`;
        const described = new Map(rows.map((row) => [row.id, this.#describedAsOf({ asOf })(row)]));
        return ofDay.map((one) => [one, described.get(one.stableId) ?? null] as const);
      }),
    );
    const byWanted = new Map(found.flat());
    return wanted.map((one) => byWanted.get(one) ?? null);
  }

  /** Its row, in a transaction locked until the end of it; throws NOT_FOUND when there is none for the viewer. */
  async row(
    reader: PrismaClient | Prisma.TransactionClient,
    id: string,
    lock = Prisma.empty,
    known = table,
  ): Promise<Row> {
    const [row] = await reader.$queryRaw<Row[]>`
      select ${known.columns} from ${known.table} item where item.id = ${id} and ${this.#visible} ${lock}`;
    if (!row) throw notFound(`The delivery ${JSON.stringify(id)}`);
    return row;
  }

  /** A page of deliveries that meet the filter, the last sent first. */
  async list(filter: DeliveryFilter, args: PageArgs): Promise<Connection<Delivery>> {
    const page = pageRequest(args, 'deliveries', datedKeys(table));
    const known = this.#tableOf(filter);
    const from = async (rows: DatedTable<'sentAt'>, about: Prisma.Sql[]) => [
      await newest(
        this.context.prisma,
        rows,
        [this.#visible, ...this.#matches(filter), ...about],
        page,
        this.#describedAsOf(filter),
      ),
    ];
    const [list] = await readFiltered(this.context.prisma, filter.about ?? {}, this.context, ({ each, found }) => {
      if (each.length === 0) return from(known, []);
      return nearFirst(
        page,
        () => from(nearest(known, [], page, near), [isOf(each)]),
        () => from(known, [isOfFound([...found, visibleDocument(documentRights(this.context))])]),
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
  async changeRequestsOf({ id, knownUntil }: Delivery): Promise<ChangeRequest[]> {
    const asked = (await this.#requests.load(id)).filter(({ askedAt }) => !knownUntil || askedAt <= knownUntil);
    return asked.map((request) =>
      knownUntil && request.answeredAt && request.answeredAt > knownUntil
        ? { ...request, isAccepted: null, answeredAt: null }
        : request,
    );
  }

  /** Working hours from arrival to acceptance, or until it is known; null where one of them is not known. */
  hoursToAcceptance(delivery: Delivery): number | null {
    const { arrivedAt, acceptedAt, knownUntil } = delivery;
    const { now, clock } = this.context;
    // When it was taken in is not known of everyone.
    const until = acceptedAt ?? (isTakenIn(delivery) ? null : (knownUntil ?? now));
    return arrivedAt && until && workingHours(arrivedAt, until, clock.time);
  }

  /** What a delivery went through, the first status first. */
  async stepsOf({ id, knownUntil }: Delivery): Promise<DeliveryStep[]> {
    const rows = (await this.#steps.load(id)).filter(({ at }) => !knownUntil || at <= knownUntil);
    return rows.map((row) => ({ ...row, agency: { id: row.agencyId, asOf: vietnamDate(row.at) } }));
  }

  /** Until when deliveries are known to who asks for them as of a day: its end, and no later than now. */
  #until({ asOf }: AsOf): Instant {
    const { now } = this.context;
    return asOf && endOfDay(asOf) < now ? endOfDay(asOf) : now;
  }

  /** Where deliveries are read as of a day: from what had come of them, unless it is all that has. */
  #tableOf(filter: AsOf): typeof table {
    const until = this.#until(filter);
    return until < this.context.now ? { ...table, table: deliveriesAsOf(until) } : table;
  }

  #matches(filter: DeliveryFilter) {
    const { document, sender, recipient, status, awaitsAnswer, channel, olderThanWorkingDays, from, to } = filter;
    const { organisation, clock } = this.context;
    const now = this.#until(filter);
    const among = (column: string, agencyId: string) =>
      Prisma.sql`${Prisma.raw(column)} = any(${organisation.archiveOf(agencyId)}::text[])`;
    const day = Prisma.sql`(item.sent_at at time zone 'Asia/Ho_Chi_Minh')::date`;
    return [
      ...(document == null ? [] : [Prisma.sql`item.document_id = ${document}`]),
      ...(sender == null ? [] : [among('item.sender_id', sender)]),
      ...(recipient == null ? [] : [among('item.recipient_id', recipient)]),
      ...(status ? [Prisma.sql`item.status = any(${status}::text[])`] : []),
      ...(awaitsAnswer == null ? [] : [Prisma.sql`${isAsked(now)} = ${awaitsAnswer}`]),
      ...(channel == null ? [] : [Prisma.sql`item.channel = ${channel}`]),
      ...(olderThanWorkingDays == null
        ? []
        : [Prisma.sql`item.status_at < ${olderThan(olderThanWorkingDays, now, clock.time)}`]),
      ...(from ? [Prisma.sql`${day} >= ${formatPlainDate(from)}::date`] : []),
      ...(to ? [Prisma.sql`${day} <= ${formatPlainDate(to)}::date`] : []),
    ];
  }

  /** What is said of deliveries as of a day. */
  #describedAsOf({ asOf }: AsOf): (row: Row) => Delivery {
    const until = this.#until({ asOf });
    if (!asOf || until === this.context.now) return (row) => this.#describe(row);
    return (row) => extendedRow(this.#describe(row), { asOf, knownUntil: until });
  }

  #describe(row: Row): Delivery {
    const { senderId, recipientId } = row;
    const sentOn = vietnamDate(row.sentAt);
    return extendedRow(row, {
      asOf: this.context.today,
      knownUntil: null,
      statusCode: codeOf(row.status),
      sender: { id: senderId, asOf: sentOn },
      recipient: recipientId === null ? null : { id: recipientId, asOf: sentOn },
    });
  }
}
