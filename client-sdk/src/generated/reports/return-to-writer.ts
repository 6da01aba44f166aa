/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReasonedReportStepInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.returnToWriter answers. */
export type ReportsReturnToWriter = {
  /** Sends a report back to those who wrote it (lãnh đạo trả lại), for their leader; one that was approved loses its signature. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:approve`; null when denied. */
  returnReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsReturnToWriterVariables {
  input: ReasonedReportStepInput;
}

/** As the leader, sends a report back. Requires the scope `reports:approve`. */
export const returnToWriter: Operation<
  ReportsReturnToWriter,
  ReportsReturnToWriterVariables,
  'reports:approve',
  'returnReport',
  never
> = {
  name: 'reportsReturnToWriter',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsReturnToWriter($input:ReasonedReportStepInput!){returnReport(input:$input){...Submission}}",
  keyed: ["input"],
};
