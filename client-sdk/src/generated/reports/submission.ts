/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Submission } from './fragments.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type ReportsSubmissionReportSubmissionAttachedDocuments = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsSubmissionReportSubmissionObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsSubmissionReportSubmissionObligationPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsSubmissionReportSubmissionObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: ReportsSubmissionReportSubmissionObligationAgency;
  /** The period to report on (kỳ báo cáo). */
  period: ReportsSubmissionReportSubmissionObligationPeriod;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReportsSubmissionReportSubmission = Submission & {
  /** The documents that go with it; null, with a NOT_FOUND error at its place, for one that the viewer may not see. */
  attachedDocuments: (ReportsSubmissionReportSubmissionAttachedDocuments | null)[];
  /** What it reports on (nghĩa vụ báo cáo). */
  obligation: ReportsSubmissionReportSubmissionObligation;
};

/** What reports.submission answers. */
export type ReportsSubmission = {
  /** One version of a report by its id. NOT_FOUND when there is none for the viewer. Requires the scope `reports:read`; null when denied. */
  reportSubmission: ReportsSubmissionReportSubmission | null;
};

/** What it is asked with. */
export interface ReportsSubmissionVariables {
  id: string;
}

/** One version of a report, with its figures and where it was sent. Requires the scope `reports:read`. */
export const submission: Operation<
  ReportsSubmission,
  ReportsSubmissionVariables,
  'reports:read',
  'reportSubmission',
  never
> = {
  name: 'reportsSubmission',
  kind: 'query',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}query reportsSubmission($id:ID!){reportSubmission(id:$id){...Submission attachedDocuments{id number subject}obligation{id agency{id stableId nameVi}period{id}}}}",
};
