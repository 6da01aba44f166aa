import { createHash, randomUUID } from 'node:crypto';
import { badInput, GraphError } from './errors.ts';

/** What a repeated call is recognised by, and where its first answer is found. */
interface IdempotencyRecord {
  subject: string;
  key: string;
  inputHash: string;
  resultId: string;
  recordedAt: Date;
}

/** The subgraph's table of keys that were used, as its Prisma client has it in a transaction. */
interface IdempotencyRecords {
  createMany(args: { data: IdempotencyRecord[]; skipDuplicates: boolean }): Promise<{ count: number }>;
  findUniqueOrThrow(args: {
    where: { subject_key: { subject: string; key: string } };
  }): Promise<Pick<IdempotencyRecord, 'inputHash' | 'resultId'>>;
}

/** A mutation's input, as its class has it. */
export interface IdempotentInput {
  idempotencyKey: string;
}

/** Who sent it, and when. */
interface Sender {
  subject: string | null;
  now: Date;
}

/** What to do with the id that the result has, or will have. */
interface Attempts<Result> {
  /** Carries the mutation out; its result must get this id. */
  first(resultId: string): Promise<Result>;
  /** Reads what an earlier call with the same key and input has made. */
  again(resultId: string): Promise<Result>;
}

/**
 * Lets a mutation take effect once for each key of a subject, inside the transaction that carries it out: of two calls
 * at the same moment the later waits for the earlier to commit. Throws BAD_USER_INPUT for a key of less than 8 or more
 * than 100 characters, and IDEMPOTENCY_MISMATCH for one that was used with another input.
 */
export async function once<Result>(
  records: IdempotencyRecords,
  { subject, now }: Sender,
  input: IdempotentInput,
  { first, again }: Attempts<Result>,
): Promise<Result> {
  const { idempotencyKey } = input;
  if (idempotencyKey.length < 8 || idempotencyKey.length > 100) {
    throw badInput('input.idempotencyKey', 'An idempotency key has 8 to 100 characters');
  }
  const key = { subject: subject ?? '', key: idempotencyKey };
  const resultId = randomUUID();
  const inputHash = fingerprint(input);
  const { count } = await records.createMany({
    data: [{ ...key, inputHash, resultId, recordedAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return first(resultId);
  const before = await records.findUniqueOrThrow({ where: { subject_key: key } });
  if (before.inputHash === inputHash) return again(before.resultId);
  throw new GraphError(
    'IDEMPOTENCY_MISMATCH',
    'This idempotency key was used with another input; choose a new one',
    'input.idempotencyKey',
  );
}

function fingerprint(input: IdempotentInput): string {
  return createHash('sha256').update(input.constructor.name).update(JSON.stringify(input)).digest('hex');
}
