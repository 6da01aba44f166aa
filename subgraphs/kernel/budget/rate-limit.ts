import { LRUCache } from 'lru-cache';
import type { Instant } from '../dates/instant.ts';
import { GraphError } from '../errors/errors.ts';

/** Lets each caller do something so often a minute. */
export interface RateLimit {
  /** Counts one use; throws RATE_LIMITED when the caller has none left in this minute. */
  use(caller: string, now: Instant): void;
}

/** A limit for each minute of the clock, counted in this process. */
export function createRateLimit(perMinute: number): RateLimit {
  const used = new LRUCache<string, number>({ max: 10_000 });
  return {
    use: (caller, now) => {
      const key = `${Math.floor(+now / 60_000)} ${caller}`;
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      if (count > perMinute) {
        const message = `This can be asked ${perMinute} times a minute; try again in the next`;
        const retryAfter = 60 - (Math.floor(+now / 1000) % 60);
        throw new GraphError('RATE_LIMITED', message, undefined, undefined, {
          limit: perMinute,
          asked: count,
          retryAfter,
        });
      }
    },
  };
}
