import { groupBy } from '../../../kernel/loaders/group-by.ts';
import type { Outcome, OutboxState } from '../../../kernel/outbox/outbox.rules.ts';

/** How far the portal has been told of a change; none is ever dropped. */
export type SyncState = Exclude<OutboxState, 'DROPPED'>;

/** What the portal's answer means. */
export function outcomeOf(status: number, body: { error_code?: unknown; ack?: unknown } | null): Outcome {
  const code = typeof body?.error_code === 'string' ? body.error_code.slice(0, 20) : null;
  if (status === 200 && code === '00')
    return { kind: 'ACKED', receipt: typeof body?.ack === 'string' ? body.ack : null };
  if (status === 409) return { kind: 'CONFLICT', errorCode: code ?? '409' };
  if (status === 200 && code === null) return { kind: 'UNAVAILABLE', error: 'The portal answered what it should not' };
  if (status === 200 || (status >= 400 && status < 500 && ![401, 408, 429].includes(status)))
    return { kind: 'REFUSED', errorCode: code ?? String(status) };
  return { kind: 'UNAVAILABLE', error: `The portal answered ${status}` };
}

/** Dossiers of one group that are alike in what the portal refused. */
export interface SyncCount {
  key: string;
  errorCode: string | null;
  received: number;
  synced: number;
  upToDate: number;
  pending: number;
  delayed: number;
}

/** The dossiers of one group. */
export interface SyncTotals extends Omit<SyncCount, 'errorCode'> {
  failed: { errorCode: string; dossiers: number }[];
}

/** One row for each group, by its key. */
export function totalsByKey(counts: readonly SyncCount[]): SyncTotals[] {
  const sumOf = (group: SyncCount[], field: 'received' | 'synced' | 'upToDate' | 'pending' | 'delayed') =>
    group.reduce((sum, count) => sum + count[field], 0);
  return [...groupBy(counts, ({ key }) => key)]
    .map(([key, group]) => ({
      key,
      received: sumOf(group, 'received'),
      synced: sumOf(group, 'synced'),
      upToDate: sumOf(group, 'upToDate'),
      pending: sumOf(group, 'pending'),
      delayed: sumOf(group, 'delayed'),
      failed: group
        .flatMap(({ errorCode, received }) => (errorCode === null ? [] : [{ errorCode, dossiers: received }]))
        .sort((one, other) => (one.errorCode < other.errorCode ? -1 : 1)),
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
