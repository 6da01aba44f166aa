import type DataLoader from 'dataloader';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { tellUpdate } from '../../exchange/outbox/axis-outbox.store.ts';
import { deliveryTo } from '../../exchange/delivery/delivery-rows.rules.ts';
import { changeDocument } from '../../record/document/change-document.store.ts';
import type { ChangeKind, Information } from '../../record/document/document-change.rules.ts';
import { DocumentStore, signerOf } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { refuseCopyCount, refuseSubject } from '../draft/draft.rules.ts';
import type {
  Addressee,
  Document as DocumentRow,
  DocumentChange as Row,
  Prisma,
  Signature,
} from '../../generated/client.ts';
import { type Envelope, saidAnew } from '../../record/document/envelope.rules.ts';
import { KnownDocuments } from '../../exchange/packet/known-documents.store.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import type { DocumentChange, FormerDocument, UpdateDocumentInput } from './document-change.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { lockDocument } from '../../record/document/lock-document.ts';

/** What is kept of a document before a change; in it dates are texts. */
interface Before extends DocumentRow {
  addressees: Addressee[];
  signatures: Signature[];
}

/** Updates documents, and tells how they were updated. */
export class DocumentChangeStore {
  readonly #own: Rights;
  readonly #of: DataLoader<string, Row[]>;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
    this.#of = rowsByKey(
      (ids) =>
        context.prisma.documentChange.findMany({ where: { documentId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.documentId,
    );
  }

  /** How a document was updated, the first time first. */
  async of(document: Document): Promise<DocumentChange[]> {
    return (await this.#of.load(document.id)).map(({ position, agencyId, added, before, ...row }) => ({
      ...row,
      revision: position,
      agency: { id: agencyId, asOf: vietnamDate(row.at) },
      added: added.map((id) => ({ id, asOf: document.promulgationDate })),
      before: formerDocument(document, before as unknown as Before),
    }));
  }

  /** Updates a document of the viewer's agency; who has it beyond this graph is told, and who is to have it gets it. */
  async update(input: UpdateDocumentInput): Promise<Document> {
    const { organisation, now, viewer } = this.context;
    await transactOnce(this.context, input, async (unit) => {
      const { transaction } = unit;
      const reason = readText('reason', input.reason);
      const document = await this.#locked(transaction, input);
      const { id: documentId, issuerId } = document;
      const information = informationOf(input, document);
      const added = await this.#added(transaction, document, input.addressees);
      const kinds: ChangeKind[] = [
        ...(Object.keys(information).length ? (['INFORMATION'] as const) : []),
        ...(added.length ? (['RECIPIENTS'] as const) : []),
      ];
      if (kinds.length === 0)
        throw badInput('input', 'Say what is to be changed: the document says all of this already');
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
    return this.context.use(DocumentStore).reread(input.document);
  }

  /** The document, locked until the transaction ends; refused unless it is the viewer's to update as they saw it. */
  async #locked(transaction: Prisma.TransactionClient, { document: id, revision }: UpdateDocumentInput) {
    const [seen] = await this.context.use(DocumentStore).within(transaction, [id]);
    if (!seen) throw notFound(`The document ${JSON.stringify(id)}`);
    if (!covers(this.#own, seen.issuer.id))
      throw new GraphError('FORBIDDEN', 'Only the agency that issued the document updates it', 'input.document');
    const row = await lockDocument(transaction, id);
    if (row.revokedAt !== null) throw new GraphError('CONFLICT', 'The document is revoked', 'input.document');
    if (row.revision === revision) return row;
    const message = `The document has changed: its revision is ${row.revision}; read it again, then decide`;
    throw new GraphError('CONFLICT', message, 'input.revision');
  }

  /** The agencies to send it to besides; throws BAD_USER_INPUT for one that is not in being today, or has it. */
  async #added(transaction: Prisma.TransactionClient, { id, issuerId }: DocumentRow, agencies: string[]) {
    const { organisation, today } = this.context;
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

function formerDocument({ id, promulgationDate, concernsViewer }: Document, before: Before): FormerDocument {
  const { signatures, addressees, ...row } = before;
  const date = (text: Date | null) => text && new Date(text);
  return {
    ...row,
    signer: signerOf(row),
    addressees: addressees.map((line) => ({ ...line, documentId: id, promulgationDate })),
    signatures: signatures.map(({ signingTime, checkedAt, ...signature }) => ({
      ...signature,
      signingTime: date(signingTime),
      checkedAt: date(checkedAt),
      concernsViewer,
    })),
  };
}
