/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportState } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsToSignReportSubmissionObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsToSignReportSubmissionObligation = {
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: ReportsToSignReportSubmissionObligationAgency;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReportsToSignReportSubmission = {
  /** Stable and opaque. */
  id: string;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
  /** How far it has come, up to SENT; from there on see deliveries. */
  state: ReportState;
  /** What is signed of it (nội dung ký số): all that this version says, as JSON in the canonical form of RFC 8785. approveReport requires a signature beside the UTF-8 bytes of this text, and anybody can check signature against them. */
  canonicalContent: string;
  /** What it reports on (nghĩa vụ báo cáo). */
  obligation: ReportsToSignReportSubmissionObligation;
};

/** What reports.toSign answers. */
export type ReportsToSign = {
  /** One version of a report by its id. NOT_FOUND when there is none for the viewer. Requires the scope `reports:read`; null when denied. */
  reportSubmission: ReportsToSignReportSubmission | null;
};

/** What it is asked with. */
export interface ReportsToSignVariables {
  id: string;
}

/** What the leader signs of a report, as UTF-8; approve requires a detached CMS signature on it. Requires the scope `reports:read`. */
export const toSign: Operation<
  ReportsToSign,
  ReportsToSignVariables,
  'reports:read',
  'reportSubmission',
  never
> = {
  name: 'reportsToSign',
  kind: 'query',
  text: "query reportsToSign($id:ID!){reportSubmission(id:$id){id revision state canonicalContent obligation{agency{id stableId}}}}",
};
