import { type PlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { type Instant, instantAt } from '../../../kernel/dates/instant.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { Attachment, DocumentPacket, Priority, StaffInfo, StatusPacket } from '../../edxml/packet.ts';
import { documentNumber, type DocumentType } from '../../record/document/document-number.rules.ts';
import { packetTypeOf } from './document-type-codes.rules.ts';
import { axisIdOf, organIdOf, organizationOf } from '../../edxml/organ-ids.rules.ts';

/** A document that the graph has by itself, as far as a packet says it. */
export interface SentDocument {
  id: string;
  codeNumber: string;
  codeNotation: string;
  type: DocumentType;
  subject: string;
  place: string | null;
  promulgationDate: PlainDate;
  issuerId: string;
  signerPrefix: string | null;
  signerPosition: string | null;
  signerName: string | null;
  urgency: Priority | null;
  circulation: string | null;
  typistNotation: string | null;
  copyCount: number | null;
  paperCopy: boolean | null;
  recipients: string[];
  appendices: string[];
  /** To whom it is sent, and when. */
  sentTo: string[];
  sentAt: Instant;
}

/** The packet by which a document is sent. */
export function newPacketOf(
  document: SentDocument,
  attachments: Attachment[],
  staff: StaffInfo | null,
  organisation: Organisation,
): DocumentPacket {
  const { issuerId, promulgationDate: day, codeNumber, codeNotation, sentAt } = document;
  const from = organizationOf(organisation, issuerId, day);
  return {
    type: 'NEW',
    from,
    to: document.sentTo.map((agencyId) => organizationOf(organisation, agencyId, day)),
    documentId: axisIdOf(from.organId, day, documentNumber(document)),
    codeNumber,
    codeNotation,
    place: document.place,
    promulgationDate: day,
    documentType: packetTypeOf(document.type),
    subject: document.subject,
    content: document.subject,
    signer: {
      competence: document.signerPrefix,
      position: document.signerPosition,
      fullName: document.signerName ?? from.organName ?? from.organId,
    },
    dueDate: null,
    toPlaces: document.recipients,
    priority: document.urgency ?? 'NORMAL',
    sphereOfPromulgation: document.circulation,
    typistNotation: document.typistNotation,
    promulgationAmount: document.copyCount,
    pageAmount: null,
    direction: null,
    appendixes: document.appendices,
    responseFor: [],
    steeringType: 'NONE',
    trace: [{ organId: from.organId, timestamp: wholeSecond(sentAt) }],
    business: {
      documentId: null,
      reason: 'Văn bản điện tử mới',
      paper: document.paperCopy ?? false,
      staff,
      update: null,
      replacements: [],
    },
    attachments,
  };
}

/** A step of a delivery, and the document that it is about. */
export interface ReportedStep {
  status: StatusPacket['status'];
  at: Instant;
  agencyId: string;
  reason: string | null;
  document: { axisId: string; issuerId: string; number: string; promulgationDate: PlainDate };
}

/** The packet by which a status is reported. */
export function statusPacketOf(step: ReportedStep, staff: StaffInfo | null, organisation: Organisation): StatusPacket {
  const { document, agencyId, at } = step;
  return {
    type: 'STATUS',
    from: organizationOf(organisation, agencyId, vietnamDate(at)),
    responseFor: {
      organId: organIdOf(organisation, document.issuerId, document.promulgationDate),
      code: document.number,
      documentId: document.axisId,
      promulgationDate: document.promulgationDate,
    },
    staff,
    status: step.status,
    description: step.reason,
    timestamp: wholeSecond(at),
  };
}

function wholeSecond(instant: Instant): Instant {
  return instantAt(Math.floor(+instant / 1000) * 1000);
}
