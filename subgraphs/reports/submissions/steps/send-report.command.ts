import { conflict } from '../../../kernel/errors/errors.ts';
import type { ReportsContext } from '../../access/context.ts';
import type { Prisma } from '../../generated/client.ts';
import { signedToLeave } from '../report-signature/report-signature.store.ts';
import { lockOwnReport, reasonOf, refuseStale, takeOwnStep, takeStep } from '../submission/step-frame.ts';
import type { ReasonedReportStepInput, ReportStepInput } from '../submission/submission-input.type.ts';
import { after } from '../submission/submission.rules.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';

/** Sends an approved report to everyone to whom it is due; it takes the place of the version before. */
export function sendReport(context: ReportsContext, input: ReportStepInput): Promise<ReportSubmission> {
  return takeOwnStep(context, input, 'send', async ({ transaction, now: sentAt }, row) => {
    await signedToLeave(transaction, row);
    const { id, obligationId, number } = row;
    const older = { obligationId, number: { lt: number }, state: 'SENT' as const };
    await transaction.reportDelivery.updateMany({ where: { submission: older }, data: { state: 'SUPERSEDED' } });
    await transaction.reportSubmission.updateMany({ where: older, data: { state: after('supersede', 'SENT') } });
    const dues = await transaction.submissionDue.findMany({ where: { obligationId } });
    await transaction.reportDelivery.createMany({
      data: dues.map(({ receiverId }) => ({ submissionId: id, receiverId, state: 'SENT', sentAt })),
    });
    return { sentAt };
  });
}

/** Begins the next version of a report that was sent, with what the last one says; that one stays. */
export async function correctReport(
  context: ReportsContext,
  input: ReasonedReportStepInput,
): Promise<ReportSubmission> {
  const correctionReason = reasonOf(input);
  return takeStep(context, input, async (unit, id) => {
    const { transaction, now: createdAt } = unit;
    const before = await lockOwnReport(unit, input.submission);
    refuseStale(before, input.revision);
    after('supersede', before.state);
    const { obligationId, number, templateVersion, cells, ownCells, narrative, attachments } = before;
    if (await transaction.reportSubmission.findFirst({ where: { obligationId, number: { gt: number } } }))
      throw conflict('A correction of this report has been begun; write that one');

    await transaction.reportSubmission.create({
      data: {
        ...{ id, obligationId, number: number + 1, state: 'DRAFT', revision: 1, templateVersion, correctionReason },
        ...{ cells: cells as Prisma.InputJsonValue, narrative, attachments, createdAt },
        // A sum of others must not be taken for its own figures.
        ...(ownCells === null ? {} : { ownCells: ownCells as Prisma.InputJsonValue }),
      },
    });
    return id;
  });
}
