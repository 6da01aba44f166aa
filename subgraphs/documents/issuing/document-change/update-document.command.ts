import { badInput, conflict, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { tellUpdate } from '../../exchange/outbox/axis-outbox.store.ts';
import { deliveryTo } from '../../exchange/delivery/delivery-rows.rules.ts';
import { changeDocument } from '../../record/document/change-document.store.ts';
import type { ChangeKind, Information } from '../../record/document/document-change.rules.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { refuseCopyCount, refuseSubject } from '../draft/draft.rules.ts';
import type { Document as DocumentRow, Prisma } from '../../generated/client.ts';
import { type Envelope, saidAnew } from '../../record/document/envelope.rules.ts';
import { KnownDocuments } from '../../exchange/packet/known-documents.store.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import type { UpdateDocumentInput } from './document-change.type.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';
import { lockDocument } from '../../record/document/lock-document.ts';

/** Updates a document of the viewer's agency; who has it beyond this graph is told, and who is to have it gets it. */
export async function updateDocument(context: DocumentsContext, input: UpdateDocumentInput): Promise<Document> {
  const { organisation, now, viewer } = context;
  await transactOnce(context, input, async (unit) => {
    const { transaction } = unit;
    const reason = readText('reason', input.reason);
    const document = await locked(context, transaction, input);
    const { id: documentId, issuerId } = document;
    const information = informationOf(input, document);
    const added = await addedAgencies(unit, document, input.addressees);
    const kinds: ChangeKind[] = [
      ...(Object.keys(information).length ? (['INFORMATION'] as const) : []),
      ...(added.length ? (['RECIPIENTS'] as const) : []),
    ];
    if (kinds.length === 0) throw badInput('input', 'Say what is to be changed: the document says all of this already');
    const amend = (kept: Envelope) => saidAnew(kept, information);
    const by = { agencyId: viewer.agency!, reason };
    const change = await changeDocument(unit, document, { ...by, kinds, information, added, amend });
    const sent = { documentId, senderId: issuerId, sentAt: now };
    await transaction.delivery.createMany({
      data: added.map((agencyId) => deliveryTo(agencyId, sent, organisation)),
    });
    const beyond = await new KnownDocuments(organisation).beyondOf(transaction, document);
    await tellUpdate(unit, document, { change, added, beyond });
  });
  return context.use(DocumentStore).reread(input.document);
}

/** The document, locked until the transaction ends; refused unless it is the viewer's to update as they saw it. */
async function locked(
  context: DocumentsContext,
  transaction: Prisma.TransactionClient,
  { document: id, revision }: UpdateDocumentInput,
) {
  const [seen] = await context.use(DocumentStore).within(transaction, [id]);
  if (!seen) throw notFound(`The document ${JSON.stringify(id)}`);
  if (!covers(context.once(ownRights), seen.issuer.id))
    throw new GraphError('FORBIDDEN', 'Only the agency that issued the document updates it', 'input.document');
  const row = await lockDocument(transaction, id);
  if (row.revokedAt !== null) throw conflict('The document is revoked', 'input.document');
  if (row.revision === revision) return row;
  const message = `The document has changed: its revision is ${row.revision}; read it again, then decide`;
  throw conflict(message, 'input.revision');
}

/** The agencies to send it to besides; throws BAD_USER_INPUT for one that is not in being today, or has it. */
async function addedAgencies(
  { transaction, organisation, today }: DocumentsUnit,
  { id, issuerId }: DocumentRow,
  agencies: string[],
) {
  if (agencies.length === 0) return [];
  const sent = await transaction.delivery.findMany({ where: { documentId: id }, select: { recipientId: true } });
  const has = new Set([issuerId, ...sent.map(({ recipientId }) => recipientId)]);
  agencies.forEach((agency, index) => {
    const argument = `input.addressees.${index}`;
    if (!organisation.versionAt(agency, today))
      throw badInput(argument, `There is no agency ${JSON.stringify(agency)} today`);
    if (has.has(agency)) throw badInput(argument, 'The document is or was sent to this agency already');
    has.add(agency);
  });
  return agencies;
}

/** What is to be said anew and was not said so before; throws BAD_USER_INPUT for what no document could say. */
function informationOf(input: UpdateDocumentInput, document: DocumentRow): Partial<Information> {
  const { subject, place, urgency, circulation, copyCount, typistNotation, paperCopy } = input;
  if (subject != null) refuseSubject(document.type, subject);
  refuseCopyCount(copyCount);
  const given = { place, urgency, circulation, copyCount, typistNotation, paperCopy, subject: subject ?? undefined };
  const differs = ([field, value]: [string, unknown]) =>
    value !== undefined && value !== document[field as keyof Information];
  return Object.fromEntries(Object.entries(given).filter(differs));
}
