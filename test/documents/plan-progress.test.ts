import { documents } from '../../subgraphs/documents/index.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

const officerOf = (agency: string, ...more: string[]): Viewer => ({
  subject: `officer-${agency}-staff`,
  agency,
  clientId: null,
  scopes: new Set(['documents:read', 'tasks:read', 'tasks:write', ...more]),
});
const province = officerOf('qni', 'tasks:subtree');

let subgraph: TestSubgraph;
let viewer = province;
let now = '';
let keys = 0;
const at = (who: Viewer, when: string) => {
  viewer = who;
  now = `${when}T09:00:00+07:00`;
};

/** Tasks of plan 61/KH-UBND: whose, due when, and the days on which it was reported done and that was agreed to. */
const given: [lead: string, due: string | null, reported?: string, agreed?: string][] = [
  ['d-524', '2020-06-30', '2020-06-30', '2020-07-03'],
  ['d-524', '2020-06-30', '2020-07-01', '2020-07-01'],
  ['d-524', '2020-12-31'],
  ['d-525', '2020-06-30'],
  ['d-525', null],
  ['d-525', null, '2020-06-15', '2020-06-16'],
  ['qni-stttt', '2020-12-31', '2020-06-01', '2020-06-02'],
];

beforeAll(async () => {
  subgraph = await startSubgraph(documents, { verify: async () => viewer, now: () => new Date(now) });
  // The invented ones make way for some that are counted by hand.
  for (const table of ['task_event', 'steering_task'])
    await subgraph.database.pool.query(`delete from documents.${table} where id like 'document-qni-2019-61:%'`);
  for (const [lead, due, reported, agreed] of given) {
    at(province, '2020-05-04');
    const { id } = await mutate('assignSteeringTask', 'AssignSteeringTaskInput', {
      document: 'document-qni-2019-61',
      clause: 'II.1',
      content: 'Thực hiện nhiệm vụ của Kế hoạch',
      leadAgency: lead,
      dueDate: due,
    });
    if (!reported || !agreed) continue;
    at(officerOf(lead), reported);
    await mutate('acceptSteeringTask', 'AcceptSteeringTaskInput', { task: id, revision: 1 });
    const report = { task: id, revision: 2, percent: 100, text: 'Đã hoàn thành nhiệm vụ' };
    await mutate('reportSteeringTaskProgress', 'ReportSteeringTaskProgressInput', report);
    at(province, agreed);
    await mutate('completeSteeringTask', 'CompleteSteeringTaskInput', { task: id, revision: 3 });
  }
});
afterAll(() => subgraph.close());

describe('the progress of plan 61/KH-UBND', () => {
  const progress = async (asOf: string) => {
    const { planProgress } =
      await ask(`{ planProgress(document: "61/KH-UBND", issuer: "H48", year: 2019, asOf: "${asOf}") {
      total done onTime overdue noDeadline byAgency { agency { id } total done onTime overdue noDeadline }
    } }`);
    return planProgress;
  };

  it('is counted by agency, and tasks without a due date are apart (T11)', async () => {
    at(province, '2021-01-04');
    expect(await progress('2020-07-02')).toEqual({
      total: 7,
      done: 4,
      onTime: 2,
      overdue: 1,
      noDeadline: 2,
      byAgency: [
        { agency: { id: 'd-524' }, total: 3, done: 2, onTime: 1, overdue: 0, noDeadline: 0 },
        { agency: { id: 'd-525' }, total: 3, done: 1, onTime: 0, overdue: 1, noDeadline: 2 },
        { agency: { id: 'qni-stttt' }, total: 1, done: 1, onTime: 1, overdue: 0, noDeadline: 0 },
      ],
    });
    expect(await progress('2021-01-01')).toMatchObject({ total: 7, done: 4, onTime: 2, overdue: 2, noDeadline: 2 });
    expect(await progress('2020-05-03')).toMatchObject({ total: 0, byAgency: [] });
  });

  it('is of what the viewer may see: an agency counts its own', async () => {
    at(officerOf('d-525'), '2021-01-04');
    expect(await progress('2021-01-01')).toMatchObject({ total: 3, byAgency: [{ agency: { id: 'd-525' } }] });
  });

  it('takes as many statements for seven tasks as for none', async () => {
    at(province, '2021-01-04');
    const statements = async (asOf: string) => {
      subgraph.database.statements.length = 0;
      await progress(asOf);
      return subgraph.database.statements.length;
    };
    expect(await statements('2021-01-01')).toBe(await statements('2020-05-03'));
  });
});

describe('the tasks of an agency', () => {
  const tasks = async (agency: string, args: string) => {
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency {
        tasks(source: "61/KH-UBND", ${args}) { nodes { dueDate state: deadlineState(asOf: "2021-01-01") } }
      } } }`,
      { of: [{ __typename: 'Agency', id: agency, asOf: '2021-01-04' }] },
    );
    return _entities[0].tasks.nodes as { dueDate: string | null; state: string }[];
  };

  it('are found by how they stand to their due date (T15)', async () => {
    at(province, '2021-01-04');
    expect(await tasks('d-524', 'state: OVERDUE')).toEqual([{ dueDate: '2020-12-31', state: 'OVERDUE' }]);
    expect(await tasks('d-525', 'state: OVERDUE')).toEqual([{ dueDate: '2020-06-30', state: 'OVERDUE' }]);
    expect(await tasks('qni-stttt', 'state: OVERDUE')).toEqual([]);
    expect(await tasks('d-524', 'state: OVERDUE, asOf: "2020-12-31"')).toEqual([]);
    // Of 31 December three working days before: 28, 29 and 30; the day itself is the third after the 28th.
    expect(await tasks('d-524', 'state: DUE_SOON, asOf: "2020-12-28"')).toHaveLength(1);
    expect(await tasks('d-524', 'state: DUE_SOON, asOf: "2020-12-25"')).toEqual([]);
  });

  it('are each in the list of the one state that they say they are in', async () => {
    at(province, '2021-01-04');
    const states = ['IN_TIME', 'DUE_SOON', 'OVERDUE', 'COMPLETED_ON_TIME', 'COMPLETED_LATE', 'NO_DEADLINE'];
    for (const agency of ['d-524', 'd-525', 'qni-stttt']) {
      const lists = await Promise.all(states.map((state) => tasks(agency, `state: ${state}, asOf: "2021-01-01"`)));
      lists.forEach((list, index) => list.forEach(({ state }) => expect(state).toBe(states[index])));
      expect(lists.flat()).toHaveLength((await tasks(agency, 'first: 100')).length);
    }
  });
});

async function mutate(name: string, type: string, input: object) {
  const data = await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, {
    input: { idempotencyKey: `progress-${++keys}`, ...input },
  });
  return data[name] as { id: string };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of any shape
async function ask(operation: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
  const { data, errors } = await subgraph.execute(operation, variables);
  expect(errors).toBeUndefined();
  return data!;
}
