import { conflict, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { AxisMessage, DropAxisMessageInput } from './transport.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** Waits for a held message no longer. */
export async function dropAxisMessage(context: DocumentsContext, input: DropAxisMessageInput): Promise<AxisMessage> {
  const where = { messageId: input.message };
  await transactOnce(context, input, async ({ transaction }) => {
    const data = { state: 'REFUSED' as const, refusal: 'DROPPED', settledAt: context.now, packet: null };
    const { count } = await transaction.axisMessage.updateMany({ where: { ...where, state: 'HELD' }, data });
    if (count === 1) return;
    const there = await transaction.axisMessage.count({ where });
    if (there === 0) throw notFound(`The message ${JSON.stringify(input.message)}`);
    throw conflict('The message is not held any more', 'input.message');
  });
  const { messageId, ...row } = await context.prisma.axisMessage.findUniqueOrThrow({
    where,
    omit: { packet: true },
  });
  return { ...row, id: messageId };
}
