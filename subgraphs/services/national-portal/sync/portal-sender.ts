import { createHash } from 'node:crypto';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Outbox } from '../../../kernel/outbox/outbox.ts';
import type { SenderParts } from '../../../kernel/outbox/sender.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import type { NationalPortal } from './national-portal.ts';
import type { SyncOperation } from '../../dossiers/dossier/dossier.rules.ts';
import type { SyncPayloadStore } from './sync-payload.store.ts';

/** The database schema in which the outbox is. */
const schema = 'services';

/** What tells the national portal of changes of dossiers. */
export function portalSender(
  prisma: PrismaClient,
  portal: NationalPortal,
  payloads: SyncPayloadStore,
  now: () => Instant,
): SenderParts<Prisma.TransactionClient> {
  return {
    outbox: new Outbox(prisma, schema),
    now,
    prepare: async (entries) => {
      const payloadOf = await payloads.payloadsOf(entries);
      return async (entry) => {
        const payload = payloadOf(entry);
        if (!payload) return { kind: 'REFUSED', errorCode: 'NO_DOSSIER' };
        const payloadHash = createHash('sha256').update(JSON.stringify(payload)).digest('hex');
        // The database takes nothing but an operation.
        const outcome = await portal.send(entry.kind as SyncOperation, payload, `${entry.stream}:${entry.sequence}`);
        return { ...outcome, payloadHash };
      };
    },
    follow: async (transaction, acknowledged, at) => {
      const dossiers = acknowledged.map(({ entry }) => entry.stream);
      // Locked in one order, since steps of several dossiers may be under way.
      await transaction.$executeRaw`
        with told as (
          select id from services.dossier
          where id = any(${dossiers}::text[]) and (synced_at is null or result_synced <> electronic_result)
          order by id for update
        )
        update services.dossier
        set synced_at = coalesce(synced_at, ${at}::timestamptz), result_synced = electronic_result
        from told where dossier.id = told.id`;
    },
  };
}
