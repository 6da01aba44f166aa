import { type ExecutionResult, GraphQLError } from 'graphql';
import type { SubgraphSource } from '../subgraphs/subgraph-source.ts';

type Entities = { _entities?: unknown[] };

/**
 * Asks a subgraph for each distinct entity of a call once: a hundred documents of two issuers send two
 * representations. The answer, and the place of each error in it, are laid out again as they were asked for.
 */
export function deduplicated(source: SubgraphSource): SubgraphSource {
  return async (request) => {
    const asked = request.variables?.representations;
    if (!Array.isArray(asked)) return source(request);
    const { distinct, positions } = distinguish(asked);
    if (distinct.length === asked.length) return source(request);
    const result = await source({ ...request, variables: { ...request.variables, representations: distinct } });
    return layOut(result, positions);
  };
}

/** The distinct representations, and for each one asked for, which of them it is. */
function distinguish(representations: unknown[]): { distinct: unknown[]; positions: number[] } {
  const indexOf = new Map<string, number>();
  const distinct: unknown[] = [];
  const positions = representations.map((representation) => {
    const key = keyOf(representation);
    let index = indexOf.get(key);
    if (index === undefined) {
      index = distinct.push(representation) - 1;
      indexOf.set(key, index);
    }
    return index;
  });
  return { distinct, positions };
}

/**
 * The key of a representation: equal ones have the same. Where all values are texts, each stands with its length, which
 * takes less time than JSON.
 */
export function keyOf(representation: unknown): string {
  let key = '';
  const values = representation as Record<string, unknown>;
  for (const name in values) {
    const value = values[name];
    if (typeof value !== 'string') return JSON.stringify(representation);
    key += `${name}:${value.length}:${value}`;
  }
  return key;
}

function layOut(result: ExecutionResult, positions: number[]): ExecutionResult {
  const entities = (result.data as Entities | null | undefined)?._entities;
  const data = Array.isArray(entities)
    ? { ...result.data, _entities: positions.map((index) => entities[index]) }
    : result.data;
  const errors = result.errors?.flatMap((error) => {
    const [field, index, ...rest] = error.path ?? [];
    if (field !== '_entities' || typeof index !== 'number') return [error];
    return positions.flatMap((position, asked) =>
      position === index ? [atPlace(error, [field, asked, ...rest])] : [],
    );
  });
  return { ...result, ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
}

/** The same error at another place. */
export function atPlace(error: GraphQLError, path: (string | number)[]): GraphQLError {
  return new GraphQLError(error.message, {
    path,
    extensions: error.extensions,
    originalError: error.originalError ?? null,
  });
}
