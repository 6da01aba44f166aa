import type { GraphQLResolveInfo } from 'graphql';
import type { CompiledField } from './compiled-field.ts';

/** A field of an operation, with the operation. */
type FieldOfOperation = Pick<CompiledField, 'definition' | 'nodes' | 'parent'> &
  Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;

/**
 * What a resolver is told of its field. It is not told where that stands: it would be of each row another. The getter
 * is of a class, since V8 makes those of object literals for each object, and keeps them, and the whole request with
 * them, until all garbage is collected.
 */
export class FieldInfo {
  readonly fieldName: string;
  readonly fieldNodes: CompiledField['nodes'];
  readonly returnType: GraphQLResolveInfo['returnType'];
  readonly parentType: GraphQLResolveInfo['parentType'];
  readonly schema: GraphQLResolveInfo['schema'];
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly operation: GraphQLResolveInfo['operation'];
  readonly rootValue = undefined;

  constructor(
    { definition, nodes, parent, schema, fragments, operation }: FieldOfOperation,
    readonly variableValues: Record<string, unknown>,
  ) {
    this.fieldName = definition.name;
    this.fieldNodes = nodes;
    this.returnType = definition.type;
    this.parentType = parent;
    this.schema = schema;
    this.fragments = fragments;
    this.operation = operation;
  }

  get path(): never {
    throw new Error('Resolvers are not told where their field stands');
  }
}
