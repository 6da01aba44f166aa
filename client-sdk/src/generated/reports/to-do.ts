/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportDueFilter, ReportState } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsToDoRowReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn). */
export type ReportsToDoRowTimeliness = {
  /** When it was first sent there; null until then. */
  sentAt: string | null;
  /** Whether it was sent after the deadline (gửi trễ hạn). */
  submittedLate: boolean;
  /** Whether the deadline has passed and nothing was sent (chưa gửi). */
  notSubmitted: boolean;
  /** By how many working days it came after the deadline, or is overdue today; null where there is no deadline. */
  daysLate: number | null;
};

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReportsToDoRowObligationRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** Name in Vietnamese (tên báo cáo). */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsToDoRowObligationPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
  /** The last day of which data are reported (ngày chốt số liệu), included. */
  dataTo: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsToDoRowObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReportsToDoRowObligationVersions = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
  /** How far it has come, up to SENT; from there on see deliveries. */
  state: ReportState;
  /** Why the leader last returned it; null when they did not. */
  returnReason: string | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsToDoRowObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The regime that it arises from (chế độ báo cáo). */
  regime: ReportsToDoRowObligationRegime;
  /** The period to report on (kỳ báo cáo). */
  period: ReportsToDoRowObligationPeriod;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: ReportsToDoRowObligationAgency;
  /** The versions of the report, the first one first: drafts too for the agency that must report, for others what has been sent. Requires the scope `reports:read`; null when denied. */
  versions: ReportsToDoRowObligationVersions[] | null;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type ReportsToDoRow = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt>qni. */
  id: string;
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: ReportsToDoRowReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
  /** Whether it came in time to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  timeliness: ReportsToDoRowTimeliness | null;
  /** What is to be reported (nghĩa vụ báo cáo). */
  obligation: ReportsToDoRowObligation;
};

/** Where a page lies in its list (Relay). */
export type ReportsToDoAgencyReportsToDoPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ReportSubmissionDue (Relay). */
export type ReportsToDoAgencyReportsToDo = {
  /** The items of the page. */
  nodes: ReportsToDoRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsToDoAgencyReportsToDoPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsToDoAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The reports that it still owes (báo cáo phải nộp) for periods that have begun, its own or those of an agency that it took over from: not yet sent, or returned by a receiver; the latest deadline first. `urgency` lists what is overdue or due soon. Requires the scope `reports:read`; null when denied. */
  reportsToDo: ReportsToDoAgencyReportsToDo | null;
};

/** What reports.toDo answers. */
export type ReportsToDo = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ReportsToDoAgency | null;
};

/** What it is asked with. */
export interface ReportsToDoVariables {
  agency: string;
  filter?: ReportDueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What an agency has yet to report. With filter: { urgency: [OVERDUE, DUE_SOON] }, what is urgent. Requires the scope `reports:read`. */
export const toDo: Operation<
  ReportsToDo,
  ReportsToDoVariables,
  'reports:read',
  'agency.reportsToDo' | 'agency.reportsToDo.nodes.state' | 'agency.reportsToDo.nodes.timeliness' | 'agency.reportsToDo.nodes.obligation.versions',
  ReportsToDoRow
> = {
  name: 'reportsToDo',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue{id receiver{id stableId nameVi}deadline state timeliness{sentAt submittedLate notSubmitted daysLate}obligation{id regime{id nameVi}period{id dataTo}agency{id stableId nameVi}}}query reportsToDo($agency:ID!$filter:ReportDueFilter$first:Int$after:String){agency(id:$agency){id stableId reportsToDo(filter:$filter first:$first after:$after){nodes{...DueReport obligation{versions{id number revision state returnReason}}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","reportsToDo"], size: 100 },
};
