import type { ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';

type Data = Record<string, unknown>;

/** Which objects in one place of an answer a part of a call was for, by their numbers among all there. */
export interface PlacedPart {
  path: ResponsePath;
  positions: readonly number[];
}

/** The objects in one place of an answer; `@` is all items of a list. */
export function entitiesAt(data: unknown, path: ResponsePath): Data[] {
  const found: Data[] = [];
  visitAt(data, path, (entity) => void found.push(entity));
  return found;
}

/** What answers an error of a call for entities as it is where the entity is in the answer; places are looked for once. */
export function placing(
  parts: readonly PlacedPart[],
  data: Data,
  serviceName: string,
): (error: GraphQLError) => GraphQLError {
  const known = new Map<PlacedPart, ResponsePath[]>();
  return (error) => {
    const [field, index, ...rest] = error.path ?? [];
    if (typeof index !== 'number') return at(error, error.path && [...parts[0]!.path, field!, ...rest], serviceName);
    let within = index;
    for (const part of parts) {
      const position = part.positions[within];
      if (position === undefined) within -= part.positions.length;
      else return at(error, [...placesOf(part)[position]!, ...rest], serviceName);
    }
    return at(error, rest, serviceName);
  };

  function placesOf(part: PlacedPart): ResponsePath[] {
    const places = known.get(part) ?? placesAt(data, part.path);
    known.set(part, places);
    return places;
  }
}

/** An error of a subgraph in another place. */
export function at(error: GraphQLError, path: ResponsePath | undefined, serviceName: string): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  return new GraphQLError(message, {
    path: path ?? null,
    originalError: error,
    extensions: { ...error.extensions, serviceName },
  });
}

function placesAt(data: Data, path: ResponsePath): ResponsePath[] {
  const places: ResponsePath[] = [];
  visitAt(data, path, (_, place) => void places.push(place()));
  return places;
}

/** Has each object in one place of an answer visited with where it is. */
function visitAt(data: unknown, path: ResponsePath, visit: (found: Data, place: () => ResponsePath) => void): void {
  const place: ResponsePath = [];
  walk(data, 0);

  function walk(value: unknown, depth: number): void {
    const key = path[depth];
    if (value == null) return;
    if (key === undefined && !Array.isArray(value)) visit(value as Data, () => [...place]);
    else if (key === undefined || key === '@') {
      for (const [index, item] of (value as unknown[]).entries()) {
        place.push(index);
        walk(item, key === undefined ? depth : depth + 1);
        place.pop();
      }
    } else if (Object.hasOwn(value, key)) {
      place.push(key);
      walk((value as Data)[key], depth + 1);
      place.pop();
    }
  }
}
