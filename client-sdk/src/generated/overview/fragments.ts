/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { ReportState, SigningCapacity, SteeringTaskStatus } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewDocumentsNodesIssuer = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type OverviewDocumentsNodesSignerOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Full name, family name first. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  fullName: string | null;
};

/** Who signed a document (người ký), as the document has it. */
export type OverviewDocumentsNodesSigner = {
  /** In which capacity, as the prefix says. */
  capacity: SigningCapacity;
  /** Full name (họ và tên), family name first. */
  fullName: string;
  /** The signer in the directory; null when not known there. */
  officer: OverviewDocumentsNodesSignerOfficer | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type OverviewDocumentsNodes = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
  /** The agency that issued it (cơ quan ban hành), as of the promulgation date. */
  issuer: OverviewDocumentsNodesIssuer;
  /** Who signed it; null when not known. */
  signer: OverviewDocumentsNodesSigner | null;
};

/** A page of a list of Document (Relay). */
export type OverviewDocuments = {
  /** The items of the page. */
  nodes: OverviewDocumentsNodes[];
};

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type OverviewTasksNodes = {
  /** Stable and opaque. */
  id: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. */
  clause: string;
  /** What is to be done, in the words of the document. */
  content: string;
  /** The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time. */
  dueDate: string | null;
  /** Where it stands. */
  status: SteeringTaskStatus;
};

/** A page of a list of SteeringTask (Relay). */
export type OverviewTasks = {
  /** The items of the page. */
  nodes: OverviewTasksNodes[];
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type OverviewProceduresNodes = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
};

/** A page of a list of Procedure (Relay). */
export type OverviewProcedures = {
  /** The items of the page. */
  nodes: OverviewProceduresNodes[];
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type OverviewReportObligationsNodesPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
  /** The first day of which data are reported. */
  dataFrom: string;
  /** The last day of which data are reported (ngày chốt số liệu), included. */
  dataTo: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewReportObligationsNodesSubmissionsReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type OverviewReportObligationsNodesSubmissions = {
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: OverviewReportObligationsNodesSubmissionsReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type OverviewReportObligationsNodes = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The period to report on (kỳ báo cáo). */
  period: OverviewReportObligationsNodesPeriod;
  /** To whom the report is due, the earliest deadline first. */
  submissions: OverviewReportObligationsNodesSubmissions[];
};

/** A page of a list of ReportObligation (Relay). */
export type OverviewReportObligations = {
  /** The items of the page. */
  nodes: OverviewReportObligationsNodes[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type Overview = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
  /** The documents that it, or an agency that it took over from, issued or received and that the viewer may see, the newest first. */
  documents: OverviewDocuments | null;
  /** The tasks given to it, or to an agency that it took over from, that the viewer may see, the newest first. Requires the scope `tasks:read`; null when denied. */
  tasks: OverviewTasks | null;
  /** The administrative procedures that the agency is competent for on a day (thẩm quyền giải quyết), by national code; none on a day on which it does not exist. */
  procedures: OverviewProcedures | null;
  /** What the agency must report in a year (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. */
  reportObligations: OverviewReportObligations | null;
};

/** An indicator of Decision 28/2018/QĐ-TTg, a ratio of sums: ED1 sent electronically; of these, ED2 validly signed, ED3 conforming in components, authority and signatures, ED4 sent on paper too; ED5 accepted within eight working hours of arrival; ED6 rejected, by reason; ED7 answered by the recipient; ED8 tasks completed on time; ED9 asked back, and granted. */
export type Signed = {
  /** Its code (chỉ tiêu): ED2. */
  code: string;
  /** How many meet it. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** Of how many of these it is not known; they do not count as meeting it. */
  unknown: number;
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type InTimeOnTime = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
};

/** How many dossiers were accepted, and how many of them are in time. A total, of the province, a level, an agency, a procedure or a month, is exact, and the same for everyone. A row of one agency and one procedure is held back when it has a month with one to four applicants, and as many others with it as it takes that no total tells of it: its numbers are null then. What is counted are halves of months that are over, and of an agency and a procedure together months that are: see `until`. */
export type InTime = {
  /** Dossiers accepted; null when the row is held back. */
  accepted: number | null;
  /** Those in time (index 2.1 of Decision 766/QĐ-TTg): done by the deadline, and supplements asked for no more than once. What was open at the end of what is counted is measured then. Null when the row is held back, as the other shares are. */
  onTime: InTimeOnTime | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OwedNodesSubmissionsReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type OwedNodesSubmissions = {
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: OwedNodesSubmissionsReceiver;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type OwedNodes = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** To whom the report is due, the earliest deadline first. */
  submissions: OwedNodesSubmissions[];
};

/** A page of a list of ReportObligation (Relay). */
export type Owed = {
  /** The items of the page. */
  nodes: OwedNodes[];
};
