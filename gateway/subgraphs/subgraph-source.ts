import type { ExecutionResult } from 'graphql';
import { subgraphSeconds } from '../../subgraphs/kernel/metrics/metrics.ts';
import { codesOf, GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import { type Answer, call, CallFailed, jsonOf } from '../../subgraphs/kernel/calls/call.ts';
import type { RunningSubgraph, SubgraphRequest } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { inSpan, traceHeaders } from '../../subgraphs/kernel/tracing/tracing.ts';
import { type Attempt, bulwark } from './bulwark.ts';

/** One request of the gateway to a subgraph: the operation, parsed and as text. */
export interface SourceRequest extends SubgraphRequest {
  query: string;
}

/** Where a subgraph is asked: in this process, or over HTTP. Nothing else depends on which. */
export type SubgraphSource = (request: SourceRequest) => Promise<ExecutionResult>;

/** How long a subgraph may take to answer when nothing else is configured, in milliseconds. */
const defaultTimeoutMs = 10_000;

/** The longest answer of a subgraph that is read, in bytes. */
const maxBytes = 32_000_000;

/** Asks a subgraph that runs in this process. */
export function inProcess(subgraph: RunningSubgraph): SubgraphSource {
  return (request) => subgraph.execute(request);
}

/**
 * Asks a subgraph over HTTP with the caller's own token and request id. Throws SUBGRAPH_UNAVAILABLE when it does not
 * answer in time, redirects, answers something that is not GraphQL, or other than it was asked; the message names neither
 * address nor cause. A subgraph that fails again and again is left alone for a while, and is asked no more at once than
 * it can take; a query is repeated where it cannot have been read.
 */
export function overHttp(name: string, url: string, timeoutMs = defaultTimeoutMs): SubgraphSource {
  const guarded = bulwark(name);
  return async (request) => {
    const { query, variables, operationName, authorization, requestId, address, signal } = request;
    const body = JSON.stringify({ query, variables, operationName });
    const until = performance.now() + timeoutMs;
    const attempt: Attempt<ExecutionResult> = async () => {
      const answer = await call(url, {
        method: 'POST',
        timeoutMs: until - performance.now(),
        maxBytes,
        signal,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          'x-request-id': requestId,
          ...(authorization ? { authorization } : {}),
          ...(address ? { 'x-forwarded-for': address } : {}),
          ...traceHeaders(),
        },
        body,
      });
      return resultOf(answer, request);
    };
    return guarded(attempt, !/^\s*mutation\b/.test(query)).catch(() => {
      throw new GraphError('SUBGRAPH_UNAVAILABLE', `The subgraph ${name} does not answer; try again`);
    });
  };
}

/** The same subgraph, with how long it takes in the metrics. */
export function measured(subgraph: string, source: SubgraphSource): SubgraphSource {
  return async (request) => {
    const ended = subgraphSeconds.startTimer({ subgraph });
    try {
      const details = { 'graph.subgraph': subgraph };
      const result = await inSpan(`fetch ${subgraph}`, 'call', details, () => source(request), codesOf);
      ended({ outcome: 'ok' });
      return result;
    } catch (error) {
      ended({ outcome: error instanceof GraphError ? error.code : 'INTERNAL' });
      throw error;
    }
  };
}

/** What a subgraph answered; throws CallFailed for what is no answer to the request. */
function resultOf(answer: Answer, { variables }: SourceRequest): ExecutionResult {
  const result = jsonOf(answer);
  if (isResult(result) && hasAllEntities(result, variables?.representations)) return result;
  throw new CallFailed(answer.status >= 500 ? 'UNREACHABLE' : 'NO_ANSWER');
}

function isResult(value: unknown): value is ExecutionResult {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  return Array.isArray(errors) || (typeof data === 'object' && data !== null);
}

/** Entities are told apart by their places alone: one too few, and others' data would stand in the answer. */
function hasAllEntities({ data }: ExecutionResult, asked: unknown): boolean {
  if (!Array.isArray(asked) || data == null) return true;
  const { _entities: entities } = data as { _entities?: unknown };
  return entities == null || (Array.isArray(entities) && entities.length === asked.length);
}
