import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { Prisma, type Delivery as Row } from '../../generated/client.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import { type ReportedStatus, reporterOf } from './delivery.rules.ts';
import { DeliveryStepsStore } from './delivery-steps.store.ts';
import { DeliveryStore } from './delivery.store.ts';
import type { Delivery, ReportDeliveryStatusInput } from './delivery.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** Takes reports of where deliveries stand from those whose deliveries they are. */
export class DeliveryStatusStore {
  readonly #own: Rights;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
  }

  /** Gives a delivery its next status; one that was reported before changes nothing. */
  async report(input: ReportDeliveryStatusInput): Promise<Delivery> {
    await transactOnce(this.context.prisma, this.context, input, async (transaction) => {
      // The enum has it, because deliveries begin with it.
      if ((input.status as string) === 'SENT') throw badInput('input.status', 'SENT is where deliveries begin');
      const row = await this.context.use(DeliveryStore).row(transaction, input.delivery, Prisma.sql`for update`);
      this.#refuseOthers(row, input.status);
      const { subject } = this.context.viewer;
      await this.context.use(DeliveryStepsStore).take(transaction, row, {
        status: input.status,
        reason: input.reason ?? null,
        subject,
        at: this.context.now,
        by: 'PERSON',
      });
    });
    return this.context.use(DeliveryStore).get(input.delivery);
  }

  #refuseOthers({ senderId, recipientId }: Row, status: ReportedStatus): void {
    const side = reporterOf(status);
    const agency = side === 'SENDER' ? senderId : recipientId;
    if (agency !== null && covers(this.#own, agency)) return;
    throw new GraphError('FORBIDDEN', `${status} is for the ${side.toLowerCase()} to report`, 'input.delivery');
  }
}
