/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { ChangeRequestKind, DeliveryChannel, DeliveryStatus, DocumentType, SigningCapacity, SteeringTaskStatus, TaskDeadlineState, TransportState } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentSummaryIssuer = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** Who signed a document (người ký), as the document has it. */
export type DocumentSummarySigner = {
  /** In which capacity, as the prefix says. */
  capacity: SigningCapacity;
  /** The line above the position, such as KT. CHỦ TỊCH; null when the head signs. */
  prefix: string | null;
  /** Position (chức vụ), such as PHÓ CHỦ TỊCH. */
  position: string;
  /** Full name (họ và tên), family name first. */
  fullName: string;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentSummary = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
  /** What it is (tên loại). */
  type: DocumentType;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
  /** Date of promulgation (ngày ban hành), on which the number was given. */
  promulgationDate: string;
  /** The agency that issued it (cơ quan ban hành), as of the promulgation date. */
  issuer: DocumentSummaryIssuer;
  /** Who signed it; null when not known. */
  signer: DocumentSummarySigner | null;
  /** Whether it is published for everyone (văn bản công khai). */
  isPublic: boolean;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type TaskStateAssigner = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type TaskStateLeadAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type TaskStateCoordinators = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type TaskState = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every change; a mutation that changes it names the revision that the caller saw. */
  revision: number;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. */
  clause: string;
  /** What is to be done, in the words of the document. */
  content: string;
  /** Where it stands. */
  status: SteeringTaskStatus;
  /** How much of it is done, in percent, as last reported. */
  progress: number;
  /** The day of assignment. */
  assignedAt: string;
  /** The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time. */
  dueDate: string | null;
  /** The day of the report with which it was done, once the assigner has agreed to that report; null before. */
  completedAt: string | null;
  /** How it stood on a day to the due date that it has now, in working days; null when it was cancelled. */
  deadlineState: TaskDeadlineState | null;
  /** The agency that gave it. */
  assigner: TaskStateAssigner;
  /** The agency that leads it and answers for it (cơ quan chủ trì). */
  leadAgency: TaskStateLeadAgency;
  /** The agencies that work with the lead agency (cơ quan phối hợp). */
  coordinators: TaskStateCoordinators[];
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DraftDocument = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
};

/** A document that is being drafted (dự thảo); it has no number yet. For its own agency alone. */
export type Draft = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every change; a mutation that changes or issues it names the revision that the caller saw. */
  revision: number;
  /** What it is to be. */
  type: DocumentType;
  /** Its notation (ký hiệu), without a number. */
  notation: string;
  /** What it is about (trích yếu). */
  subject: string;
  /** When it was first drafted. */
  draftedAt: string;
  /** What it was issued as; null while it is a draft. */
  document: DraftDocument | null;
};

/** What the sender asked of the recipient of a document (yêu cầu cập nhật, lấy lại), and what they answered. Where systems beyond this graph are told that a document is revoked or updated, that is asked of them. */
export type DeliveryStateChangeRequests = {
  /** What was asked. */
  kind: ChangeRequestKind;
  /** When. */
  askedAt: string;
  /** Whether the recipient agreed; null until they answer. */
  isAccepted: boolean | null;
  /** When they answered; null until then. */
  answeredAt: string | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DeliveryStateSender = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DeliveryStateRecipient = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DeliveryState = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** How it gets there. */
  channel: DeliveryChannel;
  /** Where it stands. */
  status: DeliveryStatus;
  /** The code of that on the axis, 01 to 16; null before the first. */
  statusCode: string | null;
  /** Since when it stands there. */
  statusAt: string;
  /** Its state on the document axis; null when it does not leave this graph. */
  transport: TransportState | null;
  /** What the sender asked of the recipient after they had it, the first first. */
  changeRequests: DeliveryStateChangeRequests[];
  /** When it was sent. */
  sentAt: string;
  /** When it arrived; null before, and when the system of the recipient leaves that out. */
  arrivedAt: string | null;
  /** When it was accepted; null before, and when the system of the recipient leaves that out. */
  acceptedAt: string | null;
  /** When it was done with; null before. */
  completedAt: string | null;
  /** Working hours from arrival to acceptance, or until now; null before it arrived, beyond the calendar, and when one of the two is left out. */
  hoursToAcceptance: number | null;
  /** The agency that sent it, as of the day of sending. */
  sender: DeliveryStateSender;
  /** The agency that it is for, as of the day of sending; null when the directory does not have it. */
  recipient: DeliveryStateRecipient | null;
  /** The line of recipients, when the directory has no such agency. */
  recipientLabel: string | null;
};

/** How often recipients rejected for one reason. */
export type EdocShareReasons = {
  /** The reason (lý do), in the most frequent of its spellings. Null of all others together: those given fewer than five times, since free text may tell what a document is about, and those that are not known. */
  reason: string | null;
  /** How many were rejected for it. */
  count: number;
};

/** An indicator of Decision 28/2018/QĐ-TTg, a ratio of sums: ED1 sent electronically; of these, ED2 validly signed, ED3 conforming in components, authority and signatures, ED4 sent on paper too; ED5 accepted within eight working hours of arrival; ED6 rejected, by reason; ED7 answered by the recipient; ED8 tasks completed on time; ED9 asked back, and granted. */
export type EdocShare = {
  /** Its code (chỉ tiêu): ED2. */
  code: string;
  /** How many meet it. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** Of how many of these it is not known; they do not count as meeting it. */
  unknown: number;
  /** The share in percent; null of nothing. */
  share: number | null;
  /** The share to reach, in percent; null when none is set. */
  target: number | null;
  /** What is missing to the target, in percent points. */
  gap: number | null;
  /** Of ED5: the median of the working hours from arrival (01) to acceptance (03). Null of the others. */
  medianHours: number | null;
  /** Of ED6: why they were rejected, the most frequent reason first, the others last. Null of the others. */
  reasons: EdocShareReasons[] | null;
  /** Of ED9: how many of the requests (13) the recipient has granted (15). Null of the others. */
  granted: number | null;
  /** Of ED9: the share of the requests that was granted, in percent; null of no request, and of the others. */
  grantedShare: number | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type AuthorizationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type AuthorizationAuthorizer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
};

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type AuthorizationOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
};

/** A written authorization to sign for an agency with TUQ. (ủy quyền ký văn bản): given by its head, for a limited time, and not to be handed on. It is for its own agency to see. */
export type Authorization = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every change; a mutation that ends it names the revision that the caller saw. */
  revision: number;
  /** The agency for which is signed, as of the first day. */
  agency: AuthorizationAgency;
  /** The head who gave it (người ủy quyền). */
  authorizer: AuthorizationAuthorizer;
  /** Who may sign (người được ủy quyền). */
  officer: AuthorizationOfficer;
  /** The first day on which it holds. */
  firstDay: string;
  /** The last day on which it holds. */
  lastDay: string;
  /** What may be signed (phạm vi ủy quyền), in the words of the authorization. */
  matter: string;
};
