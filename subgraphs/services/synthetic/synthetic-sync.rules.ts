import { type Instant, later } from '../../kernel/dates/instant.ts';
import type { Dossier as DossierRow, OutboxEntry as OutboxRow } from '../generated/client.ts';
import type { SyncState } from '../national-portal/sync/sync.rules.ts';

/** What the national portal was told of a dossier. */
export type SyncRow = Omit<OutboxRow, 'content' | 'payloadHash' | 'receipt'>;

const minute = 60_000;

/** When the portal took the n-th dossier of a batch: one in six more than a quarter of an hour after its acceptance. */
export function syncedAt(acceptedAt: Instant, n: number): Instant {
  return later(acceptedAt, (1 + (n % 18)) * minute);
}

/** That a dossier was told of: taken, or refused with the code of a fault, or of a conflict, and nobody has replayed it. */
export function syntheticSync(
  { id: stream, syncedAt: ackedAt }: Pick<DossierRow, 'id' | 'syncedAt'>,
  recordedAt: Instant,
  n: number,
): SyncRow {
  const sent = { stream, sequence: 1, kind: 'CREATE' as const, recordedAt, attempts: 1, dueAt: recordedAt, ackedAt };
  const state = (name: SyncState, errorCode: string | null, lastError: string | null) => ({
    ...sent,
    ...{ state: name, errorCode, lastError },
  });
  if (ackedAt) return state('ACKED', null, null);
  return n % 4 === 0
    ? state('CONFLICT', '14', 'The other system has something else under the same name')
    : state('FAILED', '27', 'It was refused');
}
