import { people } from '../../gateway/demo/people.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask, type Asked } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const [clerk] = people;

describe.each(topologies)('bad input, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  it.each([
    ['an unknown agency', '{ agency(id: "nowhere") { id } }', 'NOT_FOUND', 'The agency "nowhere" does not exist'],
    ['an unknown code', '{ agencyByCode(code: "Z99") { id } }', 'NOT_FOUND', 'An agency with the code Z99'],
    ['a malformed code', '{ agencyByCode(code: "H-48") { id } }', 'BAD_USER_INPUT', 'H48, 000.00.53.H48 or 23425'],
    [
      'a date that is not one',
      '{ agency(id: "qni", asOf: "2020-02-30") { id } }',
      'BAD_USER_INPUT',
      'There is no such day',
    ],
    ['a page too large', '{ agencies(first: 1000) { nodes { id } } }', 'BAD_USER_INPUT', '0 to 100'],
    ['a page of less than nothing', '{ agencies(first: -1) { nodes { id } } }', 'BAD_USER_INPUT', '0 to 100'],
    [
      'first and last together',
      '{ agencies(first: 1, last: 1) { nodes { id } } }',
      'BAD_USER_INPUT',
      'first or last, not both',
    ],
    [
      'a cursor that is none',
      '{ agencies(after: "zzz") { nodes { id } } }',
      'BAD_USER_INPUT',
      'This cursor is not one of this list',
    ],
    ['text with NUL', '{ agencies(search: "a\\u0000") { nodes { id } } }', 'BAD_USER_INPUT', 'NUL'],
    ['half a character', '{ agencies(search: "\\ud800") { nodes { id } } }', 'BAD_USER_INPUT', 'Invalid Unicode'],
    [
      'a search for nothing',
      '{ agencies(search: "?!") { nodes { id } } }',
      'BAD_USER_INPUT',
      'at least one letter or digit',
    ],
    ['an unknown field', '{ agency(id: "qni") { nothing } }', 'BAD_USER_INPUT', 'Cannot query field'],
    ['a syntax error', '{ agency(', 'BAD_USER_INPUT', 'Syntax Error'],
    ['a query nested deeper than the stack', '{a'.repeat(2400), 'LIMIT_EXCEEDED', 'nested too deep'],
    ['two operations and no name', 'query A { __typename } query B { __typename }', 'BAD_USER_INPUT', 'operationName'],
    [
      'a query too deep',
      `{ agency(id: "qni") { ${'parent { '.repeat(25)} id ${'} '.repeat(25)} } }`,
      'LIMIT_EXCEEDED',
      'levels',
    ],
  ])('answers %s with a code and what to do', async (_, query, code, hint) => {
    const answer = await ask(graph.url, { query });
    expectOneError(answer, code, hint);
  });

  it('answers a page of nothing, which says whether there is more', async () => {
    const of = (page: string) =>
      `{ adminUnits(${page}) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } agencies(${page}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`;
    const first = (await ask(graph.url, { query: of('first: 0') })).body;
    expect(first).toEqual({
      data: {
        adminUnits: {
          ...{ nodes: [], edges: [] },
          pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
        },
        agencies: { nodes: [], pageInfo: { hasNextPage: true, hasPreviousPage: false } },
      },
    });
    const last = (await ask(graph.url, { query: of('last: 0') })).body;
    expect(last.data).toMatchObject({ agencies: { pageInfo: { hasNextPage: false, hasPreviousPage: true } } });
  });

  it('refuses a cursor of another list', async () => {
    const { body } = await ask(graph.url, { query: '{ adminUnits(first: 1) { pageInfo { endCursor } } }' });
    const cursor = (body.data as { adminUnits: { pageInfo: { endCursor: string } } }).adminUnits.pageInfo.endCursor;
    const answer = await ask(graph.url, {
      query: 'query ($after: String) { agencies(after: $after) { nodes { id } } }',
      variables: { after: cursor },
    });
    expectOneError(answer, 'BAD_USER_INPUT', 'This cursor is not one of this list');
  });

  it('refuses half a character in a variable, however deep', async () => {
    const query = 'query ($filter: AgencyFilter) { agencies(filter: $filter) { nodes { id } } }';
    const answer = await ask(graph.url, { query, variables: { filter: { parent: '\ud800' } } });
    expectOneError(answer, 'BAD_USER_INPUT', 'surrogate');
  });

  it('refuses a variable of the wrong kind before anything runs', async () => {
    graph.requests.length = 0;
    const answer = await ask(graph.url, {
      query: 'query ($asOf: Date) { agency(id: "qni", asOf: $asOf) { id } }',
      variables: { asOf: 20200415 },
    });
    expectOneError(answer, 'BAD_USER_INPUT', 'Date requires a string');
    expect(graph.requests).toEqual([]);
  });

  it.each([
    ['is broken', async () => 'not.a.token', 'not a JSON Web Token'],
    [
      'has been tampered with',
      async () => `${(await graph.token(clerk!)).slice(0, -6)}AAAAAA`,
      'could not be verified',
    ],
    ['has expired', () => graph.token(clerk!, -60), 'has expired'],
    ['is of an unknown issuer', async () => unsigned({ iss: 'https://elsewhere.example', sub: 'x' }), 'does not trust'],
    [
      'is signed by another key',
      async () => (await openDemoIssuer(projectFile('.data/test/another-issuer'))).token(clerk!),
      'could not be verified',
    ],
    [
      'asks for no signature',
      async () => unsigned({ iss: 'https://demo.province-graph.invalid', sub: 'x', exp: 9e9 }),
      'could not be verified',
    ],
  ])('refuses a token that %s', async (_, token, hint) => {
    const answer = await ask(graph.url, { query: '{ __typename viewer { clientId } }', token: await token() });
    expect(answer.status).toBe(401);
    expectOneError(answer, 'UNAUTHENTICATED', hint);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token", error_description="[^"]+"$/);
  });

  it('says of no token that it is wrong where none was sent', async () => {
    const origin = new URL(graph.url).origin;
    const body = JSON.stringify({ query: '{ viewer { clientId } }', extensions: { explainAccess: true } });
    const answers = [
      await fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      await fetch(`${origin}/documents/files?name=a.pdf`, { method: 'POST', body: 'x' }),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get('www-authenticate')])).toEqual([
      [401, 'Bearer'],
      [401, 'Bearer'],
    ]);
  });

  it.each([
    [{ 'content-type': 'text/plain' }, 415, 'requires the content-type application/json'],
    [{ 'content-type': 'application/json', accept: 'text/html' }, 406, 'accept one of them'],
  ])('answers a request with %j in words', async (headers, status, hint) => {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: headers as unknown as Record<string, string>,
      body: '{"query":"{__typename}"}',
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining(hint),
          extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
        },
      ],
    });
  });

  it('answers every refusal with a request id and without stack, SQL or address', async () => {
    const queries = [
      '{ agency(id: "nowhere") { id } }',
      '{ agencies(first: 1000) { nodes { id } } }',
      '{ a',
      '{ nothing }',
    ];
    for (const query of queries) {
      const { text, body } = await ask(graph.url, { query });
      expect(body.errors![0]!.extensions.requestId).toMatch(/^[\w-]{36}$/);
      expect(text).not.toMatch(/stack|select |node_modules|127\.0\.0\.1|prisma/i);
    }
  });
});

function expectOneError({ body }: Asked, code: string, hint: string): void {
  expect(body.errors).toHaveLength(1);
  expect(body.errors![0]).toMatchObject({ message: expect.stringContaining(hint), extensions: { code } });
}

function unsigned(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.`;
}
