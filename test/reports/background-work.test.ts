import { PrismaPg } from '@prisma/adapter-pg';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { PrismaClient } from '../../subgraphs/reports/generated/client.ts';
import { remind } from '../../subgraphs/reports/obligations/reminder/remind.store.ts';
import { simulateGovernment, type SimulatedGovernment } from '../support/government.ts';
import { parsePlainDate, vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { seedMonths } from '../../subgraphs/kernel/seeding/seed-months.rules.ts';
import { generateReports } from '../../subgraphs/reports/seed/generate.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { everybody, freshKey, somebody, soundCells } from '../support/reporters.ts';
import { seeded } from '../support/seeded-organisation.ts';

const regime = 'EGOV_PROGRESS_Q';
const department = 'qni-stttt';
const figures = soundCells.map(({ column, number }) => ({ column, number }));

/** A Wednesday; the second quarter is due to the province on Monday 15 June, three working days from here. */
let now = parseInstant('2020-06-10T09:00:00+07:00');
let graph: TestGraph;
let government: SimulatedGovernment;
let signer: ReportSigner;
let prisma: PrismaClient;
let clerk: Client['reports'];
let leader: Client['reports'];
beforeAll(async () => {
  government = await simulateGovernment();
  signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', {
    ownRealm: true,
    now: () => now,
    scheduled: true,
    connected: { governmentReports: government.access, exchange: signer.exchange },
  });
  prisma = new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'reports' }) });
  clerk = graph.as(somebody('OFFICER', department)).reports;
  leader = graph.as(somebody('LEADER', department)).reports;
});
afterAll(async () => {
  await prisma.$disconnect();
  await graph.close();
  await government.close();
});

const remindAt = (time: string) => {
  now = parseInstant(time);
  return remind(prisma, seeded, now);
};
const remindersOf = async (client: Client['reports'], agency = department, unread = false) =>
  (await client.reminders({ agency, unread, first: 100 })).agency!.reportReminders!.nodes;
const brief = (found: Awaited<ReturnType<typeof remindersOf>>) =>
  found.map(({ kind, regime: { id }, period, receiver }) => `${kind} ${id} ${period.id} ${receiver?.stableId}`);

describe('a reminder', () => {
  it('is given by the server itself, of what is due within three working days', async () => {
    let found: Awaited<ReturnType<typeof remindersOf>> = [];
    // The first round began when the server started; nobody knows when it is over.
    while (found.length === 0) found = await remindersOf(clerk);
    expect(brief(found)).toEqual([`DUE_SOON ${regime} 2020-Q2 qni`, 'DUE_SOON EGOV_SUMMARY_H 2020-H1 qni']);
    expect(found[0]).toMatchObject({
      deadline: '2020-06-15',
      remindedAt: '2020-06-10T09:00:00+07:00',
      readAt: null,
    });
  });

  it('is given once, however often and on however many servers it is looked for', async () => {
    const again = await Promise.all([1, 2, 3].map(() => remindAt('2020-06-10T09:10:00+07:00')));
    expect(again).toEqual([0, 0, 0]);
    const overdue = await Promise.all([1, 2, 3].map(() => remindAt('2020-06-16T00:10:00+07:00')));
    expect(overdue.filter((count) => count > 0)).toHaveLength(1);
    expect(brief(await remindersOf(clerk)).slice(0, 4)).toEqual([
      `NOT_RECEIVED ${regime} 2020-Q2 ${department}`,
      `NOT_RECEIVED EGOV_SUMMARY_H 2020-H1 ${department}`,
      `OVERDUE ${regime} 2020-Q2 qni`,
      'OVERDUE EGOV_SUMMARY_H 2020-H1 qni',
    ]);
    // By the day in Viet Nam: the last minute of the 15th was not overdue.
    expect(await remindAt('2020-06-15T23:59:00+07:00')).toBe(0);
  });

  it('is not given of what was sent, nor of what has been overdue for long', async () => {
    const all = await prisma.reportReminder.findMany();
    // Of 32 addressees the second quarter is missing of one; the half year of all.
    const quarter = all.filter(({ obligationId }) => obligationId?.startsWith(`${regime}:2020-Q2`));
    expect(quarter.map(({ kind, agencyId }) => `${kind} ${agencyId}`).sort()).toEqual([
      'DUE_SOON qni-stttt',
      'DUE_SOON qni-vpub',
      'OVERDUE qni-stttt',
      'OVERDUE qni-vpub',
    ]);
    // The department has not sent the first quarter either; that was due in March.
    expect(all.some(({ periodId }) => periodId === '2020-Q1')).toBe(false);
  });

  it('tells the writer what the leader and a receiver sent back, and why', async () => {
    const everyone = graph.as({ ...everybody, agency: 'qni' }).reports;
    now = parseInstant('2020-06-16T09:00:00+07:00');
    const { draftReport } = await clerk.draft({
      input: { idempotencyKey: freshKey(), obligation: `${regime}:2020-Q2:${department}`, cells: figures },
    });
    const { id: submission } = draftReport!;
    const step = (revision: number) => ({ idempotencyKey: freshKey(), submission, revision });
    await clerk.submit({ input: step(1) });
    await leader.returnToWriter({ input: { ...step(2), reason: 'Thiếu phụ lục' } });
    expect(await remindAt('2020-06-16T10:00:00+07:00')).toBe(1);
    const [returned] = await remindersOf(clerk);
    expect(returned).toMatchObject({
      kind: 'RETURNED',
      receiver: null,
      submission: { id: submission, revision: 3, returnReason: 'Thiếu phụ lục' },
    });
    await clerk.write({ input: { ...step(3), cells: figures } });
    await clerk.submit({ input: step(4) });
    // Sent back once more it is another reminder; not sent back, it is none.
    expect(await remindAt('2020-06-16T11:00:00+07:00')).toBe(0);
    await leader.returnToWriter({ input: { ...step(5), reason: 'Vẫn thiếu' } });
    expect(await remindAt('2020-06-16T12:00:00+07:00')).toBe(1);
    await clerk.write({ input: { ...step(6), cells: figures } });
    await clerk.submit({ input: step(7) });
    await leader.approve({ input: { ...step(8), signature: await signer.sign(leader, submission) } });
    await clerk.send({ input: step(9) });
    await everyone.returnReceived({
      input: { idempotencyKey: freshKey(), submission, receiver: 'qni', reason: 'Sai số liệu' },
    });
    expect(await remindAt('2020-06-16T13:00:00+07:00')).toBe(1);
    const [byReceiver] = await remindersOf(clerk);
    expect(byReceiver).toMatchObject({ kind: 'RETURNED', receiver: { stableId: 'qni' } });
    expect(byReceiver!.submission!.deliveries).toContainEqual(
      expect.objectContaining({ receiver: expect.objectContaining({ stableId: 'qni' }), reason: 'Sai số liệu' }),
    );
    // On 25 June it is due to the ministry, which it has been sent to as well.
    expect(await remindAt('2020-06-22T09:00:00+07:00')).toBe(0);
  });
});

describe('a report for the Government', () => {
  it('is sent by the server itself, until receipt is confirmed (T14)', async () => {
    const { reportObligations } = await clerk.submissions({ regime, agency: department, year: 2020 });
    const { id: submission } = reportObligations![1]!.versions![0]!;
    await clerk.submitToGovernment({ input: { idempotencyKey: freshKey(), submission } });
    const toMinistry = async () =>
      (await clerk.submission({ id: submission })).reportSubmission!.deliveries.find(
        ({ receiver }) => receiver.stableId === 'btttt',
      )!;
    while ((await toMinistry()).state !== 'ACKNOWLEDGED');
    expect([...government.taken.values()]).toMatchObject([{ regimeCode: regime, receiver: 'btttt', late: false }]);
  });
});

describe('a reminder that was given', () => {
  it('is read by each for themselves', async () => {
    const [first, second] = await remindersOf(clerk);
    const input = { idempotencyKey: freshKey(), reminders: [first!.id, second!.id] };
    const { markReportRemindersRead } = await clerk.markRemindersRead({ input });
    expect(markReportRemindersRead!.map(({ readAt }) => readAt)).toEqual(
      Array.from({ length: 2 }, () => '2020-06-22T09:00:00+07:00'),
    );
    expect((await clerk.markRemindersRead({ input })).markReportRemindersRead).toEqual(markReportRemindersRead);
    const all = await remindersOf(clerk);
    expect(await remindersOf(clerk, department, true)).toHaveLength(all.length - 2);
    expect(await remindersOf(leader, department, true)).toHaveLength(all.length);
  });

  it('is for those who act for the agency alone', async () => {
    const [one] = await remindersOf(clerk);
    for (const other of [somebody('OFFICER', 'qni'), somebody('ANALYST', 'qni')]) {
      const client = graph.as(other).reports;
      expect(await remindersOf(client)).toEqual([]);
      const marked = await client.markRemindersRead({
        input: { idempotencyKey: freshKey(), reminders: [one!.id] },
      });
      expect(() => marked.markReportRemindersRead).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
    const administrator = graph.as(somebody('PROVINCE_ADMIN', 'qni')).reports;
    expect(await remindersOf(administrator)).toHaveLength((await remindersOf(clerk)).length);
  });

  it('falls to the successor of an agency that is no more', async () => {
    now = parseInstant('2026-11-24T09:00:00+07:00');
    const successor = graph.as(somebody('OFFICER', 'qni-skhcn2025-new')).reports;
    expect(brief(await remindersOf(successor, 'qni-skhcn2025-new'))).toContain(`OVERDUE ${regime} 2020-Q2 qni`);
    // Whoever still acts for the old one acts for nobody.
    const gone = await clerk.reminders({ agency: department });
    expect(() => gone.agency!.reportReminders).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });
});

it('reports are added at scale: a month of all agencies, the same from the same seed', async () => {
  const analyst = graph.as(somebody('ANALYST', 'qni2025')).reports;
  const months = seedMonths(parsePlainDate('2026-11-24'), { from: '2020-01', to: '2020-01' });
  const generate = () => generateReports(prisma, seeded, { scale: 1, seed: 7, months });
  // 20 provincial bodies, 13 districts and 173 communes, and 20, 10 and 102 in Kon Tum. Of the quarterly reports of 2020 that of
  // one agency is missing in June, then those of all 32, and of three quarters the department's own.
  const made = await generate();
  const reports = await prisma.reportSubmission.findMany({
    where: { id: { startsWith: 'synthetic-SYNTHETIC_7:' } },
    include: { obligation: { include: { dues: true } } },
  });
  // About one of 25 is missing, and about one of eleven is sent days after the deadline.
  const sent = reports.length;
  expect(sent).toBeGreaterThan(338 - 25);
  expect(sent).toBeLessThan(338);
  const late = reports.filter(({ sentAt, obligation }) =>
    obligation.dues.some(({ deadline }) => vietnamDate(sentAt!) > deadline!),
  );
  expect(late.length).toBeGreaterThan(15);
  expect(late.length).toBeLessThan(50);
  const added = { submissions: sent + 1 + 64 + 3, observations: sent * 200 + 65 * 7 };
  expect(made).toEqual({ obligations: 338, ...added });
  const ofLevel = (wanted: string) =>
    reports.filter(({ obligation }) => seeded.get(obligation.agencyId)!.level === wanted).length;
  const table = async () => {
    const { statistics } = await analyst.statistics({
      indicators: ['SYNTHETIC_7_1', 'SYNTHETIC_7_200'],
      by: ['LEVEL'],
      filter: { periodKind: 'MONTHLY', period: '2020-M01' },
    });
    return statistics!.nodes;
  };
  const before = await table();
  expect(before.map(({ level, agencies, obsStatus }) => [level, agencies, obsStatus])).toEqual(
    [1, 2].flatMap(() => [
      ['COMMUNE', ofLevel('COMMUNE'), 'E'],
      ['DISTRICT', ofLevel('DISTRICT'), 'E'],
      ['PROVINCE', ofLevel('PROVINCE'), 'E'],
    ]),
  );
  expect(await generate()).toEqual({ obligations: 0, submissions: 0, observations: 0 });
  expect(await table()).toEqual(before);
  const { reportSubmission } = await analyst.submission({ id: 'synthetic-SYNTHETIC_7:2020-M01:d-524' });
  expect(reportSubmission).toMatchObject({ state: 'SENT', problems: [], deliveries: [{ state: 'ACCEPTED' }] });
  expect(reportSubmission!.cells).toHaveLength(200);
  // The plan's tasks are done by the end of the year, and the department's report has all 32 parts.
  const { statistics } = await analyst.statistics({
    indicators: ['PLAN_TASKS_DONE_SHARE'],
    by: ['PERIOD'],
    filter: { periodKind: 'QUARTERLY', period: '2020' },
  });
  expect(statistics!.nodes.map(({ period, agencies }) => [period!.id, agencies])).toEqual(
    [1, 2, 3, 4].map((quarter) => [`2020-Q${quarter}`, 32]),
  );
  expect(statistics!.nodes.at(-1)!.value).toBe(100);
  const { reportObligations } = await analyst.submissions({ regime, agency: department, year: 2020 });
  const own = reportObligations!.map(({ versions }) => versions![0]!);
  expect(own.map(({ problems }) => problems)).toEqual([[], [], [], []]);
  expect(own.map(({ consolidation }) => consolidation?.coverage.received ?? null)).toEqual([32, null, 32, 32]);
  expect(own[3]!.cells).toContainEqual(expect.objectContaining({ column: 'planTasksDoneShare', number: 100 }));
  // A page of the table that has a row an indicator for each report, with what the directory knows of each agency.
  graph.requests.length = 0;
  graph.statements.length = 0;
  const filter = { periodKind: 'MONTHLY' as const, period: '2020-M01' };
  const indicators = Array.from({ length: 200 }, (_, index) => `SYNTHETIC_7_${index + 1}`);
  const page = (await analyst.statistics({ indicators, by: ['AGENCY'], filter, first: 10_000 })).statistics!;
  expect(page.nodes).toHaveLength(10_000);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect(page.nodes.every(({ agency }) => agency!.nameVi.length > 0)).toBe(true);
  expect(page.nodes.at(-1)!.indicator.code).toBe(`SYNTHETIC_7_${Math.ceil(10_000 / sent)}`);
  expect(graph.requests.map(({ subgraph }) => subgraph)).toEqual(['reports', 'directory']);
  expect(graph.statements.filter((text) => /reports\.observation/.test(text))).toHaveLength(1);
});
