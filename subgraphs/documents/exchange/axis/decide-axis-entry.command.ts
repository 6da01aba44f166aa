import { conflict, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import type { AxisEntry, DecideAxisEntryInput } from './transport.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { describe } from './transport.store.ts';

/** Has what was given up sent again from the start, with all that waits for it, or no more. */
export async function decideAxisEntry(
  context: DocumentsContext,
  input: DecideAxisEntryInput,
  state: 'PENDING' | 'DROPPED',
): Promise<AxisEntry> {
  const [, stream = '', sequence = ''] = /^(.+):(\d{1,9})$/.exec(input.entry) ?? [];
  const key = { stream, sequence: Number(sequence) };
  await transactOnce(context, input, async ({ transaction }) => {
    const stuck = { state: { in: [...stuckStates] }, attempts: input.attempts };
    const data = state === 'PENDING' ? { state, attempts: 0, dueAt: context.now, errorCode: null } : { state };
    const { count } = await transaction.outboxEntry.updateMany({ where: { ...key, ...stuck }, data });
    if (count === 1) return;
    const there = await transaction.outboxEntry.findUnique({ where: { stream_sequence: key } });
    if (!there) throw notFound(`The entry ${JSON.stringify(input.entry)}`);
    throw conflict(`The entry is ${there.state} after ${there.attempts} attempts`, 'input.attempts');
  });
  return describe(await context.prisma.outboxEntry.findUniqueOrThrow({ where: { stream_sequence: key } }));
}
