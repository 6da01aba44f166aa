import { badInput, conflict, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import type { ReportsContext } from '../../access/context.ts';
import { packetId, placeOf } from './government.rules.ts';
import { GovernmentStore } from './government.store.ts';
import type { GovernmentPacket, RetryGovernmentPacketsInput } from './government.type.ts';

/** Has packets that were refused sent once more; throws NOT_FOUND for unknown ones, CONFLICT for others. */
export async function retryGovernmentPackets(
  context: ReportsContext,
  input: RetryGovernmentPacketsInput,
): Promise<GovernmentPacket[]> {
  const ids = [...new Set(input.packets)];
  if (ids.length < 1 || ids.length > 100) throw badInput('input.packets', 'Give 1 to 100 packets');
  const places = ids.map(placeOf);
  await transactOnce(context, input, async ({ transaction, now }) => {
    const rows = await transaction.outboxEntry.findMany({ where: { OR: places } });
    const unknown = ids.find((id) => rows.every((row) => packetId(row) !== id));
    if (unknown !== undefined) throw notFound(`The packet ${JSON.stringify(unknown)}`);
    const { count } = await transaction.outboxEntry.updateMany({
      where: { OR: places, state: { in: [...stuckStates] } },
      data: { state: 'PENDING', dueAt: now, errorCode: null, lastError: null },
    });
    if (count < ids.length) throw conflict('Only a packet that was refused, or is in conflict, can be sent again');
  });
  return context.use(GovernmentStore).at(places);
}
