import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { RequiredRights } from '../../subgraphs/kernel/errors/errors.ts';
import type { Requirement } from './requirement.ts';
import type { SupergraphAccess } from './supergraph-access.ts';

/** All that must be met for a field to be read from that parent type. */
export type FieldRequirements = (parent: GraphQLCompositeType, fieldName: string) => readonly Requirement[];

/** Whether the viewer of one request may not read a field from that parent type. */
export type IsDenied = (parent: GraphQLCompositeType, fieldName: string) => boolean;

/** What a denied field requires, for the error that says so. */
export type RightsOf = (parent: GraphQLCompositeType, fieldName: string) => Partial<RequiredRights>;

/** Says nothing of what is required. */
export const noRights: RightsOf = () => ({});

/**
 * Decides once a field what reading it takes: its own guard, that of the type it is on and that of the type it returns;
 * on an interface also those of the same field on every type that may stand behind it, since nobody knows yet which
 * one will. Introspection takes nothing.
 */
export function createFieldRequirements(schema: GraphQLSchema, access: SupergraphAccess): FieldRequirements {
  const known = new Map<string, readonly Requirement[]>();
  return (parent, fieldName) => {
    const coordinate = `${parent.name}.${fieldName}`;
    let requirements = known.get(coordinate);
    if (!requirements) known.set(coordinate, (requirements = decide(parent, fieldName)));
    return requirements;
  };

  function decide(parent: GraphQLCompositeType, fieldName: string): Requirement[] {
    if (fieldName.startsWith('__')) return [];
    const parents = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    const coordinates = parents.flatMap((type) => {
      const returned = getNamedType(fieldDefinition(type, fieldName).type);
      return [type.name, `${type.name}.${fieldName}`, returned.name];
    });
    return [...new Set(coordinates.flatMap((coordinate) => access.get(coordinate) ?? []))];
  }
}

const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** The definition of a field that validation has found on the type, introspection included. */
export function fieldDefinition(parent: GraphQLCompositeType, fieldName: string): GraphQLField<unknown, unknown> {
  const field = metaFields.get(fieldName) ?? (isUnionType(parent) ? undefined : parent.getFields()[fieldName]);
  if (!field) throw new Error(`${parent.name} has no field ${fieldName}; only a validated operation may get here`);
  return field;
}
