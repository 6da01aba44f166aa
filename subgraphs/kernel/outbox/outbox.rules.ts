import { type Instant, later } from '../dates/instant.ts';

/**
 * How far a system outside the province has been told of something.
 *
 * - PENDING: to be sent once it is due and all of its stream before it is done;
 * - SENT: under way; whoever has taken it has until `dueAt` to say how it went, then another may take it;
 * - ACKED: the other system has it;
 * - FAILED: refused, or tried too often; its stream waits until somebody has it sent again, or drops it;
 * - CONFLICT: the same, because the other system has something else under the same name;
 * - DROPPED: somebody decided that it need not be sent.
 */
export type OutboxState = 'PENDING' | 'SENT' | 'ACKED' | 'FAILED' | 'CONFLICT' | 'DROPPED';

/** The states in which an entry keeps its stream waiting until somebody decides about it. */
export const stuckStates = ['FAILED', 'CONFLICT'] as const satisfies OutboxState[];

/** Something that is to leave the province. */
export interface OutboxEntry {
  /** Entries of one stream are sent in the order of their sequence, which is gapless from 1. */
  stream: string;
  sequence: number;
  kind: string;
  content: unknown;
  recordedAt: Instant;
  /** Attempts begun, this one included. */
  attempts: number;
}

/** What came of an attempt. */
export type Outcome =
  | { kind: 'ACKED'; receipt: string | null; payloadHash?: string | undefined }
  /** The other system does not answer, or not now: nobody's fault, so that it is tried again. */
  | { kind: 'UNAVAILABLE'; error: string; payloadHash?: string | undefined }
  /** It answers that it will not have it; the same once more would be refused as well. */
  | { kind: 'REFUSED'; errorCode: string; payloadHash?: string | undefined }
  /** It has something else under the same name. */
  | { kind: 'CONFLICT'; errorCode: string; payloadHash?: string | undefined };

/** An entry that was sent, or tried to be. */
export interface Attempt {
  entry: OutboxEntry;
  outcome: Outcome;
}

/** When to try again, and when no more. */
export interface RetryPolicy {
  /** The first wait, in milliseconds; each further one is twice as long. */
  firstDelayMs: number;
  longestDelayMs: number;
  /** After so many attempts in vain an entry has FAILED. */
  mostAttempts: number;
}

/** Half a minute at first, five minutes at most, for as long as it takes. */
export const patientPolicy: RetryPolicy = {
  firstDelayMs: 30_000,
  longestDelayMs: 5 * 60_000,
  mostAttempts: Number.POSITIVE_INFINITY,
};

/** What is written of an attempt. */
export interface Settlement {
  state: OutboxState;
  dueAt: Instant;
  errorCode: string | null;
  lastError: string | null;
  ackedAt: Instant | null;
  receipt: string | null;
  payloadHash: string | null;
}

/** How long to wait after so many attempts in vain, in milliseconds. */
export function delayAfter(attempts: number, { firstDelayMs, longestDelayMs }: RetryPolicy): number {
  return Math.min(firstDelayMs * 2 ** Math.min(attempts - 1, 30), longestDelayMs);
}

/**
 * What an attempt makes of an entry that has been tried so often. The other system's own words are not kept, since they
 * may repeat what is personal.
 */
export function settle(outcome: Outcome, attempts: number, now: Instant, policy: RetryPolicy): Settlement {
  const { payloadHash = null } = outcome;
  const nothing = { dueAt: now, errorCode: null, lastError: null, ackedAt: null, receipt: null, payloadHash };
  switch (outcome.kind) {
    case 'ACKED':
      return { ...nothing, state: 'ACKED', ackedAt: now, receipt: outcome.receipt };
    case 'UNAVAILABLE':
      if (attempts >= policy.mostAttempts)
        return { ...nothing, state: 'FAILED', errorCode: 'UNAVAILABLE', lastError: outcome.error };
      return {
        ...nothing,
        state: 'PENDING',
        dueAt: later(now, delayAfter(attempts, policy)),
        lastError: outcome.error,
      };
    case 'REFUSED':
      return { ...nothing, state: 'FAILED', errorCode: outcome.errorCode, lastError: 'It was refused' };
    case 'CONFLICT':
      return {
        ...nothing,
        state: 'CONFLICT',
        errorCode: outcome.errorCode,
        lastError: 'The other system has something else under the same name',
      };
  }
}
