import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { CompiledField } from './compiled-field.ts';

/** The type of an object of an interface or a union, by the name that was told of it; throws for one that it cannot be. */
export function runtimeType(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  name: unknown,
  { parent, definition, nodes }: CompiledField,
  value: unknown,
): GraphQLObjectType {
  const at = `"${type.name}" must resolve to an Object type at runtime for field "${parent.name}.${definition.name}"`;
  if (name == null) {
    const advice = `Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    throw new GraphQLError(`Abstract type ${at}. ${advice}`, { nodes });
  }
  if (typeof name !== 'string')
    throw new GraphQLError(`Abstract type ${at} with value ${inspect(value)}, received "${inspect(name)}".`);
  const found = schema.getType(name);
  const abstract = `Abstract type "${type.name}" was resolved to a`;
  if (!found) throw new GraphQLError(`${abstract} type "${name}" that does not exist inside the schema.`, { nodes });
  if (!isObjectType(found)) throw new GraphQLError(`${abstract} non-object type "${name}".`, { nodes });
  if (!schema.isSubType(type, found)) {
    throw new GraphQLError(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`, {
      nodes,
    });
  }
  return found;
}
