import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, directory, documents, reports } from '@province-graph/client';
import { queryOf } from '@province-graph/client/react';
import {
  dehydrate,
  hydrate,
  InfiniteQueryObserver,
  MutationObserver,
  QueryClient,
  QueryObserver,
} from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/query-persist-client-core';
import { draftInput, procedureCount, tokenOf, twoDays, url } from './support/graph.mjs';

const clientOf = (person) => createClient({ url, ...(person ? { token: () => tokenOf(person) } : {}) });
const cacheOf = () => new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, retry: false } } });

test('TanStack Query keeps two days of an agency apart', async () => {
  const cache = cacheOf();
  const client = clientOf();
  const at = (asOf) => cache.fetchQuery(queryOf(client, directory.agency, { id: 'd-524', asOf }));
  const [before, after] = [await at('2020-04-15'), await at('2026-01-01')];
  assert.equal(before.data.agency.id, twoDays.answer.before.id);
  assert.equal(after.data.agency.id, twoDays.answer.after.id);
  assert.deepEqual([before.data.agency.isActive, after.data.agency.isActive], [true, false]);
});

test('TanStack Query shares the structure of a refetch with denied fields, and persists it', async () => {
  const cache = cacheOf();
  const client = clientOf('clerk');
  const options = queryOf(client, directory.officer, { id: 'officer-qni2025-head' });
  const observer = new QueryObserver(cache, options);
  const stop = observer.subscribe(() => {});
  const first = (await observer.refetch()).data;
  assert.equal(first.data.officer.personalPhone, null);
  assert.ok(first.denials.some(({ field }) => field === 'Officer.personalPhone'));
  const second = (await observer.refetch()).data;
  assert.equal(second.data, first.data, 'what did not change is the same object');
  assert.equal(observer.getCurrentResult().isError, false);
  stop();

  const restored = cacheOf();
  hydrate(restored, JSON.parse(JSON.stringify(dehydrate(cache))));
  assert.deepEqual(restored.getQueryData(options.queryKey), first);

  let stored;
  const persister = {
    persistClient: async (state) => void (stored = JSON.stringify(state)),
    restoreClient: async () => JSON.parse(stored),
    removeClient: async () => {},
  };
  await persistQueryClientSave({ queryClient: cache, persister });
  const later = cacheOf();
  await persistQueryClientRestore({ queryClient: later, persister });
  assert.deepEqual(later.getQueryData(options.queryKey), first);
});

test('TanStack Query goes through pages', async () => {
  const client = clientOf();
  const observer = new InfiniteQueryObserver(cacheOf(), {
    queryKey: ['agencies'],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) => client.services.procedures({ first: 5, after: pageParam }, { signal }),
    getNextPageParam: ({ procedures: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const stop = observer.subscribe(() => {});
  let result = await observer.refetch();
  while (result.hasNextPage) result = await observer.fetchNextPage();
  const codes = result.data.pages.flatMap(({ procedures: { nodes } }) => nodes.map(({ code }) => code));
  stop();
  assert.deepEqual([codes.length, new Set(codes).size], [procedureCount, procedureCount]);
});

test('TanStack Query mutates once however often it tries, and is told what is denied', async () => {
  const client = clientOf('commune-clerk');
  const input = draftInput();
  let attempts = 0;
  const observer = new MutationObserver(cacheOf(), {
    retry: 1,
    retryDelay: 0,
    mutationFn: async (variables) => {
      const answer = await client.documents.draftDocument(variables);
      if (++attempts === 1) throw new Error('The line broke after it took effect');
      return answer;
    },
  });
  const { draftDocument } = await observer.mutate({ input });
  const { draftDocument: same } = await client.documents.draftDocument({ input });
  assert.deepEqual([attempts, draftDocument.id], [2, same.id]);

  const cache = cacheOf();
  const kept = await cache.fetchQuery(queryOf(clientOf('citizen'), documents.inbox, { agency: 'qni2025' }));
  assert.deepEqual([kept.data.agency.inbox, kept.denials.map(({ field }) => field)], [null, ['Agency.inbox']]);
});

test('TanStack Query sees a failure as one, and not as an empty field', async () => {
  const away = createClient({ url: 'http://127.0.0.1:9/graphql', retries: 0 });
  await assert.rejects(cacheOf().fetchQuery(queryOf(away, reports.reminderFeed, {})), {
    name: 'GraphUnreachableError',
  });
});
