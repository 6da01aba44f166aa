/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportStepInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.submit answers. */
export type ReportsSubmit = {
  /** Brings a draft before the leader (trình lãnh đạo), once the data of the period are closed. BAD_USER_INPUT, with every cell at fault, while it has problems. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed. Requires the scope `reports:write`; null when denied. */
  submitReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsSubmitVariables {
  input: ReportStepInput;
}

/** Brings a draft before the leader. Requires the scope `reports:write`. */
export const submit: Operation<
  ReportsSubmit,
  ReportsSubmitVariables,
  'reports:write',
  'submitReport',
  never
> = {
  name: 'reportsSubmit',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsSubmit($input:ReportStepInput!){submitReport(input:$input){...Submission}}",
  keyed: ["input"],
};
