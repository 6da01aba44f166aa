import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { GraphError } from '../../../kernel/errors/errors.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { FileRole, GivenFile } from '../../record/document/attachment-rows.rules.ts';
import { bareNotation, isDocumentCode } from '../../record/document/document-number.rules.ts';
import { documentRows } from '../../record/document/document-rows.rules.ts';
import type { Attachment, DocumentPacket, Packet } from '../../edxml/packet.ts';
import { typeOfPacket } from './document-type-codes.rules.ts';
import { agencyOfOrganId } from '../../edxml/organ-ids.rules.ts';
import type { RecipientKind } from '../../generated/client.ts';

/** Why a packet that can be read cannot have its effect; the list is closed. */
export type ImportRefusal =
  | 'UNKNOWN_SENDER'
  | 'NOT_SENDER'
  | 'UNKNOWN_RECIPIENT'
  | 'UNKNOWN_TYPE'
  | 'BAD_NUMBER'
  | 'IN_FUTURE'
  | 'UNKNOWN_DOCUMENT'
  | 'NOT_ISSUER'
  | 'KNOWN_NUMBER'
  | 'WRONG_STATUS';

const codeOf: Partial<Record<ImportRefusal, 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT'>> = {
  NOT_SENDER: 'FORBIDDEN',
  NOT_ISSUER: 'FORBIDDEN',
  UNKNOWN_DOCUMENT: 'NOT_FOUND',
  KNOWN_NUMBER: 'CONFLICT',
  WRONG_STATUS: 'CONFLICT',
};

/** A refusal of a packet, with its cause; of the packet it names only the element. */
export function refused(refusal: ImportRefusal, element: string, message: string): GraphError {
  return new GraphError(codeOf[refusal] ?? 'BAD_USER_INPUT', message, element, refusal);
}

/** The agency that a packet says it is from. */
export function senderOf(packet: Packet, organisation: Organisation, today: PlainDate): string {
  const day = packet.type === 'STATUS' ? today : packet.promulgationDate;
  const agency = agencyOfOrganId(organisation, packet.from.organId, day);
  if (agency) return agency.id;
  throw refused('UNKNOWN_SENDER', 'MessageHeader/From/OrganId', 'The directory has no agency of this code');
}

/** What becomes of the recipients that a packet names and the directory does not have; UNKNOWN_RECIPIENTS says which. */
export type RecipientPolicy = 'TAKE_KNOWN' | 'REFUSE';

/** What became of a recipient of a packet. */
export interface RecipientReceipt {
  /** As the packet names it. */
  organId: string;
  /** The agency that the document is delivered to; null when the directory has none of this code. */
  agency: string | null;
  outcome: 'DELIVERED' | 'UNKNOWN';
}

/** What becomes of each recipient of a packet, in its order: of an update, of those that are added. */
export function recipientReceipts(packet: Packet, organisation: Organisation): RecipientReceipt[] {
  if (packet.type === 'STATUS' || packet.type === 'REVOKE') return [];
  const { update } = packet.business;
  const added = update?.receiversChanged ? update.receivers.filter((receiver) => receiver.added) : [];
  return (packet.type === 'UPDATE' ? added : packet.to).map(({ organId }) => {
    const agency = agencyOfOrganId(organisation, organId, packet.promulgationDate)?.id ?? null;
    return { organId, agency, outcome: agency === null ? 'UNKNOWN' : 'DELIVERED' };
  });
}

/** The agencies that a packet is for; throws for none that the directory has and, by the policy, for any that it has not. */
export function recipientsOf(packet: DocumentPacket, organisation: Organisation, policy: RecipientPolicy) {
  refuseUnknown(packet, organisation, policy);
  const found = recipientReceipts(packet, organisation).map(({ agency }) => agency);
  if (found.some((id) => id !== null)) return found;
  throw refused('UNKNOWN_RECIPIENT', 'MessageHeader/To/OrganId', 'The directory has no agency of these codes');
}

/** Throws, by the policy, for recipients that the directory does not have; they are named by their places. */
export function refuseUnknown(packet: DocumentPacket, organisation: Organisation, policy: RecipientPolicy): void {
  if (policy === 'TAKE_KNOWN') return;
  const places = recipientReceipts(packet, organisation).flatMap(({ outcome }, index) =>
    outcome === 'UNKNOWN' ? index + 1 : [],
  );
  if (places.length === 0) return;
  const [element, list] =
    packet.type === 'UPDATE'
      ? ['BussinessDocumentInfo/ReceiverList/Receiver/OrganId', 'receivers']
      : ['MessageHeader/To/OrganId', 'recipients'];
  const named = places.slice(0, 20).join(', ');
  throw refused(
    'UNKNOWN_RECIPIENT',
    element!,
    `The directory has no agency of the code of these ${list}, by their places: ${named}`,
  );
}

/** The files of a packet: which of them is the document itself, what the others are, and what is signed beside. */
export function filesOf({ attachments, appendixes }: Pick<DocumentPacket, 'attachments' | 'appendixes'>) {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').trim();
  const stem = (name: string) => plain(name).replace(/\.[^.]+$/, '');
  const indices = attachments.map((_, index) => index);
  const isSignature = (index: number) => /\.p7s$/i.test(attachments[index]!.name);
  // Of files of one name each has its signature behind it.
  const signedBy = (signature: number) => {
    const signed = stem(attachments[signature]!.name);
    const fits = ({ name }: Attachment) => [plain(name), stem(name)].includes(signed);
    const fitting = indices.filter((index) => !isSignature(index) && fits(attachments[index]!));
    return fitting.findLast((index) => index < signature) ?? fitting[0];
  };
  const signatures = indices.filter(isSignature);
  const signatureOf = new Map(signatures.reverse().map((signature) => [signedBy(signature), signature]));
  const taken = new Set([...signatureOf].flatMap(([file, signature]) => (file === undefined ? [] : signature)));
  const names = new Set(appendixes.map(plain));
  const isAppendix = ({ name }: Attachment) => names.has(plain(name)) || names.has(stem(name));
  const main = indices.find((index) => !isSignature(index) && !isAppendix(attachments[index]!));
  return attachments.flatMap((file, index) => {
    if (taken.has(index)) return [];
    const role: FileRole = index === main ? 'MAIN' : isAppendix(file) ? 'APPENDIX' : 'ATTACHMENT';
    return [{ index, role, name: file.name, signature: signatureOf.get(index) ?? null }];
  });
}

/** The rows that the document of a packet is kept in; throws for what the graph has no place for. */
export function receivedRows(
  id: string,
  packet: DocumentPacket,
  { issuerId, recipients, replaces, files }: Received,
  organisation: Organisation,
  today: PlainDate,
) {
  const { codeNumber, promulgationDate: date } = packet;
  const codeNotation = bareNotation(packet.codeNotation);
  const type = typeOfPacket(codeNotation, packet.documentType.typeName, date);
  if (!type) {
    throw refused(
      'UNKNOWN_TYPE',
      'MessageHeader/DocumentType/TypeName',
      'Neither it nor the notation is of a known type',
    );
  }
  if (!isDocumentCode({ codeNumber, codeNotation }))
    throw refused('BAD_NUMBER', 'MessageHeader/Code', 'Give a number and notation such as 1624 and UBND-KGVX');
  if (date > today)
    throw refused('IN_FUTURE', 'MessageHeader/PromulgationInfo/PromulgationDate', 'It requires a day that has come');
  const rows = documentRows(
    { id, issuerId, type, date, codeNumber, codeNotation },
    {
      subject: packet.subject,
      place: packet.place,
      typistNotation: packet.typistNotation,
      urgency: packet.priority,
      isPublic: false,
      signer: packet.signer.position === null ? null : signerOf(packet.signer, packet.signer.position),
      recipients: packet.toPlaces.map((label) => ({ label, kind: kindOfLine(label) })),
      appendices: packet.appendixes,
      files,
      circulation: packet.sphereOfPromulgation,
      copyCount: packet.promulgationAmount,
      paperCopy: packet.business.paper,
      replaces,
    },
    organisation,
  );
  const known = recipients.flatMap((agencyId, index) => (agencyId === null ? [] : [{ agencyId, position: index + 1 }]));
  return {
    ...rows,
    addressees: packet.to.map(({ organName, organId }, index) => ({
      documentId: id,
      position: index + 1,
      label: organName ?? organId,
    })),
    parties: [
      ...rows.parties,
      ...known.map(({ agencyId, position }) => ({ documentId: id, role: 'ADDRESSEE' as const, position, agencyId })),
    ],
  };
}

interface Received {
  issuerId: string;
  recipients: (string | null)[];
  replaces: string[];
  files: GivenFile[];
}

function signerOf({ competence, fullName }: DocumentPacket['signer'], position: string) {
  return { prefix: competence, position, fullName };
}

/** A line of recipients names agencies, unless it is one of the usual others. */
function kindOfLine(label: string): RecipientKind {
  if (/^như trên/iu.test(label)) return 'AS_ABOVE';
  return /^lưu\b/iu.test(label) ? 'ARCHIVE' : 'AGENCY';
}
