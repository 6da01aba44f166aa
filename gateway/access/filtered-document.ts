import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badInput } from '../../subgraphs/kernel/errors/errors.ts';
import type { IsDenied } from './field-requirements.ts';

/** An operation and the fragments in its document, by name. */
export interface OperationParts {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The operation of that name in a document, or its only one. Throws a GraphError when there is no such operation. */
export function operationParts(document: DocumentNode, operationName: string | null | undefined): OperationParts {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw badInput('operationName', 'Name one of the operations in the document');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of separateOperations(document)[operation.name?.value ?? '']!.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  return { operation, fragments };
}

/**
 * The operation without the fields that are denied, and without the fragments and variables that only they used. A
 * selection that is left empty asks for `__typename` as `typenameAlias`, so that the object is still told from null; so
 * does every selection on an interface or union, since its answer is completed by what the object really is.
 */
export function withoutDenied(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  isDenied: IsDenied,
  typenameAlias: string,
): { document: DocumentNode; nothingLeft: boolean } {
  const typename: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: typenameAlias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
  const rewritten = new Map<string, FragmentDefinitionNode>();

  const root = rewrite(operation);
  const nothingLeft = isEmpty(root);
  const definitions = [nothingLeft ? selecting(root, typename) : root, ...rewritten.values()].filter(
    (node) => !isEmpty(node),
  );
  return { document: withoutUnusedVariables({ kind: Kind.DOCUMENT, definitions }), nothingLeft };

  function rewrite<Node extends OperationDefinitionNode | FragmentDefinitionNode>(definition: Node): Node {
    const types = new TypeInfo(schema);
    return visit(
      definition,
      visitWithTypeInfo(types, {
        Field: {
          enter: (field) => (isDenied(types.getParentType()!, field.name.value) ? null : undefined),
          leave: (field) => {
            if (!field.selectionSet) return undefined;
            const needsTypename = isEmpty(field) || isAbstractType(getNamedType(types.getType()));
            return needsTypename ? selecting(field, typename) : undefined;
          },
        },
        InlineFragment: { leave: (fragment) => (isEmpty(fragment) ? null : undefined) },
        FragmentSpread: (spread) => (isEmpty(fragment(spread.name.value)) ? null : undefined),
      }),
    );
  }

  /** One rewrite serves every place that spreads the fragment: its own type condition is the parent of its fields. */
  function fragment(name: string): FragmentDefinitionNode {
    if (!rewritten.has(name)) rewritten.set(name, rewrite(fragments.get(name)!));
    return rewritten.get(name)!;
  }
}

type Selecting = FieldNode | { selectionSet: NonNullable<FieldNode['selectionSet']> };

function isEmpty({ selectionSet }: Selecting): boolean {
  return selectionSet?.selections.length === 0;
}

function selecting<Node extends Selecting>(node: Node, field: FieldNode): Node {
  const selections = [...(node.selectionSet?.selections ?? []), field];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The document without the variables that nothing in it uses. */
export function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: (variable) => void used.add(variable.name.value) });
  return visit(document, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}
