import { createHash } from 'node:crypto';
import { readIdentity } from '../../../kernel/identities/dated-identity.ts';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { DocumentNews } from '../outbox/axis-news.rules.ts';
import { DeliveryStore } from '../delivery/delivery.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { signatureDesk } from '../../signing/document-signature/signature-desk.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import type { Packet } from '../../edxml/packet.ts';
import { StaffStore } from '../staff/staff.store.ts';
import { type PreparedPacket, type ImportReceipt, ImportStore, receiptOf } from './import.store.ts';
import { PacketStore } from './packet.store.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';

/** A packet that somebody sends, as far as a repeated call is recognised by it. */
class SentPacket {
  constructor(
    readonly idempotencyKey: string,
    readonly sha256: string,
  ) {}
}

/** Takes in the packets that an agency's people and applications send, and gives them those that they may read. */
export class PacketExchangeStore {
  readonly #imports: ImportStore;
  readonly #packets: PacketStore;

  constructor(private readonly context: DocumentsContext) {
    this.#imports = new ImportStore(context, context.shared(signatureDesk));
    this.#packets = new PacketStore(context.prisma, context.organisation, context.shared(fileContents));
  }

  /**
   * Lets a packet have its effect, once for each key; the same packet is its own key. Throws BAD_USER_INPUT, FORBIDDEN,
   * NOT_FOUND or CONFLICT with the cause of the refusal, and then nothing of the packet is kept.
   */
  async receive(bytes: Uint8Array, idempotencyKey: string | undefined): Promise<ImportReceipt> {
    const own = ownRights(this.context);
    const { subject } = this.context.viewer;
    const bearer = { subject, maySendFor: (agencyId: string) => covers(own, agencyId) };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const input = new SentPacket(idempotencyKey ?? `packet-${sha256}`, sha256);
    let packet: Packet | undefined;
    let receipt: ImportReceipt | undefined;
    const carryOut = async (unit: DocumentsUnit, id: string, prepared: PreparedPacket) => {
      receipt = await this.#imports.take(unit, id, prepared, bearer);
      return receipt.document;
    };
    const kept = await this.context.shared(fileContents).during(this.context.now, (write) =>
      transactOnce(this.context, input, carryOut, async () => {
        packet = await this.context.shared(signatureDesk).read(bytes);
        this.#imports.refuseOthers(packet, bearer);
        return this.#imports.prepare(this.context.prisma, packet, bytes, write);
      }),
    );
    if (receipt) return receipt;
    // Keys that were kept before name the type of the packet as well.
    const document = await this.context.prisma.document.findUniqueOrThrow({ where: { id: kept.split(' ')[0]! } });
    // A repeated packet is read again for what it names, and its signatures are not checked again.
    return receiptOf(
      packet ?? (await this.context.shared(signatureDesk).read(bytes)),
      document,
      this.context.organisation,
    );
  }

  /** The packet of a document whose content the viewer may read; NOT_FOUND for content that is no longer given. */
  async document(document: Document, news: DocumentNews): Promise<Buffer> {
    const { id, revokedAt, isTakenBack } = document;
    const gone = revokedAt !== null || isTakenBack;
    if (gone !== (news === 'REVOKE')) throw notFound(`The packet ${news} of the document ${JSON.stringify(id)}`);
    const packet = await this.#packets.document(id, news);
    const { staff } = packet.business;
    const named = staff && (await this.#may(() => this.context.use(StaffStore).senderOf(id)));
    return this.context
      .shared(signatureDesk)
      .write({ ...packet, business: { ...packet.business, staff: named ? staff : null } }, true);
  }

  /** The packet of the last step of a delivery that the viewer may see; NOT_FOUND before the first. */
  async status(deliveryId: string): Promise<Buffer> {
    const { stableId, day } = readIdentity(deliveryId);
    const delivery = await this.context.use(DeliveryStore).get(stableId, day);
    const step = (await this.context.use(DeliveryStore).stepsOf(delivery)).at(-1);
    if (!step) throw new GraphError('NOT_FOUND', 'No status of the delivery has been reported yet');
    const packet = await this.#packets.status(step.id);
    const named = packet.staff && (await this.#may(() => this.context.use(StaffStore).reporterOf(step.id)));
    return this.context.shared(signatureDesk).write({ ...packet, staff: named ? packet.staff : null }, true);
  }

  /** Whether the viewer may read whom a packet names; a packet has it unmasked, which is not for who reads it masked. */
  async #may(find: () => ReturnType<StaffStore['senderOf']>): Promise<boolean> {
    const staff = await find();
    const { viewer, access } = this.context;
    if (!staff || viewer.scopes.has('province:wide')) return false;
    return ['name', 'email', 'mobile'].every((field) => access.may(`StaffInfo.${field}`, staff));
  }
}
