/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReasonedReportStepInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.correct answers. */
export type ReportsCorrect = {
  /** Begins a corrected version of a report that was sent (điều chỉnh báo cáo), as a draft with the same content. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  correctReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsCorrectVariables {
  input: ReasonedReportStepInput;
}

/** Begins a corrected version of a report that was sent. Requires the scope `reports:write`. */
export const correct: Operation<
  ReportsCorrect,
  ReportsCorrectVariables,
  'reports:write',
  'correctReport',
  never
> = {
  name: 'reportsCorrect',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsCorrect($input:ReasonedReportStepInput!){correctReport(input:$input){...Submission}}",
  keyed: ["input"],
};
