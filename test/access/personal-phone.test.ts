import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const officer = 'officer-qni-skhcn2025-new-staff';
const clerk = people.find(({ name }) => name === 'clerk')!;
const leader = people.find(({ name }) => name === 'leader')!;
const phone = '0900 00';

/** Every way to the personal phone of one officer, with the path at which it must be refused. */
const ways: [way: string, query: string, path: (string | number)[]][] = [
  ['the root', `{ officer(id: "${officer}") { personalPhone } }`, ['officer', 'personalPhone']],
  ['an alias', `{ o: officer(id: "${officer}") { fullName: personalPhone } }`, ['o', 'fullName']],
  [
    'a named fragment',
    `{ officer(id: "${officer}") { ...Contact } } fragment Contact on Officer { ...Private } fragment Private on Officer { personalPhone }`,
    ['officer', 'personalPhone'],
  ],
  [
    'an inline fragment',
    `{ officer(id: "${officer}") { ... on Officer { ... { personalPhone } } } }`,
    ['officer', 'personalPhone'],
  ],
  [
    'a nested path',
    '{ agency(id: "qni-skhcn2025-new") { posts { memberships { officer { personalPhone } } } } }',
    ['agency', 'posts', 2, 'memberships', 0, 'officer', 'personalPhone'],
  ],
];

describe.each(topologies)("an officer's personal phone, %s", (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });
  beforeEach(() => void (graph.requests.length = 0));

  it.each(ways)('is refused to the anonymous by way of %s, and no subgraph is asked for it', async (_, query, path) => {
    const { body, text } = await ask(graph.url, { query });
    expect(body.errors).toContainEqual({
      message: 'You may not read Officer.personalPhone',
      path,
      extensions: {
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        field: 'Officer.personalPhone',
        relationships: ['self', 'personnel'],
        requestId: expect.any(String),
      },
    });
    expect(text).not.toContain(phone);
    expect(JSON.stringify(graph.requests)).not.toContain('personalPhone');
  });

  it.each(ways)(
    "is refused to a colleague by the subgraph, since it is the officer's own, by way of %s",
    async (_, query, path) => {
      const { body, text } = await ask(graph.url, { query, token: await graph.token(leader) });
      expect(body.errors!.map((error) => error.path)).toContainEqual(path);
      expect(new Set(body.errors!.map((error) => error.extensions.code))).toEqual(
        new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
      );
      expect(text.includes(phone)).toBe(path.includes('posts')); // The leader reads their own among the posts, and no other.
      expect(text.split(phone)).toHaveLength(path.includes('posts') ? 2 : 1);
    },
  );

  it('is answered to the officer', async () => {
    const { officer: own } = await graph.as(clerk).directory.officer({ id: officer });
    expect(own!.personalPhone).toMatch(/^0900 00\d \d{3}$/);
    expect(own!.identityNumber).toMatch(/^\*{9}\d{3}$/);
  });

  it('throws in the SDK when it is read, and not before', async () => {
    const { officer: other } = await graph.as(undefined).directory.officer({ id: 'officer-qni2025-head' });
    expect(other!.fullName).toEqual(expect.any(String));
    expect(() => other!.personalPhone).toThrow(
      expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', path: ['officer', 'personalPhone'] }),
    );
  });

  it.each([
    ['nobody first', [undefined, clerk, undefined]],
    ['the officer first', [clerk, undefined, clerk]],
  ])('keeps the plans of two viewers of one text apart, %s', async (order, viewers) => {
    const query = `query ${order.replaceAll(' ', '_')} { officer(id: "${officer}") { id personalPhone } }`;
    for (const viewer of viewers) {
      const { body } = await ask(graph.url, { query, ...(viewer ? { token: await graph.token(viewer) } : {}) });
      const personalPhone = viewer ? expect.stringContaining(phone) : null;
      expect(body.data).toEqual({ officer: { id: officer, personalPhone } });
    }
  });
});

describe('the directory reached without the gateway', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph('http');
  });

  const entities =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Officer { id phone: personalPhone } } }';
  const variables = { of: [{ __typename: 'Officer', id: officer }] };

  it.each([
    ['nobody', undefined],
    ['a colleague', leader],
  ])('refuses the phone to %s through _entities', async (_, person) => {
    const token = person && (await graph.token(person));
    const { body, text } = await ask(graph.subgraphUrl('directory'), {
      query: entities,
      variables,
      ...(token ? { token } : {}),
    });
    expect(body.data).toEqual({ _entities: [{ id: officer, phone: null }] });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 0, 'phone'],
        extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
      }),
    ]);
    expect(text).not.toContain(phone);
  });

  it('answers the officer through _entities', async () => {
    const { body } = await ask(graph.subgraphUrl('directory'), {
      query: entities,
      variables,
      token: await graph.token(clerk),
    });
    expect(body).toEqual({ data: { _entities: [{ id: officer, phone: expect.stringContaining(phone) }] } });
  });

  it('verifies the token itself', async () => {
    const { status, body } = await ask(graph.subgraphUrl('directory'), {
      query: '{ viewer { scopes } }',
      token: await graph.token(clerk, -1),
    });
    expect(status).toBe(401);
    expect(body.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('answers a malformed reference with a clear error', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { nameVi } } }';
    const { body } = await ask(graph.subgraphUrl('directory'), {
      query,
      variables: { of: [{ __typename: 'Agency', id: 'qni', asOf: 'yesterday' }] },
    });
    expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });
});
