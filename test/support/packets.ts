import fc from 'fast-check';
import { instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  businessTypes,
  type DocumentPacket,
  type Organization,
  type Packet,
  priorities,
  statusCodes,
  type DeliveryStatusCode,
  steeringTypes,
} from '../../subgraphs/documents/edxml/packet.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { parsePlainDate, plainDate } from '../../subgraphs/kernel/dates/plain-date.ts';

const organization = (organId: string, organName: string): Organization => ({
  organId,
  organizationInCharge: null,
  organName,
  organAdd: null,
  email: null,
  telephone: null,
  fax: null,
  website: null,
});

/** An agency as packets name it, by nothing but its code. */
export const organ = (organId: string): Organization => organization(organId, organId);

/** A packet as it is sent; throws when it cannot be written. */
export function bytesOf(packet: Packet): Buffer {
  const outcome = writePacket(packet);
  if (!outcome.ok) throw new Error(`${outcome.refusal.element} ${outcome.refusal.wanted}`);
  return Buffer.from(outcome.value);
}

/** What a packet says; throws when it is none. */
export function packetIn(bytes: Uint8Array): Packet {
  const outcome = readPacket(bytes);
  if (!outcome.ok) throw new Error(`${outcome.refusal.element} ${outcome.refusal.wanted}`);
  return outcome.value;
}

/** A new document from a province to two of its departments, with one attachment; the people are invented. */
export function newPacket(change: Partial<DocumentPacket> = {}): DocumentPacket {
  return {
    type: 'NEW',
    from: organization('000.00.00.H48', 'UBND tỉnh Quảng Ngãi'),
    to: [organization('000.00.11.H48', 'Sở Tài chính'), organization('000.00.12.H48', 'Sở Xây dựng')],
    documentId: '000.00.00.H48,2020/04/15,1624/UBND-KGVX',
    codeNumber: '1624',
    codeNotation: 'UBND-KGVX',
    place: 'Quảng Ngãi',
    promulgationDate: parsePlainDate('2020-04-15'),
    documentType: { type: 1, typeDetail: 0, typeName: 'Công văn' },
    subject: 'V/v gửi, nhận văn bản điện tử',
    content: 'V/v gửi, nhận văn bản điện tử',
    signer: { competence: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Thị Thử Nghiệm' },
    dueDate: null,
    toPlaces: ['Như trên', 'Lưu: VT'],
    priority: 'URGENT',
    sphereOfPromulgation: null,
    typistNotation: 'thn1',
    promulgationAmount: 2,
    pageAmount: 3,
    direction: false,
    appendixes: [],
    responseFor: [],
    steeringType: 'STEERING',
    trace: [{ organId: '000.00.00.H48', timestamp: parseInstant('2020-04-15T02:30:00Z') }],
    business: {
      documentId: null,
      reason: 'Văn bản điện tử mới',
      paper: false,
      staff: { department: 'Văn thư', staff: 'Lê Văn Mẫu', email: 'vanthu@example.gov.vn', mobile: null },
      update: null,
      replacements: [],
    },
    attachments: [
      {
        contentId: 'cid:1',
        name: 'công văn.pdf',
        description: null,
        contentType: 'application/zip',
        content: Buffer.from('%PDF-1.7 a document'),
      },
    ],
    ...change,
  };
}

const text = fc
  .oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('Đắk Hà', ']]>&<a b="c">'),
  )
  // What XML cannot hold is refused when it is written; the property is of what can be.
  .map((raw) =>
    raw
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
      .normalize('NFC')
      .trim(),
  );
const filled = text.map((raw) => raw || 'Một');
/** A number of a document; edXML gives it 20 characters, and a drawn text of 20 graphemes may have more. */
const codeNumber = filled.map((raw) => Array.from(raw).slice(0, 20).join('').normalize('NFC').trim() || '1');
const maybe = text.map((raw) => raw || null);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => plainDate(1970, 1, 1 + days));
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => instantAt(seconds * 1000));
const optionalOf = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const number = fc.integer({ min: 0, max: 999_999_999 });
const someOrganization = fc.record({
  organId: filled,
  organizationInCharge: maybe,
  organName: maybe,
  organAdd: maybe,
  email: maybe,
  telephone: maybe,
  fax: maybe,
  website: maybe,
});
const someStaff = optionalOf(fc.record({ department: filled, staff: maybe, email: maybe, mobile: maybe }));
const someResponse = fc.record({
  organId: filled,
  code: maybe,
  documentId: filled,
  promulgationDate: optionalOf(day),
});
const someFile = fc.record({
  name: fc.constantFrom('văn bản.pdf', 'phụ lục 1.docx', 'a.xlsx'),
  description: maybe,
  contentType: fc.constantFrom('application/zip', 'application/pdf'),
  content: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
});

const someStatus: fc.Arbitrary<Packet> = fc.record({
  type: fc.constant('STATUS' as const),
  from: someOrganization,
  responseFor: someResponse,
  staff: someStaff,
  status: fc.constantFrom(...(Object.keys(statusCodes) as DeliveryStatusCode[])),
  description: maybe,
  timestamp: instant,
});

const someDocument: fc.Arbitrary<Packet> = fc.constantFrom(...businessTypes).chain((type) =>
  fc.record({
    type: fc.constant(type),
    from: someOrganization,
    to: fc.array(someOrganization, { minLength: 1, maxLength: 3 }),
    documentId: filled,
    codeNumber,
    codeNotation: filled,
    place: maybe,
    promulgationDate: day,
    documentType: fc.record({ type: number, typeDetail: optionalOf(number), typeName: maybe }),
    subject: filled,
    content: maybe,
    signer: fc.record({ competence: maybe, position: maybe, fullName: filled }),
    dueDate: optionalOf(day),
    toPlaces: fc.array(filled, { maxLength: 3 }),
    priority: fc.constantFrom(...priorities),
    sphereOfPromulgation: maybe,
    typistNotation: maybe,
    promulgationAmount: optionalOf(number),
    pageAmount: optionalOf(number),
    direction: optionalOf(fc.boolean()),
    appendixes: fc.array(filled, { maxLength: 2 }),
    responseFor: fc.array(someResponse, { minLength: type === 'REVOKE' ? 1 : 0, maxLength: 2 }),
    steeringType: fc.constantFrom(...steeringTypes),
    trace: fc.array(fc.record({ organId: filled, timestamp: instant }), { maxLength: 3 }),
    business: fc.record({
      documentId: type === 'UPDATE' ? filled : maybe,
      reason: maybe,
      paper: fc.boolean(),
      staff: someStaff,
      update:
        type === 'UPDATE'
          ? fc.record({
              documentInfoChanged: fc.boolean(),
              receiversChanged: fc.boolean(),
              receivers: fc.array(fc.record({ organId: filled, added: fc.boolean() }), { maxLength: 2 }),
            })
          : fc.constant(null),
      replacements:
        type === 'REPLACE'
          ? fc.array(fc.record({ documentId: filled, organIds: fc.array(filled, { maxLength: 2 }) }), {
              minLength: 1,
              maxLength: 2,
            })
          : fc.constant([]),
    }),
    attachments: fc
      .array(someFile, { maxLength: 2 })
      .map((files) => files.map((file, index) => ({ contentId: `cid:${index}`, ...file }))),
  }),
);

/** Any packet that can be written, of every type. */
export const anyPacket: fc.Arbitrary<Packet> = fc.oneof(someDocument, someStatus);
