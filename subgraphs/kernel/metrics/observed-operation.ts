import type { PublicError } from '../errors/errors.ts';
import { errorsAnswered, operationCost, operationLabel, operationSeconds } from './metrics.ts';

/** One operation, as the metrics see it. */
export interface ObservedOperation {
  /** It is about to run under that name, at that cost. */
  runs(name: string | undefined, cost: number): void;
  /** Its answer has an error; answers the error. */
  failed(error: PublicError): PublicError;
  /** Its answer is ready. */
  over(): void;
}

/** Begins to observe an operation that has just come in. */
export function observeOperation(): ObservedOperation {
  const ended = operationSeconds.startTimer();
  let operation = operationLabel(undefined);
  let outcome = 'ok';
  return {
    runs: (name, cost) => {
      operation = operationLabel(name);
      operationCost.observe(cost);
    },
    failed: (error) => {
      const { code } = error.extensions;
      errorsAnswered.inc({ code });
      if (outcome === 'ok') outcome = code;
      return error;
    },
    over: () => void ended({ operation, outcome }),
  };
}
