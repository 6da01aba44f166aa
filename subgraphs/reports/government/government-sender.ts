import { Outbox } from '../../kernel/outbox/outbox.ts';
import type { SenderParts } from '../../kernel/outbox/sender.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { after } from '../submission/submission.rules.ts';
import type { GovernmentSystem } from './government-system.ts';
import { type GovernmentEntry, outboxSchema } from './government.store.ts';

/** What sends reports to the Government's report system, and keeps that it has them. */
export function governmentSender(
  prisma: PrismaClient,
  system: GovernmentSystem,
  now: () => Date,
): SenderParts<Prisma.TransactionClient> {
  return {
    outbox: new Outbox(prisma, outboxSchema),
    now,
    prepare: async () => (entry) => {
      const { packet } = entry.content as GovernmentEntry;
      return system.send(packet, `${entry.stream}:${entry.sequence}`);
    },
    follow: async (transaction, entry, { ackedAt, receipt }) => {
      if (ackedAt === null) return;
      const { submission: submissionId, packet } = entry.content as GovernmentEntry;
      const delivery = { submissionId, receiverId: packet.receiver };
      // A corrected version may have taken its place in the meantime; that it arrived is true all the same.
      await transaction.reportDelivery.updateMany({
        where: { ...delivery, state: 'SENT_TO_GOVERNMENT' },
        data: { state: after('acknowledge', 'SENT_TO_GOVERNMENT') },
      });
      await transaction.reportDelivery.updateMany({ where: delivery, data: { receipt, decidedAt: ackedAt } });
    },
  };
}
