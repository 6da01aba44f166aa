import { Prisma, type PrismaClient, type SyncRecord } from '../generated/client.ts';
import type { Settlement, SyncOperation } from './sync.rules.ts';

/** How long a worker has for what it has claimed; then another may take it. */
const claimMs = 60_000;

/**
 * Writes down that the portal must be told of a change of a dossier. For the transaction that makes the change and has
 * locked, or created, the dossier, so that its records are numbered in the order of its changes.
 */
export async function enqueueSync(
  transaction: Prisma.TransactionClient,
  dossierId: string,
  op: SyncOperation,
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`
    insert into services.sync_record (dossier_id, sequence, op, state, recorded_at, next_attempt_at)
    select ${dossierId}, coalesce(max(sequence), 0) + 1, ${op}, 'PENDING', ${now}::timestamptz, ${now}::timestamptz
    from services.sync_record where dossier_id = ${dossierId}`;
}

/** What workers take from the outbox and put back. */
export class SyncOutbox {
  constructor(private readonly prisma: PrismaClient) {}

  /**
   * Claims records that are due, of each dossier the first that is not acknowledged and no other: what comes after one
   * that failed waits for it. Workers that claim at the same time get different ones.
   */
  claim(now: Date, limit: number): Promise<SyncRecord[]> {
    return this.prisma.$queryRaw`
      with due as (
        select dossier_id, sequence from services.sync_record record
        where state in ('PENDING', 'SENT') and next_attempt_at <= ${now}::timestamptz and not exists (
          select from services.sync_record earlier
          where earlier.dossier_id = record.dossier_id and earlier.sequence < record.sequence and earlier.state <> 'ACKED'
        )
        order by next_attempt_at, recorded_at, dossier_id limit ${limit} for update skip locked
      )
      update services.sync_record record
      set state = 'SENT', attempts = attempts + 1, next_attempt_at = ${new Date(+now + claimMs)}::timestamptz
      from due where record.dossier_id = due.dossier_id and record.sequence = due.sequence
      returning ${recordColumns}`;
  }

  /** Writes what came of the attempt; nothing when somebody else has claimed the record since. */
  async settle(
    { dossierId, sequence, attempts }: SyncRecord,
    settlement: Settlement & { payloadHash: string | null },
  ): Promise<void> {
    await this.prisma.syncRecord.updateMany({
      where: { dossierId, sequence, attempts, state: 'SENT' },
      data: settlement,
    });
  }
}

const recordColumns = Prisma.raw(
  Object.values(Prisma.SyncRecordScalarFieldEnum)
    .map((field) => `record.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${field}"`)
    .join(', '),
);
