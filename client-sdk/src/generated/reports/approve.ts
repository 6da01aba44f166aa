/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ApproveReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.approve answers. */
export type ReportsApprove = {
  /** Approves a report (duyệt, ký số) with the signature of a leader of the agency on its canonicalContent, which is verified; without it nothing is sent. BAD_USER_INPUT, with the reason in extensions.refusal, when the signature is not valid, is not that of a leader of the agency (WRONG_SIGNER), or cannot be verified here, unless the server is configured to accept those and to say so. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:approve`; null when denied. */
  approveReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsApproveVariables {
  input: ApproveReportInput;
}

/** As the leader, approves a report with their signature on what toSign answers. Requires the scope `reports:approve`. */
export const approve: Operation<
  ReportsApprove,
  ReportsApproveVariables,
  'reports:approve',
  'approveReport',
  never
> = {
  name: 'reportsApprove',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsApprove($input:ApproveReportInput!){approveReport(input:$input){...Submission}}",
  keyed: ["input"],
};
