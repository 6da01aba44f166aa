import type { ReportsContext, ReportsUnit } from '../../access/context.ts';
import { type CheckedSigning, dropSigning, ReportSignatureStore } from '../report-signature/report-signature.store.ts';
import { changed, reasonOf, reportBefore, type Row, takeOwnStep } from '../submission/step-frame.ts';
import type { ApproveReportInput, ReasonedReportStepInput } from '../submission/submission-input.type.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';

/** As the leader, sends a report back to be written again; it is not signed any more. */
export async function returnReport(context: ReportsContext, input: ReasonedReportStepInput): Promise<ReportSubmission> {
  const returnReason = reasonOf(input);
  return takeOwnStep(context, input, 'return', async ({ transaction }, { id }) => {
    await dropSigning(transaction, { id });
    return { returnReason, approvedAt: null };
  });
}

/** As the leader, approves a report that they signed. The signature is checked before, so that nobody waits for it. */
export function approveReport(context: ReportsContext, input: ApproveReportInput): Promise<ReportSubmission> {
  const signatures = context.use(ReportSignatureStore);
  const check = async () => {
    const seen = await reportBefore(context, input, 'approve');
    return seen && signatures.check(seen, input.signature);
  };
  const keep = async ({ transaction, now }: ReportsUnit, row: Row, signing: CheckedSigning | null) => {
    if (!signing) throw changed();
    await signatures.keep(transaction, row, signing);
    return { approvedAt: now };
  };
  return takeOwnStep(context, input, 'approve', keep, check);
}
