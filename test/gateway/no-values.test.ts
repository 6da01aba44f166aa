import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { loggedMessage } from '../../subgraphs/kernel/errors/without-values.ts';

const person = { number: '051099001234', phone: '0905123456', name: 'Nguyễn Thị Bích' };

describe('what was sent is not repeated', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph('in-process');
  });

  const filing = 'mutation ($input: FileDossierInput!) { fileDossier(input: $input) { id } }';
  it.each([
    ['a variable of another type', 'query ($id: ID!) { agency(id: $id) { id } }', { id: [person.number] }],
    ['a date in a variable', 'query ($day: Date!) { agency(id: "qni", asOf: $day) { id } }', { day: person.phone }],
    ['an input object', filing, { input: { procedure: person.number, applicant: { fullName: person.name } } }],
    [
      'an input field of another type',
      filing,
      { input: { applicant: { dateOfBirth: person.phone, phone: 905123456 } } },
    ],
    [
      'a text for an enum',
      'query ($k: [AgencyKind!]) { agencies(filter: { kinds: $k }) { nodes { id } } }',
      { k: [person.name] },
    ],
    ['a literal of another type', `{ agencies(first: "${person.number}") { nodes { id } } }`, {}],
    ['a literal for an enum', `{ agencies(filter: { kinds: "${person.name}" }) { nodes { id } } }`, {}],
    ['a literal date', `{ agency(id: "qni", asOf: "${person.phone}") { id } }`, {}],
    ['a text where none is due', `{ agency "${person.name}" { id } }`, {}],
  ])('in the refusal of %s', async (_, query, variables) => {
    const { body, text } = await ask(graph.url, { query, variables });
    expect(body.errors!.length).toBeGreaterThan(0);
    expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(body.errors!.map(() => 'BAD_USER_INPUT'));
    for (const value of [...Object.values(person), '905123456']) expect(text).not.toContain(value);
  });

  it('says where in a variable it was refused', async () => {
    const { body } = await ask(graph.url, { query: filing, variables: { input: { applicant: { fullName: 5 } } } });
    expect(body.errors!.map(({ message }) => message)).toContainEqual(
      'Variable "$input" at "input.applicant.fullName" is refused: Text requires a string',
    );
  });

  it('says it of each item of a batch, as a path and without the value', async () => {
    const items = [{ procedure: '1.001193' }, { applicant: { dateOfBirth: person.phone, phone: 905123456 } }];
    const query = 'mutation ($items: [FileDossierInput!]!) { fileDossiers(items: $items) { id } }';
    const { body, text } = await ask(graph.url, { query, variables: { items } });
    const places = body.errors!.map(({ extensions }) => extensions.argument);
    expect(new Set(places)).toEqual(
      new Set(['items.0', 'items.1', 'items.1.applicant', 'items.1.applicant.dateOfBirth', 'items.1.applicant.phone']),
    );
    for (const value of [...Object.values(person), '905123456']) expect(text).not.toContain(value);
  });

  it('says it of a hundred, and that there are more', async () => {
    const query = 'query ($k: [AgencyKind!]) { agencies(filter: { kinds: $k }) { nodes { id } } }';
    const { body } = await ask(graph.url, { query, variables: { k: Array.from({ length: 101 }, () => 5) } });
    expect(body.errors!.map(({ extensions }) => extensions.argument)).toEqual([
      ...Array.from({ length: 100 }, (_, index) => `k.${index}`),
      undefined,
    ]);
    expect(body.errors!.at(-1)!.message).toContain('Too many errors');
  });

  it.each([
    ['invalid input syntax for type bigint: "SECRET-051099001234"', 'invalid input syntax for type bigint: …'],
    ['Key (phone)=(0905123456) already exists', 'Key …=… already exists'],
    ['value 0905123456 is out of range', 'value … is out of range'],
    ["a line\nunterminated 'Nguyễn", 'unterminated …'],
  ])('in what is logged of %j', (message, logged) => expect(loggedMessage(message)).toBe(logged));
});
