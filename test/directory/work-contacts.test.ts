import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const ours = 'officer-qni-skhcn2025-new-deputy';
const elsewhere = 'officer-qni-snv2025-new-deputy';
const contacts = { workEmail: 'deputy@science.example', workPhone: '0255 123 4567' };

let graph: TestGraph;
let keys = 0;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const input = (change: object = {}) => ({
  idempotencyKey: `contacts-${++keys}`,
  officer: ours,
  revision: 1,
  ...contacts,
  ...change,
});
const change = async (name: string, given: ReturnType<typeof input>) =>
  (await graph.as(person(name)).directory.changeWorkContacts({ input: given })).changeWorkContacts;
const officer = async (id: string) => (await graph.as(person('clerk')).directory.officer({ id })).officer!;

describe('the contacts of an officer at work', () => {
  it('are changed once by who keeps the personnel records of the agency, and colleagues see them', async () => {
    const given = input();
    const changed = { id: ours, revision: 2, ...contacts };
    const answers = await Promise.all([1, 2].map(() => change('agency-administrator', given)));
    expect(answers).toEqual([changed, changed]);
    expect(await officer(ours)).toMatchObject(changed);
  });

  it.each([
    ['with a revision that is no more', 'agency-administrator', { revision: 1 }, 'CONFLICT', 'input.revision'],
    ['of another agency', 'agency-administrator', { officer: elsewhere }, 'FORBIDDEN', 'input.officer'],
    ['of nobody', 'administrator', { officer: 'officer-nobody' }, 'NOT_FOUND', undefined],
    ['with no address', 'administrator', { workEmail: 'deputy' }, 'BAD_USER_INPUT', 'input.workEmail'],
    ['with no number', 'administrator', { workPhone: 'ring twice' }, 'BAD_USER_INPUT', 'input.workPhone'],
    ['without the right', 'clerk', {}, 'UNAUTHORIZED_FIELD_OR_TYPE', undefined],
  ])('stay as they are when they are given %s', async (_, name, given, code, argument) => {
    const before = [await officer(ours), await officer(elsewhere)];
    const answer = await graph.as(person(name)).directory.changeWorkContacts({ input: input(given) });
    expect(() => answer.changeWorkContacts).toThrow(expect.objectContaining({ code, argument }));
    expect(await officer(ours)).toMatchObject({ workEmail: before[0]!.workEmail, workPhone: before[0]!.workPhone });
    expect(await officer(elsewhere)).toMatchObject({ workEmail: before[1]!.workEmail });
  });

  it('are taken away by null, in any agency by the administrator of the province', async () => {
    const given = input({ officer: elsewhere, workEmail: null, workPhone: null });
    expect(await change('administrator', given)).toEqual({
      id: elsewhere,
      revision: 2,
      workEmail: null,
      workPhone: null,
    });
  });
});
