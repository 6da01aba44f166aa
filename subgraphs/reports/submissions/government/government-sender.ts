import type { Instant } from '../../../kernel/dates/instant.ts';
import { Outbox } from '../../../kernel/outbox/outbox.ts';
import type { SenderParts } from '../../../kernel/outbox/sender.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { after } from '../submission/submission.rules.ts';
import type { GovernmentSystem } from './government-system.ts';
import { type GovernmentEntry, outboxSchema } from './government.rules.ts';

/** What sends reports to the Government's report system, and keeps that it has them. */
export function governmentSender(
  prisma: PrismaClient,
  system: GovernmentSystem,
  now: () => Instant,
): SenderParts<Prisma.TransactionClient> {
  return {
    outbox: new Outbox(prisma, outboxSchema),
    now,
    prepare: async () => (entry) => {
      const { packet } = entry.content as GovernmentEntry;
      return system.send(packet, `${entry.stream}:${entry.sequence}`);
    },
    follow: async (transaction, acknowledged, at) => {
      const contents = acknowledged.map(({ entry }) => entry.content as GovernmentEntry);
      const receipts = acknowledged.map(({ receipt }) => receipt);
      // A corrected version may have taken its place in the meantime; that it arrived is true all the same.
      await transaction.$executeRaw`
        update reports.report_delivery delivery
        set receipt = told.receipt, decided_at = ${at}::timestamptz,
          state = case state when 'SENT_TO_GOVERNMENT' then ${after('acknowledge', 'SENT_TO_GOVERNMENT')} else state end
        from unnest(${contents.map(({ submission }) => submission)}::text[],
          ${contents.map(({ packet }) => packet.receiver)}::text[], ${receipts}::text[])
          as told (submission, receiver, receipt)
        where delivery.submission_id = told.submission and delivery.receiver_id = told.receiver`;
    },
  };
}
