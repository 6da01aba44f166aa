import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const dossier = 'dossier-birth-0001';
const applicant = 'applicant { identityNumber fullName phone }';

/** Every way to whoever applied that somebody may try who has no part in the dossier (T20), and where it ends. */
const ways: [way: string, query: string, path: string[]][] = [
  ['by its id', `{ dossier(id: "${dossier}") { ${applicant} } }`, ['dossier']],
  ['under other names', `{ id: dossier(id: "${dossier}") { __typename: ${applicant} } }`, ['id']],
  [
    'through a fragment',
    `{ ...A } fragment A on Query { dossier(id: "${dossier}") { ... { ${applicant} } } }`,
    ['dossier'],
  ],
  ['as a node', `{ node(id: "${dossier}") { __typename ... on Dossier { ${applicant} } } }`, ['node']],
  ['in a list', `{ dossiers(first: 10) { totalCount nodes { code ${applicant} } } }`, ['dossiers']],
  ['by who applied', `{ dossiers(first: 1, filter: { applicant: "Mẫu" }) { nodes { code } } }`, ['dossiers']],
  [
    'through the agency that decides',
    `{ agency(id: "c-21136@2025") { nameVi dossiers(first: 10) { nodes { code ${applicant} } } } }`,
    ['agency', 'dossiers'],
  ],
  [
    'through the agency, as one of many',
    `{ agencies(first: 2) { nodes { ...B } } } fragment B on Agency { a: dossiers(first: 1) { nodes { code ${applicant} } } }`,
    ['agencies', 'nodes', '0', 'a'],
  ],
];

const others = ['vendor', 'analyst', 'clerk', 'agency-administrator'];

let graph: SharedGraph;
let secrets: string[];
beforeAll(async () => {
  graph = await sharedGraph('http');
  const { rows } = await graph.pool.query<{ secret: string | null }>(
    'select unnest(array[identity_number, full_name, phone, code]) as secret from services.dossier where id = $1',
    [dossier],
  );
  secrets = rows.flatMap(({ secret }) => secret ?? []);
  expect(secrets.length).toBeGreaterThan(2);
});

const tokenOf = async (name: string) => graph.token(people.find((person) => person.name === name)!);
const told = (text: string) => secrets.filter((secret) => text.includes(secret));

describe.each(ways)('who applied, asked for %s (T20)', (_, query, path) => {
  it('is null with a code for nobody in particular', async () => {
    const { status, text, body } = await ask(graph.url, { query });
    expect([status, told(text)]).toEqual([200, []]);
    const error = body.errors!.find(({ path: at }) => at!.join('.').startsWith(path.join('.')))!;
    expect(['UNAUTHORIZED_FIELD_OR_TYPE', 'NOT_FOUND']).toContain(error.extensions.code);
    const value = path.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], body.data);
    expect(value).toBeNull();
  });

  // A list is of the dossiers that its reader may see, which this one is not among.
  it.each(others)('is not told to %s, nor that there is such a dossier', async (name) => {
    const { status, text } = await ask(graph.url, { query, token: await tokenOf(name) });
    expect([status, told(text)]).toEqual([200, []]);
  });
});

describe('what is asked of the subgraph behind the gateway (T20)', () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Dossier { code ${applicant} }
    ... on Agency { dossiers(first: 5) { nodes { code ${applicant} } } } } }`;
  const of = [
    { __typename: 'Dossier', id: dossier },
    { __typename: 'Agency', id: 'c-21136@2025', asOf: '2026-11-24' },
  ];

  it('is refused there as well', async () => {
    const { text, body } = await ask(graph.subgraphUrl('services'), { query, variables: { of } });
    expect(told(text)).toEqual([]);
    expect(body.data).toEqual({ _entities: [null, { __typename: 'Agency', dossiers: null }] });
    expect(body.errors!.map(({ extensions }) => extensions.code)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it.each(others)('tells %s nothing of it there', async (name) => {
    const { text, body } = await ask(graph.subgraphUrl('services'), {
      ...{ query, variables: { of }, token: await tokenOf(name) },
    });
    expect(told(text)).toEqual([]);
    expect((body.data as { _entities: unknown[] })._entities[0]).toBeNull();
  });

  it('has no way in at the gateway', async () => {
    const entities = `{ _entities(representations: [{ __typename: "Dossier", id: "${dossier}" }]) { ... on Dossier { code } } }`;
    const { body } = await ask(graph.url, { query: entities });
    expect(body.data).toBeUndefined();
    expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});
