import { isDeepStrictEqual } from 'node:util';
import type { DocumentsUnit } from '../../access/context.ts';
import type { WrittenContent } from '../../../kernel/files/file-contents.ts';
import { keepFile } from '../../../kernel/files/stored-files.ts';
import { attachmentRows, type GivenFile } from '../../record/document/attachment-rows.rules.ts';
import { tellDocument, tellUpdate } from '../outbox/axis-outbox.store.ts';
import { deliveryTo } from '../delivery/delivery-rows.rules.ts';
import { confirmChange, takeStep } from '../delivery/delivery-steps.store.ts';
import { changeDocument } from '../../record/document/change-document.store.ts';
import type { ChangeKind, Information } from '../../record/document/document-change.rules.ts';
import { writeDocument } from '../../record/document/write-document.store.ts';
import { keepMade } from '../../signing/document-signature/sign-for-agency.ts';
import { keepSignatures } from '../../signing/document-signature/keep-signatures.store.ts';
import {
  expectedSigners,
  type FileVerdicts,
  isValidlySigned,
} from '../../signing/document-signature/signature-rows.rules.ts';
import type { DocumentPacket } from '../../edxml/packet.ts';
import type { Document as Row } from '../../generated/client.ts';
import { keepStaff } from '../staff/staff.store.ts';
import { type Envelope, envelopeOf, withBusiness, writeEnvelope } from '../../record/document/envelope.rules.ts';
import type { KnownDocuments } from './known-documents.store.ts';
import { agencyOfOrganId, isBeyond } from '../../edxml/organ-ids.rules.ts';
import {
  filesOf,
  receivedRows,
  type RecipientPolicy,
  recipientsOf,
  refused,
  refuseUnknown,
} from './received-packet.rules.ts';

/** The files of a packet, written, and what the signatures on the packet and then on each of its files came to. */
export interface WrittenFiles {
  verdicts: FileVerdicts[];
  /** What each attachment of the packet has in it. */
  contents: WrittenContent[];
  /** What the agency has signed each file with here; none when it does not. */
  made: (WrittenContent | null)[];
}

/** Takes in the documents that packets bring, and what packets change of them. */
export class ImportDocumentStore {
  constructor(
    private readonly known: KnownDocuments,
    private readonly policy: RecipientPolicy,
  ) {}

  /** Takes in the document of a packet, with its files, the verdicts on them, and a delivery for each recipient. */
  async take(
    unit: DocumentsUnit,
    id: string,
    packet: DocumentPacket,
    written: WrittenFiles,
    issuerId: string,
  ): Promise<Row> {
    const { organisation, today } = unit;
    const recipients = recipientsOf(packet, organisation, this.policy);
    if (await this.known.find(unit.transaction, packet.documentId))
      throw refused('KNOWN_NUMBER', 'MessageHeader/DocumentId', 'The document is here already');
    const { files, fileIds } = await this.#keepFiles(unit, packet, issuerId, written);
    const replaces = await this.#replaced(unit, packet, issuerId);
    const rows = receivedRows(id, packet, { issuerId, recipients, replaces, files }, organisation, today);
    // One that it replaces may have been replaced by another meanwhile, which then stays so.
    if ((await writeDocument(unit.transaction, rows)) === 'NUMBER_TAKEN')
      throw refused('KNOWN_NUMBER', 'MessageHeader/Code', 'The agency has given this number in this year');
    const placed = placedVerdicts(written.verdicts, files, rows.attachments);
    const validlySigned = await this.#keepVerdicts(unit, id, packet, issuerId, placed);
    const document = await unit.transaction.document.update({ where: { id }, data: { validlySigned } });
    const axisId = packet.documentId;
    const envelope = writeEnvelope(envelopeOf(packet, fileIds));
    await unit.transaction.documentPacket.create({ data: { documentId: id, axisId, envelope } });
    if (packet.business.staff)
      await keepStaff(unit.transaction, { documentId: id, stepId: null, agencyId: issuerId }, packet.business.staff);
    const to = [...new Set(recipients.flatMap((agencyId) => agencyId ?? []))].filter((agency) => agency !== issuerId);
    await this.#deliver(unit, id, issuerId, to);
    await tellDocument(unit, packet.type === 'REPLACE' ? 'REPLACE' : 'NEW', id, this.known.beyond(issuerId, to));
    return document;
  }

  /** Changes a document as a packet says: what it says of itself and its files, and to whom it is sent besides. */
  async update(unit: DocumentsUnit, packet: DocumentPacket, written: WrittenFiles, agencyId: string): Promise<Row> {
    const { organisation, now } = unit;
    const { reason, documentId: axisId } = packet.business;
    const { documentInfoChanged, receiversChanged, receivers } = packet.business.update!;
    const document = await this.known.issuedBy(unit.transaction, agencyId, axisId!, 'Bussiness/DocumentId');
    const { id: documentId, promulgationDate: day, issuerId } = document;
    refuseUnknown(packet, organisation, this.policy);
    const sent = await unit.transaction.delivery.findMany({ where: { documentId } });
    const known = [issuerId, ...sent.map(({ recipientId }) => recipientId)];
    const listed = receiversChanged ? receivers.filter((receiver) => receiver.added) : [];
    const named = new Set(listed.flatMap(({ organId }) => agencyOfOrganId(organisation, organId, day)?.id ?? []));
    const added = [...named].filter((id) => !known.includes(id));
    const { files, fileIds } = await this.#keepFiles(unit, packet, issuerId, written);
    const exchanged = documentInfoChanged && (await this.#areOthers(unit, documentId, files));
    const kinds: ChangeKind[] = [
      ...(documentInfoChanged ? (['INFORMATION'] as const) : []),
      ...(exchanged ? (['FILES'] as const) : []),
      ...(added.length ? (['RECIPIENTS'] as const) : []),
    ];
    if (kinds.length === 0) return document;
    const information = documentInfoChanged ? informationOf(packet) : {};
    const amend = (kept: Envelope) => {
      if (!documentInfoChanged) return kept;
      const anew = { ...envelopeOf(packet, fileIds), documentId: kept.documentId, to: kept.to };
      return withBusiness(exchanged ? anew : { ...anew, attachments: kept.attachments }, 'NEW', { reason });
    };
    const change = { agencyId, reason, kinds, information, added, amend };
    const position = await changeDocument(unit, document, change);
    if (exchanged) await this.#exchangeFiles(unit, documentId, packet, written.verdicts, files, issuerId);
    await confirmChange(unit, document, 'UPDATE', now);
    await this.#deliver(unit, documentId, issuerId, added);
    const beyond = await this.known.beyondOf(unit.transaction, document);
    await tellUpdate(unit, document, { change: position, added, beyond });
    return document;
  }

  /** Whether these are other files than the document has; none are a packet that leaves the files alone. */
  async #areOthers(unit: DocumentsUnit, documentId: string, files: GivenFile[]): Promise<boolean> {
    const rows = await unit.transaction.attachment.findMany({ where: { documentId, fileId: { not: null } } });
    const kept = rows.map((row) => ({
      ...row,
      role: row.isMain ? 'MAIN' : row.isAppendix ? 'APPENDIX' : 'ATTACHMENT',
    }));
    const ids = (of: { fileId: string | null; signatureId: string | null; role: string }[]) =>
      of.map(({ fileId, signatureId, role }) => `${role} ${fileId} ${signatureId}`).sort();
    return files.length > 0 && !isDeepStrictEqual(ids(files), ids(kept));
  }

  /** Gives a document other files than it had. */
  async #exchangeFiles(
    unit: DocumentsUnit,
    documentId: string,
    packet: DocumentPacket,
    verdicts: FileVerdicts[],
    files: GivenFile[],
    issuerId: string,
  ): Promise<void> {
    const where = { documentId };
    await unit.transaction.attachment.deleteMany({ where });
    await unit.transaction.signature.deleteMany({ where });
    const rows = attachmentRows(documentId, { appendices: packet.appendixes, files });
    await unit.transaction.attachment.createMany({ data: rows });
    const placed = placedVerdicts(verdicts, files, rows);
    const validlySigned = await this.#keepVerdicts(unit, documentId, packet, issuerId, placed);
    await unit.transaction.document.update({ where: { id: documentId }, data: { validlySigned } });
  }

  /** Keeps the verdicts on a document's files; answers whether it is validly signed. */
  async #keepVerdicts(
    unit: DocumentsUnit,
    documentId: string,
    { promulgationDate, signer, trace }: DocumentPacket,
    issuerId: string,
    verdicts: FileVerdicts[],
  ): Promise<boolean | null> {
    const { organisation, now } = unit;
    const expected = expectedSigners(organisation, issuerId, promulgationDate, signer.fullName);
    await keepSignatures(unit, documentId, verdicts, expected);
    return isValidlySigned(verdicts, expected, trace[0]?.timestamp ?? now);
  }

  async #deliver(unit: DocumentsUnit, documentId: string, senderId: string, to: string[]): Promise<void> {
    const { organisation, now } = unit;
    const sent = { documentId, senderId, sentAt: now };
    const data = to.map((recipientId) => deliveryTo(recipientId, sent, organisation));
    await unit.transaction.delivery.createMany({ data, skipDuplicates: true });
    if (!isBeyond(organisation, senderId)) return;
    // With the graph it has come to where its recipients' systems are; the axis is told that it has arrived.
    const here = to.filter((recipientId) => !isBeyond(organisation, recipientId));
    const arrived = { status: 'ARRIVED', reason: null, subject: null, at: now, by: 'PACKET' } as const;
    const ids = here.map((recipientId) => `${documentId}:${recipientId}`);
    const rows = await unit.transaction.delivery.findMany({ where: { id: { in: ids }, channel: 'AXIS' } });
    for (const row of rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)))
      await takeStep(unit, row, arrived);
  }

  async #keepFiles(
    unit: DocumentsUnit,
    { attachments, appendixes }: DocumentPacket,
    agencyId: string,
    { contents, made }: WrittenFiles,
  ) {
    const { now } = unit;
    const fileIds: string[] = [];
    for (const [index, { name, contentType }] of attachments.entries())
      fileIds.push(await keepFile(unit.transaction, { agencyId }, { name, contentType }, contents[index]!, now));
    const files: GivenFile[] = [];
    for (const [position, { index, role, name, signature }] of filesOf({ attachments, appendixes }).entries()) {
      const signatureId = signature === null ? null : fileIds[signature]!;
      const given = { role, name, fileId: fileIds[index]!, signatureId };
      files.push(await keepMade(unit, agencyId, given, made[position] ?? null));
    }
    return { files, fileIds };
  }

  /** The documents whose place it takes, of those that are here and that nothing else has replaced. */
  async #replaced(unit: DocumentsUnit, packet: DocumentPacket, issuerId: string): Promise<string[]> {
    const replaced = new Set<string>();
    for (const { documentId } of packet.business.replacements) {
      const document = await this.known.find(unit.transaction, documentId);
      if (!document) continue;
      this.known.refuseOtherIssuer(document, issuerId, 'Bussiness/ReplacementInfoList/ReplacementInfo/DocumentId');
      const before = await unit.transaction.replacement.count({ where: { replacedId: document.id } });
      if (before === 0) replaced.add(document.id);
    }
    return [...replaced];
  }
}

/** What the header of a packet says of its document. */
function informationOf(packet: DocumentPacket): Information {
  return {
    subject: packet.subject,
    place: packet.place,
    urgency: packet.priority,
    circulation: packet.sphereOfPromulgation,
    copyCount: packet.promulgationAmount,
    typistNotation: packet.typistNotation,
    paperCopy: packet.business.paper,
    signerPrefix: packet.signer.competence,
    signerPosition: packet.signer.position,
    signerName: packet.signer.fullName,
  };
}

/** The verdicts, each with the place that its file has among the document's. */
function placedVerdicts(
  verdicts: FileVerdicts[],
  files: GivenFile[],
  attachments: ReturnType<typeof attachmentRows>,
): FileVerdicts[] {
  return verdicts.map((checked, index) => {
    const file = index === 0 ? undefined : files[index - 1];
    return { ...checked, position: attachments.find(({ fileId }) => fileId === file?.fileId)?.position ?? null };
  });
}
