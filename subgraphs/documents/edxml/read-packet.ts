import { readAttachments } from './attachments.ts';
import {
  childrenOf,
  date,
  EDXML_NAMESPACE,
  flag,
  oneOf,
  optional,
  optionalText,
  optionalValue,
  required,
  requiredText,
  requiredValue,
  textOf,
  timestamp,
  truth,
  wholeNumber,
} from './fields.ts';
import { defaultLimits, type PacketLimits } from './limits.ts';
import {
  type Business,
  type BusinessType,
  businessTypes,
  type DeliveryStatusCode,
  type DocumentPacket,
  type Organization,
  type Packet,
  priorities,
  type ResponseFor,
  type StaffInfo,
  type StatusPacket,
  statusCodes,
  steeringTypes,
  type UpdateInfo,
} from './packet.ts';
import { type Outcome, outcomeOf, refuse } from './refusal.ts';
import { refuseSecret } from './secrecy.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

/**
 * Reads an edXML packet. Elements may come in any order, and ones that we do not know are passed over; a signature is
 * not read here but verified on the same bytes. Nothing is trusted: see `PacketLimits` and the codes of `Refusal`.
 * Takes as long as unpacking its attachments does, so large packets are read off the event loop.
 */
export function readPacket(bytes: Uint8Array, limits: PacketLimits = defaultLimits): Outcome<Packet> {
  return outcomeOf(() => {
    const root = parseXml(bytes, limits);
    if (root.name !== 'edXML' || root.uri !== EDXML_NAMESPACE)
      refuse('NOT_EDXML', root.name, `must be edXML of the namespace ${EDXML_NAMESPACE}`);

    const envelope = required(root, 'edXMLEnvelope');
    const header = required(envelope, 'edXMLHeader');
    refuseSecret(header);
    const message = required(header, 'MessageHeader');
    if (optional(message, 'StatusCode')) return readStatus(message);
    return readDocument(root, envelope, header, message, limits);
  });
}

function readStatus(message: XmlElement): StatusPacket {
  const code = requiredText(message, 'StatusCode');
  const [status] = Object.entries(statusCodes).find(([, known]) => known === code) ?? [];
  const known = Object.values(statusCodes).join(', ');
  if (!status) refuse('BAD_VALUE', `${message.path}/StatusCode`, `requires one of ${known}`);
  return {
    type: 'STATUS',
    from: readOrganization(required(message, 'From')),
    responseFor: readResponseFor(required(message, 'ResponseFor')),
    staff: readStaff(optional(message, 'StaffInfo')),
    status: status as DeliveryStatusCode,
    description: optionalText(message, 'Description'),
    timestamp: requiredValue(message, 'Timestamp', timestamp),
  };
}

function readDocument(
  root: XmlElement,
  envelope: XmlElement,
  header: XmlElement,
  message: XmlElement,
  limits: PacketLimits,
): DocumentPacket {
  const to = childrenOf(message, 'To').map(readOrganization);
  if (to.length === 0) refuse('MISSING', `${message.path}/To`, 'is required at least once');
  const traceList = required(header, 'TraceHeaderList');
  const businessElement = required(traceList, 'Bussiness');
  const type = requiredValue(businessElement, 'BussinessDocType', oneOf(businessTypes));
  const responseFor = childrenOf(message, 'ResponseFor').map(readResponseFor);
  if (type === 'REVOKE' && responseFor.length === 0)
    refuse('MISSING', `${message.path}/ResponseFor`, 'must name what is revoked');

  const code = required(message, 'Code');
  const promulgation = required(message, 'PromulgationInfo');
  const documentType = required(message, 'DocumentType');
  const signer = required(message, 'SignerInfo');
  return {
    type,
    from: readOrganization(required(message, 'From')),
    to,
    documentId: requiredText(message, 'DocumentId'),
    codeNumber: requiredText(code, 'CodeNumber'),
    codeNotation: requiredText(code, 'CodeNotation'),
    place: optionalText(promulgation, 'Place'),
    promulgationDate: requiredValue(promulgation, 'PromulgationDate', date),
    documentType: {
      type: requiredValue(documentType, 'Type', wholeNumber),
      typeDetail: optionalValue(documentType, 'TypeDetail', wholeNumber),
      typeName: optionalText(documentType, 'TypeName'),
    },
    subject: requiredText(message, 'Subject'),
    content: optionalText(message, 'Content'),
    signer: {
      competence: optionalText(signer, 'Competence'),
      position: optionalText(signer, 'Position'),
      fullName: requiredText(signer, 'FullName'),
    },
    dueDate: optionalValue(message, 'DueDate', date),
    toPlaces: texts(optional(message, 'ToPlaces'), 'Place'),
    ...readOtherInfo(optional(message, 'OtherInfo')),
    responseFor,
    steeringType: optionalValue(message, 'SteeringType', oneOf(steeringTypes)) ?? 'NONE',
    trace: childrenOf(traceList, 'TraceHeader').map((hop) => ({
      organId: requiredText(hop, 'OrganId'),
      timestamp: requiredValue(hop, 'Timestamp', timestamp),
    })),
    business: readBusiness(businessElement, type),
    attachments: readAttachments(root, envelope, limits),
  };
}

function readOrganization(element: XmlElement): Organization {
  return {
    organId: requiredText(element, 'OrganId'),
    organizationInCharge: optionalText(element, 'OrganizationInCharge', 'OrganInCharge'),
    organName: optionalText(element, 'OrganName'),
    organAdd: optionalText(element, 'OrganAdd'),
    email: optionalText(element, 'Email'),
    telephone: optionalText(element, 'Telephone'),
    fax: optionalText(element, 'Fax'),
    website: optionalText(element, 'Website'),
  };
}

function readResponseFor(element: XmlElement): ResponseFor {
  return {
    organId: requiredText(element, 'OrganId'),
    code: optionalText(element, 'Code'),
    documentId: requiredText(element, 'DocumentId'),
    promulgationDate: optionalValue(element, 'PromulgationDate', date),
  };
}

function readStaff(element: XmlElement | undefined): StaffInfo | null {
  if (!element) return null;
  const staff = {
    department: optionalText(element, 'Department'),
    staff: optionalText(element, 'Staff'),
    email: optionalText(element, 'Email'),
    mobile: optionalText(element, 'Mobile'),
  };
  return Object.values(staff).every((value) => value === null) ? null : staff;
}

type OtherInfo = Pick<
  DocumentPacket,
  | 'priority'
  | 'sphereOfPromulgation'
  | 'typistNotation'
  | 'promulgationAmount'
  | 'pageAmount'
  | 'direction'
  | 'appendixes'
>;

function readOtherInfo(element: XmlElement | undefined): OtherInfo {
  return {
    priority: (element && optionalValue(element, 'Priority', oneOf(priorities))) ?? 'NORMAL',
    sphereOfPromulgation: element ? optionalText(element, 'SphereOfPromulgation') : null,
    typistNotation: element ? optionalText(element, 'TyperNotation') : null,
    promulgationAmount: element ? optionalValue(element, 'PromulgationAmount', wholeNumber) : null,
    pageAmount: element ? optionalValue(element, 'PageAmount', wholeNumber) : null,
    direction: element ? optionalValue(element, 'Direction', truth) : null,
    appendixes: texts(element && optional(element, 'Appendixes'), 'Appendix'),
  };
}

function readBusiness(element: XmlElement, type: BusinessType): Business {
  const documentId = optionalText(element, 'DocumentId');
  if (type === 'UPDATE' && documentId === null)
    refuse('MISSING', `${element.path}/DocumentId`, 'must name what is updated');

  return {
    documentId,
    reason: optionalText(element, 'BussinessDocReason'),
    paper: optionalValue(element, 'Paper', flag) ?? false,
    staff: readStaff(optional(element, 'StaffInfo')),
    update: type === 'UPDATE' ? readUpdate(required(element, 'BussinessDocumentInfo')) : null,
    replacements: type === 'REPLACE' ? readReplacements(required(element, 'ReplacementInfoList')) : [],
  };
}

function readUpdate(element: XmlElement): UpdateInfo {
  const list = optional(element, 'ReceiverList');
  return {
    documentInfoChanged: requiredValue(element, 'DocumentInfo', flag),
    receiversChanged: requiredValue(element, 'DocumentReceiver', flag),
    receivers: (list ? childrenOf(list, 'Receiver') : []).map((receiver) => ({
      organId: requiredText(receiver, 'OrganId'),
      added: requiredValue(receiver, 'ReceiverType', flag),
    })),
  };
}

function readReplacements(list: XmlElement): Business['replacements'] {
  const replacements = childrenOf(list, 'ReplacementInfo').map((element) => ({
    documentId: requiredText(element, 'DocumentId'),
    organIds: texts(optional(element, 'OrganIdList'), 'OrganId'),
  }));
  if (replacements.length === 0) refuse('MISSING', `${list.path}/ReplacementInfo`, 'must name what is replaced');
  return replacements;
}

/** The texts of the elements of that name, without the empty ones. */
function texts(list: XmlElement | undefined, name: string): string[] {
  return list ? childrenOf(list, name).flatMap((element) => textOf(element) ?? []) : [];
}
