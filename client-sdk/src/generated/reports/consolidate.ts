/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ConsolidateReportInput } from '../schema.ts';
import type { Submission } from './fragments.ts';

/** What reports.consolidate answers. */
export type ReportsConsolidate = {
  /** Makes an agency's report of those that are due to it (tổng hợp báo cáo), for its leader: figures are added up with its own, shares are computed again. CONFLICT, naming them, while reports are neither accepted nor waived, and while none is accepted. The same parts make the same version; once it has been sent, others make a new one, as the corrected report of a part does by itself. The draft then goes to the leader as any other. Requires the scope `reports:approve`; null when denied. */
  consolidateReport: Submission | null;
};

/** What it is asked with. */
export interface ReportsConsolidateVariables {
  input: ConsolidateReportInput;
}

/** Makes an agency's report of those that are due to it; refused while some are neither accepted nor waived. Requires the scope `reports:approve`. */
export const consolidate: Operation<
  ReportsConsolidate,
  ReportsConsolidateVariables,
  'reports:approve',
  'consolidateReport',
  never
> = {
  name: 'reportsConsolidate',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission{id number revision state templateVersion cells{column number text unit}problems{path reason}consolidation{coverage{received expected missing{id stableId}}parts{agency{id stableId}submission{id}waiver}own{column number}}narrative attachments correctionReason returnReason submittedAt approvedAt sentAt deliveries{receiver{id stableId}state sentAt decidedAt reason receipt}}mutation reportsConsolidate($input:ConsolidateReportInput!){consolidateReport(input:$input){...Submission}}",
  keyed: ["input"],
};
