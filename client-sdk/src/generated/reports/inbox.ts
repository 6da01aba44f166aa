/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportDueFilter } from '../schema.ts';
import type { DueReport } from './fragments.ts';

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReportsInboxRowSubmission = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
  /** Why it takes the place of the version before (lý do điều chỉnh); null for the first. */
  correctionReason: string | null;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type ReportsInboxRow = DueReport & {
  /** The last version that was sent to this receiver; null until one has been. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  submission: ReportsInboxRowSubmission | null;
};

/** Where a page lies in its list (Relay). */
export type ReportsInboxAgencyReportInboxPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ReportSubmissionDue (Relay). */
export type ReportsInboxAgencyReportInbox = {
  /** The items of the page. */
  nodes: ReportsInboxRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsInboxAgencyReportInboxPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsInboxAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The reports due to it, or to an agency that it took over from (báo cáo đến), of periods that have begun, as far as the viewer may see them; the latest deadline first. `sent: true` lists those that have arrived. Requires the scope `reports:read`; null when denied. */
  reportInbox: ReportsInboxAgencyReportInbox | null;
};

/** What reports.inbox answers. */
export type ReportsInbox = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ReportsInboxAgency | null;
};

/** What it is asked with. */
export interface ReportsInboxVariables {
  agency: string;
  filter?: ReportDueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The inbox of an agency: the reports due to it. With filter: { sent: true, states: [SENT] }, what waits to be accepted. Requires the scope `reports:read`. */
export const inbox: Operation<
  ReportsInbox,
  ReportsInboxVariables,
  'reports:read',
  'agency.reportInbox' | 'agency.reportInbox.nodes.state' | 'agency.reportInbox.nodes.timeliness' | 'agency.reportInbox.nodes.submission',
  ReportsInboxRow
> = {
  name: 'reportsInbox',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue{id receiver{id stableId nameVi}deadline state timeliness{sentAt submittedLate notSubmitted daysLate}obligation{id regime{id nameVi}period{id dataTo}agency{id stableId nameVi}}}query reportsInbox($agency:ID!$filter:ReportDueFilter$first:Int$after:String){agency(id:$agency){id stableId reportInbox(filter:$filter first:$first after:$after){nodes{...DueReport submission{id number revision correctionReason}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","reportInbox"], size: 100 },
};
