import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { ownSpecification } from '../scalars/scalars.ts';

/**
 * A scalar that stands for an input type where many of it come at once: a value of any form is let in, and read when its
 * turn comes, so that one that is not of that type is refused alone.
 */
export function rowScalar(name: `${string}Row`, input: string): GraphQLScalarType {
  const refuse = () => {
    throw new GraphQLError(`${name} is for input only`);
  };
  return new GraphQLScalarType({
    name,
    description: `One ${input} of a batch, as the object that it is. It is read by itself: one that is not as ${input} requires is refused alone.`,
    specifiedByURL: ownSpecification(name),
    serialize: refuse,
    parseValue: (value) => value,
    parseLiteral: (node, variables) =>
      node.kind === Kind.NULL ? null : (valueFromASTUntyped(node, variables) as unknown),
  });
}
