import type { AsJson } from '../../../kernel/dates/as-json.ts';
import { readStoredInstant } from '../../../kernel/dates/instant.ts';
import { readStoredDate } from '../../../kernel/dates/plain-date.ts';
import type { Information } from './document-change.rules.ts';
import type { DocumentPacket, Replacement, UpdateInfo } from '../../edxml/packet.ts';

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

/** The envelope of a packet whose files are stored. */
export function envelopeOf(packet: DocumentPacket, fileIds: string[]): Envelope {
  const attachments = packet.attachments.map(({ content: _, ...file }, index) => ({
    ...file,
    fileId: fileIds[index]!,
  }));
  return { ...packet, business: { ...packet.business, staff: null }, attachments };
}

/** The envelope with what its document says anew. */
export function saidAnew(kept: Envelope, said: Partial<Information>): Envelope {
  const { subject = kept.subject, place = kept.place, urgency = kept.priority } = said;
  const { circulation = kept.sphereOfPromulgation, copyCount = kept.promulgationAmount } = said;
  const { typistNotation = kept.typistNotation, paperCopy = kept.business.paper } = said;
  return {
    ...kept,
    subject,
    content: said.subject ?? kept.content,
    place,
    priority: urgency ?? 'NORMAL',
    sphereOfPromulgation: circulation,
    promulgationAmount: copyCount,
    typistNotation,
    business: { ...kept.business, paper: paperCopy ?? false },
  };
}

/** The envelope as JSON. */
export function writeEnvelope(envelope: Envelope): object {
  return JSON.parse(JSON.stringify(envelope)) as object;
}

/** The same from its JSON: in it dates are texts. */
export function readEnvelope(json: unknown): Envelope {
  const kept = json as AsJson<Envelope>;
  const date = (text: string) => readStoredDate(text.slice(0, 10));
  const dateOrNull = (text: string | null) => (text === null ? null : date(text));
  return {
    ...kept,
    promulgationDate: date(kept.promulgationDate),
    dueDate: dateOrNull(kept.dueDate),
    responseFor: kept.responseFor.map((each) => ({ ...each, promulgationDate: dateOrNull(each.promulgationDate) })),
    trace: kept.trace.map(({ organId, timestamp }) => ({ organId, timestamp: readStoredInstant(timestamp) })),
  };
}

/** A packet that does something else with the same document: revokes it, say. */
export function withBusiness<Kind extends DocumentPacket | Envelope>(
  packet: Kind,
  type: DocumentPacket['type'],
  { documentId = null, reason = null, update = null, replacements = [] }: BusinessChange,
): Kind {
  const business = { ...packet.business, documentId, reason, update, replacements };
  return { ...packet, type, business };
}

interface BusinessChange {
  documentId?: string | null;
  reason?: string | null;
  update?: UpdateInfo | null;
  replacements?: Replacement[];
}
