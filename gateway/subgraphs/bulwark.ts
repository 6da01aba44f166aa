import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { breakerOpen } from '../../subgraphs/kernel/metrics/metrics.ts';
import { CallFailed } from '../../subgraphs/kernel/calls/call.ts';

/** One attempt to ask a subgraph; rejects with CallFailed. */
export type Attempt<Result> = () => Promise<Result>;

/** Requests that are under way at one subgraph at once, and those that wait for their turn; more are refused. */
const [mostAtOnce, mostWaiting] = [100, 200];

/** So many failures in a row, and a subgraph is left alone for so many milliseconds before it is tried again. */
const [failures, restMs] = [5, 1_000];

const isUnreachable = (error: Error) => error instanceof CallFailed && error.reason === 'UNREACHABLE';
const isFailure = (error: Error) =>
  error instanceof CallFailed && (error.reason === 'UNREACHABLE' || error.reason === 'TIMEOUT');

/**
 * What stands between the gateway and one subgraph: a bulkhead, so that one that hangs holds no more than its share; a
 * breaker, so that one that fails is not waited for by everybody; and, for what may be repeated, one more attempt where it
 * could not be reached, as while it is being restarted.
 */
export function bulwark(
  subgraph: string,
): <Result>(attempt: Attempt<Result>, isRepeatable: boolean) => Promise<Result> {
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failures),
  });
  breaker.onStateChange((state) => breakerOpen.set({ subgraph }, state === CircuitState.Open ? 1 : 0));
  const once = wrap(bulkhead(mostAtOnce, mostWaiting), breaker);
  const backoff = new ExponentialBackoff({ initialDelay: 100, maxDelay: 400 });
  const repeated = wrap(retry(handleWhen(isUnreachable), { maxAttempts: 2, backoff }), once);
  return (attempt, isRepeatable) => (isRepeatable ? repeated : once).execute(attempt);
}
