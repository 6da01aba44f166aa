/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DraftReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.draft answers. */
export type ReportsDraft = {
  /** Begins a report (soạn báo cáo), for the agency that must report, once the period has begun. CONFLICT when it has been begun, also by somebody else at the same moment. Requires the scope `reports:write`; null when denied. */
  draftReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsDraftVariables {
  input: DraftReportInput;
}

/** Begins the report of an obligation. Requires the scope `reports:write`. */
export const draft: Operation<
  ReportsDraft,
  ReportsDraftVariables,
  'reports:write',
  'draftReport',
  never
> = {
  name: 'reportsDraft',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsDraft($input:DraftReportInput!){draftReport(input:$input){...Submission}}",
  keyed: ["input"],
};
