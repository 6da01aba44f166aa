import { Outbox } from '../../../kernel/outbox/outbox.ts';
import type { RetryPolicy } from '../../../kernel/outbox/outbox.rules.ts';
import type { SenderParts } from '../../../kernel/outbox/sender.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { Prisma } from '../../generated/client.ts';
import { organIdOf } from '../../edxml/organ-ids.rules.ts';
import { PacketStore } from '../packet/packet.store.ts';
import type { AxisContent, DocumentNews } from '../outbox/axis-news.rules.ts';
import { schema } from '../outbox/axis-outbox.store.ts';
import type { AxisParts } from './axis-inbox.ts';

/** Half a minute at first, an hour at most: about two days until it is given up. */
const policy: RetryPolicy = { firstDelayMs: 30_000, longestDelayMs: 3_600_000, mostAttempts: 50 };

/** What sends packets over the axis: each is made, and signed, from what is here when it is sent. */
export function axisSender({
  prisma,
  axis,
  desk,
  contents,
  organisation,
  now,
}: AxisParts): SenderParts<Prisma.TransactionClient> {
  return {
    outbox: new Outbox(prisma, schema, policy),
    now,
    batch: 4,
    prepare: async () => {
      const agencies = organisation();
      const packets = new PacketStore(prisma, agencies, contents);
      return async ({ stream, sequence, kind, content }) => {
        const told = content as AxisContent;
        const day = vietnamDate(now());
        try {
          const packet =
            'step' in told
              ? await packets.status(told.step)
              : await packets.document(told.document, kind as DocumentNews, told);
          const bytes = await desk.write(packet, true);
          return await axis.send(
            `${stream}:${sequence}`,
            bytes,
            told.to.map((agency) => organIdOf(agencies, agency, day)),
          );
        } catch (error) {
          // What cannot be written now cannot be written later, unless threads or the database were busy.
          const { refusal } = (error as { extensions?: { refusal?: string } }).extensions ?? {};
          if (refusal) return { kind: 'REFUSED', errorCode: refusal };
          return { kind: 'UNAVAILABLE', error: 'The packet could not be made' };
        }
      };
    },
  };
}
