import { http, HttpResponse, type RequestHandler } from 'msw';
import type { TestGraph } from './testing/test-graph.ts';

/**
 * Handlers of Mock Service Worker for the graph of a test: `setupServer(...handlersOf(graph))`, `setupWorker(…)` on a page.
 * They answer at any address that ends in /graphql, or at the one that is given.
 */
export function handlersOf(graph: TestGraph, url = '*/graphql'): RequestHandler[] {
  return [
    http.all(url, async ({ request }) => {
      try {
        return (await graph.fetch(request)) as HttpResponse<never>;
      } catch {
        return HttpResponse.error();
      }
    }),
  ];
}
