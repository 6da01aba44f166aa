import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
} from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

/**
 * The SDK, the workbench and the docs are made of descriptions: throws StartUpError naming all that have none, and scalars
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

/** Portals are in Vietnamese: throws StartUpError naming the values of enums that have no label in the supergraph. */
export function lintLabels(api: GraphQLSchema, supergraph: DocumentNode): void {
  const missing = supergraph.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter(({ name }) => isEnumType(api.getType(name.value)))
    .flatMap(({ name, values = [] }) =>
      values.filter((value) => !directiveArguments(value, 'label')).map((value) => `${name.value}.${value.name.value}`),
    );
  if (missing.length) throw new StartUpError(`These have no label in Vietnamese: ${missing.join(', ')}`);
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
