import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { documents, directory } from '@province-graph/client';
import { parse } from 'graphql';
import {
  denied,
  draft,
  draftInput,
  headersOf,
  introspect,
  isDenial,
  procedureCount,
  procedures,
  twoDays,
  url,
} from './support/graph.mjs';

const clientOf = async (person, cache = new InMemoryCache()) =>
  new ApolloClient({ link: new HttpLink({ uri: url, headers: await headersOf(person) }), cache });

test('Apollo Client keeps two days of an agency apart', async () => {
  const client = await clientOf();
  const { data } = await client.query({ query: gql(twoDays.query) });
  assert.deepEqual(stripped(data), twoDays.answer);
  const kept = client.cache.extract();
  assert.equal(kept['Agency:d-524@@2020-04-15'].isActive, true);
  assert.equal(kept['Agency:d-524@@2026-01-01'].isActive, false);
  assert.deepEqual(stripped(client.readQuery({ query: gql(twoDays.query) })), twoDays.answer);
});

test('Apollo Client knows which types implement an interface, from the introspection', async () => {
  const { introspection } = await introspect();
  const node = introspection.__schema.types.find(({ name }) => name === 'Node');
  const possibleTypes = { Node: node.possibleTypes.map(({ name }) => name) };
  const client = await clientOf(undefined, new InMemoryCache({ possibleTypes }));
  const query = gql('{ node(id: "qni2025") { id ...on Agency { nameVi } } }');
  const { data } = await client.query({ query });
  assert.equal(data.node.nameVi, 'Ủy ban nhân dân tỉnh Quảng Ngãi');
});

test('Apollo Client puts pages together', async () => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { procedures: relayStylePagination() } } } });
  const client = await clientOf(undefined, cache);
  const query = client.watchQuery({ query: gql(procedures), variables: { first: 5 } });
  const subscription = query.subscribe(() => {});
  let { data } = await query.refetch();
  for (let page = 2; page <= 3; page++)
    ({ data } = await query.fetchMore({ variables: { after: data.procedures.pageInfo.endCursor } }));
  assert.equal(data.procedures.pageInfo.hasNextPage, false);
  const { procedures: all } = client.readQuery({ query: gql(procedures), variables: { first: 5 } });
  const codes = all.edges.map(({ node }) => node.code);
  subscription.unsubscribe();
  assert.deepEqual([codes.length, new Set(codes).size], [procedureCount, procedureCount]);
});

test('Apollo Client writes a draft once with the same key', async () => {
  const client = await clientOf('commune-clerk');
  const variables = { input: draftInput() };
  const answers = [];
  for (const _ of [1, 2])
    answers.push((await client.mutate({ mutation: gql(draft), variables })).data.draftDocument.id);
  assert.equal(answers[0], answers[1]);
});

test('Apollo Client is told what it may not read', async () => {
  const client = await clientOf('citizen');
  const error = await client.query({ query: gql(denied) }).catch((reason) => reason);
  assert.ok(CombinedGraphQLErrors.is(error) && isDenial(error.errors[0]));
  const partial = await client.query({ query: gql(denied), errorPolicy: 'all' });
  assert.equal(partial.data.agency.inbox, null);
  assert.ok(isDenial(partial.error.errors[0]));
});

test('Apollo Client refetches, shares and persists documents of the SDK with fields that are denied', async () => {
  const client = await clientOf('clerk');
  const query = parse(directory.officer.text);
  const options = { query, variables: { id: 'officer-qni2025-head' }, errorPolicy: 'all' };
  const watched = client.watchQuery(options);
  const seen = [];
  const subscription = watched.subscribe(({ data }) => data && seen.push(data));
  const { data } = await watched.refetch();
  assert.equal(data.officer.fullName, 'Trương Quốc Bình');
  assert.equal(data.officer.personalPhone, null);
  const again = await watched.refetch();
  assert.equal(again.data, data, 'what did not change is the same object');
  assert.ok(isDenialOf(again.error, 'Officer.personalPhone'));
  subscription.unsubscribe();

  const restored = await clientOf(
    'clerk',
    new InMemoryCache().restore(JSON.parse(JSON.stringify(client.cache.extract()))),
  );
  assert.deepEqual(restored.readQuery(options), data);
  // What is denied is kept as null, so that nothing is asked again for its sake.
  const offline = await restored.query({ ...options, fetchPolicy: 'cache-only' });
  assert.deepEqual(offline.data, data);
});

test("Apollo Client keeps an inbox of the SDK's document by the days of its agencies", async () => {
  const client = await clientOf('vendor');
  const query = parse(documents.inbox.text);
  const { data } = await client.query({ query, variables: { agency: 'qni-skhcn2025-new', first: 2 } });
  const [row] = data.agency.inbox.nodes;
  // The day of the document is that of its issuer.
  assert.deepEqual([row.document.number, row.document.issuer.id], ['990626/TB-UBND', 'qni@@2020-06-29']);
  assert.equal(client.cache.extract()['Agency:qni@@2020-06-29'].asOf, '2020-06-29');
});

function isDenialOf(error, field) {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions.field === field);
}

/** Without what the client adds. */
function stripped(data) {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));
}
