import { instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { sendOnce } from '../../subgraphs/kernel/outbox/sender.ts';
import { PrismaClient } from '../../subgraphs/reports/generated/client.ts';
import { outcomeOf } from '../../subgraphs/reports/submissions/government/government.rules.ts';
import { governmentSender } from '../../subgraphs/reports/submissions/government/government-sender.ts';
import { openGovernmentSystem } from '../../subgraphs/reports/submissions/government/government-system.ts';
import { simulateGovernment, type SimulatedGovernment } from '../support/government.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { everybody, freshKey, somebody, soundCells } from '../support/reporters.ts';

const regime = 'EGOV_PROGRESS_Q';
const agency = 'qni-skhcn2025-new';
const keyOf = (period: string, version = 1) => `${regime}:${period}:${agency}>bkhcn2025:${version}`;
let now = parseInstant('2026-06-25T09:00:00+07:00');
let graph: TestGraph;
let government: SimulatedGovernment;
let signer: ReportSigner;
let reports: Client['reports'];
let administrator: Client['reports'];
let prisma: PrismaClient;
beforeAll(async () => {
  signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', { now: () => now, connected: { exchange: signer.exchange } });
  government = await simulateGovernment();
  reports = graph.as(everybody).reports;
  administrator = graph.as(somebody('PROVINCE_ADMIN', 'qni2025')).reports;
  prisma = new PrismaClient({ adapter: graph.adapter('reports') });
});
afterAll(async () => {
  await prisma.$disconnect();
  await government.close();
  await graph.close();
});

const send = async (access = government.access) =>
  (await sendOnce(governmentSender(prisma, openGovernmentSystem(access), () => now))).length;
const later = (seconds: number) => (now = instantAt(+now + seconds * 1000));
const toMinistry = async (id: string) =>
  (await reports.submission({ id })).reportSubmission!.deliveries.find(
    ({ receiver }) => receiver.stableId === 'bkhcn2025',
  )!;
const handOver = (submission: string) =>
  reports.submitToGovernment({ input: { idempotencyKey: freshKey(), submission } });
const packets = async (states?: ('PENDING' | 'SENT' | 'ACKED' | 'FAILED' | 'CONFLICT' | 'DROPPED')[]) =>
  (await administrator.governmentPackets({ states, first: 100 })).governmentPackets!.nodes;
const retry = (...ids: string[]) =>
  administrator.retryGovernmentPackets({ input: { idempotencyKey: freshKey(), packets: ids } });

/** Takes a draft to the receivers. */
async function finish(submission: string, revision: number): Promise<string> {
  const step = (taken: number) => ({ idempotencyKey: freshKey(), submission, revision: revision + taken });
  await reports.submit({ input: step(0) });
  await reports.approve({ input: { ...step(1), signature: await signer.sign(reports, submission) } });
  await reports.send({ input: step(2) });
  return submission;
}

async function sent(period: string): Promise<string> {
  const { draftReport } = await reports.draft({
    input: {
      ...{ idempotencyKey: freshKey(), obligation: `${regime}:${period}:${agency}`, cells: soundCells },
      attachments: ['document-qni-2020-1624'],
    },
  });
  const early = await handOver(draftReport!.id);
  expect(() => early.submitToGovernment).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  return finish(draftReport!.id, 1);
}

async function corrected(submission: string): Promise<string> {
  const { reportSubmission } = await reports.submission({ id: submission });
  const { revision } = reportSubmission!;
  const { correctReport } = await reports.correct({
    input: { idempotencyKey: freshKey(), submission, revision, reason: 'Đính chính biểu mẫu' },
  });
  return finish(correctReport!.id, 1);
}

describe("the Government's report system (T14)", () => {
  let id: string;
  it('is sent a signed report until it confirms receipt, and counts it once', async () => {
    id = await sent('2026-Q2');
    await handOver(id);
    expect(await toMinistry(id)).toMatchObject({ state: 'SENT_TO_GOVERNMENT', receipt: null });
    const twice = await handOver(id);
    expect(() => twice.submitToGovernment).toThrow(expect.objectContaining({ code: 'CONFLICT' }));

    government.plan = ['is down', 'answers nonsense', 'takes it, and loses the answer'];
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    for (const seconds of [30, 60]) {
      later(seconds);
      expect(await send()).toBe(1);
    }
    expect(await toMinistry(id)).toMatchObject({ state: 'SENT_TO_GOVERNMENT' });
    expect(await packets()).toMatchObject([
      { id: keyOf('2026-Q2'), state: 'PENDING', attempts: 3, lastError: 'The report system does not answer' },
    ]);
    later(120);
    expect(await send()).toBe(1);
    later(24 * 3600);
    expect(await send()).toBe(0);

    expect(government.requests).toBe(4);
    expect([...government.taken.keys()]).toEqual([keyOf('2026-Q2')]);
    const { canonicalContent, signature } = (await reports.signatures({ id })).reportSubmission!;
    expect(government.taken.get(keyOf('2026-Q2'))).toMatchObject({
      regimeCode: regime,
      period: { id: '2026-Q2', dataFrom: '2026-03-15', dataTo: '2026-06-14' },
      agency,
      receiver: 'bkhcn2025',
      signedContent: canonicalContent,
      signature,
      attachments: ['document-qni-2020-1624'],
      values: expect.arrayContaining([{ column: 'trainedOfficers', number: 12, text: null }]) as unknown,
      deadline: '2026-06-25',
      late: false,
    });
    expect(await toMinistry(id)).toMatchObject({ state: 'ACKNOWLEDGED', receipt: `VPCP-${keyOf('2026-Q2')}` });
    expect(await packets()).toEqual([]);
  });

  it('has a deadline, day 25 of the last month, after which a report is late', async () => {
    const { reportObligations } = await reports.progress({ regime, agency, year: 2026 });
    const [, second, third] = reportObligations!.map(({ submissions }) => submissions[1]!);
    expect(second).toMatchObject({ deadline: '2026-06-25', timeliness: { submittedLate: false, daysLate: 0 } });
    expect(third).toMatchObject({ deadline: '2026-09-25', timeliness: { notSubmitted: false } });
    now = parseInstant('2026-09-28T09:00:00+07:00');
    await handOver(await sent('2026-Q3'));
    expect(await send()).toBe(1);
    const late = (await reports.progress({ regime, agency, year: 2026 })).reportObligations![2]!.submissions[1]!;
    expect(late).toMatchObject({ state: 'ACKNOWLEDGED', timeliness: { submittedLate: true, daysLate: 1 } });
    expect(government.taken.get(keyOf('2026-Q3'))).toMatchObject({ late: true });
    expect((await packets(['ACKED'])).map(({ deadline, late: isLate }) => [deadline, isLate])).toEqual([
      ['2026-06-25', false],
      ['2026-09-25', true],
    ]);
  });

  it('is sent each packet once, also by two senders at the same moment', async () => {
    now = parseInstant('2026-12-15T09:00:00+07:00');
    await handOver(await sent('2026-Q4'));
    const before = government.requests;
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.sort()).toEqual([0, 1]);
    expect(government.requests).toBe(before + 1);
  });

  it('may refuse a report, which administrators see, and have sent once more', async () => {
    now = parseInstant('2026-12-16T09:00:00+07:00');
    const second = await corrected(id);
    await handOver(second);
    government.plan = ['refuses it'];
    expect(await send()).toBe(1);
    later(24 * 3600);
    expect(await send()).toBe(0);
    const [refused, ...others] = await packets(['FAILED']);
    expect(others).toEqual([]);
    expect(refused).toMatchObject({
      id: keyOf('2026-Q2', 2),
      errorCode: 'BM-07',
      lastError: 'It was refused',
      submission: { id: second, number: 2, obligation: { agency: { stableId: agency } } },
    });
    expect(await toMinistry(second)).toMatchObject({ state: 'SENT_TO_GOVERNMENT', receipt: null });
    const unknown = await retry(refused!.id, 'nowhere:1');
    expect(() => unknown.retryGovernmentPackets).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    const done = await retry(refused!.id, keyOf('2026-Q4'));
    expect(() => done.retryGovernmentPackets).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
    expect(await send()).toBe(0);
    const { retryGovernmentPackets } = await retry(refused!.id);
    expect(retryGovernmentPackets).toMatchObject([{ id: refused!.id, state: 'PENDING', errorCode: null }]);
    expect(await send()).toBe(1);
    expect(await toMinistry(second)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  it('is sent a corrected version in place of one that it refused', async () => {
    const third = await corrected(
      (await reports.submissions({ regime, agency, year: 2026 })).reportObligations![2]!.versions!.at(-1)!.id,
    );
    await handOver(third);
    government.plan = ['has another'];
    await send();
    expect((await packets(['CONFLICT'])).map((one) => one.id)).toEqual([keyOf('2026-Q3', 2)]);
    const fourth = await corrected(third);
    await handOver(fourth);
    expect((await packets(['DROPPED'])).map((one) => one.id)).toEqual([keyOf('2026-Q3', 2)]);
    expect(await send()).toBe(1);
    expect(government.taken.get(keyOf('2026-Q3', 3))).toMatchObject({
      version: 3,
      correctionReason: 'Đính chính biểu mẫu',
    });
    expect(await toMinistry(fourth)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  it('waits for an account that it knows', async () => {
    const fifth = await corrected(
      (await reports.submissions({ regime, agency, year: 2026 })).reportObligations![3]!.versions!.at(-1)!.id,
    );
    await handOver(fifth);
    const before = government.taken.size;
    await send({ ...government.access, secretKey: 'another' });
    expect(government.taken.size).toBe(before);
    expect(await packets()).toMatchObject([{ state: 'PENDING', lastError: 'The report system answered 401' }]);
    later(30);
    await send();
    expect(await toMinistry(fifth)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });
});

it.each([
  [200, { receipt: 'r' }, { kind: 'ACKED', receipt: 'r' }],
  [200, { receipt: '' }, { kind: 'UNAVAILABLE', error: 'The report system confirmed no receipt' }],
  [200, null, { kind: 'UNAVAILABLE', error: 'The report system confirmed no receipt' }],
  [503, { receipt: 'r' }, { kind: 'UNAVAILABLE', error: 'The report system answered 503' }],
  [429, {}, { kind: 'UNAVAILABLE', error: 'The report system answered 429' }],
  [400, { errorCode: 'BM-07' }, { kind: 'REFUSED', errorCode: 'BM-07' }],
  // Its own words are not kept: they may repeat what is personal.
  [400, { errorCode: 'Nguyễn Văn A, 051099012345' }, { kind: 'REFUSED', errorCode: '400' }],
  [409, {}, { kind: 'CONFLICT', errorCode: '409' }],
])('an answer %i %j means %j', (status, answer, outcome) => {
  expect(outcomeOf(status, answer)).toEqual(outcome);
});
