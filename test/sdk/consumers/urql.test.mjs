import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
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

const { introspection: schema } = await introspect();

async function clientOf(person) {
  const headers = await headersOf(person);
  const cache = cacheExchange({
    schema,
    keys: { AgencyConnection: () => null },
    resolvers: { Query: { procedures: relayPagination() } },
    logger: () => {},
  });
  return new Client({ url, fetchOptions: { headers }, preferGetMethod: false, exchanges: [cache, fetchExchange] });
}

test('urql keeps two days of an agency apart in its normalised cache', async () => {
  const client = await clientOf();
  const { data, error } = await client.query(gql(twoDays.query), {}).toPromise();
  assert.equal(error, undefined);
  assert.deepEqual(stripped(data), twoDays.answer);
  const kept = await client.query(gql(twoDays.query), {}, { requestPolicy: 'cache-only' }).toPromise();
  assert.deepEqual(stripped(kept.data), twoDays.answer);
});

test('urql puts pages together', async () => {
  const client = await clientOf();
  let after = null;
  let edges = [];
  for (let isOver = false; !isOver;) {
    const { data } = await client.query(gql(procedures), { first: 5, after }).toPromise();
    edges = data.procedures.edges;
    after = data.procedures.pageInfo.endCursor;
    isOver = !data.procedures.pageInfo.hasNextPage;
  }
  assert.equal(new Set(edges.map(({ node }) => node.code)).size, procedureCount);
});

test('urql writes a draft once with the same key', async () => {
  const client = await clientOf('commune-clerk');
  const variables = { input: draftInput() };
  const ids = [];
  for (const _ of [1, 2]) ids.push((await client.mutation(gql(draft), variables).toPromise()).data.draftDocument.id);
  assert.equal(ids[0], ids[1]);
});

test('urql is told what it may not read, beside what it may', async () => {
  const { data, error } = await (await clientOf('citizen')).query(gql(denied), {}).toPromise();
  assert.deepEqual([data.agency.id, data.agency.inbox], ['qni2025', null]);
  assert.ok(isDenial(error.graphQLErrors[0]));
});

function stripped(data) {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));
}
