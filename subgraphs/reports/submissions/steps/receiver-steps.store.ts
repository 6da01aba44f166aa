import { GraphError } from '../../../kernel/errors/errors.ts';
import { reconsolidate } from '../consolidation/consolidation.store.ts';
import { observe } from '../submission/observation.store.ts';
import { reasonOf, StepFrame } from '../submission/step-frame.store.ts';
import type { AcceptReportInput, ReturnReceivedReportInput } from '../submission/submission-input.type.ts';
import { after, type Step } from '../submission/submission.rules.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Carries out the steps of those who receive reports. */
export class ReceiverStepsStore {
  constructor(private readonly context: ReportsContext) {}

  /** As the receiver, accepts a report. */
  accept(input: AcceptReportInput): Promise<ReportSubmission> {
    return this.#receiverStep(input, 'accept', null);
  }

  /** As the receiver, sends a report back; whoever must report then corrects it. */
  returnReceived(input: ReturnReceivedReportInput): Promise<ReportSubmission> {
    return this.#receiverStep(input, 'returnReceived', reasonOf(input));
  }

  async #receiverStep(input: AcceptReportInput, step: Step, reason: string | null): Promise<ReportSubmission> {
    return this.context.use(StepFrame).once(input, async (transaction) => {
      const row = await this.context.use(StepFrame).lock(transaction, input.submission);
      const delivery = row.deliveries.find(({ receiverId }) =>
        input.receiver == null ? this.context.use(StepFrame).isOwn(receiverId, false) : receiverId === input.receiver,
      );
      if (!delivery || !this.context.use(StepFrame).isOwn(delivery.receiverId))
        throw new GraphError('FORBIDDEN', 'This is for the receiver of the report', 'input.receiver');

      const { submissionId, receiverId } = delivery;
      await transaction.reportDelivery.update({
        where: { submissionId_receiverId: { submissionId, receiverId } },
        data: { state: after(step, delivery.state), decidedAt: this.context.use(StepFrame).context.now, reason },
      });
      if (step === 'accept') {
        const { organisation, now } = this.context.use(StepFrame).context;
        await observe(transaction, { ...row, cells: readCells(row.cells), ownCells: readCells(row.ownCells ?? []) });
        await reconsolidate(transaction, row, organisation, now);
      }
      return row.id;
    });
  }
}
