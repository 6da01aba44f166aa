/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReturnReceivedReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.returnReceived answers. */
export type ReportsReturnReceived = {
  /** Sends a report back to the agency that must report (nơi nhận trả lại), for a receiver. The agency then corrects it. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  returnReceivedReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsReturnReceivedVariables {
  input: ReturnReceivedReportInput;
}

/** As the receiver, sends a report back. Requires the scope `reports:write`. */
export const returnReceived: Operation<
  ReportsReturnReceived,
  ReportsReturnReceivedVariables,
  'reports:write',
  'returnReceivedReport',
  never
> = {
  name: 'reportsReturnReceived',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsReturnReceived($input:ReturnReceivedReportInput!){returnReceivedReport(input:$input){...Submission}}",
  keyed: ["input"],
};
