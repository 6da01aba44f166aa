/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DueReport } from './fragments.ts';

/** A page of a list of ReportSubmissionDue (Relay). */
export type ReportsInboxesAgenciesNodesReportInbox = {
  /** The items of the page. */
  nodes: DueReport[];
};

/** A page of a list of ReportSubmissionDue (Relay). */
export type ReportsInboxesAgenciesNodesReportsToDo = {
  /** The items of the page. */
  nodes: DueReport[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsInboxesAgenciesNodes = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The reports due to it, or to an agency that it took over from (báo cáo đến), of periods that have begun, as far as the viewer may see them; the latest deadline first. `sent: true` lists those that have arrived. Requires the scope `reports:read`; null when denied. */
  reportInbox: ReportsInboxesAgenciesNodesReportInbox | null;
  /** The reports that it still owes (báo cáo phải nộp) for periods that have begun, its own or those of an agency that it took over from: not yet sent, or returned by a receiver; the latest deadline first. `urgency` lists what is overdue or due soon. Requires the scope `reports:read`; null when denied. */
  reportsToDo: ReportsInboxesAgenciesNodesReportsToDo | null;
};

/** A page of a list of Agency (Relay). */
export type ReportsInboxesAgencies = {
  /** The items of the page. */
  nodes: ReportsInboxesAgenciesNodes[];
};

/** What reports.inboxes answers. */
export type ReportsInboxes = {
  /** The agencies that exist on a day, by level and Vietnamese name; in each level one-stop-shops come last. */
  agencies: ReportsInboxesAgencies | null;
};

/** What it is asked with. */
export interface ReportsInboxesVariables {
  within: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}

/** The inboxes of many agencies, a few of each. Requires the scope `reports:read`. */
export const inboxes: Operation<
  ReportsInboxes,
  ReportsInboxesVariables,
  'reports:read',
  'agencies.nodes.reportInbox' | 'agencies.nodes.reportInbox.nodes.state' | 'agencies.nodes.reportInbox.nodes.timeliness' | 'agencies.nodes.reportsToDo' | 'agencies.nodes.reportsToDo.nodes.state' | 'agencies.nodes.reportsToDo.nodes.timeliness',
  never
> = {
  name: 'reportsInboxes',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue{id receiver{id stableId nameVi}deadline state timeliness{sentAt submittedLate notSubmitted daysLate}obligation{id regime{id nameVi}period{id dataTo}agency{id stableId nameVi}}}query reportsInboxes($within:ID!$asOf:Date$first:Int){agencies(filter:{within:$within}asOf:$asOf first:$first){nodes{id stableId reportInbox(first:5){nodes{...DueReport}}reportsToDo(first:5){nodes{...DueReport}}}}}",
};
