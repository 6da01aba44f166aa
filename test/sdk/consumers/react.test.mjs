import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { createClient } from '@province-graph/client';
import { inbox, reportDeliveryStatus } from '@province-graph/client/documents';
import { GraphProvider, useGraphMutation, useGraphPages, useGraphQuery } from '@province-graph/client/react';
import { createTestGraph } from '@province-graph/client/testing';
import { handlersOf } from '@province-graph/client/testing/msw';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { JSDOM } from 'jsdom';
import { setupServer } from 'msw/node';
import { act, createElement } from 'react';

const graph = createTestGraph({ rows: 5 });
const server = setupServer(...handlersOf(graph));
let createRoot;
before(async () => {
  const { window } = new JSDOM('<div id="root"></div>', { url: 'https://portal.example/' });
  const page = { window, document: window.document, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true };
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  ({ createRoot } = await import('react-dom/client'));
  server.listen({ onUnhandledRequest: 'error' });
});
after(() => server.close());
afterEach(() => graph.reset());

/** Renders a hook below its providers; answers what it said last, and how often it was rendered. */
async function rendered(useHook, options = {}) {
  const client = createClient({ url: 'https://graph.example/graphql', retries: 0, ...options });
  const cache = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  const seen = { result: undefined, renders: 0 };
  const Probe = () => {
    seen.result = useHook();
    seen.renders += 1;
    return null;
  };
  const root = createRoot(document.querySelector('#root'));
  const tree = createElement(
    QueryClientProvider,
    { client: cache },
    createElement(GraphProvider, { value: client }, createElement(Probe)),
  );
  await act(async () => root.render(tree));
  return { seen, cache, unmount: () => act(async () => root.unmount()) };
}

/** Lets what is under way come to an end. */
async function until(condition) {
  for (let tries = 0; tries < 200 && !condition(); tries++)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 10)));
  assert.ok(condition(), 'it came to that');
}

test('a query has its data, and what was denied of it, also after a refetch', async () => {
  graph.deny('Delivery.document');
  const { seen, unmount } = await rendered(() => useGraphQuery(inbox, { agency: 'c-21136@2025' }));
  await until(() => seen.result.isSuccess);
  assert.equal(seen.result.data.agency.nodes, undefined);
  assert.equal(seen.result.data.agency.inbox.nodes.length, 5);
  const { data } = seen.result;
  await act(async () => seen.result.refetch());
  await until(() => !seen.result.isFetching);
  assert.equal(seen.result.data, data, 'what did not change is the same object');
  await unmount();
});

test('a query of who lacks a scope says which one', async () => {
  graph.as(['reports:read']);
  const { seen, unmount } = await rendered(() => useGraphQuery(inbox, { agency: 'c-21136@2025' }));
  await until(() => seen.result.isSuccess);
  const { data, denials } = seen.result;
  assert.equal(data.agency.inbox, null);
  assert.deepEqual(
    denials.map(({ field, scopes }) => [field, scopes]),
    [['Agency.inbox', [['documents:read']]]],
  );
  await unmount();
});

test('a query that fails has an error of the class that fits, and no data', async () => {
  graph.fail(inbox, { code: 'SUBGRAPH_UNAVAILABLE' });
  const { seen, unmount } = await rendered(() => useGraphQuery(inbox, { agency: 'c-21136@2025' }));
  await until(() => seen.result.isError);
  assert.deepEqual(
    [seen.result.error.name, seen.result.data, seen.result.denials.length],
    ['UnavailableError', undefined, 0],
  );
  await unmount();
});

test('pages follow each other, as rows', async () => {
  const { seen, unmount } = await rendered(() => useGraphPages(inbox, { agency: 'c-21136@2025', first: 2 }));
  await until(() => seen.result.isSuccess);
  assert.equal(seen.result.data.length, 2);
  for (const count of [4, 5]) {
    await act(async () => seen.result.fetchNextPage());
    await until(() => seen.result.data.length === count);
  }
  assert.equal(seen.result.hasNextPage, false);
  assert.equal(new Set(seen.result.data.map(({ id }) => id)).size, 5);
  await unmount();
});

test('a mutation keeps its key until it has gone well, and takes another one then', async () => {
  const keys = () => graph.requests.map(({ variables }) => variables.input.idempotencyKey);
  const { seen, unmount } = await rendered(() => useGraphMutation(reportDeliveryStatus, { retry: 1, retryDelay: 0 }));
  const input = () => ({ delivery: 'delivery-1', status: 'ACCEPTED' });
  const press = () => act(async () => seen.result.mutateAsync({ input: input() }).catch(() => {}));
  graph.fail(reportDeliveryStatus, { isCut: true, times: 3 });
  await press();
  await until(() => seen.result.isError);
  await press();
  await until(() => seen.result.isSuccess);
  assert.equal(keys().length, 4);
  assert.equal(new Set(keys()).size, 1, 'one key, whoever tried again');
  await press();
  await until(() => keys().length === 5);
  assert.equal(new Set(keys()).size, 2);
  await unmount();
});

test('a component is rendered for what it reads, and not for what it does not', async () => {
  const { seen, unmount } = await rendered(() => useGraphQuery(inbox, { agency: 'c-21136@2025' }).data);
  await until(() => seen.result !== undefined);
  assert.equal(seen.renders, 2, 'once without data, once with it');
  await unmount();
});
