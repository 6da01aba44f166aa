import { randomUUID } from 'node:crypto';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { type Prisma, PrismaClient } from '../../subgraphs/services/generated/client.ts';
import { definitions, indicatorCodes } from '../../subgraphs/services/figures/indicator/indicator-definitions.rules.ts';
import { reportedIn } from '../../subgraphs/services/figures/indicator/indicator.rules.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const commune = 'c-21136@2025';
const march = { from: '2026-03-01', to: '2026-03-31' };

let graph: TestGraph;
let prisma: PrismaClient;
let now = parseInstant('2026-03-02T09:00:00+07:00');
const at = (time: string) => (now = parseInstant(`${time}+07:00`));
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => now, connections: 1 });
  prisma = new PrismaClient({ adapter: graph.adapter('services') });
  await publish();
  await accept();
  await complain();
  at('2026-11-24T10:00:00');
});
afterAll(async () => {
  await prisma.$disconnect();
  await graph.close();
});

const services = (name?: string) => graph.as(name === undefined ? undefined : person(name)).services;
const key = () => ({ idempotencyKey: randomUUID() });

/** Births: decided on five working days ahead, public on the fifth, complete. Copies: each a day late, and incomplete. */
async function publish(): Promise<void> {
  const births = {
    ...{ procedure: '1.001193', revision: 1, decisionNumber: '1/QĐ-UBND', decisionDate: '2026-03-02' },
    ...{ validFrom: '2026-03-09', publishedAt: '2026-03-09', subjects: ['Công dân Việt Nam'], fees: [] },
    steps: [{ steps: ['Nộp hồ sơ', 'Nhận kết quả'] }],
    methods: [{ channel: 'DIRECT' as const }],
    components: [{ name: 'Tờ khai', originals: 1 }],
    outputs: [{ name: 'Giấy khai sinh' }],
    timeLimit: { value: 1, unit: 'WORKING_DAY' as const },
  };
  const copies = {
    ...{ procedure: '2.000815', revision: 1, decisionNumber: '2/QĐ-UBND', decisionDate: '2026-03-02' },
    ...{ validFrom: '2026-03-06', publishedAt: '2026-03-10', outputs: [] },
    fees: [{ kind: 'CHARGE' as const, amount: 2_000 }],
    timeLimit: { value: 1, unit: 'WORKING_DAY' as const },
  };
  for (const input of [births, copies]) {
    const { publishProcedureVersion } = await services('administrator').publishProcedureVersion({
      input: { ...key(), ...input },
    });
    const online = { procedure: input.procedure, revision: publishProcedureVersion!.revision, validFrom: '2026-03-01' };
    const level = input === births ? ('PARTIAL' as const) : ('FULL' as const);
    const portals = input === births ? [] : ['NATIONAL' as const];
    const answer = await services('administrator').changeOnlineService({
      input: { ...key(), ...online, level, portals },
    });
    expect(answer.changeOnlineService!.code).toBe(input.procedure);
  }
}

/**
 * What the commune accepted. All that is not said otherwise came in at the desk at nine on 10 March, is due on the 11th
 * when offices close, is done at ten that day on paper, and the national portal has it.
 *
 *   births   1  done at the second of the deadline   online, whole digital, result synced, VNeID, satisfied, 2 days
 *            2  done a second later                  some paper digitised, dissatisfied, 1 day
 *            3  open, due in April                   by post; the portal does not have it
 *            4  open, past its deadline              complained of
 *            5  done; supplements asked for twice    online, on paper, 1 day
 *            6  waits for its one supplement         online, a paper from the national store
 *   copies   7  paid 8,000 online                    half a day each
 *            8  paid 4,000 in cash
 *            9  free; the portal does not have it
 *           10  nothing is known to be paid
 *   before  11  a birth of February, still open, late
 *           12  a birth of February, done in time in March
 *           13  a birth of February, done in February
 */
async function accept(): Promise<void> {
  const instant = (text: string) => parseInstant(`${text}+07:00`);
  const due = instant('2026-03-11T17:30:00');
  const done = (text: string, minutes: number, rest: object = {}) => ({
    ...{ status: 'RESULT_RETURNED' as const, endedAt: instant(text), processingMinutes: minutes },
    ...rest,
  });
  const open = { status: 'PROCESSING' as const, endedAt: null };
  const february = (day: string, dueAt: string) => ({
    acceptedAt: instant(`2026-02-${day}T09:00:00`),
    dueAt: instant(`${dueAt}T17:30:00`),
  });
  const births: Partial<Prisma.DossierCreateManyInput>[] = [
    done('2026-03-11T17:30:00', 960, {
      ...{ channel: 'ONLINE', electronicResult: true, resultSynced: true, digitised: 'ALL' },
      ...{ verifiedByVneid: true, rating: 'SATISFIED' },
    }),
    done('2026-03-11T17:30:01', 480, { digitised: 'SOME', rating: 'DISSATISFIED' }),
    { ...open, channel: 'POST', dueAt: instant('2026-04-02T17:30:00'), syncedAt: null },
    { ...open, applicantSubject: 'citizen-0001' },
    done('2026-03-11T10:00:00', 480, { channel: 'ONLINE', supplementRequests: 2 }),
    {
      ...{ channel: 'ONLINE', status: 'SUPPLEMENT_REQUIRED', endedAt: null, supplementRequests: 1 },
      ...{ waitingSince: instant('2026-03-11T10:00:00'), fromNationalStore: true },
    },
  ];
  const copies = [{ paid: 8_000, paidOnline: 'VIA_DVCQG' as const }, { paid: 4_000 }, { paid: 0, syncedAt: null }, {}];
  const before = [
    { ...open, ...february('10', '2026-02-11') },
    { ...done('2026-03-02T10:00:00', 480), ...february('25', '2026-03-03') },
    { ...done('2026-02-27T10:00:00', 480), ...february('25', '2026-03-03') },
  ];
  const rows: Partial<Prisma.DossierCreateManyInput>[] = [
    ...births,
    ...copies.map((each) => ({ procedureCode: '2.000815', ...done('2026-03-11T10:00:00', 240), ...each })),
    ...before,
  ];
  await prisma.dossier.createMany({
    data: rows.map((row, index) => ({
      ...{ id: `march-${index + 1}`, code: `000.00.00.H48-260310-${1001 + index}`, procedureCode: '1.001193' },
      ...{ status: 'PROCESSING', channel: 'DIRECT', fullName: 'Lê Văn Mẫu', consents: [] },
      ...{ receivingId: commune, competentId: commune, returningId: commune },
      ...{ registeredAt: instant('2026-03-10T09:00:00'), registeredOn: parsePlainDate('2026-03-10') },
      ...{ acceptedAt: instant('2026-03-10T09:00:00'), firstDueAt: due, dueAt: due, syncedAt: now },
      ...row,
    })),
  });
}

/**
 * What was said of the commune, at nine on 4 March; an answer is due on the 25th, a refusal on the 6th, a request for
 * what is missing on the 11th.
 *
 *   1  conduct, of dossier 4   answered on the second, published two working days later, liked
 *   2  conduct                 answered a second late, not published
 *   3  regulation              added to for two working days from the 11th on, answered on the 27th, published, disliked
 *   4  other                   refused on the second
 *   5  other                   refused a working day late
 *   6  proposal, of the 30th   repeats the first, still open
 */
async function complain(): Promise<void> {
  const give = async (kind: 'CONDUCT' | 'REGULATION' | 'OTHER' | 'PROPOSAL', rest: object = {}) => {
    const input = { ...key(), kind, agency: commune, content: 'Giải quyết chậm so với giấy hẹn', ...rest };
    return (await services('citizen').submitFeedback({ input })).submitFeedback!;
  };
  type Given = Omit<
    Parameters<ReturnType<typeof services>['takeFeedbackStep']>[0]['input'],
    'idempotencyKey' | 'feedback' | 'revision'
  >;
  const take = async (name: string, { id, revision }: { id: string; revision: number }, step: Given) => {
    const answer = await services(name).takeFeedbackStep({ input: { ...key(), feedback: id, revision, ...step } });
    return answer.takeFeedbackStep!;
  };
  at('2026-03-04T09:00:00');
  let first = await give('CONDUCT', { dossier: 'march-4' });
  const second = await give('CONDUCT');
  let third = await give('REGULATION');
  const [fourth, fifth] = [await give('OTHER'), await give('OTHER')];
  const text = 'Đã chấn chỉnh';
  at('2026-03-06T17:30:00');
  await take('commune-clerk', fourth, { step: 'REJECT', text });
  at('2026-03-09T09:00:00');
  await take('commune-clerk', fifth, { step: 'REJECT', text });
  at('2026-03-11T17:30:00');
  third = await take('commune-clerk', third, { step: 'REQUEST_SUPPLEMENT', text });
  at('2026-03-13T17:30:00');
  third = await take('citizen', third, { step: 'RECEIVE_SUPPLEMENT', text });
  expect(third.answerDueAt).toBe('2026-03-27T17:30:00+07:00');
  at('2026-03-25T17:30:00');
  first = await take('commune-clerk', first, { step: 'ANSWER', text });
  at('2026-03-25T17:30:01');
  await take('commune-clerk', second, { step: 'ANSWER', text });
  at('2026-03-27T17:30:00');
  first = await take('commune-clerk', first, { step: 'PUBLISH' });
  third = await take('commune-clerk', third, { step: 'ANSWER', text });
  third = await take('commune-clerk', third, { step: 'PUBLISH' });
  await take('citizen', first, { step: 'RATE', liked: true });
  await take('citizen', third, { step: 'RATE', liked: false });
  at('2026-03-30T09:00:00');
  await give('PROPOSAL', { repeats: first.id });
}

type Rows = readonly {
  code: string;
  part: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}[];
const table = (rows: Rows) =>
  rows.map(
    ({ code, part, numerator, denominator, value }) =>
      `${part === null ? code : `${code} ${part}`}: ${numerator}/${denominator} ${value}`,
  );
const ofCommune = async (name?: string, period = march, codes: string[] = indicatorCodes) => {
  const { agency } = await services(name).agencyServiceIndicators({ agency: commune, ...period, codes });
  return agency!.serviceIndicators!;
};

describe('the indices of a commune', () => {
  it('are what a small table gives, worked out by hand', async () => {
    expect(table(await ofCommune('administrator'))).toEqual([
      '1.1: 1/2 50',
      '1.2: 1/2 50',
      // It is competent for eight procedures; births, copies and businesses can be filed online.
      '1.3: 1/8 12.5',
      '1.4: 8/10 80',
      '2.1: 8/12 66.67',
      '2.1 RECEIVED: 7/10 70',
      '2.1 CARRIED_OVER: 1/2 50',
      // 960 + 480 + 480 + 4 × 240 minutes of days of eight hours.
      '2.2 WORKING_DAY: 6/7 0.86',
      '3.1: 3/8 37.5',
      '3.2: 1/3 33.33',
      '3.3 DIRECT: 6/10 60',
      '3.3 ONLINE: 2/10 20',
      '3.3 POST: 1/10 10',
      // Copies and signatures have fees; only those of copies can be paid on the national portal.
      '3.5: 1/2 50',
      '3.6: 1/3 33.33',
      '4.1: 1/3 33.33',
      '4.2: 1/10 10',
      '4.3: 2/10 20',
      '4.4: 2/10 20',
      '4.5: 1/10 10',
      '5.1 CONDUCT: 2/6 33.33',
      '5.1 REGULATION: 1/6 16.67',
      '5.1 PROPOSAL: 1/6 16.67',
      '5.1 OTHER: 2/6 33.33',
      '5.2 ANSWER: 3/4 75',
      '5.2 REJECT: 1/2 50',
      '5.2 REQUEST_SUPPLEMENT: 1/1 100',
      '5.2 PUBLISH: 2/3 66.67',
      '5.3: 2/6 33.33',
      '5.4: 5/10 50',
    ]);
    expect(indicatorCodes).toHaveLength(20);
    expect(Object.keys(definitions)).not.toContain('3.4');
  });

  it('have no value where there is nothing to divide by', async () => {
    const rows = table(await ofCommune('administrator', { from: '2026-01-01', to: '2026-01-31' }));
    const empty = rows.filter((row) => row.endsWith('0/0 null')).map((row) => row.split(':')[0]);
    expect(empty).toEqual([
      ...[
        '1.1',
        '1.2',
        '1.4',
        '2.1',
        '2.1 RECEIVED',
        '2.1 CARRIED_OVER',
        '3.3 DIRECT',
        '3.3 ONLINE',
        '3.3 POST',
        '3.6',
      ],
      ...[
        '4.1',
        '4.2',
        '4.3',
        '4.4',
        '4.5',
        '5.1 CONDUCT',
        '5.1 REGULATION',
        '5.1 PROPOSAL',
        '5.1 OTHER',
        '5.2 ANSWER',
      ],
      ...['5.2 REJECT', '5.2 REQUEST_SUPPLEMENT', '5.2 PUBLISH', '5.3', '5.4'],
    ]);
    expect(rows.filter((row) => !row.endsWith('0/0 null'))).toEqual([
      '1.3: 0/8 0',
      '3.1: 1/8 12.5',
      '3.2: 0/1 0',
      '3.5: 0/2 0',
    ]);
  });

  it('are exact, and the same for everyone', async () => {
    const all = await ofCommune('administrator');
    expect(all.every(({ suppressedCells, until }) => suppressedCells === 0 && until === '2026-03-31')).toBe(true);
    for (const name of ['commune-clerk', 'leader', 'analyst', 'citizen', undefined])
      expect(await ofCommune(name)).toEqual(all);
  });

  it('tell of one procedure of the agency what its totals say, and of feedback about it nothing', async () => {
    // In March the commune is the only agency with dossiers: the totals of procedures are its own.
    const asked = { agency: commune, ...march, codes: ['2.1', '5.1', '5.4'], procedure: '1.001193' };
    const told: string[][] = [];
    for (const name of ['administrator', 'analyst', undefined]) {
      const { agency } = await services(name).agencyServiceIndicators(asked);
      told.push(table(agency!.serviceIndicators!));
      const feedback = agency!.serviceIndicators!.filter(({ code }) => code === '5.1');
      expect(feedback.map(({ suppressedCells }) => suppressedCells)).toEqual([1, 1, 1, 1]);
    }
    expect(told[0]).toContain('5.4: 1/6 16.67');
    expect(told[0]).toContain('5.1 CONDUCT: null/null null');
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('measure what was synchronised against what was reported, where that is more', async () => {
    const record = async (period: string, dossiers: number) => {
      const input = { ...key(), agency: commune, period, dossiers };
      return (await services('national-portal').recordReportedDossiers({ input })).recordReportedDossiers!;
    };
    const synced = async () => table(await ofCommune('administrator', march, ['1.4']));
    // A twelfth of the year before.
    await record('2025', 240);
    expect(await synced()).toEqual(['1.4: 8/20 40']);
    await record('2026-03', 16);
    expect(await synced()).toEqual(['1.4: 8/16 50']);
    await record('2026-03', 4);
    expect(await synced()).toEqual(['1.4: 8/10 80']);
    const wrong = await services('national-portal').recordReportedDossiers({
      input: { ...key(), agency: commune, period: '2026-13', dossiers: 1 },
    });
    expect(() => wrong.recordReportedDossiers).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.period' }),
    );
  });

  it('are of one procedure where that is asked for', async () => {
    const copies = { agency: commune, ...march, codes: ['1.1', '2.1', '3.6'], procedure: '2.000815' };
    const { agency } = await services('administrator').agencyServiceIndicators(copies);
    const expected = [
      '1.1: 0/1 0',
      '2.1: 4/4 100',
      '2.1 RECEIVED: 4/4 100',
      '2.1 CARRIED_OVER: 0/0 null',
      '3.6: 1/3 33.33',
    ];
    expect(table(agency!.serviceIndicators!)).toEqual(expected);
    const { procedure } = await services('administrator').procedureServiceIndicators({
      ...{ code: '2.000815', ...march, codes: copies.codes },
    });
    expect(table(procedure!.serviceIndicators!)).toEqual(expected);
    const { serviceIndicators } = await services('administrator').serviceIndicators({
      ...march,
      codes: ['2.1', '1.1'],
    });
    expect(table(serviceIndicators!).slice(-1)).toEqual(['1.1: 1/2 50']);
  });

  it.each([
    ['codes.1', { codes: ['1.1', '3.4'] }],
    ['from', { from: '2026-03-02' }],
    ['to', { to: '2026-03-30' }],
  ])('are not there for a wrong %s', async (argument, change) => {
    const answer = await services().serviceIndicators({ ...march, ...change });
    expect(() => answer.serviceIndicators).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', argument }));
  });

  it('cost as many statements for many agencies as for few', async () => {
    const counts: number[] = [];
    for (const first of [2, 20]) {
      graph.statements.length = 0;
      const query = `{ agencies(first: ${first}) { nodes { serviceIndicators(from: "2026-03-01", to: "2026-03-31") { value } } } }`;
      expect((await ask(graph.url, { query })).body.errors).toBeUndefined();
      counts.push(
        graph.statements.filter((statement) =>
          /services"?\."?(dossier|feedback|reported|proc|comp|online)/.test(statement),
        ).length,
      );
    }
    expect(counts).toEqual([7, 7]);
  });
});

describe('sums of payments', () => {
  const spring = { from: '2026-03-01', to: '2026-04-30' };
  const sums = async (who: (typeof people)[number], by: ('MONTH' | 'PROCEDURE')[] = []) => {
    const { agency } = await graph.as(who).services.agencyPaymentStatistics({ agency: commune, ...spring, by });
    return agency!.paymentStatistics!.map(
      ({ month, dossiers, payments, amount, suppressedCells }) =>
        `${month ?? 'all'}: ${amount} VND, ${payments} of ${dossiers}, ${suppressedCells}`,
    );
  };
  // In March 8,000, 4,000 and nothing for three copies; in April 1,000 for each of six births, for one of them twice.
  beforeAll(async () => {
    const payment = (dossierId: string, amount: number, paidAt: string, position = 0) => ({
      ...{ dossierId, position, amount, method: 'CASH' as const, paidAt: parseInstant(`${paidAt}T10:00:00+07:00`) },
    });
    const births = [1, 2, 3, 4, 5, 6].map((n) => payment(`dossier-000.00.00.H48-260406-000${n}`, 1_000, '2026-04-06'));
    await prisma.dossierPayment.createMany({
      data: [
        ...[8_000, 4_000, 0].map((amount, index) => payment(`march-${7 + index}`, amount, '2026-03-31')),
        ...births,
        payment('dossier-000.00.00.H48-260406-0001', 1_000, '2026-04-07', 1),
      ],
    });
  });

  it('are whole for who keeps the accounts, or supervises all', async () => {
    for (const who of [person('administrator'), { ...person('agency-administrator'), agency: commune }]) {
      expect(await sums(who)).toEqual(['all: 19000 VND, 10 of 9, 0']);
      expect(await sums(who, ['MONTH'])).toEqual(['2026-03: 12000 VND, 3 of 3, 0', '2026-04: 7000 VND, 7 of 6, 0']);
    }
  });

  it('are the same for analysts and for the leader of the commune', async () => {
    for (const who of [person('analyst'), { ...person('leader'), agency: commune }]) {
      expect(await sums(who)).toEqual(['all: 19000 VND, 10 of 9, 0']);
      // In each month only one procedure was paid for: its total says the same.
      expect(await sums(who, ['MONTH', 'PROCEDURE'])).toEqual([
        '2026-04: 7000 VND, 7 of 6, 0',
        '2026-03: 12000 VND, 3 of 3, 0',
      ]);
    }
  });

  it('are nothing of what is not below a leader, and not for citizens and officers', async () => {
    expect(await sums(person('leader'))).toEqual(['all: 0 VND, 0 of 0, 0']);
    const { paymentStatistics } = await services('leader').paymentStatistics(spring);
    expect(paymentStatistics).toEqual([expect.objectContaining({ amount: 0, suppressedCells: 0 })]);
    for (const name of ['commune-clerk', 'citizen', 'vendor', 'national-portal']) {
      const answer = await services(name).paymentStatistics(spring);
      expect(() => answer.paymentStatistics).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    }
  });
});

it('what was reported for a year stands in for its months only where they are not known', () => {
  const records = [
    { period: '2025', dossiers: 121 },
    { period: '2026-02', dossiers: 7 },
  ];
  expect(reportedIn(['2026-01', '2026-02', '2026-03'], records)).toBe(27);
  expect(reportedIn(['2025-01'], records)).toBe(0);
});

describe('feedback', () => {
  const input = () => ({ ...key(), kind: 'OTHER' as const, agency: commune, content: 'Bộ phận một cửa mở cửa muộn' });

  it('is for who gave it, the agency that answers, and who supervises all', async () => {
    const { id } = (await services('citizen').submitFeedback({ input: input() })).submitFeedback!;
    for (const name of ['citizen', 'commune-clerk', 'administrator'])
      expect((await services(name).feedback({ id })).feedback!.content).toBe(input().content);
    for (const name of ['clerk', 'leader', 'analyst', 'vendor', 'national-portal']) {
      const answer = await services(name).feedback({ id });
      expect(() => answer.feedback).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
    const { agency } = await services('commune-clerk').feedbackOf({ agency: commune });
    // Six of March, the one just given, and one of the seed.
    expect(agency!.feedback!.nodes).toHaveLength(8);
    expect((await services('clerk').feedbackOf({ agency: commune })).agency!.feedback!.nodes).toEqual([]);
  });

  it.each([
    ['input.content', { content: 'Chậm' }],
    ['input.agency', { agency: 'c-21136' }],
  ])('is refused for a wrong %s', async (argument, change) => {
    const answer = await services('citizen').submitFeedback({ input: { ...input(), ...change } });
    expect(() => answer.submitFeedback).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', argument }));
  });

  it("is not about another's dossier, and its steps are for one side each", async () => {
    const other = await services('citizen').submitFeedback({ input: { ...input(), dossier: 'march-1' } });
    expect(() => other.submitFeedback).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    const { id, revision } = (await services('citizen').submitFeedback({ input: input() })).submitFeedback!;
    const step = (change: object) => ({
      ...key(),
      feedback: id,
      revision,
      step: 'ANSWER' as const,
      text: 'Đã rõ',
      ...change,
    });
    const refused: [string, object, string][] = [
      ['citizen', {}, 'FORBIDDEN'],
      ['commune-clerk', { step: 'RATE', liked: true }, 'FORBIDDEN'],
      ['commune-clerk', { step: 'PUBLISH' }, 'CONFLICT'],
      ['commune-clerk', { revision: 7 }, 'CONFLICT'],
      ['commune-clerk', { text: ' ' }, 'BAD_USER_INPUT'],
    ];
    for (const [name, change, code] of refused) {
      const answer = await services(name).takeFeedbackStep({ input: step(change) });
      expect(() => answer.takeFeedbackStep).toThrow(expect.objectContaining({ code }));
    }
  });
});
