import { createHash } from 'node:crypto';
import { people } from '../../gateway/demo/people.ts';
import { createDocuments } from '../../gateway/trusted/persisted-queries.ts';
import { openTrustedDocuments } from '../../gateway/trusted/trusted-documents.ts';
import { everythingOpen } from '../../subgraphs/kernel/config/trusted-config.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

/** Apollo's automatic persisted queries, as clients speak the protocol. */
let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph('http');
});

const administrator = people.find(({ name }) => name === 'administrator')!;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashed = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

interface Answer {
  status: number;
  body: { data?: unknown; errors?: { message: string; extensions: { code: string; argument?: string } }[] };
}

async function answered(response: Promise<Response>): Promise<Answer> {
  const { status } = await response;
  return { status, body: (await (await response).json()) as Answer['body'] };
}

const post = (body: object, headers: Record<string, string> = {}, url = graph.url) =>
  answered(
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const get = (parameters: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const given = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return answered(fetch(`${graph.url}?${new URLSearchParams(given)}`, { headers }));
};
const codes = ({ body }: Answer) => body.errors?.map(({ extensions }) => extensions.code);

const nameOf = 'query NameOf($id: ID!) { agency(id: $id) { abbreviation } }';

it('a text that was sent once is asked for by its hash, by POST and by GET', async () => {
  const variables = { id: 'qni2025' };
  const first = await post({ extensions: hashed(nameOf), variables });
  expect(first.body.errors).toEqual([
    {
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', requestId: expect.any(String) },
    },
  ]);
  expect(first.status).toBe(200);
  expect(
    (await post({ extensions: hashed(nameOf), variables }, { accept: 'application/graphql-response+json' })).status,
  ).toBe(400);

  const whole = await post({ query: nameOf, extensions: hashed(nameOf), variables });
  expect(whole.body).toEqual(await post({ query: nameOf, variables }).then(({ body }) => body));
  expect(whole.body.data).toEqual({ agency: { abbreviation: expect.any(String) } });
  expect((await post({ extensions: hashed(nameOf), variables })).body).toEqual(whole.body);
  expect((await get({ extensions: hashed(nameOf), variables })).body).toEqual(whole.body);
  expect((await get({ extensions: hashed(nameOf), variables, query: '' })).body).toEqual(whole.body);
});

it('a text under the hash of another is refused, and not kept', async () => {
  const [harmless, wanted] = ['query Harmless { __typename }', 'query Wanted { viewer { clientId } }'];
  const poison = await post({ query: harmless, extensions: hashed(wanted) });
  expect(codes(poison)).toEqual(['BAD_USER_INPUT']);
  expect(poison.body.errors![0]!.extensions.argument).toBe('extensions.persistedQuery.sha256Hash');
  expect(codes(await post({ extensions: hashed(wanted) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
});

it('a text that is no valid operation is not kept', async () => {
  const broken = 'query Broken { nothingOfTheKind }';
  for (const _ of [1, 2])
    expect(codes(await post({ query: broken, extensions: hashed(broken) }))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await post({ extensions: hashed(broken) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
});

it('who asks by a hash has their own rights, whoever has sent the text', async () => {
  const query = 'query Own { viewer { scopes } officer(id: "officer-qni2025-staff") { personalPhone } }';
  const authorization = `Bearer ${await graph.token(administrator)}`;
  const sent = await post({ query, extensions: hashed(query) }, { authorization });
  expect(sent.body.data).toMatchObject({ officer: { personalPhone: expect.any(String) } });
  const stranger = await get({ extensions: hashed(query) });
  expect(stranger.body.data).toEqual({ viewer: null, officer: { personalPhone: null } });
  expect(codes(stranger)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
});

it('a mutation is not run over GET, by its hash either', async () => {
  const query = 'mutation ByHash { __typename }';
  expect((await post({ query, extensions: hashed(query) })).body).toEqual({ data: { __typename: 'Mutation' } });
  expect((await get({ extensions: hashed(query) })).status).toBe(405);
});

it.each([
  ['another version', { version: 2, sha256Hash: sha256(nameOf) }],
  ['no hash', { version: 1 }],
  ['a hash that is no text', { version: 1, sha256Hash: 7 }],
  ['an endless hash', { version: 1, sha256Hash: 'a'.repeat(201) }],
  ['no object', 'abc'],
])('%s is refused', async (_, persistedQuery) => {
  for (const answer of [
    await post({ extensions: { persistedQuery } }),
    await get({ extensions: { persistedQuery } }),
  ]) {
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.body.errors![0]!.message).toMatch(/requires the version 1 and the sha256Hash/);
  }
});

it('a request that names no document at all is refused as before', async () => {
  for (const answer of [await post({ variables: {} }), await get({ variables: {} })]) {
    expect(answer.status).toBe(400);
    expect(answer.body.errors![0]!.message).toBe('Missing query');
  }
});

it('a subgraph takes no hashes, and says so', async () => {
  const answer = await post({ extensions: hashed(nameOf) }, {}, graph.subgraphUrl('directory'));
  expect(answer.body.errors).toEqual([
    {
      message: 'PersistedQueryNotSupported',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', requestId: expect.any(String) },
    },
  ]);
});

describe('what is kept', () => {
  const client: Viewer = { ...anonymous, subject: 'application-1', clientId: 'one' };
  const text = (index: number) => `query Kept${String(index).padStart(3, '0')} { __typename }`;
  const asked = (index: number) => ({ text: text(index), hash: sha256(text(index)) });
  const byHash = (index: number) => ({ text: undefined, hash: sha256(text(index)) });
  const open = openTrustedDocuments(everythingOpen, false, () => {});

  it('has a bound, and strangers do not push out what clients have sent', () => {
    // A text of 29 characters weighs 229.
    const documents = createDocuments(open, { ofClients: 500, ofStrangers: 500, longest: 300 });
    documents.isValid(asked(0), sha256(text(0)), client);
    for (let index = 1; index <= 50; index += 1) documents.isValid(asked(index), sha256(text(index)), anonymous);
    expect(documents.textOf(byHash(0), anonymous)).toBe(text(0));
    const left = Array.from({ length: 50 }, (_, index) => index + 1).filter((index) => {
      try {
        return documents.textOf(byHash(index), anonymous) !== undefined;
      } catch {
        return false;
      }
    });
    expect(left).toEqual([49, 50]);
  });

  it('does not have what is longer than one may be, nor what came without its hash', () => {
    const documents = createDocuments(open, { ofClients: 5_000, ofStrangers: 5_000, longest: 220 });
    documents.isValid(asked(1), sha256(text(1)), client);
    expect(() => documents.textOf(byHash(1), client)).toThrow('PersistedQueryNotFound');
    const roomy = createDocuments(open);
    roomy.isValid({ text: text(2), hash: undefined }, sha256(text(2)), client);
    expect(() => roomy.textOf(byHash(2), client)).toThrow('PersistedQueryNotFound');
  });
});
