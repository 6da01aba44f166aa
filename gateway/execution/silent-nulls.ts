import { GraphQLError } from 'graphql';

/** A value that the executor has made null, because the schema allows no null there or the value is none of its type. */
export interface NullNote {
  message: string;
  path?: readonly (string | number)[];
}

/**
 * An error for each of the nulls that no known error accounts for. One accounts for it that stands above it, where nothing
 * was answered, or below it, from where a null has come up.
 */
export function errorsOfNulls(notes: readonly NullNote[], known: readonly GraphQLError[]): GraphQLError[] {
  const paths = known.flatMap(({ path }) => (path ? [path] : []));
  return notes
    .filter(({ path = [] }) => !paths.some((other) => isAlong(path, other)))
    .map(({ message, path }) => new GraphQLError(message, { path: path ?? [] }));
}

function isAlong(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return Array.from({ length: Math.min(one.length, other.length) }).every((_, index) => one[index] === other[index]);
}
