import { PrismaPg } from '@prisma/adapter-pg';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { PrismaClient } from '../../subgraphs/documents/generated/client.ts';
import { transactOnce } from '../../subgraphs/kernel/command/idempotency.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

class StepInput {
  idempotencyKey!: string;
}

let database: TestDatabase;
let prisma: PrismaClient;
let keys = 0;
beforeAll(async () => {
  database = await openTestDatabase(1);
  prisma = new PrismaClient({ adapter: new PrismaPg(database.pool, { schema: 'documents' }) });
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.close();
});

const newKey = () => `idempotency-${++keys}`;
const sender = { schema: 'documents', viewer: { subject: 'officer-1' }, now: parseInstant('2026-11-24T03:00:00Z') };
// A field may be called what it likes, `__proto__` as well.
const input = (fields: object) => Object.defineProperties(new StepInput(), Object.getOwnPropertyDescriptors(fields));
const once = (fields: object, prepare?: () => Promise<string>) =>
  transactOnce({ prisma, ...sender } as never, input(fields) as StepInput, async () => {}, prepare);

describe('a mutation that is called again with its key', () => {
  it('costs one statement, and nothing of what is prepared for it', async () => {
    const prepare = jest.fn(async () => 'signatures, checked');
    const fields = { idempotencyKey: newKey(), subject: 'x' };
    const id = await once(fields, prepare);
    database.statements.length = 0;
    expect(await once(fields, prepare)).toBe(id);
    expect(prepare).toHaveBeenCalledTimes(1);
    expect(database.statements).toEqual([expect.stringMatching(/^\s*select [^;]*idempotency_record/)]);
  });

  it.each<[string, object, object]>([
    ['an explicit null where nothing stood', { a: 1 }, { a: 1, b: null }],
    ['nothing where an explicit null stood', { a: { c: null } }, { a: {} }],
    ['another order of fields', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['an amount beyond 2^53', { a: 9_007_199_254_740_993n }, { a: 9_007_199_254_740_993n }],
    ['an instant', { at: new Date('2026-11-24T03:00:00Z') }, { at: new Date('2026-11-24T10:00:00+07:00') }],
  ])('with %s is the same', async (_, first, again) => {
    const idempotencyKey = newKey();
    expect(await once({ ...again, idempotencyKey })).toBe(await once({ ...first, idempotencyKey }));
  });

  it.each<[string, object, object]>([
    ['another value', { a: 1 }, { a: 2 }],
    ['another field', { a: 1 }, { b: 1 }],
    ['another order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a null in a list', { a: [1] }, { a: [1, null] }],
    ['a number for a text', { a: 1 }, { a: '1' }],
    ['another instant', { at: new Date('2026-11-24T03:00:00Z') }, { at: new Date('2026-11-24T03:00:01Z') }],
  ])('with %s is refused', async (_, first, again) => {
    const idempotencyKey = newKey();
    await once({ ...first, idempotencyKey });
    await expect(once({ ...again, idempotencyKey })).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('is the same whatever the order of its fields and however many are null', async () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 });
    const property = fc.asyncProperty(json, fc.array(fc.string()), async (fields, nulls) => {
      const idempotencyKey = newKey();
      const shuffled = Object.fromEntries(Object.entries(fields).reverse());
      const nothing = Object.fromEntries(nulls.map((name) => [name, null]));
      expect(await once({ ...nothing, ...shuffled, idempotencyKey })).toBe(await once({ ...fields, idempotencyKey }));
    });
    await fc.assert(property, { numRuns: 30 });
  });
});

it('a key that was recorded before inputs were compared by what they say is still known', async () => {
  const before = input({ idempotencyKey: 'before-the-upgrade', b: null, a: 1 }) as StepInput;
  const { createHash } = await import('node:crypto');
  const inputHash = createHash('sha256').update('StepInput').update(JSON.stringify(before)).digest('hex');
  await prisma.idempotencyRecord.create({
    data: {
      subject: 'officer-1',
      key: before.idempotencyKey,
      inputHash,
      resultId: 'its-result',
      recordedAt: sender.now,
    },
  });
  expect(await once({ ...before })).toBe('its-result');
});
