/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportStepInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.send answers. */
export type ReportsSend = {
  /** Sends an approved report to all to whom it is due (gửi báo cáo). A corrected version takes the place of the one before, which stays readable. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  sendReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsSendVariables {
  input: ReportStepInput;
}

/** Sends an approved report to all to whom it is due. Requires the scope `reports:write`. */
export const send: Operation<
  ReportsSend,
  ReportsSendVariables,
  'reports:write',
  'sendReport',
  never
> = {
  name: 'reportsSend',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsSend($input:ReportStepInput!){sendReport(input:$input){...Submission}}",
  keyed: ["input"],
};
