import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { onAxis } from '../delivery/delivery-rows.rules.ts';
import { splitDocumentNumber } from '../../record/document/document-number.rules.ts';
import type { Document as Row, Prisma } from '../../generated/client.ts';
import { axisIdOf, isBeyond, organIdOf, readAxisId } from '../../edxml/organ-ids.rules.ts';
import { refused } from './received-packet.rules.ts';
import { lockDocument } from '../../record/document/lock-document.ts';

/** Finds the documents that packets speak of, whoever may see them. */
export class KnownDocuments {
  constructor(private readonly organisation: Organisation) {}

  /** The document that the axis identifies so; throws NOT_FOUND when it is not here. */
  async identified(transaction: Prisma.TransactionClient, axisId: string, element: string): Promise<Row> {
    const document = await this.find(transaction, axisId);
    if (document) return document;
    throw notHere(element);
  }

  /** The same, locked until the transaction ends; throws FORBIDDEN when another agency than the sender issued it. */
  async issuedBy(transaction: Prisma.TransactionClient, sender: string, axisId: string, element: string): Promise<Row> {
    const { id } = await this.identified(transaction, axisId, element);
    const document = await lockDocument(transaction, id);
    this.refuseOtherIssuer(document, sender, element);
    return document;
  }

  /** Throws FORBIDDEN when another agency issued the document, or NOT_FOUND when the sender may not know of it. */
  refuseOtherIssuer({ issuerId, isPublic, partyIds }: Row, sender: string, element: string): void {
    const own = this.organisation.archiveOf(sender);
    if (own.includes(issuerId)) return;
    if (!isPublic && !partyIds.some((id) => own.includes(id))) throw notHere(element);
    throw refused('NOT_ISSUER', element, 'Only the agency that issued a document does this to it');
  }

  /** The document that the axis identifies so; null when it is not here. */
  async find(transaction: Prisma.TransactionClient, axisId: string): Promise<Row | null> {
    const packet = await transaction.documentPacket.findUnique({ where: { axisId }, include: { document: true } });
    if (packet) return packet.document;
    const read = readAxisId(this.organisation, axisId);
    if (!read) return null;
    const { issuerId, number, year } = read;
    const where = { codeNumber_codeNotation_year_issuerId: { ...splitDocumentNumber(number), year, issuerId } };
    const document = await transaction.document.findUnique({ where });
    const day = document?.promulgationDate;
    // A number is given once a year, and the identification names the day as well.
    return day && axisIdOf(organIdOf(this.organisation, issuerId, day), day, number) === axisId ? document : null;
  }

  /** The agencies beyond this graph that an agency's document was sent to, the first of them first. */
  async beyondOf(
    transaction: Prisma.TransactionClient,
    { id, issuerId }: Pick<Row, 'id' | 'issuerId'>,
  ): Promise<string[]> {
    const where = { documentId: id, channel: 'AXIS' as const };
    const rows = await transaction.delivery.findMany({ where, orderBy: [{ sentAt: 'asc' }, { id: 'asc' }] });
    return this.beyond(issuerId, onAxis(rows));
  }

  /** Those of the agencies that the document axis goes to, from an agency here. */
  beyond(issuerId: string, to: string[]): string[] {
    return isBeyond(this.organisation, issuerId) ? [] : to.filter((agencyId) => isBeyond(this.organisation, agencyId));
  }
}

/** What a packet is refused with that speaks of a document which is not here, or which its sender may not know of. */
export function notHere(element: string) {
  return refused('UNKNOWN_DOCUMENT', element, 'The document that it is about is not here, or not for this agency');
}
