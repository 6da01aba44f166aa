import type { ExecutionResult } from 'graphql';
import { GraphError } from '../../subgraphs/kernel/errors.ts';
import type { RunningSubgraph, SubgraphRequest } from '../../subgraphs/kernel/define-subgraph.ts';

/** One request of the gateway to a subgraph: the operation, parsed and as text. */
export interface SourceRequest extends SubgraphRequest {
  query: string;
}

/** Where a subgraph is asked: in this process, or over HTTP. Nothing else depends on which. */
export type SubgraphSource = (request: SourceRequest) => Promise<ExecutionResult>;

const timeoutMs = 10_000;

/** Asks a subgraph that runs in this process. */
export function inProcess(subgraph: RunningSubgraph): SubgraphSource {
  return (request) => subgraph.execute(request);
}

/**
 * Asks a subgraph over HTTP with the caller's own token and request id. Throws SUBGRAPH_UNAVAILABLE when it does not
 * answer in time, redirects, or answers something that is not GraphQL; the message names neither address nor cause.
 */
export function overHttp(name: string, url: string): SubgraphSource {
  const unavailable = () => new GraphError('SUBGRAPH_UNAVAILABLE', `The subgraph ${name} does not answer; try again`);
  return async ({ query, variables, operationName, authorization, requestId }) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-request-id': requestId,
        ...(authorization ? { authorization } : {}),
      },
      body: JSON.stringify({ query, variables, operationName }),
    }).catch(() => {
      throw unavailable();
    });
    const result = (await response.json().catch(() => undefined)) as ExecutionResult | undefined;
    if (!isResult(result)) throw unavailable();
    return result;
  };
}

function isResult(value: unknown): value is ExecutionResult {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  return Array.isArray(errors) || (typeof data === 'object' && data !== null);
}
