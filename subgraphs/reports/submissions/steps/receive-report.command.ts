import { GraphError } from '../../../kernel/errors/errors.ts';
import type { ReportsContext } from '../../access/context.ts';
import { reconsolidate } from '../consolidation/consolidation.store.ts';
import { observe } from '../submission/observation.store.ts';
import { actsFor, lockReport, reasonOf, takeStep } from '../submission/step-frame.ts';
import type { AcceptReportInput, ReturnReceivedReportInput } from '../submission/submission-input.type.ts';
import { after, type Step } from '../submission/submission.rules.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';

/** As the receiver, accepts a report. */
export function acceptReport(context: ReportsContext, input: AcceptReportInput): Promise<ReportSubmission> {
  return decide(context, input, 'accept', null);
}

/** As the receiver, sends a report back; whoever must report then corrects it. */
export async function returnReceivedReport(
  context: ReportsContext,
  input: ReturnReceivedReportInput,
): Promise<ReportSubmission> {
  return decide(context, input, 'returnReceived', reasonOf(input));
}

function decide(
  context: ReportsContext,
  input: AcceptReportInput,
  step: Step,
  reason: string | null,
): Promise<ReportSubmission> {
  return takeStep(context, input, async (unit) => {
    const { transaction, organisation, now } = unit;
    const row = await lockReport(unit, input.submission);
    const delivery = row.deliveries.find(({ receiverId }) =>
      input.receiver == null ? actsFor(unit, receiverId, false) : receiverId === input.receiver,
    );
    if (!delivery || !actsFor(unit, delivery.receiverId))
      throw new GraphError('FORBIDDEN', 'This is for the receiver of the report', 'input.receiver');

    const { submissionId, receiverId } = delivery;
    await transaction.reportDelivery.update({
      where: { submissionId_receiverId: { submissionId, receiverId } },
      data: { state: after(step, delivery.state), decidedAt: now, reason },
    });
    if (step === 'accept') {
      await observe(transaction, { ...row, cells: readCells(row.cells), ownCells: readCells(row.ownCells ?? []) });
      await reconsolidate(transaction, row, organisation, now);
    }
    return row.id;
  });
}
