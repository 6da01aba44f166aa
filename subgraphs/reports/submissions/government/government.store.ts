import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { stuckStates } from '../../../kernel/outbox/outbox.rules.ts';
import {
  type Connection,
  connectionFrom,
  countedBy,
  keyset,
  type PageArgs,
  pageRequest,
} from '../../../kernel/page/page.ts';
import { parsePlainDate } from '../../../kernel/dates/plain-date.ts';
import type { OutboxEntry } from '../../generated/client.ts';
import { signedReport, signedToLeave } from '../report-signature/report-signature.store.ts';
import { conflict, type Row, StepFrame, type Transaction } from '../submission/step-frame.store.ts';
import type { AcceptReportInput } from '../submission/submission-input.type.ts';
import { after } from '../submission/submission.rules.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { type GovernmentPacket as Packet, packetOf } from './government.rules.ts';
import type { GovernmentPacket, RetryGovernmentPacketsInput } from './government.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** The database schema in which the outbox is. Its streams are what is due to a receiver, version after version. */
export const outboxSchema = 'reports';

/** What an entry of the outbox says. */
export interface GovernmentEntry {
  submission: string;
  packet: Packet;
}

/** Hands reports over to the Government's report system, and looks after those that it has not taken. */
export class GovernmentStore {
  constructor(private readonly context: ReportsContext) {}

  /** Hands a report that was sent over, for those of its receivers that are central. */
  submit(input: AcceptReportInput): Promise<ReportSubmission> {
    return this.context.use(StepFrame).once(input, async (transaction) => {
      const row = await this.context.use(StepFrame).lockOwn(transaction, input.submission);
      const { organisation } = this.context;
      const central = row.deliveries.filter(
        ({ receiverId }) =>
          organisation.get(receiverId)?.level === 'CENTRAL' && receiverId === (input.receiver ?? receiverId),
      );
      if (central.length === 0) throw conflict('The report has not been sent to the Government or a ministry');
      for (const { receiverId, state } of central) await this.#handOver(transaction, row, receiverId, state);
      return row.id;
    });
  }

  async #handOver(transaction: Transaction, row: Row, receiverId: string, state: string): Promise<void> {
    const { now } = this.context;
    await transaction.reportDelivery.update({
      where: { submissionId_receiverId: { submissionId: row.id, receiverId } },
      data: { state: after('submitToGovernment', state) },
    });
    const { id: stream, deadline } = await transaction.submissionDue.findUniqueOrThrow({
      where: { obligationId_receiverId: { obligationId: row.obligationId, receiverId } },
    });
    // What was refused is put right by the version that comes now; nobody need send it again.
    await transaction.outboxEntry.updateMany({
      where: { stream, state: { in: [...stuckStates] } },
      data: { state: 'DROPPED' },
    });
    const { cms } = await signedToLeave(transaction, row);
    const signature = Buffer.from(cms).toString('base64');
    const packet = packetOf({ ...signedReport(row), signature }, receiverId, deadline, now);
    const content: GovernmentEntry = { submission: row.id, packet };
    await enqueue(transaction, outboxSchema, { stream, kind: 'REPORT', content }, now);
  }

  /** A page of the packets in these states, the one handed over first first. */
  async list(states: readonly string[], args: PageArgs): Promise<Connection<GovernmentPacket>> {
    const page = pageRequest(args, `governmentPackets ${[...states].sort().join(' ')}`, ['instant', 'text', 'integer']);
    const { where, ...rest } = keyset(page, [
      { field: 'recordedAt', direction: 'asc', read: (value) => new Date(value) },
      { field: 'stream', direction: 'asc' },
      { field: 'sequence', direction: 'asc' },
    ]);
    const { outboxEntry } = this.context.prisma;
    const wanted = { state: { in: [...states] } };
    const rows = await outboxEntry.findMany({ where: { AND: [wanted, where] }, ...rest });
    const found = connectionFrom(page, rows, (row) => [+row.recordedAt, row.stream, row.sequence], describe);
    return countedBy(found, (take) => outboxEntry.count({ where: wanted, take }));
  }

  /** Has packets that were refused sent once more; throws NOT_FOUND for unknown ones, CONFLICT for others. */
  async retry(input: RetryGovernmentPacketsInput): Promise<GovernmentPacket[]> {
    const ids = [...new Set(input.packets)];
    if (ids.length < 1 || ids.length > 100) throw badInput('input.packets', 'Give 1 to 100 packets');
    const places = ids.map(readId);
    await transactOnce(this.context, input, async ({ transaction }) => {
      const rows = await transaction.outboxEntry.findMany({ where: { OR: places } });
      const unknown = ids.find((id) => rows.every((row) => idOf(row) !== id));
      if (unknown !== undefined) throw notFound(`The packet ${JSON.stringify(unknown)}`);
      const { count } = await transaction.outboxEntry.updateMany({
        where: { OR: places, state: { in: [...stuckStates] } },
        data: { state: 'PENDING', dueAt: this.context.now, errorCode: null, lastError: null },
      });
      if (count < ids.length) throw conflict('Only a packet that was refused, or is in conflict, can be sent again');
    });
    return (
      await this.context.prisma.outboxEntry.findMany({ where: { OR: places }, orderBy: { recordedAt: 'asc' } })
    ).map(describe);
  }
}

function idOf({ stream, sequence }: Pick<OutboxEntry, 'stream' | 'sequence'>): string {
  return `${stream}:${sequence}`;
}

function readId(id: string): { stream: string; sequence: number } {
  const at = id.lastIndexOf(':');
  const sequence = Number(id.slice(at + 1));
  if (at < 0 || !Number.isInteger(sequence) || sequence < 1 || sequence > 1_000_000)
    throw notFound(`The packet ${JSON.stringify(id)}`);

  return { stream: id.slice(0, at), sequence };
}

function describe(row: OutboxEntry): GovernmentPacket {
  const { submission: submissionId, packet } = row.content as unknown as GovernmentEntry;
  const { state, attempts, errorCode, lastError, receipt } = row;
  return {
    ...{ id: idOf(row), state, attempts, errorCode, lastError, receipt, submissionId },
    handedOverAt: row.recordedAt,
    deadline: packet.deadline === null ? null : parsePlainDate(packet.deadline),
    late: packet.late,
    nextAttemptAt: row.dueAt,
    acknowledgedAt: row.ackedAt,
  };
}
