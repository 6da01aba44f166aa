import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { keepRequests } from './change-request.store.ts';
import { type DocumentNews, documentStream } from './axis-news.rules.ts';
import type { DocumentsUnit } from '../../access/context.ts';
import type { Delivery, Document } from '../../generated/client.ts';

/** The schema that the outbox is in. */
export const schema = 'documents';

/**
 * Writes down that agencies beyond this graph are to be told of a document; nothing for none. For the transaction that
 * makes the news and has locked, or created, the document: its news leaves in that order. Of an update, which change it is.
 * That a document is updated or revoked, the others are asked to confirm.
 */
export async function tellDocument(
  { transaction, now }: DocumentsUnit,
  kind: DocumentNews,
  document: string,
  to: string[],
  change?: number,
): Promise<void> {
  if (to.length === 0) return;
  const content = { document, ...(change === undefined ? {} : { change }), to };
  await enqueue(transaction, schema, { stream: documentStream(document), kind, content }, now);
  if (kind === 'UPDATE' || kind === 'REVOKE') await keepRequests(transaction, document, to, kind, now);
}

/**
 * Writes down that agencies beyond this graph are to be told of an update: those that it adds get the document itself,
 * those that had it the change.
 */
export async function tellUpdate(
  unit: DocumentsUnit,
  { id }: Pick<Document, 'id'>,
  { change, added, beyond }: { change: number; added: string[]; beyond: string[] },
): Promise<void> {
  const isAdded = (agencyId: string) => added.includes(agencyId);
  const replaced = await unit.transaction.replacement.count({ where: { documentId: id } });
  await tellDocument(unit, replaced === 0 ? 'NEW' : 'REPLACE', id, beyond.filter(isAdded));
  const had = beyond.filter((agencyId) => !isAdded(agencyId));
  await tellDocument(unit, 'UPDATE', id, had, change);
}

/**
 * Writes down that the other side is to be told of a step of a delivery. What the sender reports follows the document
 * that it is about; what a recipient does, their earlier steps.
 */
export async function tellStatus(
  { transaction, now }: DocumentsUnit,
  delivery: Delivery,
  step: string,
  by: 'SENDER' | 'RECIPIENT',
): Promise<void> {
  const { id, documentId, senderId, recipientId } = delivery;
  if (by === 'SENDER')
    await transaction.$queryRaw`select id from documents.document where id = ${documentId} for update`;
  const stream = by === 'SENDER' ? documentStream(documentId) : `delivery:${id}`;
  const to = [by === 'SENDER' ? recipientId! : senderId];
  await enqueue(transaction, schema, { stream, kind: 'STATUS', content: { step, to } }, now);
}
