import { createHash } from 'node:crypto';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { signatureDesk } from '../../signing/document-signature/signature-desk.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import type { Packet } from '../../edxml/packet.ts';
import { type PreparedPacket, type ImportReceipt, ImportStore, receiptOf } from './import.store.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';

/** A packet that somebody sends, as far as a repeated call is recognised by it. */
class SentPacket {
  constructor(
    readonly idempotencyKey: string,
    readonly sha256: string,
  ) {}
}

/**
 * Lets a packet have its effect, once for each key; the same packet is its own key. Throws BAD_USER_INPUT, FORBIDDEN,
 * NOT_FOUND or CONFLICT with the cause of the refusal, and then nothing of the packet is kept.
 */
export async function receivePacket(
  context: DocumentsContext,
  bytes: Uint8Array,
  idempotencyKey: string | undefined,
): Promise<ImportReceipt> {
  const own = context.once(ownRights);
  const desk = context.shared(signatureDesk);
  const imports = new ImportStore(context, desk);
  const { subject } = context.viewer;
  const bearer = { subject, maySendFor: (agencyId: string) => covers(own, agencyId) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = new SentPacket(idempotencyKey ?? `packet-${sha256}`, sha256);
  let packet: Packet | undefined;
  let receipt: ImportReceipt | undefined;
  const carryOut = async (unit: DocumentsUnit, id: string, prepared: PreparedPacket) => {
    receipt = await imports.take(unit, id, prepared, bearer);
    return receipt.document;
  };
  const kept = await context.shared(fileContents).during(context.now, (write) =>
    transactOnce(context, input, carryOut, async () => {
      packet = await desk.read(bytes);
      imports.refuseOthers(packet, bearer);
      return imports.prepare(context.prisma, packet, bytes, write);
    }),
  );
  if (receipt) return receipt;
  // Keys that were kept before name the type of the packet as well.
  const document = await context.prisma.document.findUniqueOrThrow({ where: { id: kept.split(' ')[0]! } });
  // A repeated packet is read again for what it names, and its signatures are not checked again.
  return receiptOf(packet ?? (await desk.read(bytes)), document, context.organisation);
}
