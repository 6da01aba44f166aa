import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { after } from '../submission/submission.rules.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { type GovernmentPacket, nextAttempt, packetOf } from './government.rules.ts';

/** Delivers a packet, and answers by what its receipt was confirmed; rejects when it was not. */
export type Deliver = (packet: GovernmentPacket) => Promise<string>;

/** How long a sender has for what it has taken, before another may take it. */
const leaseMs = 5 * 60_000;

/** Writes a packet into the outbox, in the transaction of the step that sends it. */
export async function enqueue(
  transaction: Prisma.TransactionClient,
  row: ReportSubmission['row'],
  receiverId: string,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  // A report that was sent has been signed: approval does not go without.
  const content = packetOf(id, { ...row, cells: readCells(row.cells), signature: row.signature! }, receiverId, now);
  await transaction.governmentPacket.create({
    data: { id, submissionId: row.id, receiverId, content: { ...content }, attempts: 0, nextAttempt: now },
  });
}

/**
 * Sends what is due, each packet once even when several senders run; what fails stays, and is due again later. Answers
 * how many arrived and how many did not.
 */
export async function sendDue(prisma: PrismaClient, deliver: Deliver, now: Date, batch = 20) {
  const taken = await prisma.$queryRaw<{ id: string }[]>`
    update reports.government_packet set attempts = attempts + 1, next_attempt = ${new Date(+now + leaseMs)}
    where id in (
      select id from reports.government_packet where next_attempt <= ${now}
      order by next_attempt, id limit ${batch} for update skip locked
    )
    returning id`;
  const packets = await prisma.governmentPacket.findMany({ where: { id: { in: taken.map(({ id }) => id) } } });
  const outcome = { arrived: 0, failed: 0 };
  for (const { id, submissionId, receiverId, content, attempts } of packets) {
    try {
      const receipt = await deliver(content as unknown as GovernmentPacket);
      await prisma.$transaction([
        prisma.governmentPacket.update({ where: { id }, data: { nextAttempt: null, lastFault: null } }),
        // A corrected version may have taken its place in the meantime; that it arrived is true all the same.
        prisma.reportDelivery.updateMany({
          where: { submissionId, receiverId, state: 'SENT_TO_GOVERNMENT' },
          data: { state: after('acknowledge', 'SENT_TO_GOVERNMENT') },
        }),
        prisma.reportDelivery.updateMany({ where: { submissionId, receiverId }, data: { receipt, decidedAt: now } }),
      ]);
      outcome.arrived += 1;
    } catch (error) {
      const lastFault = String((error as Error).message).slice(0, 500);
      await prisma.governmentPacket.update({
        where: { id },
        data: { lastFault, nextAttempt: nextAttempt(attempts, now) },
      });
      outcome.failed += 1;
    }
  }
  return outcome;
}
