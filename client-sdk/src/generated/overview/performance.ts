/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyFilter, EdocPeriod, ReportState } from '../schema.ts';

/** An indicator of Decision 28/2018/QĐ-TTg, a ratio of sums: ED1 sent electronically; of these, ED2 validly signed, ED3 conforming in components, authority and signatures, ED4 sent on paper too; ED5 accepted within eight working hours of arrival; ED6 rejected, by reason; ED7 answered by the recipient; ED8 tasks completed on time; ED9 asked back, and granted. */
export type OverviewPerformanceRowEdocIndicators = {
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
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type OverviewPerformanceRowDossierStatisticsOnTime = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** numerator / denominator in percent, with two decimals; null for a denominator of 0. */
  percent: number | null;
};

/** How many dossiers were accepted, and how many of them are in time. A total, of the province, a level, an agency, a procedure or a month, is exact, and the same for everyone. A row of one agency and one procedure is held back when it has a month with one to four applicants, and as many others with it as it takes that no total tells of it: its numbers are null then. What is counted are halves of months that are over, and of an agency and a procedure together months that are: see `until`. */
export type OverviewPerformanceRowDossierStatistics = {
  /** Dossiers accepted; null when the row is held back. */
  accepted: number | null;
  /** Those in time (index 2.1 of Decision 766/QĐ-TTg): done by the deadline, and supplements asked for no more than once. What was open at the end of what is counted is measured then. Null when the row is held back, as the other shares are. */
  onTime: OverviewPerformanceRowDossierStatisticsOnTime | null;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type OverviewPerformanceRowReportObligationsNodesPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewPerformanceRowReportObligationsNodesSubmissionsReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn). */
export type OverviewPerformanceRowReportObligationsNodesSubmissionsTimeliness = {
  /** Whether it was sent after the deadline (gửi trễ hạn). */
  submittedLate: boolean;
  /** Whether the deadline has passed and nothing was sent (chưa gửi). */
  notSubmitted: boolean;
  /** By how many working days it came after the deadline, or is overdue today; null where there is no deadline. */
  daysLate: number | null;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type OverviewPerformanceRowReportObligationsNodesSubmissions = {
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: OverviewPerformanceRowReportObligationsNodesSubmissionsReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
  /** Whether it came in time to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  timeliness: OverviewPerformanceRowReportObligationsNodesSubmissionsTimeliness | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type OverviewPerformanceRowReportObligationsNodes = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The period to report on (kỳ báo cáo). */
  period: OverviewPerformanceRowReportObligationsNodesPeriod;
  /** To whom the report is due, the earliest deadline first. */
  submissions: OverviewPerformanceRowReportObligationsNodesSubmissions[];
};

/** A page of a list of ReportObligation (Relay). */
export type OverviewPerformanceRowReportObligations = {
  /** The items of the page. */
  nodes: OverviewPerformanceRowReportObligationsNodes[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewPerformanceRow = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
  /** The e-document indicators of the agency and of those that it took over from; empty when the viewer may not count its documents. Requires the scope `statistics:read` or `documents:read`; null when denied. */
  edocIndicators: OverviewPerformanceRowEdocIndicators[] | null;
  /** Dossiers accepted in a period for which the agency, or one that it took over from, is competent. BAD_USER_INPUT for a period that is not whole months. */
  dossierStatistics: OverviewPerformanceRowDossierStatistics[] | null;
  /** What the agency must report in a year (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. */
  reportObligations: OverviewPerformanceRowReportObligations | null;
};

/** Where a page lies in its list (Relay). */
export type OverviewPerformanceAgenciesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Agency (Relay). */
export type OverviewPerformanceAgencies = {
  /** The items of the page. */
  nodes: OverviewPerformanceRow[];
  /** Where the page lies in its list. */
  pageInfo: OverviewPerformanceAgenciesPageInfo;
};

/** What overview.performance answers. */
export type OverviewPerformance = {
  /** The agencies that exist on a day, by level and Vietnamese name; in each level one-stop-shops come last. */
  agencies: OverviewPerformanceAgencies | null;
};

/** What it is asked with. */
export interface OverviewPerformanceVariables {
  filter?: AgencyFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  documents: EdocPeriod;
  from: string;
  to: string;
  year: number;
  regime: string;
}

/** How agencies did in a quarter, for the conference on e-government: documents validly signed, dossiers in time, and the state of their reports. Some fields require more: `statistics:read` or `documents:read` (`agencies.nodes.edocIndicators`); `reports:read` (`agencies.nodes.reportObligations.nodes.submissions.state`, `agencies.nodes.reportObligations.nodes.submissions.timeliness`). */
export const performance: Operation<
  OverviewPerformance,
  OverviewPerformanceVariables,
  never,
  'agencies.nodes.edocIndicators' | 'agencies.nodes.reportObligations.nodes.submissions.state' | 'agencies.nodes.reportObligations.nodes.submissions.timeliness',
  OverviewPerformanceRow
> = {
  name: 'overviewPerformance',
  kind: 'query',
  text: "query overviewPerformance($filter:AgencyFilter$asOf:Date$first:Int$after:String$documents:EdocPeriod!$from:Date!$to:Date!$year:Int!$regime:ID!){agencies(filter:$filter asOf:$asOf first:$first after:$after){nodes{id stableId nameVi edocIndicators(period:$documents){code numerator denominator unknown share}dossierStatistics(from:$from to:$to){accepted onTime{numerator denominator percent}}reportObligations(year:$year regime:$regime first:20){nodes{id period{id}submissions{receiver{id stableId}deadline state timeliness{submittedLate notSubmitted daysLate}}}}}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["agencies"], size: 100 },
};
