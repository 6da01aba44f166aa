/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AcceptReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.submitToGovernment answers. */
export type ReportsSubmitToGovernment = {
  /** Hands a signed report that was sent over to the Government's report system (gửi Hệ thống thông tin báo cáo Chính phủ), for the agency that must report. It is sent again and again until receipt is confirmed, each version after the one before. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it has not been sent to the Government or a ministry, or has been handed over. Requires the scope `reports:write`; null when denied. */
  submitToGovernment: Submission | null;
};

/** What it is asked with. */
export interface ReportsSubmitToGovernmentVariables {
  input: AcceptReportInput;
}

/** Hands a report that was sent over to the Government's report system. Requires the scope `reports:write`. */
export const submitToGovernment: Operation<
  ReportsSubmitToGovernment,
  ReportsSubmitToGovernmentVariables,
  'reports:write',
  'submitToGovernment',
  never
> = {
  name: 'reportsSubmitToGovernment',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsSubmitToGovernment($input:AcceptReportInput!){submitToGovernment(input:$input){...Submission}}",
  keyed: ["input"],
};
