import { LRUCache } from 'lru-cache';
import { type Instant, instantAt } from '../../subgraphs/kernel/dates/instant.ts';

/** So many addresses are remembered, and none that is longer. */
const mostAddresses = 1_000;
const longestAddress = 2_000;

/**
 * Answers since when this process has seen an address answer the content with this tag: HTTP's Last-Modified. The time is
 * in whole seconds, as in HTTP. When the content changes, so does the time, even within a second. Undefined for an address
 * that is too long to remember.
 */
export function createUnchangedSince(now: () => Instant): (address: string, tag: string) => Instant | undefined {
  const seen = new LRUCache<string, { tag: string; since: number }>({ max: mostAddresses });
  return (address, tag) => {
    if (address.length > longestAddress) return undefined;
    const before = seen.get(address);
    const second = Math.floor(+now() / 1000) * 1000;
    const since = before?.tag === tag ? before.since : Math.max(second, (before?.since ?? 0) + 1000);
    seen.set(address, { tag, since });
    return instantAt(since);
  };
}
