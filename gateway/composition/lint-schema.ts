import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

/**
 * The SDK, the explorer and the docs are made of descriptions: throws StartUpError naming all that have none, and scalars
 * of which nothing says where they are specified.
 */
export function lintSchema(api: GraphQLSchema): void {
  const types = Object.values(api.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const unspecified = types.filter((type) => isScalarType(type) && !type.specifiedByURL);
  if (unspecified.length) throw new StartUpError(`These scalars have no specifiedByURL: ${unspecified.join(', ')}`);
  const missing = types.flatMap(undescribed);
  if (missing.length) throw new StartUpError(`These have no description: ${missing.join(', ')}`);
}

function undescribed(type: GraphQLNamedType): string[] {
  return [...(type.description ? [] : [type.name]), ...members(type)];
}

function members(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      field.description ? [] : [`${type.name}.${field.name}`],
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...field.args.flatMap((arg) => (arg.description ? [] : [`${type.name}.${field.name}(${arg.name})`])),
  ]);
}
