import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import type { ServicesContext } from '../../access/context.ts';
import type { ReplaySyncInput, SyncReplay } from './sync.type.ts';

/** Has records that the portal refused sent again now, with all that waits for them. */
export async function replaySync(context: ServicesContext, input: ReplaySyncInput): Promise<SyncReplay> {
  const id = await transactOnce(context, input, async ({ transaction, now }, id) => {
    const { count } = await transaction.outboxEntry.updateMany({
      where: {
        state: { in: [...stuckStates] },
        ...(input.dossiers ? { stream: { in: input.dossiers } } : {}),
        ...(input.errorCode != null ? { errorCode: input.errorCode } : {}),
      },
      data: { state: 'PENDING', dueAt: now, errorCode: null, lastError: null },
    });
    await transaction.syncReplay.create({ data: { id, replayedAt: now, records: count } });
  });
  return context.prisma.syncReplay.findUniqueOrThrow({ where: { id } });
}
