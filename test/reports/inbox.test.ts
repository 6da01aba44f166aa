import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { everybody, finish, freshKey, report, type Reporter, somebody, soundCells } from '../support/reporters.ts';

const regime = 'EGOV_PROGRESS_Q';
const department = 'qni-stttt';
const due = (agency: string, period: string) => `${regime}:${period}:${agency}`;
const figures = soundCells.map(({ column, number }) => ({ column, number }));

/** By Tuesday 16 June 2020 the second quarter is closed, and was due the day before. */
let now = parseInstant('2020-06-16T09:00:00+07:00');
let graph: TestGraph;
let signer: ReportSigner;
let reports: Client['reports'];
let reporter: Reporter;
let clerk: Client['reports'];
let health: Client['reports'];
beforeAll(async () => {
  signer = await openReportSigner(() => now);
  // Nobody is trusted here, so that no signature can be proved.
  const exchange = { ...defaultExchange, unverifiedReports: 'ACCEPT' as const };
  graph = await startGraph('in-process', { now: () => now, connections: 1, connected: { exchange } });
  reports = graph.as({ ...everybody, agency: 'qni' }).reports;
  reporter = { client: reports, signer };
  clerk = graph.as(somebody('OFFICER', department)).reports;
  health = graph.as(somebody('OFFICER', 'qni-syt')).reports;
});
afterAll(() => graph.close());

type Filter = NonNullable<Parameters<Client['reports']['inbox']>[0]>['filter'];
const inbox = async (filter: Filter, client = clerk, agency = department) =>
  (await client.inbox({ agency, filter, first: 100 })).agency!.reportInbox!.nodes;
const toDo = async (filter: Filter, client = clerk, agency = department) =>
  (await client.toDo({ agency, filter, first: 100 })).agency!.reportsToDo!.nodes;
const rows = (
  found: { obligation: { period: { id: string }; agency: { stableId: string } }; state: string | null }[],
) => found.map(({ obligation, state }) => `${obligation.period.id} ${obligation.agency.stableId} ${state}`);

describe('the inbox of a receiver', () => {
  it('has what came, by state, period and whether it was late', async () => {
    const second = await inbox({ period: '2020-Q2', regime });
    // 32 addressees; one of them has not reported.
    expect(second).toHaveLength(32);
    expect(rows(await inbox({ period: '2020-Q2', regime, sent: false }))).toEqual(['2020-Q2 qni-vpub ASSIGNED']);
    const came = await inbox({ period: '2020-Q2', regime, sent: true, states: ['ACCEPTED'] });
    expect(came).toHaveLength(31);
    expect(came.every(({ submission }) => submission!.number === 1)).toBe(true);
    const late = await inbox({ period: '2020-Q1', regime, late: true });
    // Every eleventh of 32 was sent two working days late.
    expect(late.map(({ timeliness }) => timeliness!.daysLate)).toEqual([2, 2]);
    expect(await inbox({ period: '2020-Q1', regime, late: false })).toHaveLength(30);
  });

  it('is read page by page, the latest deadline first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof clerk.inbox>> = await clerk.inbox({
        agency: department,
        first: 30,
        after,
        filter: { regime },
      });
      const { nodes, pageInfo } = page.agency!.reportInbox!;
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(96);
    expect(new Set(seen).size).toBe(96);
    // The third quarter has begun on 15 June.
    expect(seen.map((id) => id.split(':')[1])).toEqual(
      ['2020-Q3', '2020-Q2', '2020-Q1'].flatMap((period) => Array.from({ length: 32 }, () => period)),
    );
  });

  it('leads to the next step', async () => {
    const { draftReport } = await reports.draft({
      input: { idempotencyKey: freshKey(), obligation: due('qni-vpub', '2020-Q2'), cells: figures },
    });
    const { id: submission } = draftReport!;
    const step = (revision: number) => ({ idempotencyKey: freshKey(), submission, revision });
    await reports.submit({ input: step(1) });
    await reports.approve({ input: { ...step(2), signature: await signer.sign(reports, submission) } });
    await reports.send({ input: step(3) });
    const [waiting, ...others] = await inbox({ regime, states: ['SENT'] });
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ submission: { id: submission }, timeliness: { submittedLate: true, daysLate: 1 } });
    // It says of itself that it is signed; whoever receives it is told that this is all that is known.
    expect((await clerk.signatures({ id: submission })).reportSubmission).toMatchObject({
      validlySigned: null,
      signatures: [{ status: 'UNKNOWN', reason: 'UNTRUSTED_ISSUER', leader: expect.any(String) }],
    });
    await clerk.returnReceived({
      input: { idempotencyKey: freshKey(), submission: waiting!.submission!.id, reason: 'Thiếu số liệu' },
    });
    expect(await inbox({ regime, states: ['SENT'] })).toEqual([]);
    expect(rows(await inbox({ states: ['RETURNED_BY_RECEIVER'] }))).toEqual(['2020-Q2 qni-vpub RETURNED_BY_RECEIVER']);
  });

  it('shows others only what is theirs', async () => {
    // Of what is due to the department, the Department of Health knows of its own alone.
    expect(rows(await inbox({ period: '2020-Q2', regime }, health))).toEqual(['2020-Q2 qni-syt ACCEPTED']);
    const analyst = graph.as(somebody('ANALYST', 'qni')).reports;
    expect(await inbox({ period: '2020-Q2', regime }, analyst)).toHaveLength(32);
    const citizen = await graph.as({ ...somebody('CITIZEN', 'qni-syt') }).reports.inbox({ agency: department });
    expect(() => citizen.agency!.reportInbox).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });

  it('costs as many statements for ten agencies as for one', async () => {
    const count = async (first: number) => {
      graph.statements.length = 0;
      const found = await reports.inboxes({ within: 'qni', asOf: '2020-06-16', first });
      expect(found.agencies!.nodes).toHaveLength(first);
      return graph.statements.length;
    };
    await count(1);
    expect(await count(10)).toBe(await count(1));
  });
});

describe('what an agency has yet to report', () => {
  it('is what has not been sent and what was returned, and says what is urgent', async () => {
    // To the ministry the second quarter is due on 25 June only. What 2019 owes rests on its statutory holidays.
    expect(rows(await toDo({ urgency: ['OVERDUE'] }))).toEqual([
      `2020-Q2 ${department} ASSIGNED`,
      `2020-H1 ${department} ASSIGNED`,
      `2020-Q1 ${department} ASSIGNED`,
      `2020-Q1 ${department} ASSIGNED`,
      `2019-Q4 ${department} ASSIGNED`,
      `2019-Q4 ${department} ASSIGNED`,
      `2019-Q3 ${department} ASSIGNED`,
      `2019-Q3 ${department} ASSIGNED`,
    ]);
    const chancellery = graph.as(somebody('OFFICER', 'qni-vpub')).reports;
    expect(rows(await toDo({ regime, urgency: ['OVERDUE'] }, chancellery, 'qni-vpub'))).toEqual([
      '2020-Q2 qni-vpub RETURNED_BY_RECEIVER',
    ]);
    expect(rows(await toDo({ regime, urgency: ['DUE_SOON'] }))).toEqual([]);
    // Of 22 June the 25th is three working days away.
    now = parseInstant('2020-06-22T09:00:00+07:00');
    const [soon, ...others] = await toDo({ regime, urgency: ['DUE_SOON'] });
    expect(others).toEqual([]);
    expect(soon).toMatchObject({ receiver: { stableId: 'btttt' }, deadline: '2020-06-25', state: 'ASSIGNED' });
  });

  it('becomes less with what is sent', async () => {
    const open = await toDo({ regime, period: '2020-Q1' });
    expect(open.map(({ receiver }) => receiver.stableId)).toEqual(['btttt', 'qni']);
    const id = await report(reporter, due(department, '2020-Q1'), 'qni', figures);
    expect(await toDo({ regime, period: '2020-Q1' })).toEqual([]);
    const { reportSubmission } = await clerk.submission({ id });
    expect(reportSubmission!.deliveries.map(({ state }) => state)).toEqual(['SENT', 'ACCEPTED']);
  });

  it('tells the writer of a draft, with what the leader said', async () => {
    const { draftReport } = await clerk.draft({
      input: { idempotencyKey: freshKey(), obligation: due(department, '2020-Q2'), cells: figures },
    });
    const { id: submission } = draftReport!;
    const step = (revision: number) => ({ idempotencyKey: freshKey(), submission, revision });
    await clerk.submit({ input: step(1) });
    await reports.returnToWriter({ input: { ...step(2), reason: 'Thiếu phụ lục' } });
    const [first] = await toDo({ regime, states: ['RETURNED'] });
    expect(first!.obligation.versions).toEqual([
      { id: submission, number: 1, revision: 3, state: 'RETURNED', returnReason: 'Thiếu phụ lục' },
    ]);
    await clerk.write({ input: { ...step(3), cells: figures } });
    await finish(reporter, submission, 4, 'qni');
    expect(await toDo({ regime, states: ['RETURNED', 'DRAFT'] })).toEqual([]);
  });
});
