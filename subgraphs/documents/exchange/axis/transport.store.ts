import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest, readInstantKey } from '../../../kernel/page/page.ts';
import type { Delivery } from '../delivery/delivery.type.ts';
import type { AxisMessageState, OutboxEntry, OutboxState } from '../../generated/client.ts';
import { type AxisContent, documentStream } from '../outbox/axis-news.rules.ts';
import type { AxisEntry, AxisMessage, TransportState } from './transport.type.ts';
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
  async entries(states: readonly OutboxState[], args: PageArgs): Promise<Connection<AxisEntry>> {
    const page = pageRequest(args, `axisEntries ${[...states].sort().join(' ')}`, ['instant', 'text', 'integer']);
    const { where, ...rest } = keyset(page, [
      { field: 'recordedAt', direction: 'asc', read: readInstantKey },
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
  async messages(states: readonly AxisMessageState[], args: PageArgs): Promise<Connection<AxisMessage>> {
    const page = pageRequest(args, `axisMessages ${[...states].sort().join(' ')}`, ['instant', 'text']);
    const { where, ...rest } = keyset(page, [
      { field: 'receivedAt', direction: 'asc', read: readInstantKey },
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
}

function transportState({ state, attempts }: OutboxEntry): State {
  if (state === 'ACKED') return 'DONE';
  if (state === 'PENDING') return attempts === 0 ? 'INITIAL' : 'PROCESSING';
  return state === 'SENT' ? 'PROCESSING' : 'FAIL';
}

/** An entry of the outbox, as its row has it. */
export function describe({ stream, sequence, dueAt, ...row }: OutboxEntry): AxisEntry {
  return { ...row, id: `${stream}:${sequence}`, nextAttemptAt: dueAt };
}
