import { errorFrom, NotGraphQLError } from './errors.ts';
import type { GraphErrorPayload, PageOptions } from './operation.ts';

interface Page {
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Fetches the page after a cursor, with the errors of its answer. */
type FetchPage = (
  after: string | null,
  options: PageOptions,
) => Promise<{ data: unknown; errors: readonly GraphErrorPayload[] }>;

/**
 * All rows of a list, each once and in order. While one page is worked on the next is under way, and no more; who stops
 * early stops that as well. Throws a ForbiddenError when the list itself is denied.
 */
export async function* walk<Row>(
  fetchPage: FetchPage,
  path: readonly string[],
  start: string | null,
  { prefetch = true, signal, ...options }: PageOptions,
): AsyncGenerator<Row, void, undefined> {
  const ends = new AbortController();
  const stop = () => ends.abort(signal!.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const load = (after: string | null) => fetchPage(after, { ...options, signal: ends.signal });
  const seen = new Set([start]);
  try {
    let next: ReturnType<FetchPage> | undefined = load(start);
    while (next) {
      const page = pageAt(await next, path);
      const following = page ? cursorAfter(page, seen) : undefined;
      next = following !== undefined && prefetch ? load(following) : undefined;
      // Whoever awaits it learns of its failure; until then it is nobody's.
      next?.catch(() => {});
      yield* (page?.nodes ?? []) as Row[];
      if (following !== undefined && !prefetch) next = load(following);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    ends.abort();
  }
}

/** The page in an answer; undefined where there is no list because there is nothing that it would be of. */
function pageAt({ data, errors }: Awaited<ReturnType<FetchPage>>, path: readonly string[]): Page | undefined {
  let value: unknown = data;
  for (const [depth, key] of path.entries()) {
    value = (value as Record<string, unknown> | null)?.[key];
    if (value != null) continue;
    const place = path.slice(0, depth + 1).join('.');
    const reason = errors.find((error) => error.path?.join('.') === place);
    if (reason) throw errorFrom([reason], {});
    return undefined;
  }
  return value as Page;
}

function cursorAfter({ pageInfo }: Page, seen: Set<string | null>): string | undefined {
  if (!pageInfo.hasNextPage) return undefined;
  const { endCursor } = pageInfo;
  if (endCursor === null || seen.has(endCursor))
    throw new NotGraphQLError('The list leads back to a page that was read', { code: 'NOT_GRAPHQL' });
  seen.add(endCursor);
  return endCursor;
}
