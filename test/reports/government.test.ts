import { PrismaPg } from '@prisma/adapter-pg';
import type { Client } from '../../client-sdk/src/index.ts';
import { PrismaClient } from '../../subgraphs/reports/generated/client.ts';
import { deliverOverHttp } from '../../subgraphs/reports/government/government-http.ts';
import { nextAttempt } from '../../subgraphs/reports/government/government.rules.ts';
import { sendDue } from '../../subgraphs/reports/government/outbox.store.ts';
import { simulateGovernment, type SimulatedGovernment } from '../support/government.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { everybody, freshKey, soundCells } from '../support/reporters.ts';

const regime = 'EGOV_PROGRESS_Q';
const agency = 'qni-skhcn2025-new';
let now = new Date('2026-06-25T09:00:00+07:00');
let graph: TestGraph;
let government: SimulatedGovernment;
let reports: Client['reports'];
let prisma: PrismaClient;
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => now });
  government = await simulateGovernment();
  reports = graph.as(everybody).reports;
  prisma = new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'reports' }) });
});
afterAll(async () => {
  await prisma.$disconnect();
  await government.close();
  await graph.close();
});

const send = () => sendDue(prisma, deliverOverHttp(government.address), now);
const later = (minutes: number) => (now = new Date(+now + minutes * 60_000));
const toMinistry = async (id: string) =>
  (await reports.submission({ id })).reportSubmission!.deliveries.find(({ receiver }) => receiver.id === 'bkhcn2025')!;
const handOver = (submission: string) =>
  reports.submitToGovernment({ input: { idempotencyKey: freshKey(), submission } });

async function sent(period: string): Promise<string> {
  const { draftReport } = await reports.draft({
    input: { idempotencyKey: freshKey(), obligation: `${regime}:${period}:${agency}`, cells: soundCells },
  });
  const { id: submission } = draftReport!;
  const step = (revision: number) => ({ idempotencyKey: freshKey(), submission, revision });
  await reports.submit({ input: step(1) });
  const early = await handOver(submission);
  expect(() => early.submitToGovernment).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  await reports.approve({ input: { ...step(2), signature: 'signature-1' } });
  await reports.send({ input: step(3) });
  return submission;
}

describe("the Government's report system (T14)", () => {
  let id: string;
  it('is sent a signed report until it confirms receipt, and counts it once', async () => {
    id = await sent('2026-Q2');
    await handOver(id);
    expect(await toMinistry(id)).toMatchObject({ state: 'SENT_TO_GOVERNMENT', receipt: null });
    const twice = await handOver(id);
    expect(() => twice.submitToGovernment).toThrow(expect.objectContaining({ code: 'CONFLICT' }));

    government.plan = ['refuse', 'answer nonsense', 'take, and lose the answer'];
    expect(await send()).toEqual({ arrived: 0, failed: 1 });
    expect(await send()).toEqual({ arrived: 0, failed: 0 });
    later(1);
    expect(await send()).toEqual({ arrived: 0, failed: 1 });
    later(2);
    expect(await send()).toEqual({ arrived: 0, failed: 1 });
    expect(await toMinistry(id)).toMatchObject({ state: 'SENT_TO_GOVERNMENT' });
    later(4);
    expect(await send()).toEqual({ arrived: 1, failed: 0 });
    later(24 * 60);
    expect(await send()).toEqual({ arrived: 0, failed: 0 });

    expect(government.requests).toBe(4);
    expect(government.taken.size).toBe(1);
    const [key, packet] = [...government.taken][0]!;
    expect(packet).toMatchObject({
      regimeCode: regime,
      period: { id: '2026-Q2', dataFrom: '2026-03-15', dataTo: '2026-06-14' },
      agency,
      receiver: 'bkhcn2025',
      signature: 'signature-1',
      values: expect.arrayContaining([{ column: 'trainedOfficers', number: 12, text: null }]) as unknown,
    });
    expect(await toMinistry(id)).toMatchObject({ state: 'ACKNOWLEDGED', receipt: `VPCP-${key}` });
  });

  it('has a deadline, day 25 of the last month, after which a report is late', async () => {
    const { reportObligations } = await reports.progress({ regime, agency, year: 2026 });
    const [, second, third] = reportObligations!.map(({ submissions }) => submissions[1]!);
    expect(second).toMatchObject({ deadline: '2026-06-25', timeliness: { submittedLate: false, daysLate: 0 } });
    expect(third).toMatchObject({ deadline: '2026-09-25', timeliness: { notSubmitted: false } });
    now = new Date('2026-09-28T09:00:00+07:00');
    await handOver(await sent('2026-Q3'));
    expect(await send()).toEqual({ arrived: 1, failed: 0 });
    const late = (await reports.progress({ regime, agency, year: 2026 })).reportObligations![2]!.submissions[1]!;
    expect(late).toMatchObject({ state: 'ACKNOWLEDGED', timeliness: { submittedLate: true, daysLate: 1 } });
  });

  it('takes each packet once, also from two senders at the same moment', async () => {
    now = new Date('2026-12-15T09:00:00+07:00');
    await handOver(await sent('2026-Q4'));
    const before = government.requests;
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(1);
    expect(government.requests).toBe(before + 1);
  });
});

it('is tried again after twice as long each time, up to a day', () => {
  const start = new Date('2026-01-01T00:00:00Z');
  const minutes = [1, 2, 3, 11, 12, 50].map((attempts) => (+nextAttempt(attempts, start) - +start) / 60_000);
  expect(minutes).toEqual([1, 2, 4, 1024, 1440, 1440]);
});
