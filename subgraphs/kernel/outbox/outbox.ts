import { type Instant, later } from '../dates/instant.ts';
import { type Attempt, type OutboxEntry, patientPolicy, type RetryPolicy, settle } from './outbox.rules.ts';

/** How long a sender has for what it has taken, in milliseconds; then another may take it. */
const leaseMs = 60_000;

/** A Prisma client, or one in a transaction, as far as the outbox needs it. */
export interface RawClient {
  $queryRawUnsafe<Rows>(sql: string, ...values: unknown[]): Promise<Rows>;
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** A Prisma client with transactions. */
interface TransactionalClient<Transaction extends RawClient> extends RawClient {
  $transaction<Result>(carryOut: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}

/** What is to be sent, and in which order with what else. */
export interface NewEntry {
  stream: string;
  kind: string;
  /** Whatever is needed to send it, as JSON; nothing where it is read when it is sent. */
  content?: unknown;
}

/**
 * Writes down that a system outside the province must be told of a change. For the transaction that makes the change and
 * has locked, or created, what its stream is about, so that entries are numbered in the order of the changes. Answers the
 * entry's place in its stream.
 *
 * A subgraph with an outbox has the table `outbox_entry` in its schema, as the Prisma model OutboxEntry.
 */
export async function enqueue(
  transaction: RawClient,
  schema: string,
  { stream, kind, content }: NewEntry,
  now: Instant,
): Promise<number> {
  const [row] = await transaction.$queryRawUnsafe<{ sequence: number }[]>(
    `insert into ${schema}.outbox_entry (stream, sequence, kind, content, state, recorded_at, due_at)
    select $1, coalesce(max(sequence), 0) + 1, $2, $3::jsonb, 'PENDING', $4::timestamptz, $4::timestamptz
    from ${schema}.outbox_entry where stream = $1 returning sequence`,
    stream,
    kind,
    content === undefined ? null : JSON.stringify(content),
    now,
  );
  return row!.sequence;
}

/** An entry that the other system now has, and what it gave for it. */
export interface Acknowledged {
  entry: OutboxEntry;
  receipt: string | null;
}

/** Carries out what else follows from what was acknowledged at a time, in the transaction that writes it down. */
export type Follow<Transaction> = (
  transaction: Transaction,
  acknowledged: readonly Acknowledged[],
  at: Instant,
) => Promise<void>;

/**
 * What senders take from a subgraph's outbox and put back. An entry is itself the job: a row that people read and
 * statistics count, and that waits for its stream; a queue of jobs beside it would only be a second copy.
 */
export class Outbox<Transaction extends RawClient> {
  constructor(
    private readonly prisma: TransactionalClient<Transaction>,
    private readonly schema: string,
    private readonly policy: RetryPolicy = patientPolicy,
  ) {}

  /**
   * Takes entries that are due, of each stream the first that is not done and no other: what comes after one that failed
   * waits for it. Senders that take at the same time get different ones.
   */
  claim(now: Instant, limit: number): Promise<OutboxEntry[]> {
    const { schema } = this;
    return this.prisma.$queryRawUnsafe(
      `with due as (
        select stream, sequence from ${schema}.outbox_entry entry
        where state in ('PENDING', 'SENT') and due_at <= $1::timestamptz and not exists (
          select from ${schema}.outbox_entry earlier
          where earlier.stream = entry.stream and earlier.sequence < entry.sequence
            and earlier.state not in ('ACKED', 'DROPPED')
        )
        order by due_at, recorded_at, stream limit $2 for update skip locked
      )
      update ${schema}.outbox_entry entry
      set state = 'SENT', attempts = attempts + 1, due_at = $3::timestamptz
      from due where entry.stream = due.stream and entry.sequence = due.sequence
      returning entry.stream, entry.sequence, entry.kind, entry.content, entry.recorded_at as "recordedAt", entry.attempts`,
      now,
      limit,
      later(now, leaseMs),
    );
  }

  /**
   * Writes what came of the attempts of a batch, with what else follows from those that arrived, in one transaction. A sender that comes
   * back when another has taken an entry changes nothing of it, unless the other system has it: that is so whoever says it.
   */
  async settle(attempts: readonly Attempt[], now: Instant, follow?: Follow<Transaction>): Promise<void> {
    const settled = attempts.map(({ entry, outcome }) => ({
      entry,
      settlement: settle(outcome, entry.attempts, now, this.policy),
    }));
    const write = (client: RawClient) =>
      client.$queryRawUnsafe<{ stream: string; sequence: number }[]>(
        `update ${this.schema}.outbox_entry entry
        set state = settled.state, due_at = settled.due_at, error_code = settled.error_code,
          last_error = settled.last_error, acked_at = settled.acked_at, receipt = settled.receipt,
          payload_hash = settled.payload_hash
        from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
          $8::timestamptz[], $9::text[], $10::text[]) as settled (stream, sequence, attempts, state, due_at, error_code,
          last_error, acked_at, receipt, payload_hash)
        where entry.stream = settled.stream and entry.sequence = settled.sequence
          and entry.state not in ('ACKED', 'DROPPED')
          and (entry.state = 'SENT' and entry.attempts = settled.attempts or settled.state = 'ACKED')
        returning entry.stream, entry.sequence`,
        settled.map(({ entry }) => entry.stream),
        settled.map(({ entry }) => entry.sequence),
        settled.map(({ entry }) => entry.attempts),
        settled.map(({ settlement }) => settlement.state),
        settled.map(({ settlement }) => settlement.dueAt),
        settled.map(({ settlement }) => settlement.errorCode),
        settled.map(({ settlement }) => settlement.lastError),
        settled.map(({ settlement }) => settlement.ackedAt),
        settled.map(({ settlement }) => settlement.receipt),
        settled.map(({ settlement }) => settlement.payloadHash),
      );
    if (!follow) return void (await write(this.prisma));
    await this.prisma.$transaction(async (transaction) => {
      const written = new Set((await write(transaction)).map(({ stream, sequence }) => `${stream}:${sequence}`));
      const acknowledged = settled.flatMap(({ entry, settlement: { state, receipt } }) =>
        state === 'ACKED' && written.has(`${entry.stream}:${entry.sequence}`) ? [{ entry, receipt }] : [],
      );
      if (acknowledged.length > 0) await follow(transaction, acknowledged, now);
    });
  }
}
