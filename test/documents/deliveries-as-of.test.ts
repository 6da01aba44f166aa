import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const letter = 'document-qni-2020-1624';
type ReportedStatus = 'ARRIVED' | 'ACCEPTED' | 'REJECTED' | 'RECALL_REQUESTED' | 'CHANGE_REJECTED';

let graph: TestGraph;
let now = '2020-04-15T08:00:00+07:00';
let keys = 0;
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date(now), connections: 1 });
  // What became of the letter at five recipients; the 30th of April and the 1st of May 2020 were days off.
  const reported: [at: string, agency: string, status: ReportedStatus][] = [
    ['2020-04-15T09:00:00+07:00', 'd-524', 'ARRIVED'],
    ['2020-04-15T09:00:00+07:00', 'd-525', 'ARRIVED'],
    ['2020-04-29T09:00:00+07:00', 'd-527', 'ARRIVED'],
    ['2020-04-29T09:00:00+07:00', 'd-528', 'ARRIVED'],
    ['2020-04-29T10:00:00+07:00', 'd-525', 'ACCEPTED'],
    ['2020-05-05T10:00:00+07:00', 'd-524', 'ACCEPTED'],
    ['2020-05-06T10:00:00+07:00', 'd-528', 'REJECTED'],
  ];
  for (const [at, agency, status] of reported) await report(at, agency, status);
  await report('2020-05-07T10:00:00+07:00', 'd-525', 'RECALL_REQUESTED', 'qni');
  await report('2020-05-08T10:00:00+07:00', 'd-525', 'CHANGE_REJECTED');
});
afterAll(() => graph.close());

const officer = (agency: string) => ({ ...person('clerk'), subject: `officer-${agency}-staff`, agency });
const report = async (at: string, agency: string, status: ReportedStatus, by = agency) => {
  now = at;
  const reason = ['ARRIVED', 'ACCEPTED'].includes(status) ? null : 'Văn bản đã có cơ quan khác xử lý';
  const input = { idempotencyKey: `deliveries-as-of-${++keys}`, delivery: `${letter}:${agency}`, status, reason };
  const { reportDeliveryStatus } = await graph.as(officer(by)).documents.reportDeliveryStatus({ input });
  // Who keeps a document has it as before.
  expect(reportDeliveryStatus).toMatchObject({ status: status === 'CHANGE_REJECTED' ? 'ACCEPTED' : status });
};
/** What the province is told of its deliveries, some weeks after. */
const deliveries = async (filter: string) => {
  now = '2020-06-01T09:00:00+07:00';
  const { body } = await ask(graph.url, {
    query: `{ deliveries(first: 100, filter: { document: "${letter}" ${filter} }) {
      totalCount nodes { id stableId status statusAt arrivedAt acceptedAt recipient { stableId } steps { status } }
    } }`,
    token: await graph.token(officer('qni')),
  });
  expect(body.errors).toBeUndefined();
  return (body.data as { deliveries: { totalCount: number | null; nodes: Found[] } }).deliveries;
};
interface Found {
  id: string;
  stableId: string;
  status: string;
  statusAt: string;
  arrivedAt: string | null;
  acceptedAt: string | null;
  recipient: { stableId: string } | null;
  steps: { status: string }[];
}
const recipientsOf = async (filter: string) =>
  (await deliveries(filter)).nodes.map(({ recipient }) => recipient!.stableId).sort();

describe('deliveries as of a day', () => {
  it('stand where they stood, whatever has come of them since (T5)', async () => {
    expect(await recipientsOf('asOf: "2020-04-15", status: [ARRIVED]')).toEqual(['d-524', 'd-525']);
    expect(await recipientsOf('asOf: "2020-04-29", status: [ARRIVED]')).toEqual(['d-524', 'd-527', 'd-528']);
    expect(await recipientsOf('asOf: "2020-05-05", status: [ARRIVED]')).toEqual(['d-527', 'd-528']);
    expect(await recipientsOf('asOf: "2020-05-06", status: [REJECTED]')).toEqual(['d-528']);
    expect(await recipientsOf('status: [ARRIVED]')).toEqual(['d-527']);
    expect(await recipientsOf('asOf: "2020-04-14"')).toEqual([]);
  });

  it('are late by the working days that had gone by then (T5)', async () => {
    // From the 29th at nine to the end of the 4th of May: the 29th, and the 4th; of the days between none was worked.
    const late = (days: number) => recipientsOf(`asOf: "2020-05-04", status: [ARRIVED], olderThanWorkingDays: ${days}`);
    expect(await late(1)).toEqual(['d-524', 'd-527', 'd-528']);
    expect(await late(2)).toEqual(['d-524']);
    expect(await recipientsOf('asOf: "2020-05-01", status: [ARRIVED], olderThanWorkingDays: 1')).toEqual(['d-524']);
  });

  it('say nothing that was not known then, under an id of that day', async () => {
    const { nodes } = await deliveries('asOf: "2020-04-20", status: [ARRIVED]');
    expect(nodes.find(({ recipient }) => recipient!.stableId === 'd-525')).toMatchObject({
      id: `${letter}:d-525@@2020-04-20`,
      stableId: `${letter}:d-525`,
      statusAt: '2020-04-15T09:00:00+07:00',
      arrivedAt: '2020-04-15T09:00:00+07:00',
      acceptedAt: null,
      steps: [{ status: 'ARRIVED' }],
    });
    const { delivery } = await graph.as(officer('qni')).documents.delivery({ id: `${letter}:d-525@@2020-04-20` });
    expect(delivery).toMatchObject({ status: 'ARRIVED' });
    const today = await graph.as(officer('qni')).documents.delivery({ id: `${letter}:d-525` });
    expect(today.delivery).toMatchObject({ id: `${letter}:d-525`, status: 'ACCEPTED' });
  });

  it('tell when a document was asked back, and when its recipient kept it', async () => {
    expect(await recipientsOf('asOf: "2020-05-07", status: [RECALL_REQUESTED]')).toEqual(['d-525']);
    expect(await recipientsOf('asOf: "2020-05-07", awaitsAnswer: true')).toEqual(['d-525']);
    expect(await recipientsOf('asOf: "2020-05-08", awaitsAnswer: true')).toEqual([]);
    const kept = (filter: string) =>
      deliveries(filter).then(({ nodes }) => nodes.find(({ stableId }) => stableId === `${letter}:d-525`));
    const state = { status: 'ACCEPTED', statusAt: '2020-05-08T10:00:00+07:00' };
    expect(await kept('asOf: "2020-05-08"')).toMatchObject(state);
    expect(await kept('')).toMatchObject(state);
  });

  it('are counted for who may see them, and not when nobody asks', async () => {
    const all = await deliveries('');
    expect(all.totalCount).toBe(all.nodes.length);
    expect((await deliveries('asOf: "2020-04-29", status: [ARRIVED]')).totalCount).toBe(3);
    const counting = async (query: string, agency = 'd-525') => {
      graph.statements.length = 0;
      const token = await graph.token(officer(agency));
      const { body } = await ask(graph.url, { query, token });
      expect(body.errors).toBeUndefined();
      const counts = graph.statements.filter((text) => text.includes('counted'));
      return [body.data, counts.length];
    };
    // To the district its own alone, and of the others' lists nothing.
    expect(await counting(`{ deliveries(first: 1, filter: { document: "${letter}" }) { totalCount } }`)).toEqual([
      { deliveries: { totalCount: 1 } },
      1,
    ]);
    const inbox = `inbox(first: 1, filter: { document: "${letter}" }) { totalCount }`;
    const [data] = await counting(`{ one: agency(id: "d-525") { ${inbox} } other: agency(id: "d-524") { ${inbox} } }`);
    expect(data).toEqual({ one: { inbox: { totalCount: 1 } }, other: { inbox: { totalCount: 0 } } });
    // The lists of many agencies are counted by one statement.
    const [found, statements] = await counting(
      `{ deliveries(first: 10, filter: { document: "${letter}" }) { nodes { recipient { ${inbox} } } } }`,
      'qni',
    );
    expect(found).toEqual({ deliveries: { nodes: Array(10).fill({ recipient: { inbox: { totalCount: 1 } } }) } });
    expect(statements).toBe(1);
    expect((await counting(`{ deliveries(first: 1) { nodes { id } } }`))[1]).toBe(0);
  });
});
