import type { Instant } from '../../../kernel/dates/instant.ts';
import type { PrismaClient, ChangeRequest as Row, Prisma } from '../../generated/client.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { ChangeRequestKind } from './axis-news.rules.ts';

/** What was asked of the recipients of deliveries, the first first; read in batches. */
export function changeRequestsByDelivery(prisma: PrismaClient) {
  return rowsByKey<Row>(
    (ids) =>
      prisma.changeRequest.findMany({
        where: { deliveryId: { in: ids } },
        orderBy: { id: 'asc' },
      }),
    (row) => row.deliveryId,
  );
}

/** What is asked of a recipient and not answered, the first first. */
export function unanswered(transaction: Prisma.TransactionClient, deliveryId: string): Promise<Row[]> {
  return transaction.changeRequest.findMany({
    where: { deliveryId, answeredAt: null },
    orderBy: { id: 'asc' },
  });
}

/** Keeps that something is asked of a recipient. */
export async function keepRequest(
  transaction: Prisma.TransactionClient,
  deliveryId: string,
  kind: ChangeRequestKind,
  askedAt: Instant,
): Promise<void> {
  await transaction.changeRequest.create({ data: { deliveryId, kind, askedAt } });
}

/** Keeps that recipients of a document are asked about it, of those who have it and are not done with it for good. */
export async function keepRequests(
  transaction: Prisma.TransactionClient,
  documentId: string,
  recipients: string[],
  kind: ChangeRequestKind,
  askedAt: Instant,
): Promise<void> {
  await transaction.$executeRaw`
    insert into documents.change_request (delivery_id, kind, asked_at)
    select id, ${kind}, ${askedAt}::timestamptz from documents.delivery
    where document_id = ${documentId} and recipient_id = any(${recipients}::text[])
      and status not in ('REJECTED', 'CHANGE_ACCEPTED') order by id`;
}

/** Keeps an answer to what was asked; a document that is gone answers all that was asked about it. */
export async function keepAnswer(
  transaction: Prisma.TransactionClient,
  requests: Row[],
  isAccepted: boolean,
  answeredAt: Instant,
): Promise<void> {
  const where = { id: { in: requests.map(({ id }) => id) } };
  await transaction.changeRequest.updateMany({ where, data: { isAccepted, answeredAt } });
}
