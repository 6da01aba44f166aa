import { randomUUID } from 'node:crypto';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { ask } from '../support/ask.ts';
import { communeClerk, dossierDesk, filing, person } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { somebody, soundCells } from '../support/reporters.ts';

const department = 'qni-skhcn2025-new';
const regime = 'EGOV_PROGRESS_Q';

/** Friday; the report of the last quarter of 2026 is due on Tuesday, three working days from here at most. */
let now = parseInstant('2026-12-11T09:00:00+07:00');
let graph: TestGraph;
let signer: ReportSigner;
beforeAll(async () => {
  signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', {
    now: () => now,
    scheduled: true,
    connected: { exchange: signer.exchange },
  });
});
afterAll(() => graph.close());

const at = (time: string) => (now = parseInstant(`${time}:00+07:00`));
const { services, file, take } = dossierDesk(() => graph);
const key = () => randomUUID();

/** What a person is answered, without an error. */
async function answered<Data>(name: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { body } = await ask(graph.url, { query, variables, token: await graph.token(person(name)) });
  expect(body.errors).toBeUndefined();
  return body.data as Data;
}

/** A day at the desk of a commune: by hand, when a dossier of three working days is due, and what becomes of it. */
interface DeskDay {
  acceptedAt: string;
  dueAt: string;
  askedAt: string;
  broughtAt: string;
  /** With the working time for which it waited. */
  thenDueAt: string;
  apologisedAt: string;
  promisedAt: string;
  finishedAt: string;
}

const deskDays: [string, DeskDay][] = [
  [
    'at the end of 2026',
    {
      acceptedAt: '2026-12-30T09:00',
      // Thursday, and after New Year on Friday: Monday and Tuesday.
      dueAt: '2027-01-05T17:30:00+07:00',
      askedAt: '2026-12-31T09:00',
      broughtAt: '2027-01-04T09:00',
      thenDueAt: '2027-01-06T17:30:00+07:00',
      apologisedAt: '2027-01-06T16:00',
      promisedAt: '2027-01-08T17:00:00+07:00',
      finishedAt: '2027-01-07T10:00',
    },
  ],
  [
    'before Tết 2027, which is on 6 February',
    {
      // Tuesday; Wednesday, then nothing from Thursday 4 to Wednesday 10 February; Thursday and Friday.
      acceptedAt: '2027-02-02T09:00',
      dueAt: '2027-02-12T17:30:00+07:00',
      askedAt: '2027-02-03T09:00',
      broughtAt: '2027-02-11T09:00',
      thenDueAt: '2027-02-15T17:30:00+07:00',
      apologisedAt: '2027-02-15T16:00',
      promisedAt: '2027-02-17T17:00:00+07:00',
      finishedAt: '2027-02-16T10:00',
    },
  ],
  [
    'before Tết 2031, which is on 23 January',
    {
      // Friday; Monday, then nothing from Tuesday 21 to Monday 27 January; Tuesday and Wednesday.
      acceptedAt: '2031-01-17T09:00',
      dueAt: '2031-01-29T17:30:00+07:00',
      askedAt: '2031-01-20T09:00',
      broughtAt: '2031-01-28T09:00',
      thenDueAt: '2031-01-30T17:30:00+07:00',
      apologisedAt: '2031-01-30T16:00',
      promisedAt: '2031-02-03T17:00:00+07:00',
      finishedAt: '2031-01-31T10:00',
    },
  ],
];

describe('the department', () => {
  it('is reminded of the report that is due next week', async () => {
    const query = `{ agency(id: "${department}") { reportReminders(first: 50) { nodes { kind period { id } deadline } } } }`;
    let nodes: object[] = [];
    // The first round began when the server started; nobody knows when it is over.
    while (nodes.length === 0) {
      const { agency } = await answered<{ agency: { reportReminders: { nodes: object[] } } }>('clerk', query);
      ({ nodes } = agency.reportReminders);
    }
    expect(nodes).toContainEqual({ kind: 'DUE_SOON', period: { id: '2026-Q4' }, deadline: '2026-12-15' });
  });

  it('submits it, after the deadline, to both receivers', async () => {
    at('2026-12-30T09:00');
    const [clerk, leader] = ['clerk', 'leader'].map((name) => graph.as(person(name)).reports) as [
      ReturnType<TestGraph['as']>['reports'],
      ReturnType<TestGraph['as']>['reports'],
    ];
    const obligation = `${regime}:2026-Q4:${department}`;
    const { draftReport } = await clerk.draft({ input: { idempotencyKey: key(), obligation, cells: soundCells } });
    const { id: submission, revision } = draftReport!;
    const step = (taken: number) => ({ idempotencyKey: key(), submission, revision: revision + taken });
    await clerk.submit({ input: step(0) });
    await leader.approve({ input: { ...step(1), signature: await signer.sign(leader, submission) } });
    const { sendReport } = await clerk.send({ input: step(2) });
    expect(sendReport).toMatchObject({ state: 'SENT' });
    const province = graph.as(somebody('OFFICER', 'qni2025')).reports;
    const { acceptReport } = await province.accept({
      input: { idempotencyKey: key(), submission, receiver: 'qni2025' },
    });
    expect(acceptReport).toBeTruthy();
    const { reportObligations } = await clerk.progress({ regime, agency: department, year: 2026 });
    const due = reportObligations!.find(({ period }) => period.id === '2026-Q4')!.submissions;
    // From Tuesday 15 December to Wednesday 30 December.
    expect(due.find(({ receiver }) => receiver.stableId === 'qni2025')!.timeliness).toMatchObject({
      submittedLate: true,
      daysLate: 11,
    });
  });

  it.each([
    ['2026-12-30T09:00', 2027, '2026-12-15'],
    ['2027-01-29T09:00', 2028, '2027-12-15'],
    ['2031-01-17T09:00', 2032, '2031-12-15'],
  ])('knows on %s what it must report through %i, and is told so of later years', async (time, year, begins) => {
    at(time);
    const query = `query ($year: Int!) { reportObligations(regime: "${regime}", agency: "${department}", year: $year) {
      period { id dataFrom } dueDateIsProvisional submissions { deadline dueDateIsProvisional } } }`;
    const { reportObligations } = await answered<{ reportObligations: object[] }>('citizen', query, { year });
    expect(reportObligations).toHaveLength(4);
    expect(reportObligations[0]).toMatchObject({
      period: { id: `${year}-Q1`, dataFrom: begins },
      dueDateIsProvisional: true,
    });
    const { body } = await ask(graph.url, { query, variables: { year: year + 1 } });
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(`through ${year}`),
          extensions: { code: 'BAD_USER_INPUT', argument: 'year' },
        },
      ],
    });
  });

  it.each([
    ['2026-12-14T09:00', '2027-01-15'],
    ['2027-01-29T09:00', '2027-02-26'],
    ['2031-01-17T09:00', '2031-03-14'],
  ])('lists what lies about for long, and takes a task on %s', async (time, dueDate) => {
    at(time);
    const listed = `{ deliveries(filter: { olderThanWorkingDays: 5 }, first: 5) { nodes { hoursToAcceptance } } }`;
    await answered('clerk', listed);
    const { documents } = graph.as(person('administrator'));
    const { assignSteeringTask } = await documents.assignSteeringTask({
      input: {
        ...{ idempotencyKey: key(), document: 'document-qni-2019-61', clause: 'II.9', content: 'Báo cáo cuối năm' },
        ...{ leadAgency: department, coordinators: [], dueDate },
      },
    });
    const query = `query ($id: ID!) { steeringTask(id: $id) { deadlineState dueDateIsProvisional revision } }`;
    const { steeringTask } = await answered<{ steeringTask: { revision: number } }>('clerk', query, {
      id: assignSteeringTask!.id,
    });
    expect(steeringTask).toMatchObject({ deadlineState: 'IN_TIME', dueDateIsProvisional: true });
    const { acceptSteeringTask } = await graph.as(person('clerk')).documents.acceptSteeringTask({
      input: { idempotencyKey: key(), task: assignSteeringTask!.id, revision: steeringTask.revision },
    });
    expect(acceptSteeringTask).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe('the desk of a commune', () => {
  it.each(deskDays)('takes a dossier through all its steps %s', async (_, day) => {
    at(day.acceptedAt);
    const filed = await file('commune-clerk', filing({ procedure: '1.001612' }));
    const accepted = await take('commune-clerk', filed, { step: 'ACCEPT' });
    expect(accepted).toMatchObject({ dueAt: day.dueAt, dueDateIsProvisional: true });
    const assigned = await take('commune-clerk', accepted, { step: 'ASSIGN', officer: communeClerk });
    at(day.askedAt);
    const waiting = await take('commune-clerk', assigned, { step: 'REQUEST_SUPPLEMENT', reason: 'Thiếu giấy tờ' });
    at(day.broughtAt);
    const again = await take('commune-clerk', waiting, { step: 'RECEIVE_SUPPLEMENT' });
    expect(again).toMatchObject({ status: 'PROCESSING', dueAt: day.thenDueAt });
    at(day.apologisedAt);
    const apology = { step: 'RESCHEDULE', reason: 'Hệ thống gián đoạn', newDueAt: day.promisedAt } as const;
    const promised = await take('commune-clerk', again, apology);
    at(day.finishedAt);
    const done = await take('commune-clerk', promised, { step: 'FINISH' });
    expect(done).toMatchObject({ status: 'RESULT_READY', isLate: true, isLateAgainstReappointment: false });
    await take('commune-clerk', done, { step: 'RETURN_RESULT' });
    const query = `query ($id: ID!) { dossier(id: $id) { breaches } }`;
    // Less than a day ahead of the date that could not be kept.
    expect(await answered('commune-clerk', query, { id: filed.id })).toEqual({
      dossier: { breaches: ['LATE_APOLOGY'] },
    });
  });

  it.each([
    // From Monday 14 December fourteen working days to the end of the year, and Monday 4 January.
    ['2026-12-11T09:00', '2027-01-04T17:30:00+07:00'],
    // From Monday 18 January to Wednesday 3 February are thirteen, then Thursday 11 and Friday 12 February.
    ['2027-01-15T09:00', '2027-02-12T17:30:00+07:00'],
    // From Monday 13 to Monday 20 January are six, then from Tuesday 28 January to Friday 7 February nine.
    ['2031-01-10T09:00', '2031-02-07T17:30:00+07:00'],
  ])('takes feedback in on %s', async (time, answerDueAt) => {
    at(time);
    const submit = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { answerDueAt dueDateIsProvisional } }`;
    const input = {
      ...{ idempotencyKey: key(), kind: 'CONDUCT', agency: 'c-21136@2025' },
      content: 'Tôi phải chờ rất lâu ở quầy tiếp nhận hồ sơ',
    };
    expect(await answered('citizen', submit, { input })).toEqual({
      submitFeedback: { answerDueAt, dueDateIsProvisional: true },
    });
  });

  it('shows what is late and due soon in its work list', async () => {
    at('2031-02-07T09:00');
    const { workList } = await services('commune-clerk').workList({ first: 100 });
    expect(workList!.nodes.filter(({ isLate }) => isLate)).not.toEqual([]);
  });
});
