import { readIdentity } from '../../../kernel/identities/dated-identity.ts';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import type { DocumentNews } from '../outbox/axis-news.rules.ts';
import { DeliveryStore } from '../delivery/delivery.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { signatureDesk } from '../../signing/document-signature/signature-desk.ts';
import { StaffStore } from '../staff/staff.store.ts';
import { PacketStore } from './packet.store.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** Gives an agency's people and applications the packets that they may read. */
export class PacketExchangeStore {
  readonly #packets: PacketStore;

  constructor(private readonly context: DocumentsContext) {
    this.#packets = new PacketStore(context.prisma, context.organisation, context.shared(fileContents));
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
