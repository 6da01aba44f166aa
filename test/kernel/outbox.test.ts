import { PrismaPg } from '@prisma/adapter-pg';
import { instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { enqueue, type Follow, Outbox } from '../../subgraphs/kernel/outbox/outbox.ts';
import { delayAfter, type Outcome, patientPolicy } from '../../subgraphs/kernel/outbox/outbox.rules.ts';
import { sendOnce, senderJob } from '../../subgraphs/kernel/outbox/sender.ts';
import { PrismaClient } from '../../subgraphs/services/generated/client.ts';
import { openEmptyDatabase, type TestDatabase } from '../support/database.ts';

const start = parseInstant('2026-11-24T01:00:00Z');
const later = (seconds: number) => instantAt(+start + seconds * 1000);
const acked: Outcome = { kind: 'ACKED', receipt: 'r' };
const unavailable: Outcome = { kind: 'UNAVAILABLE', error: 'It does not answer' };

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await openEmptyDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg(database.pool) });
  await database.pool.query(`create schema outbox_test; create table outbox_test.outbox_entry (
    stream text, sequence int, kind text not null, content jsonb, state text not null, recorded_at timestamptz not null,
    attempts int not null default 0, due_at timestamptz not null, payload_hash text, error_code text, last_error text,
    acked_at timestamptz, receipt text, primary key (stream, sequence))`);
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.close();
});
beforeEach(() => database.pool.query('delete from outbox_test.outbox_entry'));

const put = (stream: string, kind: string) =>
  prisma.$transaction((transaction) => enqueue(transaction, 'outbox_test', { stream, kind, content: { kind } }, start));
const rows = async () =>
  (
    await database.pool.query<{ entry: string; state: string; attempts: number }>(
      `select stream || sequence as entry, state, attempts from outbox_test.outbox_entry order by stream, sequence`,
    )
  ).rows;

/** A sender whose other side answers what it is told to, and remembers what it was sent. */
function sender(answers: (entry: string) => Outcome, now = start, policy = patientPolicy) {
  const outbox = new Outbox(prisma, 'outbox_test', policy);
  const sent: string[] = [];
  const prepare = async () => async (entry: { stream: string; sequence: number; kind: string }) => {
    sent.push(`${entry.stream}${entry.sequence}:${entry.kind}`);
    return answers(`${entry.stream}${entry.sequence}`);
  };
  const parts = { outbox, prepare, now: () => now };
  return { outbox, sent, run: async () => (await sendOnce(parts)).length, job: senderJob('test', parts) };
}

describe('the outbox', () => {
  it('numbers the entries of a stream, and sends them one after the other, other streams beside them', async () => {
    for (const kind of ['create', 'update', 'revoke']) await put('a', kind);
    await put('b', 'create');
    const { run, sent } = sender(() => acked);
    expect([await run(), await run(), await run(), await run()]).toEqual([2, 1, 1, 0]);
    expect(sent.slice(0, 2).sort()).toEqual(['a1:create', 'b1:create']);
    expect(sent.slice(2)).toEqual(['a2:update', 'a3:revoke']);
  });

  it('tries again what was not answered, after a wait that doubles, and keeps its stream waiting', async () => {
    await put('a', 'create');
    await put('a', 'update');
    expect(await sender(() => unavailable).run()).toBe(1);
    expect(await sender(() => acked, later(29)).run()).toBe(0);
    expect(await sender(() => unavailable, later(30)).run()).toBe(1);
    expect(await sender(() => acked, later(89)).run()).toBe(0);
    expect(await sender(() => acked, later(90)).run()).toBe(1);
    expect(await rows()).toEqual([
      { entry: 'a1', state: 'ACKED', attempts: 3 },
      { entry: 'a2', state: 'PENDING', attempts: 0 },
    ]);
    expect([1, 2, 3, 4, 5, 6, 1000].map((attempts) => delayAfter(attempts, patientPolicy) / 1000)).toEqual([
      30, 60, 120, 240, 300, 300, 300,
    ]);
  });

  it('stops a stream at what was refused, in conflict, or tried too often, and no other', async () => {
    const outcomes: Record<string, Outcome> = {
      a1: { kind: 'REFUSED', errorCode: '07' },
      b1: { kind: 'CONFLICT', errorCode: '409' },
      c1: unavailable,
    };
    for (const stream of ['a', 'b', 'c', 'd']) for (const kind of ['create', 'update']) await put(stream, kind);
    const { run, sent } = sender((entry) => outcomes[entry] ?? acked, start, { ...patientPolicy, mostAttempts: 1 });
    while ((await run()) > 0);
    expect(sent.sort()).toEqual(['a1:create', 'b1:create', 'c1:create', 'd1:create', 'd2:update']);
    expect((await rows()).map(({ entry, state }) => `${entry} ${state}`)).toEqual([
      'a1 FAILED',
      'a2 PENDING',
      'b1 CONFLICT',
      'b2 PENDING',
      'c1 FAILED',
      'c2 PENDING',
      'd1 ACKED',
      'd2 ACKED',
    ]);
  });

  it('gives what a sender took and never came back with to another, and believes the late one only that it arrived', async () => {
    await put('a', 'create');
    const { outbox } = sender(() => acked);
    const [first] = await outbox.claim(start, 10);
    expect(await outbox.claim(later(59), 10)).toEqual([]);
    const [second] = await outbox.claim(later(60), 10);
    expect(second).toMatchObject({ stream: 'a', sequence: 1, attempts: 2, content: { kind: 'create' } });
    await outbox.settle([{ entry: first!, outcome: { kind: 'REFUSED', errorCode: '07' } }], later(61));
    expect(await rows()).toEqual([{ entry: 'a1', state: 'SENT', attempts: 2 }]);
    await outbox.settle([{ entry: first!, outcome: acked }], later(62));
    await outbox.settle([{ entry: second!, outcome: unavailable }], later(63));
    expect(await rows()).toEqual([{ entry: 'a1', state: 'ACKED', attempts: 2 }]);
  });

  it('gives several senders different entries, each entry once', async () => {
    for (let stream = 0; stream < 40; stream += 1) await put(`s${stream}-`, 'create');
    const { run, sent } = sender(() => acked);
    const { run: other, sent: alsoSent } = sender(() => acked);
    await Promise.all([run(), other(), run(), other()]);
    while ((await run()) > 0);
    expect(new Set([...sent, ...alsoSent]).size).toBe(40);
    expect(sent.length + alsoSent.length).toBe(40);
  });

  it('writes what follows from those of a batch that arrived with its outcomes, or neither', async () => {
    for (const stream of ['a', 'b', 'c']) await put(stream, 'create');
    const { outbox } = sender(() => acked);
    const entries = await outbox.claim(start, 10);
    const attempts = entries.map((entry) => ({ entry, outcome: entry.stream === 'b' ? unavailable : acked }));
    const refusing = outbox.settle(attempts, start, async () => {
      throw new Error('not now');
    });
    await expect(refusing).rejects.toThrow('not now');
    expect((await rows()).map(({ state }) => state)).toEqual(['SENT', 'SENT', 'SENT']);
    const followed: string[] = [];
    const follow: Follow<unknown> = async (_, acknowledged, at) => {
      for (const { entry, receipt } of acknowledged) followed.push(`${entry.stream} ${receipt} ${at.toISOString()}`);
    };
    const of = (stream: string) => attempts.filter(({ entry }) => entry.stream === stream);
    await outbox.settle(of('a'), start);
    await outbox.settle(of('b'), start, follow);
    expect(followed).toEqual([]);
    await outbox.settle(attempts, later(5), follow);
    expect(followed).toEqual(['c r 2026-11-24T01:00:05.000Z']);
    expect((await rows()).map(({ state }) => state)).toEqual(['ACKED', 'PENDING', 'ACKED']);
  });

  it('asks by a single entry whether a system is back that was away for all of a batch', async () => {
    for (let stream = 0; stream < 50; stream += 1) await put(`s${stream}-`, 'create');
    let away = true;
    const { job, sent } = sender(() => (away ? unavailable : acked));
    const rounds: [boolean, number][] = [];
    const round = async () => {
      const before = sent.length;
      rounds.push([await job.round(), sent.length - before]);
    };
    await round();
    await round();
    away = false;
    for (let more = 0; more < 4; more += 1) await round();
    expect(rounds).toEqual([
      [false, 20],
      [false, 1],
      [true, 1],
      [true, 20],
      [true, 8],
      [false, 0],
    ]);
  });

  it('settles a batch in as many statements as one', async () => {
    const counts: number[] = [];
    for (const streams of [1, 30]) {
      for (let stream = 0; stream < streams; stream += 1) await put(`n${streams}-${stream}`, 'create');
      database.statements.length = 0;
      expect(await sender(() => acked, start).run()).toBe(Math.min(streams, 20));
      counts.push(database.statements.length);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
