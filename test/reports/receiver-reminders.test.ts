import { PrismaPg } from '@prisma/adapter-pg';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { civilServiceCalendar } from '../support/civil-service-clock.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { PrismaClient } from '../../subgraphs/reports/generated/client.ts';
import { lastDayOfLongWait } from '../../subgraphs/reports/obligations/inbox/inbox.rules.ts';
import { remind } from '../../subgraphs/reports/obligations/reminder/remind.store.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { everybody, freshKey, somebody, soundCells } from '../support/reporters.ts';
import { seeded } from '../support/seeded-organisation.ts';

const regime = 'EGOV_PROGRESS_Q';
const department = 'qni-stttt';
const successor = 'qni-skhcn2025-new';
const figures = soundCells.map(({ column, number }) => ({ column, number }));

/** The second quarter of 2020 is due on Monday 15 June, to the department and to the province. */
let now = parseInstant('2020-06-15T09:00:00+07:00');
let graph: TestGraph;
let signer: ReportSigner;
/** Two servers, each with a client of its own. */
let servers: PrismaClient[];
let everyone: Client['reports'];
let clerk: Client['reports'];
beforeAll(async () => {
  signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', {
    ownRealm: true,
    now: () => now,
    connected: { exchange: signer.exchange },
  });
  servers = [1, 2].map(() => new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'reports' }) }));
  everyone = graph.as({ ...everybody, agency: 'qni' }).reports;
  clerk = graph.as(somebody('OFFICER', department)).reports;
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.$disconnect()));
  await graph.close();
});

/** Both servers look at the same time; how many reminders are new. */
const remindAt = async (time: string) => {
  now = parseInstant(time);
  const counts = await Promise.all(servers.map((server) => remind(server, seeded, now)));
  return counts[0]! + counts[1]!;
};
type Reminder = NonNullable<Awaited<ReturnType<typeof clerk.reminderFeed>>['reportReminderFeed']>['nodes'][number];
const asReceiver = async (client = clerk, agency = department) =>
  (await client.reminders({ agency, first: 100 })).agency!.reportReminders!.nodes.filter(({ kind }) =>
    ['NOT_RECEIVED', 'UNDECIDED'].includes(kind),
  );
const brief = (found: Reminder[]) => found.map(({ kind, agency, period }) => `${kind} ${agency.stableId} ${period.id}`);
const agencies = (dues: { obligation: { agency: { stableId: string } } }[]) =>
  dues.map((due) => due.obligation.agency.stableId);
/** Sends the second quarter of the one agency that has not. */
const send = async (obligation: string) => {
  const input = { idempotencyKey: freshKey(), obligation, cells: figures };
  const { id: submission } = (await everyone.draft({ input })).draftReport!;
  const step = (revision: number) => ({ idempotencyKey: freshKey(), submission, revision });
  await everyone.submit({ input: step(1) });
  await everyone.approve({ input: { ...step(2), signature: await signer.sign(everyone, submission) } });
  await everyone.send({ input: step(3) });
  return submission;
};

describe('a receiver is told', () => {
  it('of nothing on the last day', async () => {
    await remindAt('2020-06-15T23:59:00+07:00');
    expect(await asReceiver()).toEqual([]);
  });

  it('once for each regime and period who has not sent in time, however many they are', async () => {
    // Of the department, which has not sent its own to the province, nor the half year; and of the 32 of the half year.
    await remindAt('2020-06-16T00:10:00+07:00');
    const found = await asReceiver();
    expect(found.map((one) => `${one.kind} ${one.regime.id} ${one.period.id}`)).toEqual([
      `NOT_RECEIVED ${regime} 2020-Q2`,
      'NOT_RECEIVED EGOV_SUMMARY_H 2020-H1',
    ]);
    const [quarter, half] = found;
    expect(quarter).toMatchObject({
      ...{
        deadline: '2020-06-15',
        agency: { stableId: department },
        receiver: { stableId: department },
        obligation: null,
      },
      progress: { expected: 32, sent: 31, undecided: [] },
    });
    expect(quarter!.progress!.missing).toMatchObject([
      { obligation: { agency: { stableId: 'qni-vpub' } }, state: 'ASSIGNED', timeliness: { daysLate: 1 } },
    ]);
    expect(half!.progress).toMatchObject({ expected: 32, sent: 0 });
    const missing = agencies(half!.progress!.missing);
    expect(missing).toHaveLength(32);
    expect(missing).toEqual(missing.toSorted());
    // The province hears of the department, which has not consolidated what came.
    const province = await asReceiver(graph.as(somebody('OFFICER', 'qni')).reports, 'qni');
    expect(
      province.map(({ period, progress }) => [period.id, progress!.expected, agencies(progress!.missing)]),
    ).toEqual([
      ['2020-Q2', 1, [department]],
      ['2020-H1', 1, [department]],
    ]);
    expect(await remindAt('2020-06-16T00:20:00+07:00')).toBe(0);
  });

  it('how far they have come by now, without being told again', async () => {
    now = parseInstant('2020-06-16T09:00:00+07:00');
    await send(`${regime}:2020-Q2:qni-vpub`);
    const [quarter] = await asReceiver();
    expect(quarter!.progress).toMatchObject({ expected: 32, sent: 32, missing: [] });
    expect(quarter!.progress!.undecided).toMatchObject([
      { obligation: { agency: { stableId: 'qni-vpub' } }, state: 'SENT', submission: { number: 1 } },
    ]);
  });

  it('once of what has waited for its decision for more than three working days', async () => {
    // Sent on a Tuesday; the Friday after is the third day.
    await remindAt('2020-06-19T23:59:00+07:00');
    expect(await asReceiver()).toHaveLength(2);
    await remindAt('2020-06-20T00:10:00+07:00');
    expect(await asReceiver()).toHaveLength(2);
    // And the department, of what is due to the ministry on the 25th.
    expect(await remindAt('2020-06-22T00:10:00+07:00')).toBe(2);
    const [waiting, ...before] = await asReceiver();
    expect(before).toHaveLength(2);
    expect(waiting).toMatchObject({ kind: 'UNDECIDED', deadline: null, period: { id: '2020-Q2' } });
    const [due] = waiting!.progress!.undecided;
    await clerk.accept({ input: { idempotencyKey: freshKey(), submission: due!.submission!.id } });
    expect((await asReceiver())[0]!.progress).toMatchObject({ expected: 32, sent: 32, missing: [], undecided: [] });
    expect(await remindAt('2020-06-23T00:10:00+07:00')).toBe(0);
  });

  it('by the calendar, whatever the year', () => {
    const last = (day: string) =>
      lastDayOfLongWait(parsePlainDate(day), civilServiceCalendar).toISOString().slice(0, 10);
    // Over the 30 April and 1 May of 2020, a Thursday and a Friday.
    expect(last('2020-05-04')).toBe('2020-04-26');
    expect(last('2020-05-06')).toBe('2020-04-28');
    // A Sunday: from Tuesday 27 to Friday 30 December are four.
    expect(last('2040-01-01')).toBe('2039-12-26');
  });

  it('alone: others know nothing of it, and mark nothing as read', async () => {
    const [one] = await asReceiver();
    for (const other of [somebody('OFFICER', 'qni-syt'), somebody('ANALYST', 'qni-syt')]) {
      const client = graph.as(other).reports;
      expect(await asReceiver(client)).toEqual([]);
      const input = { idempotencyKey: freshKey(), reminders: [one!.id] };
      const marked = await client.markRemindersRead({ input });
      expect(() => marked.markReportRemindersRead).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
      expect(brief((await client.reminderFeed({ first: 100 })).reportReminderFeed!.nodes)).not.toContain(
        `NOT_RECEIVED ${department} 2020-Q2`,
      );
    }
    const input = { idempotencyKey: freshKey(), reminders: [one!.id] };
    const { markReportRemindersRead } = await clerk.markRemindersRead({ input });
    expect(markReportRemindersRead).toMatchObject([{ id: one!.id, readAt: '2020-06-23T00:10:00+07:00' }]);
  });
});

describe('the feed of reminders', () => {
  const vendor = () =>
    graph.as({ ...somebody('VENDOR_APP', department), clientId: 'vendor-0001', scopes: ['reports:read'] }).reports;
  const poll = async (client: Client['reports'], after: string | null, first = 100) =>
    (await client.reminderFeed({ first, after })).reportReminderFeed!;

  it('gives an application each reminder of its agency once, in the order in which they were given', async () => {
    const application = vendor();
    const seen: Reminder[] = [];
    let after: string | null = null;
    let page: Awaited<ReturnType<typeof poll>>;
    do {
      page = await poll(application, after, 2);
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor ?? after;
    } while (page.pageInfo.hasNextPage);
    const own = (await clerk.reminders({ agency: department, first: 100 })).agency!.reportReminders!.nodes;
    expect(seen).toHaveLength(own.length);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(own.map(({ id }) => id)));
    const times = seen.map(({ remindedAt }) => remindedAt);
    expect(times).toEqual(times.toSorted());
    expect(seen.at(-1)!.kind).toBe('UNDECIDED');
    // Nothing is new; then there is.
    expect(await poll(application, after)).toMatchObject({
      nodes: [],
      pageInfo: { endCursor: null, hasNextPage: false },
    });
    const before = (await application.reminderFeed({ last: 1 })).reportReminderFeed!;
    expect(before.pageInfo.endCursor).toBe(after);
    await remindAt('2020-09-16T00:10:00+07:00');
    const news = await poll(application, after);
    expect(brief(news.nodes).toSorted()).toEqual([
      `NOT_RECEIVED ${department} 2020-Q3`,
      `OVERDUE ${department} 2020-Q3`,
    ]);
  });

  it('misses none and repeats none, whoever gives reminders meanwhile', async () => {
    const administrator = graph.as(somebody('PROVINCE_ADMIN', 'qni')).reports;
    let after = (await administrator.reminderFeed({ last: 1 })).reportReminderFeed!.pageInfo.endCursor;
    const seen: string[] = [];
    const pollOnce = async () => {
      const { nodes, pageInfo } = await poll(administrator, after, 50);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor ?? after;
      return nodes.length;
    };
    const { rows: start } = await graph.pool.query('select max(position) as last from reports.report_reminder');
    // Two servers look again and again while the days of the fourth quarter go by, and somebody polls.
    const days = ['2020-12-10', '2020-12-11', '2020-12-14', '2020-12-15', '2020-12-16', '2020-12-17'];
    const times = days.map((day) => parseInstant(`${day}T09:00:00+07:00`));
    now = times.at(-1)!;
    let working = true;
    const polling = (async () => {
      while (working) await pollOnce();
    })();
    await Promise.all(
      servers.map(async (server, index) => {
        for (const time of index ? times : times.toReversed()) await remind(server, seeded, time);
      }),
    );
    working = false;
    await polling;
    while ((await pollOnce()) > 0);
    const { rows } = await graph.pool.query<{ id: string; position: number }>(
      'select id, position from reports.report_reminder where position > $1 order by position',
      [start[0].last],
    );
    expect(rows.length).toBeGreaterThan(64);
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => start[0].last + index + 1));
  });

  it('shows nothing that is later than what another is still giving', async () => {
    const administrator = graph.as(somebody('PROVINCE_ADMIN', 'qni')).reports;
    const { pageInfo } = (await administrator.reminderFeed({ last: 1 })).reportReminderFeed!;
    if (graph.pool.options.max === 1) return; // Embedded there is one connection, on which one waits for another anyway.
    const slow = await graph.pool.connect();
    await slow.query('begin');
    await slow.query(
      `insert into reports.report_reminder (id, position, kind, agency_id, regime_id, period_id, period_kind, year, data_from,
         data_to, reminded_at)
       select 'slow', position + 1, 'NOT_RECEIVED', agency_id, regime_id, period_id, period_kind, year, data_from, data_to,
         reminded_at from reports.report_reminder order by position desc limit 1`,
    );
    now = parseInstant('2021-03-16T09:00:00+07:00');
    let done = false;
    const other = remind(servers[0]!, seeded, now).then((count) => {
      done = true;
      return count;
    });
    // It waits for the one before it; what that takes is not known, and nothing may be seen however long it is.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false);
    expect((await poll(administrator, pageInfo.endCursor)).nodes).toEqual([]);
    await slow.query('commit');
    slow.release();
    const count = await other;
    expect(count).toBeGreaterThan(0);
    const { nodes } = await poll(administrator, pageInfo.endCursor);
    expect(nodes).toHaveLength(count + 1);
    expect(nodes[0]!.id).toBe('slow');
    await graph.pool.query(`delete from reports.report_reminder where id = 'slow'`);
  });

  it.each([
    ['nonsense', 'BAD_USER_INPUT'],
    [Buffer.from('["reportReminderFeed of qni-stttt",0.5]').toString('base64url'), 'BAD_USER_INPUT'],
    [Buffer.from('["reportReminderFeed of qni-stttt",4294967296]').toString('base64url'), 'BAD_USER_INPUT'],
    [Buffer.from('["reportReminderFeed of qni-stttt","1"]').toString('base64url'), 'BAD_USER_INPUT'],
    [Buffer.from('["reportReminderFeed of qni-syt",1]').toString('base64url'), 'BAD_USER_INPUT'],
  ])('refuses the cursor %s', async (after, code) => {
    const asked = await clerk.reminderFeed({ after });
    expect(() => asked.reportReminderFeed).toThrow(expect.objectContaining({ code, argument: 'after' }));
  });

  it('costs as many statements for many reminders as for one, with all who are missing', async () => {
    const cost = async (first: number) => {
      graph.statements.length = 0;
      graph.requests.length = 0;
      const { nodes } = await poll(clerk, null, first);
      return {
        ...{ statements: graph.statements.length, calls: graph.requests.length, nodes: nodes.length },
        asked: nodes.flatMap(({ progress }) => (progress ? [progress.missing.length] : [])),
      };
    };
    // Two of what is due soon, and two of what has not been received: the quarter, which has come since, and the half year.
    const few = await cost(4);
    expect(few).toMatchObject({ nodes: 4, asked: [0, 32] });
    const many = await cost(100);
    expect(many.nodes).toBeGreaterThan(8);
    expect(many.asked.slice(0, 4)).toEqual([0, 32, 0, 32]);
    expect(many).toMatchObject({ statements: few.statements, calls: few.calls });
  });

  it('falls to the successor with all that was given, who begins anew', async () => {
    const { endCursor } = (await clerk.reminderFeed({ last: 1 })).reportReminderFeed!.pageInfo;
    const given = (await poll(clerk, null)).nodes;
    now = parseInstant('2026-11-24T09:00:00+07:00');
    const heir = graph.as(somebody('OFFICER', successor)).reports;
    const refused = await heir.reminderFeed({ after: endCursor });
    expect(() => refused.reportReminderFeed).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' }),
    );
    const all = (await poll(heir, null)).nodes;
    // The department of science was merged in as well.
    expect(brief(all).filter((one) => one.includes(department))).toEqual(brief(given));
    const [first] = all.filter(({ kind, period }) => kind === 'NOT_RECEIVED' && period.id === '2020-Q3');
    expect(first!.progress).toMatchObject({ expected: 32, sent: 0 });
    expect(brief(await asReceiver(heir, successor))).toContain(`NOT_RECEIVED ${department} 2020-Q2`);
    // Whoever still acts for the old one acts for nobody.
    const gone = await clerk.reminderFeed({});
    expect(() => gone.reportReminderFeed).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });
});
