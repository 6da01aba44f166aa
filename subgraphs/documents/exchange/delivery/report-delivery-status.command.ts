import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { Prisma, type Delivery as Row } from '../../generated/client.ts';
import { type ReportedStatus, reporterOf } from './delivery.rules.ts';
import { takeStep } from './delivery-steps.store.ts';
import { DeliveryStore } from './delivery.store.ts';
import type { Delivery, ReportDeliveryStatusInput } from './delivery.type.ts';

/**
 * Gives a delivery its next status; one that was reported before changes nothing. Throws FORBIDDEN for who is not the side
 * that reports it.
 */
export async function reportDeliveryStatus(
  context: DocumentsContext,
  input: ReportDeliveryStatusInput,
): Promise<Delivery> {
  const deliveries = context.use(DeliveryStore);
  await transactOnce(context, input, async (unit) => {
    // The enum has it, because deliveries begin with it.
    if ((input.status as string) === 'SENT') throw badInput('input.status', 'SENT is where deliveries begin');
    const row = await deliveries.row(unit.transaction, input.delivery, Prisma.sql`for update`);
    refuseOthers(context, row, input.status);
    const { status, reason = null } = input;
    await takeStep(unit, row, { status, reason, subject: unit.viewer.subject, at: unit.now, by: 'PERSON' });
  });
  return deliveries.get(input.delivery);
}

function refuseOthers(context: DocumentsContext, { senderId, recipientId }: Row, status: ReportedStatus): void {
  const side = reporterOf(status);
  const agency = side === 'SENDER' ? senderId : recipientId;
  if (agency !== null && covers(context.once(ownRights), agency)) return;
  throw new GraphError('FORBIDDEN', `${status} is for the ${side.toLowerCase()} to report`, 'input.delivery');
}
