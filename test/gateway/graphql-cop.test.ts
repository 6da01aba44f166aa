import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/**
 * What graphql-cop looks for, check by check. Three of its findings are open by design: the schema of a public API is
 * public, so introspection answers and mistakes are helped with, and queries are asked by GET as well, since no answer
 * depends on a cookie.
 */
let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph();
});

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
  extensions?: unknown;
}

const json = { 'content-type': 'application/json' };

async function send(init: RequestInit, address = ''): Promise<{ response: Response; text: string; body: Answer }> {
  const response = await fetch(graph.url + address, init);
  const text = await response.text();
  return { response, text, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answer };
}
const post = (body: unknown, headers: Record<string, string> = json) =>
  send({ method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const circular = (depth: number) =>
  `{ __schema { types { ${times(depth, () => 'fields { type {')} name ${times(depth, () => '} }')} } } }`;

it.each([
  ['101 aliases', `query cop { ${times(101, (index) => `alias${index}: __typename`)} }`, 'LIMIT_EXCEEDED'],
  ['a field 500 times', `query cop { ${times(500, () => '__typename')} }`, 'LIMIT_EXCEEDED'],
  ['50 directives in one place', `query cop { __typename ${times(50, () => '@aa')} }`, 'LIMIT_EXCEEDED'],
  ['introspection that goes round', `query cop ${circular(4)}`, 'LIMIT_EXCEEDED'],
  ['fragments that go round', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'BAD_USER_INPUT'],
  [
    'a fragment within itself',
    '{ ...A } fragment A on Query { agency(id: "qni") { ...B } } fragment B on Agency { children { nodes { ...B } } }',
    'BAD_USER_INPUT',
  ],
])('%s: refused', async (_, query, code) => {
  const { body } = await post({ query });
  expect(body.data).toBeUndefined();
  expect([...new Set(body.errors!.map(({ extensions }) => extensions.code))]).toEqual([code]);
  expect(body.errors!.length).toBeLessThanOrEqual(2);
});

it('the same mistake ten times over is told of once', async () => {
  const { body } = await post({ query: `query cop { __typename ${times(10, () => '@aa')} }` });
  expect(body.errors!.map(({ message }) => message)).toEqual(['Unknown directive "@aa".']);
  const { body: two } = await post({ query: '{ nothing1 nothing2 one: nothing1 }' });
  expect(two.errors!.map(({ message }) => message)).toEqual([
    expect.stringContaining('"nothing1"'),
    expect.stringContaining('"nothing2"'),
  ]);
});

it('several operations in one request, as a list: refused', async () => {
  const { response, body } = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
  expect(response.status).toBe(400);
  expect(body.data).toBeUndefined();
  expect(body.errors!.length).toBe(1);
});

it('tracing and debugging are not there for who asks for them', async () => {
  const headers = { ...json, 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' };
  const { body } = await post({ query: '{ __typename }', extensions: { tracing: true } }, headers);
  expect(body).toEqual({ data: { __typename: 'Query' } });
});

it('what fails shows no exception', async () => {
  for (const query of ['qwerty cop { abc }', '{ agency(id: "\u0000") { id } }', '{ agency }']) {
    const { text, body } = await post({ query });
    expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    expect(text).not.toMatch(/exception|stack|node_modules|\.ts/);
  }
});

it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=a'])(
  'a form of another page, which a browser sends as %s without asking: refused',
  async (type) => {
    for (const body of ['query=query+cop+%7B__typename%7D', '{"query":"query cop { __typename }"}']) {
      const { response, text } = await post(body, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(text).not.toContain('"data"');
    }
  },
);

it('a mutation over GET: refused', async () => {
  const { response, text } = await send({}, `?query=${encodeURIComponent('mutation cop { __typename }')}`);
  expect(response.status).toBe(405);
  expect(text).not.toContain('"data"');
});

it('there is no page for queries at the address of the graph', async () => {
  const { text } = await send({ headers: { accept: 'text/html' } });
  expect(text).not.toMatch(/<html|graphiql|playground/i);
});

describe('open by design', () => {
  it('introspection, which shows what the repository shows', async () => {
    const { body } = await post({ query: 'query cop { __schema { queryType { name } } }' });
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('suggestions, of names that introspection shows', async () => {
    const { body } = await post({ query: '{ agencie { nodes { id } } }' });
    const [, suggested = ''] = /Did you mean "(\w+)"/.exec(body.errors![0]!.message) ?? [];
    const names = await post({ query: '{ __type(name: "Query") { fields { name } } }' });
    const fields = (names.body.data as { __type: { fields: { name: string }[] } }).__type.fields;
    expect(fields.map(({ name }) => name)).toContain(suggested);
  });

  it('queries over GET, which set no cookie, are for no other origin, and are not kept', async () => {
    const origin = { origin: 'https://elsewhere.example' };
    const { response, body } = await send({ headers: origin }, '?query=query+cop+%7B__typename%7D');
    expect(body).toEqual({ data: { __typename: 'Query' } });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
