/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { WriteReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.write answers. */
export type ReportsWrite = {
  /** Rewrites a draft, or a report that the leader returned (cập nhật báo cáo). Whatever is given is kept, and what is wrong with it is in problems. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  writeReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsWriteVariables {
  input: WriteReportInput;
}

/** Rewrites a draft; problems tells, cell by cell, what the template does not take. Requires the scope `reports:write`. */
export const write: Operation<
  ReportsWrite,
  ReportsWriteVariables,
  'reports:write',
  'writeReport',
  never
> = {
  name: 'reportsWrite',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsWrite($input:WriteReportInput!){writeReport(input:$input){...Submission}}",
  keyed: ["input"],
};
