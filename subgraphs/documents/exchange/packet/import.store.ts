import type { RequestContext } from '../../../kernel/request/request-context.ts';
import type { WriteContent, WrittenContent } from '../../../kernel/files/file-contents.ts';
import { documentNumber } from '../../record/document/document-number.rules.ts';
import { tellDocument } from '../outbox/axis-outbox.store.ts';
import { isOver } from '../delivery/delivery.rules.ts';
import { confirmChange, takeStep } from '../delivery/delivery-steps.store.ts';
import { revokeDocument } from '../../record/document/revoke-document.store.ts';
import { signForAgency, writeMade } from '../../signing/document-signature/sign-for-agency.ts';
import type { SignatureDesk } from '../../signing/document-signature/signature-desk.ts';
import type { DocumentPacket, Packet, StatusPacket } from '../../edxml/packet.ts';
import { type Delivery, type Document as Row, Prisma } from '../../generated/client.ts';
import type { DocumentsUnit } from '../../access/context.ts';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import { ImportDocumentStore, type WrittenFiles } from './import-document.store.ts';
import { KnownDocuments, notHere } from './known-documents.store.ts';
import { filesOf, recipientReceipts, type RecipientReceipt, refused, senderOf } from './received-packet.rules.ts';

const deliveryColumns = columnsOf(Prisma.DeliveryScalarFieldEnum);

/** A packet whose signatures have been checked, and whose files are written. */
export interface PreparedPacket extends WrittenFiles {
  packet: Packet;
}

/** Who brings a packet: whom they may send for, and how it got here. */
export interface Bearer {
  maySendFor(agencyId: string): boolean;
  subject: string | null;
}

/** What a packet came to. */
export interface ImportReceipt {
  type: Packet['type'];
  /** The document that it brought or is about. */
  document: string;
  number: string;
  /** What became of each of its recipients, in its order. */
  recipients: RecipientReceipt[];
}

/** Lets packets have their effect, each in one transaction. */
export class ImportStore {
  readonly known: KnownDocuments;
  readonly #documents: ImportDocumentStore;

  constructor(
    private readonly context: Pick<RequestContext, 'organisation' | 'now' | 'today'>,
    private readonly desk: SignatureDesk,
  ) {
    this.known = new KnownDocuments(context.organisation);
    this.#documents = new ImportDocumentStore(this.known, desk.unknownRecipients);
  }

  /** Throws FORBIDDEN, before anything else is done, for a packet from whom its bearer may not send for. */
  refuseOthers(packet: Packet, bearer: Bearer): string {
    const sender = senderOf(packet, this.context.organisation, this.context.today);
    if (bearer.maySendFor(sender)) return sender;
    throw refused('NOT_SENDER', 'MessageHeader/From/OrganId', 'You may not send for this agency');
  }

  /**
   * Checks the signatures on the packet and in its files, has the agency sign those of a document of ours, and writes all
   * that is to be kept.
   */
  async prepare(
    client: Prisma.TransactionClient,
    packet: Packet,
    bytes: Uint8Array,
    write: WriteContent,
  ): Promise<PreparedPacket> {
    if (packet.type === 'STATUS' || packet.type === 'REVOKE') return { packet, verdicts: [], contents: [], made: [] };
    const { attachments } = packet;
    const existedAt = this.context.now;
    const files = filesOf(packet).map(({ index, role, signature }) => ({
      position: null,
      role,
      content: attachments[index]!.content,
      existedAt,
      signature: signature === null ? null : { content: attachments[signature]!.content, existedAt },
    }));
    const whole = { position: null, role: 'PACKET' as const, content: bytes, signature: null, existedAt };
    const [ofPacket, ...verdicts] = await this.desk.check([whole, ...files], existedAt);
    const issuerId = await this.#issuedHere(client, packet);
    const checked = files.map((file, index) => ({ file, checked: verdicts[index]! }));
    const signed = issuerId === null ? [] : await signForAgency(this.desk, checked, issuerId, this.context);
    const contents: WrittenContent[] = [];
    for (const { content } of attachments) contents.push(await write([content]));
    const made: (WrittenContent | null)[] = [];
    for (const signature of signed) made.push(await writeMade(write, signature.made));
    return {
      packet,
      verdicts: [ofPacket!, ...verdicts.map((verdict, index) => signed[index]?.checked ?? verdict)],
      contents,
      made,
    };
  }

  /** The agency that issued here what its packet updates; null when that came by a packet, as which it leaves again. */
  async #issuedHere(client: Prisma.TransactionClient, packet: DocumentPacket): Promise<string | null> {
    if (packet.type !== 'UPDATE' || this.desk.agencyKeys.length === 0) return null;
    const document = await this.known.find(client, packet.business.documentId!);
    if (!document) return null;
    const { organisation, today } = this.context;
    this.known.refuseOtherIssuer(document, senderOf(packet, organisation, today), 'Bussiness/DocumentId');
    const came = await client.documentPacket.count({ where: { documentId: document.id } });
    return came === 0 ? document.issuerId : null;
  }

  /** Does what the packet says; throws a refusal with its cause, and then nothing of it is left. */
  async take(unit: DocumentsUnit, id: string, prepared: PreparedPacket, bearer: Bearer): Promise<ImportReceipt> {
    const { packet } = prepared;
    const sender = this.refuseOthers(packet, bearer);
    const document = await this.#effect(unit, id, prepared, sender, bearer);
    return receiptOf(packet, document, this.context.organisation);
  }

  #effect(
    unit: DocumentsUnit,
    id: string,
    { packet, ...files }: PreparedPacket,
    sender: string,
    bearer: Bearer,
  ): Promise<Row> {
    if (packet.type === 'STATUS') return this.#status(unit, packet, sender, bearer);
    if (packet.type === 'REVOKE') return this.#revoke(unit, packet, sender);
    if (packet.type === 'UPDATE') return this.#documents.update(unit, packet, files, sender);
    return this.#documents.take(unit, id, packet, files, sender);
  }

  async #status(unit: DocumentsUnit, packet: StatusPacket, sender: string, bearer: Bearer): Promise<Row> {
    const { organisation, now } = unit;
    const element = 'MessageHeader/ResponseFor/DocumentId';
    const document = await this.known.identified(unit.transaction, packet.responseFor.documentId, element);
    const status = packet.status;
    const own = organisation.archiveOf(sender);
    const rows = await unit.transaction.$queryRaw<Delivery[]>`
      select ${deliveryColumns} from documents.delivery item where document_id = ${document.id}
        and (case when ${status} = 'RECALL_REQUESTED' then sender_id else recipient_id end) = any(${own}::text[])
      order by id for update`;
    if (rows.length === 0) throw notHere(element);
    const at = packet.timestamp < now ? packet.timestamp : now;
    const report = {
      status,
      reason: packet.description,
      subject: bearer.subject,
      at,
      by: 'PACKET' as const,
      staff: packet.staff,
    };
    // A sender asks all at once; with some it may be over, and with all there is nothing to ask.
    const open = status === 'RECALL_REQUESTED' ? rows.filter((row) => !isOver(row.status)) : rows;
    for (const row of open.length > 0 ? open : rows) await takeStep(unit, row, report);
    return document;
  }

  async #revoke(unit: DocumentsUnit, packet: DocumentPacket, sender: string): Promise<Row> {
    const { now } = unit;
    const documents: Row[] = [];
    for (const { documentId } of packet.responseFor) {
      const element = 'MessageHeader/ResponseFor/DocumentId';
      const document = await this.known.issuedBy(unit.transaction, sender, documentId, element);
      const stood = await revokeDocument(unit, document.id, packet.business.reason ?? 'Thu hồi văn bản');
      if (stood) {
        await tellDocument(unit, 'REVOKE', document.id, await this.known.beyondOf(unit.transaction, document));
        await confirmChange(unit, document, 'REVOKE', now);
      }
      documents.push(document);
    }
    return documents[0]!;
  }
}

/** What a packet came to, of the document that it brought or is about. */
export function receiptOf(packet: Packet, document: Row, organisation: RequestContext['organisation']): ImportReceipt {
  const recipients = recipientReceipts(packet, organisation);
  return { type: packet.type, document: document.id, number: documentNumber(document), recipients };
}
