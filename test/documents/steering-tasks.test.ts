import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const plan = 'document-qni-2019-61';
const commune = 'c-21136@2025';
const department = 'qni-skhcn2025-new';
const reason = 'Vì lý do chính đáng';

let graph: TestGraph;
let keys = 0;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const key = () => `task-step-${++keys}`;
const as = (name: string) => graph.as(person(name)).documents;
const assignment = (change: object = {}) => ({
  idempotencyKey: key(),
  document: plan,
  clause: 'II.1',
  content: 'Số hóa hồ sơ lưu trữ của xã',
  leadAgency: commune,
  coordinators: [department, commune],
  dueDate: '2026-11-30',
  ...change,
});
const assign = async (change: object = {}) =>
  (await as('administrator').assignSteeringTask({ input: assignment(change) })).assignSteeringTask!;

/** Takes a step of a task as it now is. */
const steps = {
  accept: async (name: string, task: string, revision: number) =>
    (await as(name).acceptSteeringTask({ input: { idempotencyKey: key(), task, revision } })).acceptSteeringTask!,
  report: async (name: string, task: string, revision: number, percent: number, evidence: string[] = []) =>
    (
      await as(name).reportSteeringTaskProgress({
        input: { idempotencyKey: key(), task, revision, percent, text: 'Đã quét một phần hồ sơ', evidence },
      })
    ).reportSteeringTaskProgress!,
  complete: async (name: string, task: string, revision: number) =>
    (await as(name).completeSteeringTask({ input: { idempotencyKey: key(), task, revision } })).completeSteeringTask!,
  giveBack: async (name: string, task: string, revision: number) =>
    (await as(name).returnSteeringTask({ input: { idempotencyKey: key(), task, revision, reason } }))
      .returnSteeringTask!,
  extend: async (name: string, task: string, revision: number, dueDate: string) =>
    (await as(name).extendSteeringTask({ input: { idempotencyKey: key(), task, revision, dueDate, reason } }))
      .extendSteeringTask!,
  cancel: async (name: string, task: string, revision: number) =>
    (await as(name).cancelSteeringTask({ input: { idempotencyKey: key(), task, revision, reason } }))
      .cancelSteeringTask!,
};
const refusal = (code: string, argument?: string) => expect.objectContaining({ code, argument });

describe('a steering task', () => {
  it('goes from assignment to completion, and remembers every step', async () => {
    const { id } = await assign();
    expect((await as('commune-clerk').task({ id })).steeringTask).toMatchObject({
      status: 'ASSIGNED',
      revision: 1,
      assigner: { stableId: 'qni2025' },
      leadAgency: { stableId: commune },
      coordinators: [{ stableId: department }],
      deadlineState: 'IN_TIME',
      sourceDocument: { number: '61/KH-UBND' },
    });
    expect(await steps.accept('commune-clerk', id, 1)).toMatchObject({ status: 'ACCEPTED', revision: 2 });
    expect(await steps.report('commune-clerk', id, 2, 60)).toMatchObject({ status: 'IN_PROGRESS', progress: 60 });
    expect(await steps.report('commune-clerk', id, 3, 100, [plan])).toMatchObject({ status: 'REPORTED' });
    expect(await steps.giveBack('administrator', id, 4)).toMatchObject({ status: 'RETURNED' });
    expect(await steps.extend('administrator', id, 5, '2026-12-15')).toMatchObject({ dueDate: '2026-12-15' });
    await steps.report('commune-clerk', id, 6, 100);
    expect(await steps.complete('administrator', id, 7)).toMatchObject({
      status: 'COMPLETED',
      revision: 8,
      completedAt: '2026-11-24',
    });

    const { steeringTask } = await as('clerk').task({ id });
    expect(steeringTask!.deadlineState).toBe('COMPLETED_ON_TIME');
    const events = steeringTask!.events.nodes.map(({ kind, agency, progress }) => [kind, agency.stableId, progress]);
    // All at the one moment at which the test's clock stands still.
    expect(events.map(String).sort()).toEqual(
      [
        ['ACCEPTED', commune, null],
        ['ASSIGNED', 'qni2025', null],
        ['COMPLETED', 'qni2025', null],
        ['EXTENDED', 'qni2025', null],
        ['PROGRESS_REPORTED', commune, 100],
        ['PROGRESS_REPORTED', commune, 100],
        ['PROGRESS_REPORTED', commune, 60],
        ['RETURNED', 'qni2025', null],
      ].map(String),
    );
    const evidence = steeringTask!.events.nodes.flatMap((event) => event.evidenceDocuments);
    expect(evidence).toEqual([{ id: plan, number: '61/KH-UBND' }]);
  });

  it('of the reference data was given and done when its day began in Viet Nam', async () => {
    const { body } = await ask(graph.url, {
      query: `{ steeringTask(id: "${plan}:d-524:1") { assignedAt completedAt events { nodes { kind at } } } }`,
      token: await graph.token(person('administrator')),
    });
    const { steeringTask: task } = body.data as { steeringTask: { assignedAt: string; completedAt: string } };
    expect(task).toMatchObject({
      assignedAt: '2019-04-10',
      events: {
        nodes: [
          { kind: 'COMPLETED', at: `${task.completedAt}T00:00:00+07:00` },
          { kind: 'ASSIGNED', at: '2019-04-10T00:00:00+07:00' },
        ],
      },
    });
  });

  it('is due soon when three working days are left', async () => {
    const states = async (dueDate: string | null) => {
      const { id } = await assign({ dueDate });
      return (await as('commune-clerk').task({ id })).steeringTask!.deadlineState;
    };
    // 24 November 2026 is a Tuesday.
    expect(await states('2026-11-30')).toBe('IN_TIME');
    expect(await states('2026-11-29')).toBe('DUE_SOON');
    expect(await states('2026-11-27')).toBe('DUE_SOON');
    expect(await states('2026-11-24')).toBe('DUE_SOON');
    expect(await states(null)).toBe('NO_DEADLINE');
  });

  it('is taken each step by the side whose step it is, and by nobody else', async () => {
    const { id } = await assign();
    await expect(steps.accept('clerk', id, 1)).rejects.toEqual(refusal('FORBIDDEN', 'input.task'));
    await expect(steps.cancel('commune-clerk', id, 1)).rejects.toEqual(refusal('FORBIDDEN', 'input.task'));
    await expect(steps.accept('citizen', id, 1)).rejects.toEqual(refusal('UNAUTHORIZED_FIELD_OR_TYPE'));
    const { id: elsewhere } = await assign({ leadAgency: 'qni-stc2025-new', coordinators: [] });
    await expect(steps.accept('commune-clerk', elsewhere, 1)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(
      as('commune-clerk')
        .assignSteeringTask({ input: assignment() })
        .then((data) => data.assignSteeringTask),
    ).rejects.toEqual(refusal('FORBIDDEN', 'input.document'));
  });

  it('refuses a step out of turn, a revision that is no more, and an end put off backwards', async () => {
    const { id } = await assign();
    await expect(steps.complete('administrator', id, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'The task is ASSIGNED; this is for one that is REPORTED',
    });
    await steps.accept('commune-clerk', id, 1);
    await expect(steps.report('commune-clerk', id, 1, 50)).rejects.toEqual(refusal('CONFLICT', 'input.revision'));
    await expect(steps.report('commune-clerk', id, 2, 101)).rejects.toEqual(refusal('BAD_USER_INPUT', 'input.percent'));
    await expect(steps.report('commune-clerk', id, 2, 10, ['nothing'])).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(steps.extend('administrator', id, 2, '2026-11-29')).rejects.toEqual(
      refusal('BAD_USER_INPUT', 'input.dueDate'),
    );
    await steps.cancel('administrator', id, 2);
    await expect(steps.report('commune-clerk', id, 3, 50)).rejects.toEqual(refusal('CONFLICT', 'input.task'));
    expect((await as('commune-clerk').task({ id })).steeringTask).toMatchObject({
      status: 'CANCELLED',
      revision: 3,
      deadlineState: null,
    });
  });

  it('is given and accepted once, however often the same call comes', async () => {
    const input = assignment();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await as('administrator').assignSteeringTask({ input })).assignSteeringTask!.id),
    );
    expect(new Set(ids).size).toBe(1);
    const accepted = { idempotencyKey: key(), task: ids[0]!, revision: 1 };
    for (let times = 0; times < 2; times += 1)
      expect((await as('commune-clerk').acceptSteeringTask({ input: accepted })).acceptSteeringTask!.revision).toBe(2);
  });

  it('is accepted by one of two who try at the same moment', async () => {
    const { id } = await assign();
    const tries = await Promise.allSettled([1, 2].map(() => steps.accept('commune-clerk', id, 1)));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('has its difficulties put to the agency that coordinates, or to the one that gave it', async () => {
    const report = async (task: string, text: string) => {
      const input = { idempotencyKey: key(), task, text };
      return (await as('commune-clerk').reportDifficulty({ input })).reportDifficulty!;
    };
    const difficulties = async (name: string, agency: string) =>
      (await as(name).difficulties({ agency })).agency!.difficulties!.nodes.map(({ text, task }) => [text, task!.id]);
    const { id: coordinated } = await assign();
    const { id: alone } = await assign({ coordinators: [] });
    expect(await report(coordinated, 'Xã chưa có máy quét')).toMatchObject({ status: 'ASSIGNED', revision: 1 });
    await report(alone, 'Xã thiếu người làm lưu trữ');
    expect(await difficulties('clerk', department)).toEqual([['Xã chưa có máy quét', coordinated]]);
    expect(await difficulties('administrator', 'qni2025')).toEqual([['Xã thiếu người làm lưu trữ', alone]]);
    // The department has nothing to do with that task.
    expect(await difficulties('clerk', 'qni2025')).toEqual([]);
  });
});
