import { getNamedType, type GraphQLCompositeType, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import { fieldDefinition } from './field-requirements.ts';
import type { OperationParts } from './filtered-document.ts';

/** One place in an operation's text where a field is asked for. */
export interface Selected {
  parent: GraphQLCompositeType;
  fieldName: string;
  /** Response keys from the root, without list indexes. */
  path: string[];
}

/**
 * Visits every field of an operation with its fragments spread out, parents first; below a field it goes on when `visit`
 * answers true. `@skip` and `@include` do not count, so that it is the same whatever the variables are.
 */
export function visitSelections(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  visit: (selected: Selected) => boolean,
): void {
  walk(schema.getRootType(operation.operation)!, operation.selectionSet, []);

  function walk(parent: GraphQLCompositeType, { selections }: SelectionSetNode, path: string[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        const here = [...path, (alias ?? name).value];
        const goesOn = visit({ parent, fieldName: name.value, path: here });
        if (!goesOn || !selectionSet) continue;
        walk(getNamedType(fieldDefinition(parent, name.value).type) as GraphQLCompositeType, selectionSet, here);
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        const typeName = fragment.typeCondition?.name.value ?? parent.name;
        walk(schema.getType(typeName) as GraphQLCompositeType, fragment.selectionSet, path);
      }
    }
  }
}
