import {
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationParts } from '../access/filtered-document.ts';

/** What an operation asks of the graph's data, and what of its schema; undefined where it asks nothing. */
export interface Split {
  data: OperationParts | undefined;
  introspection: OperationParts | undefined;
}

const introspectionFields = new Set(['__schema', '__type']);

/**
 * Parts what an operation asks of the schema from what it asks of the data. The schema is known here, with everything that
 * GraphQL says of schemas; planners know less of it, and no subgraph can tell.
 */
export function splitIntrospection(parts: OperationParts): Split {
  const part = (isWanted: (name: string) => boolean): OperationParts | undefined => {
    const selectionSet = keep(parts.operation.selectionSet, isWanted);
    return selectionSet.selections.length ? { ...parts, operation: { ...parts.operation, selectionSet } } : undefined;
  };
  const introspection = part((name) => introspectionFields.has(name));
  return { introspection, data: introspection ? part((name) => !introspectionFields.has(name)) : parts };

  /** Fragments at the root are spread out, since the two parts take different fields of them. */
  function keep({ kind, selections }: SelectionSetNode, isWanted: (name: string) => boolean): SelectionSetNode {
    const kept = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return isWanted(selection.name.value) ? [selection] : [];
      const { typeCondition, selectionSet } =
        selection.kind === Kind.FRAGMENT_SPREAD ? parts.fragments.get(selection.name.value)! : selection;
      const below = keep(selectionSet, isWanted);
      const { directives = [] } = selection;
      const spread = {
        kind: Kind.INLINE_FRAGMENT,
        directives,
        selectionSet: below,
        ...(typeCondition && { typeCondition }),
      };
      return below.selections.length ? [spread as SelectionNode] : [];
    });
    return { kind, selections: kept };
  }
}

/** Answers what an operation asks of the schema. */
export async function introspect(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  variables: Record<string, unknown>,
): Promise<ExecutionResult> {
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] } as const;
  return execute({ schema, document, variableValues: variables });
}
