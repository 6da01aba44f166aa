import type { DocumentPacket, Replacement } from '../edxml/packet.ts';

/** A packet's attachment as it is kept: what is in it is a stored file. */
interface KeptAttachment {
  contentId: string;
  name: string;
  description: string | null;
  contentType: string;
  fileId: string;
}

/** A packet as it is kept beside its document: without what is in its files, and without who sent it. */
export interface Envelope extends Omit<DocumentPacket, 'attachments'> {
  attachments: KeptAttachment[];
}

/** The envelope as JSON. */
export function keepEnvelope(packet: DocumentPacket, fileIds: string[]): object {
  const attachments = packet.attachments.map(({ content: _, ...file }, index) => ({
    ...file,
    fileId: fileIds[index]!,
  }));
  const business = { ...packet.business, staff: null };
  return JSON.parse(JSON.stringify({ ...packet, business, attachments })) as object;
}

/** The envelope from its JSON: in it dates are texts. */
export function readEnvelope(json: unknown): Envelope {
  const kept = json as Envelope;
  const date = (value: Date | null) => value && new Date(value);
  return {
    ...kept,
    promulgationDate: new Date(kept.promulgationDate),
    dueDate: date(kept.dueDate),
    responseFor: kept.responseFor.map((each) => ({ ...each, promulgationDate: date(each.promulgationDate) })),
    trace: kept.trace.map(({ organId, timestamp }) => ({ organId, timestamp: new Date(timestamp) })),
  };
}

/** A packet that does something else with the same document: revokes it, say. */
export function withBusiness(
  packet: DocumentPacket,
  type: DocumentPacket['type'],
  { documentId = null, reason = null, replacements = [] }: BusinessChange,
): DocumentPacket {
  const business = { ...packet.business, documentId, reason, update: null, replacements };
  return { ...packet, type, business };
}

interface BusinessChange {
  documentId?: string | null;
  reason?: string | null;
  replacements?: Replacement[];
}
