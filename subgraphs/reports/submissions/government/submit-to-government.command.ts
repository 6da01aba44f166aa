import { conflict } from '../../../kernel/errors/errors.ts';
import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import type { ReportsContext, ReportsUnit } from '../../access/context.ts';
import { signedReport, signedToLeave } from '../report-signature/report-signature.store.ts';
import { lockOwnReport, type Row, takeStep } from '../submission/step-frame.ts';
import type { AcceptReportInput } from '../submission/submission-input.type.ts';
import { after } from '../submission/submission.rules.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { type GovernmentEntry, outboxSchema, packetOf } from './government.rules.ts';

/** Hands a report that was sent over, for those of its receivers that are central. */
export function submitToGovernment(context: ReportsContext, input: AcceptReportInput): Promise<ReportSubmission> {
  return takeStep(context, input, async (unit) => {
    const row = await lockOwnReport(unit, input.submission);
    const central = row.deliveries.filter(
      ({ receiverId }) =>
        unit.organisation.get(receiverId)?.level === 'CENTRAL' && receiverId === (input.receiver ?? receiverId),
    );
    if (central.length === 0) throw conflict('The report has not been sent to the Government or a ministry');
    for (const { receiverId, state } of central) await handOver(unit, row, receiverId, state);
    return row.id;
  });
}

async function handOver(
  { transaction, now }: ReportsUnit,
  row: Row,
  receiverId: string,
  state: Row['state'],
): Promise<void> {
  await transaction.reportDelivery.update({
    where: { submissionId_receiverId: { submissionId: row.id, receiverId } },
    data: { state: after('submitToGovernment', state) },
  });
  const { id: stream, deadline } = await transaction.submissionDue.findUniqueOrThrow({
    where: { obligationId_receiverId: { obligationId: row.obligationId, receiverId } },
  });
  // What was refused is put right by the version that comes now; nobody need send it again.
  await transaction.outboxEntry.updateMany({
    where: { stream, state: { in: [...stuckStates] } },
    data: { state: 'DROPPED' },
  });
  const { cms } = await signedToLeave(transaction, row);
  const signature = Buffer.from(cms).toString('base64');
  const packet = packetOf({ ...signedReport(row), signature }, receiverId, deadline, now);
  const content: GovernmentEntry = { submission: row.id, packet };
  await enqueue(transaction, outboxSchema, { stream, kind: 'REPORT', content }, now);
}
