/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportState } from '../schema.ts';

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsProgressReportObligationsPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsProgressReportObligationsSubmissionsReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn). */
export type ReportsProgressReportObligationsSubmissionsTimeliness = {
  /** When it was first sent there; null until then. */
  sentAt: string | null;
  /** Whether it was sent after the deadline (gửi trễ hạn). */
  submittedLate: boolean;
  /** Whether the deadline has passed and nothing was sent (chưa gửi). */
  notSubmitted: boolean;
  /** By how many working days it came after the deadline, or is overdue today; null where there is no deadline. */
  daysLate: number | null;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type ReportsProgressReportObligationsSubmissions = {
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: ReportsProgressReportObligationsSubmissionsReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
  /** Whether it came in time to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  timeliness: ReportsProgressReportObligationsSubmissionsTimeliness | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsProgressReportObligations = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The period to report on (kỳ báo cáo). */
  period: ReportsProgressReportObligationsPeriod;
  /** To whom the report is due, the earliest deadline first. */
  submissions: ReportsProgressReportObligationsSubmissions[];
};

/** What reports.progress answers. */
export type ReportsProgress = {
  /** What an agency must report in a year under a regime (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. NOT_FOUND when there is no such regime or agency. */
  reportObligations: ReportsProgressReportObligations[] | null;
};

/** What it is asked with. */
export interface ReportsProgressVariables {
  regime: string;
  agency: string;
  year: number;
}

/** The same with the state of each submission; that is for those who report, receive or lead, with the scope reports:read. Some fields require more: `reports:read` (`reportObligations.submissions.state`, `reportObligations.submissions.timeliness`). */
export const progress: Operation<
  ReportsProgress,
  ReportsProgressVariables,
  never,
  'reportObligations.submissions.state' | 'reportObligations.submissions.timeliness',
  never
> = {
  name: 'reportsProgress',
  kind: 'query',
  text: "query reportsProgress($regime:ID!$agency:ID!$year:Int!){reportObligations(regime:$regime agency:$agency year:$year){id period{id}submissions{receiver{id stableId}deadline state timeliness{sentAt submittedLate notSubmitted daysLate}}}}",
};
