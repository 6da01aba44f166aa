import { GraphError } from '../errors/errors.ts';
import { bytesHeld } from '../metrics/metrics.ts';

/** How many bytes of bodies may be in memory at once. */
export interface BytesLimits {
  all: number;
  perCaller: number;
}

/** What is allowed when nothing else is configured: a caller may send two packets of the largest size at once. */
export const bytesLimits: BytesLimits = { all: 256 * 1024 * 1024, perCaller: 128 * 1024 * 1024 };

/** What one request holds in memory of its body. */
export interface Held {
  /** Holds so many bytes at least; throws RATE_LIMITED or SUBGRAPH_UNAVAILABLE when that is too much. */
  atLeast(bytes: number): void;
  /** Holds nothing any more. */
  release(): void;
}

/** Counts what is in memory of the bodies of all requests that are under way, in all and for each caller. */
export class BytesInFlight {
  #all = 0;
  readonly #of = new Map<string, number>();

  constructor(private readonly limits: BytesLimits) {}

  /** Begins to count a request of a caller; release it when it is over. */
  hold(caller: string): Held {
    let held = 0;
    const change = (bytes: number) => {
      const own = (this.#of.get(caller) ?? 0) + bytes - held;
      const all = this.#all + bytes - held;
      if (bytes > held) this.#refuse(own, all);
      held = bytes;
      this.#all = all;
      bytesHeld.set(all);
      if (own > 0) this.#of.set(caller, own);
      else this.#of.delete(caller);
    };
    return { atLeast: (bytes) => bytes > held && change(bytes), release: () => change(0) };
  }

  #refuse(own: number, all: number): void {
    const { perCaller: limit } = this.limits;
    if (own > limit) {
      const message = `You send more than ${limit} bytes at once; wait until what you have sent is answered`;
      throw new GraphError('RATE_LIMITED', message, undefined, undefined, { limit, asked: own, retryAfter: 1 });
    }
    if (all > this.limits.all)
      throw new GraphError('SUBGRAPH_UNAVAILABLE', 'Too much is being sent at once; try again in a moment');
  }
}
