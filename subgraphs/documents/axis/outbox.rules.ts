/**
 * What leaves for the document axis (trục liên thông). An entry is written in the transaction that caused it, and is
 * sent at least once: the axis, or whoever receives, tells repeats by the message id.
 *
 * - WAITING: to be sent at `dueAt`, once all of its stream before it is done;
 * - SENDING: taken by a sender, which has until `dueAt` to say how it went; after that another may take it;
 * - SENT: the axis has it;
 * - GIVEN_UP: refused, or tried too often; a person retries or drops it, and its stream waits for that;
 * - DROPPED: a person decided that it need not be sent.
 */
export type OutboxState = 'WAITING' | 'SENDING' | 'SENT' | 'GIVEN_UP' | 'DROPPED';

/** A packet on its way out. */
export interface OutboxEntry {
  /** Unique for ever, and the same at every attempt. */
  messageId: string;
  /** Entries of one stream are sent in their order: such as a document, then its update, then its revocation. */
  stream: string;
  /** The place in the stream. */
  sequence: number;
  state: OutboxState;
  /** Attempts begun. */
  attempts: number;
  dueAt: Date;
}

/** How an attempt went: taken by the axis, refused for good, or worth another attempt. */
export type AttemptOutcome = 'TAKEN' | 'REFUSED' | 'FAILED';

/** When to try again, and when no more. */
export interface RetryPolicy {
  /** The first wait; each further one is twice as long. */
  firstWaitMs: number;
  longestWaitMs: number;
  attempts: number;
  /** How long a sender may take. */
  leaseMs: number;
}

/** Half a minute at first, an hour at most: about two days until it is given up. */
export const defaultRetryPolicy: RetryPolicy = {
  firstWaitMs: 30_000,
  longestWaitMs: 3_600_000,
  attempts: 50,
  leaseMs: 120_000,
};

/** A new entry, due at once. */
export function waiting(messageId: string, stream: string, sequence: number, now: Date): OutboxEntry {
  return { messageId, stream, sequence, state: 'WAITING', attempts: 0, dueAt: now };
}

/** The entries that may be taken now, oldest due first: of each stream at most the first that is not done. */
export function dueEntries(entries: OutboxEntry[], now: Date): OutboxEntry[] {
  const heads = new Map<string, OutboxEntry>();
  for (const entry of entries) {
    const head = heads.get(entry.stream);
    if (!isDone(entry) && (!head || entry.sequence < head.sequence)) heads.set(entry.stream, entry);
  }
  return [...heads.values()]
    .filter(({ state, dueAt }) => (state === 'WAITING' || state === 'SENDING') && dueAt <= now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The entry as taken by a sender. */
export function taken(entry: OutboxEntry, now: Date, policy: RetryPolicy = defaultRetryPolicy): OutboxEntry {
  const dueAt = new Date(now.getTime() + policy.leaseMs);
  return { ...entry, state: 'SENDING', attempts: entry.attempts + 1, dueAt };
}

/**
 * The entry after an attempt. `attempt` is the number that `taken` gave: a sender that comes back after its time, when
 * another has taken the entry, changes nothing unless the axis has it, which is so whoever says it. `chance`, from 0
 * to 1, spreads the attempts of many.
 */
export function attempted(
  entry: OutboxEntry,
  attempt: number,
  outcome: AttemptOutcome,
  now: Date,
  chance: number,
  policy: RetryPolicy = defaultRetryPolicy,
): OutboxEntry {
  if (isDone(entry)) return entry;
  if (outcome === 'TAKEN') return { ...entry, state: 'SENT' };
  if (entry.state !== 'SENDING' || entry.attempts !== attempt) return entry;
  if (outcome === 'REFUSED' || entry.attempts >= policy.attempts) return { ...entry, state: 'GIVEN_UP' };
  return { ...entry, state: 'WAITING', dueAt: new Date(now.getTime() + waitAfter(entry.attempts, chance, policy)) };
}

/** How long to wait after that many attempts, in milliseconds: from half of the doubled wait to all of it. */
export function waitAfter(attempts: number, chance: number, policy: RetryPolicy = defaultRetryPolicy): number {
  const doubled = policy.firstWaitMs * 2 ** Math.max(0, attempts - 1);
  return Math.round(Math.min(doubled, policy.longestWaitMs) * (0.5 + chance / 2));
}

/** The entry given up, to be tried again from the start; every other is left as it is. */
export function retried(entry: OutboxEntry, now: Date): OutboxEntry {
  return entry.state === 'GIVEN_UP' ? { ...entry, state: 'WAITING', attempts: 0, dueAt: now } : entry;
}

/** The entry given up, no longer to be sent, so that its stream goes on; every other is left as it is. */
export function dropped(entry: OutboxEntry): OutboxEntry {
  return entry.state === 'GIVEN_UP' ? { ...entry, state: 'DROPPED' } : entry;
}

function isDone({ state }: OutboxEntry): boolean {
  return state === 'SENT' || state === 'DROPPED';
}
