import { startOfDay } from '../../../kernel/dates/instant.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import type { FileContents } from '../../../kernel/files/file-contents.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { documentNumber } from '../../record/document/document-number.rules.ts';
import type { DocumentNews } from '../outbox/axis-news.rules.ts';
import type {
  Attachment,
  DocumentPacket,
  StaffInfo as PacketStaff,
  StatusPacket,
  UpdateInfo,
} from '../../edxml/packet.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { readEnvelope, withBusiness } from '../../record/document/envelope.rules.ts';
import { axisIdOf, organIdOf } from '../../edxml/organ-ids.rules.ts';
import { newPacketOf, statusPacketOf } from './written-packet.rules.ts';

const whole = {
  attachments: { orderBy: { position: 'asc' }, include: { file: true, signature: true } },
  recipients: { orderBy: { position: 'asc' } },
  deliveries: { orderBy: { id: 'asc' } },
  staff: { where: { stepId: null } },
  packet: true,
  changes: { orderBy: { position: 'asc' }, omit: { before: true } },
  replaces: { orderBy: { position: 'asc' }, include: { replaced: { include: { packet: true } } } },
} satisfies Prisma.DocumentInclude;
type Whole = Prisma.DocumentGetPayload<{ include: typeof whole }>;
type Identified = Pick<Whole, 'codeNumber' | 'codeNotation' | 'issuerId' | 'promulgationDate' | 'packet'>;

/** Whom a packet is for, and of which change it tells. */
interface Told {
  to?: string[];
  change?: number;
}

/** Makes packets of documents and steps of deliveries, of all that are here: whoever asks has been let in before. */
export class PacketStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly organisation: Organisation,
    private readonly contents: FileContents,
  ) {}

  /**
   * The packet that tells agencies of a document, or of a change of it: the last, when nothing is said. A document that
   * came by a packet leaves as it came. Throws NOT_FOUND for the update of what was not updated.
   */
  async document(id: string, news: DocumentNews, { to, change }: Told = {}): Promise<DocumentPacket> {
    const row = await this.prisma.document.findUnique({ where: { id }, include: whole });
    if (!row) throw notFound(`The document ${JSON.stringify(id)}`);
    const packet = row.packet ? await this.#asItCame(row, row.packet.envelope) : await this.#written(row, to);
    if (news === 'NEW' || news === 'REPLACE')
      return row.packet === null && row.replaces.length ? this.#replacing(row, packet) : packet;
    const axisId = this.#axisId(row);
    if (news === 'UPDATE') {
      const made = change === undefined ? row.changes.at(-1) : row.changes.find(({ position }) => position === change);
      if (!made) throw notFound(`An update of the document ${JSON.stringify(id)}`);
      const { reason } = made;
      return withBusiness(packet, 'UPDATE', { documentId: axisId, reason, update: this.#update(row, made) });
    }
    const { organId } = packet.from;
    const about = { organId, code: documentNumber(row), documentId: axisId };
    return {
      ...withBusiness(packet, 'REVOKE', { reason: row.revocationReason }),
      responseFor: [{ ...about, promulgationDate: row.promulgationDate }],
      attachments: [],
    };
  }

  /** The packet that tells of a step of a delivery. */
  async status(stepId: string): Promise<StatusPacket> {
    const step = await this.prisma.deliveryStep.findUnique({
      where: { id: stepId },
      include: { delivery: { include: { document: { include: { packet: true } } } } },
    });
    if (!step) throw notFound(`The step ${JSON.stringify(stepId)}`);
    const { document } = step.delivery;
    const staff = await this.prisma.staffInfo.findUnique({ where: { stepId } });
    const about = {
      axisId: this.#axisId(document),
      issuerId: document.issuerId,
      number: documentNumber(document),
      promulgationDate: document.promulgationDate,
    };
    const { status } = step;
    return statusPacketOf({ ...step, status, document: about }, staff && named(staff), this.organisation);
  }

  async #asItCame(row: Whole, envelope: Prisma.JsonValue): Promise<DocumentPacket> {
    const kept = readEnvelope(envelope);
    const ids = kept.attachments.map(({ fileId }) => fileId);
    const files = await this.prisma.storedFile.findMany({ where: { id: { in: ids } } });
    const fileOf = new Map(files.map((file) => [file.id, file]));
    const attachments: Attachment[] = [];
    for (const { fileId, ...file } of kept.attachments)
      attachments.push({ ...file, content: await this.contents.whole(fileOf.get(fileId)!) });
    return { ...kept, business: { ...kept.business, staff: staffOf(row) }, attachments };
  }

  async #written(row: Whole, to: string[] | undefined): Promise<DocumentPacket> {
    const onAxis = row.deliveries
      .filter(({ channel }) => channel === 'AXIS')
      .flatMap(({ recipientId }) => recipientId ?? []);
    const document = {
      ...row,
      recipients: row.recipients.map(({ label }) => label),
      appendices: row.attachments.filter(({ isAppendix }) => isAppendix).map(({ name }) => name),
      sentTo: to ?? onAxis,
      sentAt: row.deliveries[0]?.sentAt ?? startOfDay(row.promulgationDate),
    };
    return newPacketOf(document, await this.#attachmentsOf(row), staffOf(row), this.organisation);
  }

  /** The files as a packet brings them, each with the signature on it behind. */
  async #attachmentsOf({ attachments }: Whole): Promise<Attachment[]> {
    const sent: Attachment[] = [];
    for (const { position, name, isAppendix, file, signature } of attachments) {
      if (!file) continue;
      const described = { description: isAppendix ? name : null, contentType: file.contentType };
      const content = await this.contents.whole(file);
      sent.push({ contentId: `cid:${position}`, name: file.name, content, ...described });
      if (!signature) continue;
      const beside = { name: `${file.name}.p7s`, description: null, contentType: signature.contentType };
      const signed = await this.contents.whole(signature);
      sent.push({ contentId: `cid:${position}-signature`, content: signed, ...beside });
    }
    return sent;
  }

  #replacing({ replaces }: Whole, packet: DocumentPacket): DocumentPacket {
    const organIds = packet.to.map(({ organId }) => organId);
    const replacements = replaces.map(({ replaced }) => ({ documentId: this.#axisId(replaced), organIds }));
    return withBusiness(packet, 'REPLACE', { reason: 'Thay thế văn bản', replacements });
  }

  #update({ promulgationDate }: Whole, { kinds, added }: Whole['changes'][number]): UpdateInfo {
    return {
      documentInfoChanged: kinds.some((kind) => kind !== 'RECIPIENTS'),
      receiversChanged: added.length > 0,
      receivers: added.map((id) => ({ organId: organIdOf(this.organisation, id, promulgationDate), added: true })),
    };
  }

  #axisId({ packet, issuerId, promulgationDate, ...code }: Identified): string {
    const organId = organIdOf(this.organisation, issuerId, promulgationDate);
    return packet?.axisId ?? axisIdOf(organId, promulgationDate, documentNumber(code));
  }
}

function staffOf({ staff }: Whole): PacketStaff | null {
  const [sender] = staff;
  return sender ? named(sender) : null;
}

function named({ department, name, email, mobile }: Whole['staff'][number]): PacketStaff {
  return { department, staff: name, email, mobile };
}
