import type DataLoader from 'dataloader';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import {
  type Connection,
  connectionFrom,
  countedBy,
  keyset,
  type PageArgs,
  pageRequest,
} from '../../../kernel/page/page.ts';
import type { Delivery } from '../delivery/delivery.type.ts';
import type { OutboxEntry } from '../../generated/client.ts';
import { type AxisContent, documentStream } from '../outbox/axis-news.rules.ts';
import type {
  AxisEntry,
  AxisMessage,
  DecideAxisEntryInput,
  DropAxisMessageInput,
  TransportState,
} from './transport.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

type State = keyof typeof TransportState;

/** Says how far the axis has been told, and lets somebody decide about what was given up. */
export class TransportStore {
  readonly #sent: DataLoader<string, OutboxEntry[]>;

  constructor(private readonly context: DocumentsContext) {
    this.#sent = rowsByKey(
      (streams) =>
        context.prisma.outboxEntry.findMany({
          where: { stream: { in: streams }, kind: { in: ['NEW', 'REPLACE', 'UPDATE'] } },
          orderBy: { sequence: 'asc' },
        }),
      ({ stream }) => stream,
    );
  }

  /** How far a delivery's document has got over the axis; null when it does not go over it. */
  async of({ documentId, recipient }: Delivery): Promise<State | null> {
    const entries = await this.#sent.load(documentStream(documentId));
    const sent = entries.find(({ content }) => (content as AxisContent).to.includes(recipient?.id ?? ''));
    return sent ? transportState(sent) : null;
  }

  /** A page of what the axis is to be told, the earliest first. */
  async entries(states: readonly string[], args: PageArgs): Promise<Connection<AxisEntry>> {
    const page = pageRequest(args, `axisEntries ${[...states].sort().join(' ')}`, ['instant', 'text', 'integer']);
    const { where, ...rest } = keyset(page, [
      { field: 'recordedAt', direction: 'asc', read: (value) => new Date(value) },
      { field: 'stream', direction: 'asc' },
      { field: 'sequence', direction: 'asc' },
    ]);
    const { outboxEntry } = this.context.prisma;
    const wanted = { state: { in: [...states] } };
    const rows = await outboxEntry.findMany({ where: { AND: [wanted, where] }, ...rest });
    const keyOf = ({ recordedAt, stream, sequence }: (typeof rows)[number]) => [+recordedAt, stream, sequence];
    const found = connectionFrom(page, rows, keyOf, describe);
    return countedBy(found, (take) => outboxEntry.count({ where: wanted, take }));
  }

  /** A page of what the axis delivered, the earliest first. */
  async messages(states: readonly string[], args: PageArgs): Promise<Connection<AxisMessage>> {
    const page = pageRequest(args, `axisMessages ${[...states].sort().join(' ')}`, ['instant', 'text']);
    const { where, ...rest } = keyset(page, [
      { field: 'receivedAt', direction: 'asc', read: (value) => new Date(value) },
      { field: 'messageId', direction: 'asc' },
    ]);
    const { axisMessage } = this.context.prisma;
    const wanted = { state: { in: [...states] } };
    const rows = await axisMessage.findMany({ where: { AND: [wanted, where] }, omit: { packet: true }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      ({ receivedAt, messageId }) => [+receivedAt, messageId],
      ({ messageId, ...row }) => ({ ...row, id: messageId }),
    );
    return countedBy(found, (take) => axisMessage.count({ where: wanted, take }));
  }

  /** Has what was given up sent again from the start, with all that waits for it, or no more. */
  async decide(input: DecideAxisEntryInput, state: 'PENDING' | 'DROPPED'): Promise<AxisEntry> {
    const [, stream = '', sequence = ''] = /^(.+):(\d{1,9})$/.exec(input.entry) ?? [];
    const key = { stream, sequence: Number(sequence) };
    await transactOnce(this.context, input, async ({ transaction }) => {
      const stuck = { state: { in: [...stuckStates] }, attempts: input.attempts };
      const data = state === 'PENDING' ? { state, attempts: 0, dueAt: this.context.now, errorCode: null } : { state };
      const { count } = await transaction.outboxEntry.updateMany({ where: { ...key, ...stuck }, data });
      if (count === 1) return;
      const there = await transaction.outboxEntry.findUnique({ where: { stream_sequence: key } });
      if (!there) throw notFound(`The entry ${JSON.stringify(input.entry)}`);
      throw new GraphError(
        'CONFLICT',
        `The entry is ${there.state} after ${there.attempts} attempts`,
        'input.attempts',
      );
    });
    return describe(await this.context.prisma.outboxEntry.findUniqueOrThrow({ where: { stream_sequence: key } }));
  }

  /** Waits for a held message no longer. */
  async drop(input: DropAxisMessageInput): Promise<AxisMessage> {
    const where = { messageId: input.message };
    await transactOnce(this.context, input, async ({ transaction }) => {
      const data = { state: 'REFUSED', refusal: 'DROPPED', settledAt: this.context.now, packet: null };
      const { count } = await transaction.axisMessage.updateMany({ where: { ...where, state: 'HELD' }, data });
      if (count === 1) return;
      const there = await transaction.axisMessage.count({ where });
      if (there === 0) throw notFound(`The message ${JSON.stringify(input.message)}`);
      throw new GraphError('CONFLICT', 'The message is not held any more', 'input.message');
    });
    const { messageId, ...row } = await this.context.prisma.axisMessage.findUniqueOrThrow({
      where,
      omit: { packet: true },
    });
    return { ...row, id: messageId };
  }
}

function transportState({ state, attempts }: OutboxEntry): State {
  if (state === 'ACKED') return 'DONE';
  if (state === 'PENDING') return attempts === 0 ? 'INITIAL' : 'PROCESSING';
  return state === 'SENT' ? 'PROCESSING' : 'FAIL';
}

function describe({ stream, sequence, dueAt, ...row }: OutboxEntry): AxisEntry {
  return { ...row, id: `${stream}:${sequence}`, nextAttemptAt: dueAt };
}
