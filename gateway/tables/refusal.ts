import type { GraphQLError } from 'graphql';
import { badInput, GraphError, isErrorCode, type LimitNumbers } from '../../subgraphs/kernel/errors/errors.ts';
import { withoutValues } from '../../subgraphs/kernel/errors/without-values.ts';

/** An error of the graph as the refusal of a whole table; what must not be told stays as it is, for `publicError`. */
export function asRefusal(error: GraphQLError): GraphQLError {
  if (error instanceof GraphError) return error;
  const { code, argument, limit, asked, retryAfter } = error.extensions as LimitNumbers & Record<string, unknown>;
  if (isErrorCode(code) && code !== 'INTERNAL') {
    const numbers = Object.entries({ limit, asked, retryAfter }).filter(([, number]) => number !== undefined);
    const at = typeof argument === 'string' ? argument : undefined;
    return new GraphError(code, error.message, at, undefined, Object.fromEntries(numbers));
  }
  if (error.originalError || error.path || code === 'INTERNAL') return error;
  const place = error.locations?.[0];
  const where = place ? ` (line ${place.line}, column ${place.column})` : '';
  return badInput('query', `${withoutValues(error.message)}${where}`);
}
