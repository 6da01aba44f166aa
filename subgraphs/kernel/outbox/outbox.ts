import {
  type OutboxEntry,
  type Outcome,
  patientPolicy,
  type RetryPolicy,
  settle,
  type Settlement,
} from './outbox.rules.ts';

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
  now: Date,
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
  claim(now: Date, limit: number): Promise<OutboxEntry[]> {
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
      new Date(+now + leaseMs),
    );
  }

  /**
   * Writes what came of an attempt, with what else follows from it, in one transaction. A sender that comes back when
   * another has taken the entry changes nothing, unless the other system has it: that is so whoever says it.
   */
  async settle(
    entry: OutboxEntry,
    outcome: Outcome,
    now: Date,
    follow?: (transaction: Transaction, entry: OutboxEntry, settlement: Settlement) => Promise<void>,
  ): Promise<void> {
    const { stream, sequence, attempts } = entry;
    const settlement = settle(outcome, attempts, now, this.policy);
    const write = (client: RawClient) =>
      client.$executeRawUnsafe(
        `update ${this.schema}.outbox_entry
        set state = $1, due_at = $2::timestamptz, error_code = $3, last_error = $4, acked_at = $5::timestamptz,
          receipt = $6, payload_hash = $7
        where stream = $8 and sequence = $9 and state not in ('ACKED', 'DROPPED')
          and (state = 'SENT' and attempts = $10 or $1 = 'ACKED')`,
        settlement.state,
        settlement.dueAt,
        settlement.errorCode,
        settlement.lastError,
        settlement.ackedAt,
        settlement.receipt,
        settlement.payloadHash,
        stream,
        sequence,
        attempts,
      );
    if (!follow) return void (await write(this.prisma));
    await this.prisma.$transaction(async (transaction) => {
      if ((await write(transaction)) === 1) await follow(transaction, entry, settlement);
    });
  }
}
