import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const plan = { document: '61/KH-UBND', issuer: 'H48', year: 2019 };

let graph: TestGraph;
let now = '2020-05-04T09:00:00+07:00';
let keys = 0;
const key = () => `progress-${++keys}`;
/** Somebody in office at an agency on a day, at nine. */
const at = (day: string, agency: string, name = 'clerk') => {
  now = `${day}T09:00:00+07:00`;
  return graph.as({ ...person(name), subject: `officer-${agency}-staff`, agency }).documents;
};
const province = (day: string) => at(day, 'qni', 'administrator');

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
  graph = await startGraph('in-process', { now: () => new Date(now), connections: 1 });
  // The invented ones make way for some that are counted by hand.
  for (const table of ['task_event', 'steering_task'])
    await graph.pool.query(`delete from documents.${table} where id like 'document-qni-2019-61:%'`);
  for (const [leadAgency, dueDate, reported, agreed] of given) {
    const content = { clause: 'II.1', content: 'Thực hiện nhiệm vụ của Kế hoạch' };
    const { assignSteeringTask } = await province('2020-05-04').assignSteeringTask({
      input: { idempotencyKey: key(), document: 'document-qni-2019-61', ...content, leadAgency, dueDate },
    });
    if (!reported || !agreed) continue;
    const task = assignSteeringTask!.id;
    const lead = at(reported, leadAgency);
    await lead.acceptSteeringTask({ input: { idempotencyKey: key(), task, revision: 1 } });
    const report = { idempotencyKey: key(), task, revision: 2, percent: 100, text: 'Đã hoàn thành nhiệm vụ' };
    await lead.reportSteeringTaskProgress({ input: report });
    await province(agreed).completeSteeringTask({ input: { idempotencyKey: key(), task, revision: 3 } });
  }
});
afterAll(() => graph.close());

/** How many statements something takes of the subgraph of documents. */
const statementsOf = async (operation: () => Promise<unknown>) => {
  graph.statements.length = 0;
  await operation();
  return graph.statements.filter((text) => text.includes('documents.')).length;
};

describe('the progress of plan 61/KH-UBND', () => {
  const progress = async (asOf: string, as = province('2021-01-04')) => {
    const { byAgency, asOf: _, ...sums } = (await as.planProgress({ ...plan, asOf })).planProgress!;
    return { ...sums, byAgency: byAgency.map(({ agency, ...counts }) => [agency.stableId, counts]) };
  };

  it('is counted by agency, and tasks without a due date are apart (T11)', async () => {
    expect(await progress('2020-07-02')).toEqual({
      ...{ total: 7, done: 4, onTime: 2, overdue: 1, noDeadline: 2 },
      byAgency: [
        ['d-524', { total: 3, done: 2, onTime: 1, overdue: 0, noDeadline: 0 }],
        ['d-525', { total: 3, done: 1, onTime: 0, overdue: 1, noDeadline: 2 }],
        ['qni-stttt', { total: 1, done: 1, onTime: 1, overdue: 0, noDeadline: 0 }],
      ],
    });
    expect(await progress('2021-01-01')).toMatchObject({ total: 7, done: 4, onTime: 2, overdue: 2, noDeadline: 2 });
    expect(await progress('2020-05-03')).toMatchObject({ total: 0, byAgency: [] });
  });

  it('is of what the viewer may see: an agency counts its own', async () => {
    const own = await progress('2021-01-01', at('2021-01-04', 'd-525'));
    expect(own).toMatchObject({ total: 3, byAgency: [['d-525', { overdue: 1 }]] });
    const asked = graph.as(person('citizen')).documents.planProgress(plan);
    await expect(asked.then((data) => data.planProgress)).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  it('is of all tasks for who is to review the plan and for analysts, in numbers alone', async () => {
    const all = await progress('2021-01-01');
    // The letter that reviews the plan has its tasks coordinated by the department of information, which another took over.
    expect(await progress('2021-01-01', at('2021-01-04', 'qni-stttt'))).toEqual(all);
    expect(await progress('2021-01-01', at('2026-01-05', 'qni-skhcn2025-new'))).toEqual(all);
    expect(await progress('2021-01-01', graph.as(person('analyst')).documents)).toEqual(all);
    const { body } = await ask(graph.url, {
      query: `{ planProgress(document: "61/KH-UBND", issuer: "H48", year: 2019, asOf: "2021-01-01") {
        byState: counts(by: [STATE]) { state total }
        byPeriod: counts(by: [AGENCY, PERIOD]) { agency { stableId } period total }
        all: counts(by: []) { agency { stableId } state status period total }
      } }`,
      token: await graph.token(person('analyst')),
    });
    expect(body.data).toEqual({
      planProgress: {
        byState: [
          { state: 'COMPLETED_LATE', total: 1 },
          { state: 'COMPLETED_ON_TIME', total: 2 },
          { state: 'NO_DEADLINE', total: 2 },
          { state: 'OVERDUE', total: 2 },
        ],
        byPeriod: [
          { agency: { stableId: 'd-524' }, period: '2020-06', total: 2 },
          { agency: { stableId: 'd-524' }, period: '2020-12', total: 1 },
          { agency: { stableId: 'd-525' }, period: '2020-06', total: 1 },
          { agency: { stableId: 'd-525' }, period: null, total: 2 },
          { agency: { stableId: 'qni-stttt' }, period: '2020-12', total: 1 },
        ],
        all: [{ agency: null, state: null, status: null, period: null, total: 7 }],
      },
    });
  });

  it('takes as many statements for seven tasks as for none', async () => {
    const none = await statementsOf(() => progress('2020-05-03'));
    expect(none).toBeGreaterThan(0);
    expect(await statementsOf(() => progress('2021-01-01'))).toBe(none);
  });
});

describe('the tasks of an agency', () => {
  type Filter = Omit<Parameters<ReturnType<typeof province>['agencyTasks']>[0], 'agency'>;
  const tasks = async (agency: string, filter: Filter) => {
    const asked = { agency, source: plan.document, asOf: '2021-01-01', first: 100, ...filter };
    const { agency: found } = await province('2021-01-04').agencyTasks(asked);
    return found!.tasks!.nodes.map(({ dueDate, deadlineState }) => [dueDate, deadlineState]);
  };

  it('are found by how they stand to their due date (T15)', async () => {
    expect(await tasks('d-524', { state: 'OVERDUE' })).toEqual([['2020-12-31', 'OVERDUE']]);
    expect(await tasks('d-525', { state: 'OVERDUE' })).toEqual([['2020-06-30', 'OVERDUE']]);
    expect(await tasks('qni-stttt', { state: 'OVERDUE' })).toEqual([]);
    expect(await tasks('d-524', { state: 'OVERDUE', asOf: '2020-12-31' })).toEqual([]);
    // Of 31 December three working days before: 28, 29 and 30; the day itself is the third after the 28th.
    expect(await tasks('d-524', { state: 'DUE_SOON', asOf: '2020-12-28' })).toHaveLength(1);
    expect(await tasks('d-524', { state: 'DUE_SOON', asOf: '2020-12-25' })).toEqual([]);
  });

  it('are each in the list of the one state that they say they are in', async () => {
    const states = ['IN_TIME', 'DUE_SOON', 'OVERDUE', 'COMPLETED_ON_TIME', 'COMPLETED_LATE', 'NO_DEADLINE'] as const;
    for (const agency of ['d-524', 'd-525', 'qni-stttt']) {
      const lists: unknown[][][] = [];
      for (const state of states) lists.push(await tasks(agency, { state }));
      lists.forEach((list, index) => list.forEach(([, state]) => expect(state).toBe(states[index])));
      expect(lists.flat()).toHaveLength((await tasks(agency, {})).length);
    }
  });

  it('have difficulties that are put to the agency that coordinates (T15)', async () => {
    const text = 'Huyện chưa có máy chủ để thử nghiệm';
    const task = 'task-qni-2020-1624-3-d-524';
    const { agency } = await at('2020-05-04', 'd-524').agencyTasks({ agency: 'd-524', source: '1624/UBND-KGVX' });
    expect(agency!.tasks!.nodes.map(({ id }) => id)).toContain(task);
    await at('2020-05-04', 'd-524').reportDifficulty({ input: { idempotencyKey: key(), task, text } });
    const put = (await at('2020-05-05', 'qni-stttt').difficulties({ agency: 'qni-stttt' })).agency!.difficulties!;
    expect(put.nodes.map(({ text, agency, task }) => [text, agency.stableId, task!.id])).toEqual([
      [text, 'd-524', task],
    ]);

    // It is answered by who coordinates, stays open, and is then resolved; the one that gave the task sees both.
    const difficulty = put.nodes[0]!.id;
    const answer = (as: ReturnType<typeof at>, words: string, isResolved = false) =>
      as.answerDifficulty({ input: { idempotencyKey: key(), difficulty, text: words, isResolved } });
    const refused = answer(at('2020-05-06', 'd-524'), 'Tự trả lời cho mình');
    await expect(refused.then((data) => data.answerDifficulty)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = answer(at('2020-05-06', 'd-525'), 'Không phải việc của mình');
    await expect(stranger.then((data) => data.answerDifficulty)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await answer(at('2020-05-06', 'qni-stttt'), 'Đề nghị dùng máy chủ của tỉnh');
    await answer(at('2020-05-07', 'qni-stttt'), 'Đã cấp máy chủ cho huyện', true);
    const again = answer(at('2020-05-08', 'qni-stttt'), 'Đã cấp máy chủ lần nữa', true);
    await expect(again.then((data) => data.answerDifficulty)).rejects.toMatchObject({ code: 'CONFLICT' });
    const given = (await province('2020-05-08').difficulties({ agency: 'qni', role: 'ASSIGNER', isResolved: true }))
      .agency!;
    expect(given.difficulties!.nodes).toMatchObject([
      {
        id: difficulty,
        isResolved: true,
        answers: [
          { kind: 'DIFFICULTY_ANSWERED', text: 'Đề nghị dùng máy chủ của tỉnh', agency: { stableId: 'qni-stttt' } },
          { kind: 'DIFFICULTY_RESOLVED', text: 'Đã cấp máy chủ cho huyện' },
        ],
      },
    ]);
    const open = (await province('2020-05-08').difficulties({ agency: 'qni', role: 'ASSIGNER', isResolved: false }))
      .agency!;
    expect(open.difficulties!.nodes).toEqual([]);
  });
});
