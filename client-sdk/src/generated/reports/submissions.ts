/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Submission } from './fragments.ts';

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsSubmissionsReportObligationsPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsSubmissionsReportObligations = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The period to report on (kỳ báo cáo). */
  period: ReportsSubmissionsReportObligationsPeriod;
  /** The versions of the report, the first one first: drafts too for the agency that must report, for others what has been sent. Requires the scope `reports:read`; null when denied. */
  versions: Submission[] | null;
};

/** What reports.submissions answers. */
export type ReportsSubmissions = {
  /** What an agency must report in a year under a regime (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. NOT_FOUND when there is no such regime or agency. */
  reportObligations: ReportsSubmissionsReportObligations[] | null;
};

/** What it is asked with. */
export interface ReportsSubmissionsVariables {
  regime: string;
  agency: string;
  year: number;
}

/** The reports of an agency under a regime in a year, in all their versions. Some fields require more: `reports:read` (`reportObligations.versions`). */
export const submissions: Operation<
  ReportsSubmissions,
  ReportsSubmissionsVariables,
  never,
  'reportObligations.versions',
  never
> = {
  name: 'reportsSubmissions',
  kind: 'query',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}query reportsSubmissions($regime:ID!$agency:ID!$year:Int!){reportObligations(regime:$regime agency:$agency year:$year){id period{id}versions{...Submission}}}",
};
