import { type Codec, date, EDXML_NAMESPACE, flag, oneOf, packetText, timestamp, truth, wholeNumber } from './fields.ts';
import {
  type Attachment,
  type Business,
  type BusinessType,
  businessTypes,
  type DocumentPacket,
  type Organization,
  type Packet,
  priorities,
  type ResponseFor,
  type StaffInfo,
  type StatusPacket,
  statusCodes,
  steeringTypes,
} from './packet.ts';
import { defaultLimits, type PacketLimits } from './limits.ts';
import { readPacket } from './read-packet.ts';
import { type Outcome, outcomeOf, PacketRefused, refuse } from './refusal.ts';
import { zip } from './zip.ts';

/** What goes on the wire: an element's name, then its content; null is left out. */
type Node = readonly [name: string, content: string | null | Node[]];

/**
 * Writes an edXML packet, without a signature, in UTF-8. The same packet gives the same bytes; `readPacket` takes them
 * under the same limits and reads the packet that was written, its texts trimmed. Refuses a packet that would not come
 * through so. It packs and unpacks every attachment, so large packets are written off the event loop.
 */
export function writePacket(packet: Packet, limits: PacketLimits = defaultLimits): Outcome<Buffer> {
  return outcomeOf(() => {
    const header: Node[] =
      packet.type === 'STATUS'
        ? [['MessageHeader', statusHeader(packet)]]
        : [
            ['MessageHeader', documentHeader(packet)],
            ['TraceHeaderList', traceHeader(packet)],
          ];
    const attachments = packet.type === 'STATUS' ? [] : packet.attachments;
    const envelope: Node[] = [['edXMLHeader', header]];
    if (attachments.length > 0)
      envelope.push(['edXMLBody', [['edXMLManifest version="1.0"', attachments.map((file) => manifestEntry(file))]]]);

    const bytes = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${EDXML_NAMESPACE}">` +
        element([`edXMLEnvelope xmlns:edXML="${EDXML_NAMESPACE}"`, envelope], 'edXML', 'edXML:') +
        (attachments.length > 0 ? element(['AttachmentEncoded', attachments.map(attached)], 'edXML', '') : '') +
        '</edXML>\n',
    );
    const read = readPacket(bytes, limits);
    if (!read.ok) throw new PacketRefused(read.refusal);
    return bytes;
  });
}

function statusHeader(packet: StatusPacket): Node[] {
  return [
    ['From', organization(packet.from)],
    ['ResponseFor', responseFor(packet.responseFor)],
    ...staff(packet.staff),
    ['StatusCode', statusCodes[packet.status]],
    ['Description', packet.description],
    ['Timestamp', written(timestamp, packet.timestamp, 'Timestamp')],
  ];
}

function documentHeader(packet: DocumentPacket): Node[] {
  const { documentType, signer } = packet;
  return [
    ['From', organization(packet.from)],
    ...packet.to.map((receiver): Node => ['To', organization(receiver)]),
    ['DocumentId', packet.documentId],
    [
      'Code',
      [
        ['CodeNumber', packet.codeNumber],
        ['CodeNotation', packet.codeNotation],
      ],
    ],
    [
      'PromulgationInfo',
      [
        ['Place', packet.place],
        ['PromulgationDate', written(date, packet.promulgationDate, 'PromulgationDate')],
      ],
    ],
    [
      'DocumentType',
      [
        ['Type', written(wholeNumber, documentType.type, 'Type')],
        ['TypeDetail', written(wholeNumber, documentType.typeDetail, 'TypeDetail')],
        ['TypeName', documentType.typeName],
      ],
    ],
    ['Subject', packet.subject],
    ['Content', packet.content],
    [
      'SignerInfo',
      [
        ['Competence', signer.competence],
        ['Position', signer.position],
        ['FullName', signer.fullName],
      ],
    ],
    ['DueDate', written(date, packet.dueDate, 'DueDate')],
    ['OtherInfo', otherInfo(packet)],
    ...packet.responseFor.map((answered): Node => ['ResponseFor', responseFor(answered)]),
    ['SteeringType', written(oneOf(steeringTypes), packet.steeringType, 'SteeringType')],
    ...list('ToPlaces', 'Place', packet.toPlaces),
  ];
}

function otherInfo(packet: DocumentPacket): Node[] {
  return [
    ['Priority', written(oneOf(priorities), packet.priority, 'Priority')],
    ['SphereOfPromulgation', packet.sphereOfPromulgation],
    ['TyperNotation', packet.typistNotation],
    ['PromulgationAmount', written(wholeNumber, packet.promulgationAmount, 'PromulgationAmount')],
    ['PageAmount', written(wholeNumber, packet.pageAmount, 'PageAmount')],
    ['Direction', written(truth, packet.direction, 'Direction')],
    ...list('Appendixes', 'Appendix', packet.appendixes),
  ];
}

function traceHeader({ trace, business, type }: DocumentPacket): Node[] {
  return [
    ...trace.map((hop): Node => [
      'TraceHeader',
      [
        ['OrganId', hop.organId],
        ['Timestamp', written(timestamp, hop.timestamp, 'TraceHeader/Timestamp')],
      ],
    ]),
    [
      'Bussiness',
      [
        ['DocumentId', business.documentId],
        ['BussinessDocType', written(oneOf(businessTypes), type, 'BussinessDocType')],
        ['BussinessDocReason', business.reason],
        ['Paper', flag.write(business.paper, 'Paper')],
        ...update(business, type),
        ...replacements(business, type),
        ...staff(business.staff),
      ],
    ],
  ];
}

function update({ update }: Business, type: BusinessType): Node[] {
  if (!update) return [];
  if (type !== 'UPDATE') refuse('BAD_VALUE', 'Bussiness/BussinessDocumentInfo', 'requires a packet that updates');
  const receivers = update.receivers.map((receiver): Node => [
    'Receiver',
    [
      ['OrganId', receiver.organId],
      ['ReceiverType', flag.write(receiver.added, 'ReceiverType')],
    ],
  ]);
  return [
    [
      'BussinessDocumentInfo',
      [
        ['DocumentInfo', flag.write(update.documentInfoChanged, 'DocumentInfo')],
        ['DocumentReceiver', flag.write(update.receiversChanged, 'DocumentReceiver')],
        ['ReceiverList', receivers.length > 0 ? receivers : null],
      ],
    ],
  ];
}

function replacements({ replacements }: Business, type: BusinessType): Node[] {
  if (replacements.length === 0) return [];
  if (type !== 'REPLACE') refuse('BAD_VALUE', 'Bussiness/ReplacementInfoList', 'requires a packet that replaces');
  const replaced = replacements.map((replacement): Node => [
    'ReplacementInfo',
    [['DocumentId', replacement.documentId], ...list('OrganIdList', 'OrganId', replacement.organIds)],
  ]);
  return [['ReplacementInfoList', replaced]];
}

function organization(of: Organization): Node[] {
  return [
    ['OrganId', of.organId],
    ['OrganizationInCharge', of.organizationInCharge],
    ['OrganName', of.organName],
    ['OrganAdd', of.organAdd],
    ['Email', of.email],
    ['Telephone', of.telephone],
    ['Fax', of.fax],
    ['Website', of.website],
  ];
}

function responseFor(answered: ResponseFor): Node[] {
  return [
    ['OrganId', answered.organId],
    ['Code', answered.code],
    ['DocumentId', answered.documentId],
    ['PromulgationDate', written(date, answered.promulgationDate, 'ResponseFor/PromulgationDate')],
  ];
}

function staff(of: StaffInfo | null): Node[] {
  if (!of) return [];
  const fields: Node[] = [
    ['Department', of.department],
    ['Staff', of.staff],
    ['Email', of.email],
    ['Mobile', of.mobile],
  ];
  return [['StaffInfo', fields]];
}

function manifestEntry(file: Attachment): Node {
  return [
    'Reference',
    [
      ['ContentId', file.contentId],
      ['ContentType', file.contentType],
      ['Description', file.description],
      ['AttachmentName', file.name],
    ],
  ];
}

function attached(file: Attachment): Node {
  return [
    'Attachment',
    [
      ['ContentId', file.contentId],
      ['AttachmentName', file.name],
      ['Description', file.description],
      ['ContentType', file.contentType],
      ['ContentTransferEncoded', zip(file.name, file.content).toString('base64')],
    ],
  ];
}

function list(name: string, entry: string, texts: string[]): Node[] {
  return texts.length > 0 ? [[name, texts.map((text): Node => [entry, text])]] : [];
}

function written<Value>(codec: Codec<Value>, value: Value | null, path: string): string | null {
  return value === null ? null : codec.write(value, path);
}

/** An element as text; the name may carry attributes. Elements that hold nothing are left out. */
function element([tag, content]: Node, parent: string, prefix: string): string {
  const [name = tag] = tag.split(' ');
  const path = `${parent}/${name}`;
  const inner = Array.isArray(content)
    ? content.map((child) => element(child as Node, path, prefix)).join('')
    : escape(content, path);
  return inner === '' ? '' : `<${prefix}${tag}>${inner}</${prefix}${name}>`;
}

function escape(text: string | null | Node[], path: string): string {
  if (text === null) return '';
  if (typeof text !== 'string') return refuse('BAD_VALUE', path, 'requires a text');
  if (path.endsWith('/ContentTransferEncoded')) return text;
  return (packetText(text, path) ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}
