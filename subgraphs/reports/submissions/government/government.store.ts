import { connectionFrom, countedBy } from '../../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest, readInstantKey } from '../../../kernel/page/page.ts';
import { parsePlainDate } from '../../../kernel/dates/plain-date.ts';
import type { OutboxEntry, OutboxState } from '../../generated/client.ts';
import { type GovernmentEntry, packetId } from './government.rules.ts';
import type { GovernmentPacket } from './government.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Reads the packets on their way to the Government's report system. */
export class GovernmentStore {
  constructor(private readonly context: ReportsContext) {}

  /** A page of the packets in these states, the one handed over first first. */
  async list(states: readonly OutboxState[], args: PageArgs): Promise<Connection<GovernmentPacket>> {
    const page = pageRequest(args, `governmentPackets ${[...states].sort().join(' ')}`, ['instant', 'text', 'integer']);
    const { where, ...rest } = keyset(page, [
      { field: 'recordedAt', direction: 'asc', read: readInstantKey },
      { field: 'stream', direction: 'asc' },
      { field: 'sequence', direction: 'asc' },
    ]);
    const { outboxEntry } = this.context.prisma;
    const wanted = { state: { in: [...states] } };
    const rows = await outboxEntry.findMany({ where: { AND: [wanted, where] }, ...rest });
    const found = connectionFrom(page, rows, (row) => [+row.recordedAt, row.stream, row.sequence], describe);
    return countedBy(found, (take) => outboxEntry.count({ where: wanted, take }));
  }

  /** The packets in these places of the outbox, the one handed over first first. */
  async at(places: Pick<OutboxEntry, 'stream' | 'sequence'>[]): Promise<GovernmentPacket[]> {
    const { outboxEntry } = this.context.prisma;
    return (await outboxEntry.findMany({ where: { OR: places }, orderBy: { recordedAt: 'asc' } })).map(describe);
  }
}

function describe(row: OutboxEntry): GovernmentPacket {
  const { submission: submissionId, packet } = row.content as unknown as GovernmentEntry;
  const { state, attempts, errorCode, lastError, receipt } = row;
  return {
    ...{ id: packetId(row), state, attempts, errorCode, lastError, receipt, submissionId },
    handedOverAt: row.recordedAt,
    deadline: packet.deadline === null ? null : parsePlainDate(packet.deadline),
    late: packet.late,
    nextAttemptAt: row.dueAt,
    acknowledgedAt: row.ackedAt,
  };
}
