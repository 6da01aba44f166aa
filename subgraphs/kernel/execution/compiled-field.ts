import { type FieldNode, type GraphQLField, type GraphQLObjectType, TypeNameMetaFieldDef } from 'graphql';

/** What a field is read by, besides its place. */
export interface CompiledField {
  key: string;
  /** Among the fields of the operation. */
  number: number;
  parent: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

/** The field that says what an object is. */
export function typenameOf({ name }: GraphQLObjectType): GraphQLField<unknown, unknown> {
  return { ...TypeNameMetaFieldDef, resolve: () => name };
}

/** Why a field is not answered that must not be null. */
export function nullOf({ parent, definition }: CompiledField): Error {
  return new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
}
