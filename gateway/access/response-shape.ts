import {
  getDirectiveValues,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { unauthorizedField } from '../../subgraphs/kernel/errors/errors.ts';
import { fieldDefinition, type IsDenied, noRights, type RightsOf } from './field-requirements.ts';
import type { OperationParts } from './filtered-document.ts';

/** One key that objects of one type have in a response, and what stands behind it. */
export interface Entry {
  key: string;
  fieldName: string;
  type: GraphQLOutputType;
  /** Why the key is null, when any of the selections that meet in it is denied. */
  denied: GraphQLError | undefined;
  /** The entries of an object of that type behind the key: worked out once, however many objects there are. */
  entries(runtimeType: GraphQLObjectType): Entry[];
}

/** A selection set and the type that it stands on in the operation. */
interface Placed {
  parent: GraphQLCompositeType;
  selectionSet: SelectionSetNode;
}

/** An entry while selections still meet in it. */
interface OpenEntry extends Entry {
  below: Placed[];
}

/**
 * The entries at the root of an operation's response, in the order of the operation: fragments are spread out by what
 * each object really is, and what `@skip` and `@include` leave out for these variables is left out.
 */
export function responseShape(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  variables: Record<string, unknown>,
  isDenied: IsDenied,
  rightsOf: RightsOf = noRights,
): Entry[] {
  const root = schema.getRootType(operation.operation)!;
  return collect(root, [{ parent: root, selectionSet: operation.selectionSet }]);

  function collect(runtimeType: GraphQLObjectType, placed: Placed[]): Entry[] {
    const entries = new Map<string, OpenEntry>();
    const spread = new Set<string>();
    for (const place of placed) walk(place);
    return [...entries.values()];

    function walk({ parent, selectionSet }: Placed): void {
      for (const selection of selectionSet.selections) {
        if (isLeftOut(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const { name, alias } = selection;
          const entry = entryFor((alias ?? name).value, name.value);
          if (isDenied(parent, name.value))
            entry.denied ??= unauthorizedField(`${parent.name}.${name.value}`, rightsOf(parent, name.value));
          if (!selection.selectionSet) continue;
          const type = getNamedType(fieldDefinition(parent, name.value).type) as GraphQLCompositeType;
          entry.below.push({ parent: type, selectionSet: selection.selectionSet });
        } else if (selection.kind === Kind.INLINE_FRAGMENT)
          enter(selection.typeCondition?.name.value ?? parent.name, selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value)!;
          enter(fragment.typeCondition.name.value, fragment.selectionSet);
        }
      }
    }

    function enter(typeName: string, selectionSet: SelectionSetNode): void {
      const type = schema.getType(typeName) as GraphQLCompositeType;
      const applies = type === runtimeType || (isAbstractType(type) && schema.isSubType(type, runtimeType));
      if (applies) walk({ parent: type, selectionSet });
    }

    function entryFor(key: string, fieldName: string): OpenEntry {
      const known = entries.get(key);
      if (known) return known;
      const shapes = new Map<GraphQLObjectType, Entry[]>();
      const entry: OpenEntry = {
        key,
        fieldName,
        type: fieldDefinition(runtimeType, fieldName).type,
        denied: undefined,
        below: [],
        entries: (object) => {
          if (!shapes.has(object)) shapes.set(object, collect(object, entry.below));
          return shapes.get(object)!;
        },
      };
      entries.set(key, entry);
      return entry;
    }
  }
}

function isLeftOut(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false
  );
}
