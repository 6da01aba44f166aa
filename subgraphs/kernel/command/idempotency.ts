import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../dates/instant.ts';
import { badInput, GraphError } from '../errors/errors.ts';
import { type Unit, unitOf } from '../request/unit.ts';

/** What a repeated call is recognised by, and where its first answer is found. */
interface IdempotencyRecord {
  subject: string;
  key: string;
  inputHash: string;
  resultId: string;
  recordedAt: Instant;
}

/** The subgraph's table of keys that were used, as its Prisma client has it in a transaction. */
interface IdempotencyRecords {
  createMany(args: { data: IdempotencyRecord[]; skipDuplicates: boolean }): Promise<{ count: number }>;
  findUniqueOrThrow(args: { where: RecordKey }): Promise<Pick<IdempotencyRecord, 'inputHash' | 'resultId'>>;
  update(args: { where: RecordKey; data: Pick<IdempotencyRecord, 'resultId'> }): Promise<unknown>;
}

interface RecordKey {
  subject_key: { subject: string; key: string };
}

/** A subgraph's Prisma client, as far as mutations need it. */
interface TransactionalClient<Transaction> {
  idempotencyRecord: {
    findUnique(args: { where: RecordKey }): Promise<Pick<IdempotencyRecord, 'inputHash' | 'resultId'> | null>;
  };
  $transaction<Result>(carryOut: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}

/** A mutation's input, as its class has it. */
export interface IdempotentInput {
  idempotencyKey: string;
}

/**
 * Carries a mutation out in one transaction, once for each key of its sender; answers the id of its result, a repeated
 * call the first one's, for one statement. Of two calls at the same moment the later waits for the earlier to commit.
 * `carryOut` gets the id for what it makes, and answers another when the result turns out to be something that was there.
 * What takes long and holds nobody up, such as checking signatures, is for `prepare`, which a repeated call is spared.
 * Throws BAD_USER_INPUT for a key of less than 8 or more than 100 characters, and IDEMPOTENCY_MISMATCH for one that was
 * used with another input.
 */
export async function transactOnce<Transaction extends { idempotencyRecord: IdempotencyRecords }, Prepared = undefined>(
  context: Omit<Unit<Transaction>, 'transaction'> & { prisma: TransactionalClient<Transaction> },
  input: IdempotentInput,
  carryOut: (unit: Unit<Transaction>, id: string, prepared: Prepared) => Promise<string | void>,
  prepare?: () => Promise<Prepared>,
): Promise<string> {
  const { prisma, viewer, now } = context;
  const { idempotencyKey } = input;
  if (idempotencyKey.length < 8 || idempotencyKey.length > 100)
    throw badInput('input.idempotencyKey', 'An idempotency key has 8 to 100 characters');

  const key = { subject: viewer.subject ?? '', key: idempotencyKey };
  const where = { subject_key: key };
  const before = await prisma.idempotencyRecord.findUnique({ where });
  if (before) return resultOf(before, input);
  const prepared = (await prepare?.()) as Prepared;
  return prisma.$transaction(async (transaction) => {
    const records = transaction.idempotencyRecord;
    const id = randomUUID();
    const record = { ...key, inputHash: fingerprint(input), resultId: id, recordedAt: now };
    const { count } = await records.createMany({ data: [record], skipDuplicates: true });
    if (count === 0) return resultOf(await records.findUniqueOrThrow({ where }), input);
    const resultId = (await carryOut(unitOf(context, transaction), id, prepared)) ?? id;
    if (resultId !== id) await records.update({ where, data: { resultId } });
    return resultId;
  });
}

function resultOf(before: Pick<IdempotencyRecord, 'inputHash' | 'resultId'>, input: IdempotentInput): string {
  if ([fingerprint(input), formerFingerprint(input)].includes(before.inputHash)) return before.resultId;
  throw new GraphError(
    'IDEMPOTENCY_MISMATCH',
    'This idempotency key was used with another input; choose a new one',
    'input.idempotencyKey',
  );
}

/** The same for inputs that say the same: what is null is not there, and the order of fields says nothing. */
function fingerprint(input: IdempotentInput): string {
  return hashOf(input, JSON.stringify(input, canonical));
}

function canonical(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const said = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What keys were recorded with before fingerprints were canonical; such a key may still be repeated. */
function formerFingerprint(input: IdempotentInput): string {
  return hashOf(
    input,
    JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
}

function hashOf(input: IdempotentInput, written: string): string {
  return createHash('sha256').update(input.constructor.name).update(written).digest('hex');
}
