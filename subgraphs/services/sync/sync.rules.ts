import { groupBy } from '../../kernel/group-by.ts';

/** How far the portal has been told of a change. */
export type SyncState = 'PENDING' | 'SENT' | 'ACKED' | 'FAILED' | 'CONFLICT';

/** What the portal is told: a new dossier, what has become of one, or a step in its progress. */
export type SyncOperation = 'CREATE' | 'UPDATE' | 'PROGRESS';

/** What came of an attempt. */
export type Outcome =
  | { kind: 'ACKED'; ack: string | null }
  /** The portal does not answer, or not now: nobody's fault, so that it is tried as long as it takes. */
  | { kind: 'UNAVAILABLE'; error: string }
  /** The portal answers that it will not have it; the same once more would be refused as well. */
  | { kind: 'REFUSED'; errorCode: string }
  /** The portal has something else under the same code. */
  | { kind: 'CONFLICT'; errorCode: string };

/** What is written of an attempt. */
export interface Settlement {
  state: SyncState;
  nextAttemptAt: Date;
  errorCode: string | null;
  lastError: string | null;
  syncedAt: Date | null;
  nationalAck: string | null;
}

const firstDelay = 30_000;
const longestDelay = 5 * 60_000;

/** How long to wait after so many attempts in vain: twice as long each time, up to five minutes. */
export function delayAfter(attempts: number): number {
  return Math.min(firstDelay * 2 ** Math.min(attempts - 1, 20), longestDelay);
}

/** What an attempt makes of a record. The portal's own words are not kept, since they may repeat what is personal. */
export function settle(outcome: Outcome, attempts: number, now: Date): Settlement {
  const nothing = { nextAttemptAt: now, errorCode: null, lastError: null, syncedAt: null, nationalAck: null };
  switch (outcome.kind) {
    case 'ACKED':
      return { ...nothing, state: 'ACKED', syncedAt: now, nationalAck: outcome.ack };
    case 'UNAVAILABLE':
      return {
        ...nothing,
        state: 'PENDING',
        nextAttemptAt: new Date(+now + delayAfter(attempts)),
        lastError: outcome.error,
      };
    case 'REFUSED':
      return { ...nothing, state: 'FAILED', errorCode: outcome.errorCode, lastError: 'The portal refused it' };
    case 'CONFLICT':
      return {
        ...nothing,
        state: 'CONFLICT',
        errorCode: outcome.errorCode,
        lastError: 'The portal has something else under this code',
      };
  }
}

/** What the portal's answer means. */
export function outcomeOf(status: number, body: { error_code?: unknown; ack?: unknown } | null): Outcome {
  const code = typeof body?.error_code === 'string' ? body.error_code.slice(0, 20) : null;
  if (status === 200 && code === '00') return { kind: 'ACKED', ack: typeof body?.ack === 'string' ? body.ack : null };
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
