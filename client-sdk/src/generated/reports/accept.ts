/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AcceptReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.accept answers. */
export type ReportsAccept = {
  /** Accepts a report (tiếp nhận báo cáo), for a receiver. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  acceptReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsAcceptVariables {
  input: AcceptReportInput;
}

/** As the receiver, accepts a report. Requires the scope `reports:write`. */
export const accept: Operation<
  ReportsAccept,
  ReportsAcceptVariables,
  'reports:write',
  'acceptReport',
  never
> = {
  name: 'reportsAccept',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsAccept($input:AcceptReportInput!){acceptReport(input:$input){...Submission}}",
  keyed: ["input"],
};
