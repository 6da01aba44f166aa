import type { DocumentsUnit } from '../../access/context.ts';
import { searchText } from '../../../kernel/text/search-text.ts';
import type { Document as Row, Prisma } from '../../generated/client.ts';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.rules.ts';
import { organizationOf } from '../../edxml/organ-ids.rules.ts';
import type { ChangeKind, Information } from './document-change.rules.ts';

/** An update of a document: for which agency and why, and of what. */
export interface DocumentUpdate {
  agencyId: string;
  reason: string | null;
  kinds: ChangeKind[];
  information: Partial<Information>;
  /** The agencies that it is sent to besides. */
  added: string[];
  /** The envelope of the packet that brought it, as it is from now on. */
  amend(kept: Envelope): Envelope;
}

/**
 * Changes what a document that the transaction has locked says of itself, and whom it is addressed to. What it said until
 * then is kept, with its files, which whoever exchanges them does after this, and the verdicts on them. Answers which
 * change it is.
 */
export async function changeDocument(
  { transaction, organisation, now }: DocumentsUnit,
  document: Row,
  { information, amend, ...update }: DocumentUpdate,
): Promise<number> {
  const { id: documentId, revision: position, promulgationDate: day, codeNumber, codeNotation } = document;
  const where = { documentId };
  const parts = {
    attachments: await transaction.attachment.findMany({ where, orderBy: { position: 'asc' } }),
    signatures: await transaction.signature.findMany({ where, orderBy: { id: 'desc' } }),
    addressees: await transaction.addressee.findMany({ where, orderBy: { position: 'asc' } }),
  };
  const before = JSON.parse(JSON.stringify({ ...document, ...parts })) as Prisma.InputJsonObject;
  await transaction.documentChange.create({ data: { documentId, position, at: now, ...update, before } });
  const { subject } = information;
  const found = subject === undefined ? {} : { searchText: searchText(codeNumber, codeNotation, subject) };
  const data = { ...information, ...found, revision: { increment: 1 } };
  await transaction.document.update({ where: { id: documentId }, data });

  const { added } = update;
  const lines = parts.addressees.at(-1)?.position ?? 0;
  const rows = added.map((agencyId, index) => ({ documentId, position: lines + index + 1, agencyId }));
  const nameOf = (agencyId: string) => organisation.versionAt(agencyId, day)?.nameVi ?? agencyId;
  const labels = rows.map(({ agencyId, ...row }) => ({ ...row, label: nameOf(agencyId) }));
  await transaction.addressee.createMany({ data: labels });
  await transaction.party.createMany({ data: rows.map((row) => ({ ...row, role: 'ADDRESSEE' })) });

  const packet = await transaction.documentPacket.findUnique({ where });
  if (packet) {
    const envelope = amend(readEnvelope(packet.envelope));
    const to = [...envelope.to, ...added.map((agencyId) => organizationOf(organisation, agencyId, day))];
    await transaction.documentPacket.update({ where, data: { envelope: writeEnvelope({ ...envelope, to }) } });
  }
  return position;
}
