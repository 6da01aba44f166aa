import { GraphQLError } from 'graphql';
import { notFound } from '../../subgraphs/kernel/errors/errors.ts';

/** A value that the executor has made null, because the schema allows no null there or the value is none of its type. */
export interface NullNote {
  message: string;
  path?: readonly (string | number)[];
}

/** Where ApolloGateway says which field's null has made its object null. */
const nullField = /non-nullable field (\w+)\./;

/**
 * An error for each of the nulls that no known error accounts for. One accounts for it that stands above it, where nothing
 * was answered, or below it, from where a null has come up. An entity of one of the types in `absent`, of which a subgraph
 * answered that a reference names nothing, is NOT_FOUND.
 */
export function errorsOfNulls(
  notes: readonly NullNote[],
  known: readonly GraphQLError[],
  absent: ReadonlySet<string>,
): GraphQLError[] {
  const paths = known.flatMap(({ path }) => (path ? [path] : []));
  return notes
    .filter(({ path = [] }) => !paths.some((other) => isAlong(path, other)))
    .map(({ message, path = [] }) => {
      const type = nullField.exec(message)?.[1];
      const extensions = type !== undefined && absent.has(type) ? notFound(type).extensions : {};
      return new GraphQLError(extensions.code ? notFound(`This ${type}`).message : message, { path, extensions });
    });
}

function isAlong(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return Array.from({ length: Math.min(one.length, other.length) }).every((_, index) => one[index] === other[index]);
}
