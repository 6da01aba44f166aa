import { createHash, randomUUID } from 'node:crypto';
import { raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { RawReader } from '../database/count-rows.ts';
import { badInput, GraphError } from '../errors/errors.ts';
import { type Unit, unitOf } from '../request/unit.ts';

/** What a repeated call is recognised by, and where its first answer is found. */
interface Recorded {
  inputHash: string;
  resultId: string;
}

/** A subgraph's Prisma client in a transaction, as far as mutations need it. */
type Writer = RawReader & { $executeRaw(query: Sql): Promise<number> };

/** A subgraph's Prisma client, as far as mutations need it. */
interface TransactionalClient<Transaction> extends RawReader {
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
export async function transactOnce<Transaction extends Writer, Prepared = undefined>(
  context: Omit<Unit<Transaction>, 'transaction'> & { prisma: TransactionalClient<Transaction>; schema: string },
  input: IdempotentInput,
  carryOut: (unit: Unit<Transaction>, id: string, prepared: Prepared) => Promise<string | void>,
  prepare?: () => Promise<Prepared>,
): Promise<string> {
  const { prisma, schema, viewer, now } = context;
  const { idempotencyKey } = input;
  if (idempotencyKey.length < 8 || idempotencyKey.length > 100)
    throw badInput('input.idempotencyKey', 'An idempotency key has 8 to 100 characters');

  // Prisma would plan the insertion for each mutation.
  const table = raw(`${schema}.idempotency_record`);
  const subject = viewer.subject ?? '';
  const isIt = sql`subject = ${subject} and key = ${idempotencyKey}`;
  const recorded = async (reader: RawReader) => {
    const [found] = await reader.$queryRaw<Recorded[]>`
      select input_hash as "inputHash", result_id as "resultId" from ${table} where ${isIt}`;
    return found;
  };
  const before = await recorded(prisma);
  if (before) return resultOf(before, input);
  const prepared = (await prepare?.()) as Prepared;
  return prisma.$transaction(async (transaction) => {
    const id = randomUUID();
    const count = await transaction.$executeRaw(sql`
      insert into ${table} (subject, key, input_hash, result_id, recorded_at)
      values (${subject}, ${idempotencyKey}, ${fingerprint(input)}, ${id}, ${now}) on conflict do nothing`);
    if (count === 0) return resultOf((await recorded(transaction))!, input);
    const resultId = (await carryOut(unitOf(context, transaction), id, prepared)) ?? id;
    if (resultId !== id) await transaction.$executeRaw(sql`update ${table} set result_id = ${resultId} where ${isIt}`);
    return resultId;
  });
}

function resultOf(before: Recorded, input: IdempotentInput): string {
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
