import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientError, GraphQLClient } from 'graphql-request';
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

const clientOf = async (person, options = {}) =>
  new GraphQLClient(url, { headers: await headersOf(person), ...options });

test('graphql-request introspects the graph', async () => {
  const { sdl } = await introspect();
  for (const type of ['type Agency implements Node', 'type Document implements Node', 'scalar Date'])
    assert.ok(sdl.includes(type), type);
});

test('graphql-request reads two days of an agency', async () => {
  assert.deepEqual(await (await clientOf()).request(twoDays.query), twoDays.answer);
});

test('graphql-request goes through all pages', async () => {
  const client = await clientOf();
  const codes = new Set();
  let after = null;
  let pages = 0;
  do {
    const { procedures: page } = await client.request(procedures, { first: 5, after });
    for (const { node } of page.edges) codes.add(node.code);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    pages += 1;
  } while (after);
  assert.deepEqual([codes.size, pages], [procedureCount, 3]);
});

test('graphql-request writes a draft once with the same key', async () => {
  const client = await clientOf('commune-clerk');
  const input = draftInput();
  const first = await client.request(draft, { input });
  assert.deepEqual(await client.request(draft, { input }), first);
  assert.equal(first.draftDocument.subject, input.subject);
});

test('graphql-request is told what it may not read', async () => {
  const error = await (await clientOf('citizen')).request(denied).catch((reason) => reason);
  assert.ok(error instanceof ClientError);
  assert.ok(isDenial(error.response.errors[0]));
  const { data, errors } = await (await clientOf('citizen', { errorPolicy: 'all' })).rawRequest(denied);
  assert.deepEqual([data.agency.id, data.agency.inbox, errors.length], ['qni2025', null, 1]);
});
