import type { ServerResponse } from 'node:http';
import { GraphError } from '../errors/errors.ts';

/**
 * Does what a request asks for while somebody waits for it. At the deadline, in milliseconds, it rejects with
 * SUBGRAPH_UNAVAILABLE, and when the client goes away likewise; `signal` tells the work to stop then.
 */
export function withinDeadline<Result>(
  deadlineMs: number,
  response: ServerResponse,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const giveUp = (message: string) => {
      const reason = new GraphError('SUBGRAPH_UNAVAILABLE', message);
      controller.abort(reason);
      reject(reason);
    };
    const late = `The answer was not ready within ${deadlineMs / 1_000} seconds; ask for less at once, or try again`;
    const timer = setTimeout(() => giveUp(late), deadlineMs);
    const gone = () => giveUp('Nobody waits for the answer any more');
    response.once('close', gone);
    void work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        response.off('close', gone);
      });
  });
}
