import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { OperationParts } from '../access/filtered-document.ts';

/** One key of an answer: what stands there, and what below it. */
export interface Outline {
  key: string;
  /** The type that has the field, `Document`, and the field's own name, `number`. */
  parent: string;
  name: string;
  type: GraphQLOutputType;
  /** Where the operation asks for it: several times, when selections are merged. */
  fields: FieldNode[];
  children: Map<string, Outline>;
}

/** Whether it is a list of objects, with or without pages. */
export function isRows(outline: Outline): boolean {
  return isPages(outline) || (isList(outline) && isCompositeType(getNamedType(outline.type)));
}

/** Whether it is a connection (Relay) of which the operation asks for items. */
export function isPages(outline: Outline): boolean {
  return isConnection(outline) && (outline.children.has('nodes') || outline.children.has('edges'));
}

/** Whether it is a list of any kind, as the schema has it. */
export function isList({ type }: Outline): boolean {
  return isListType(getNullableType(type));
}

function isConnection(outline: Outline): boolean {
  const fields = fieldsOf(getNamedType(outline.type));
  return !isList(outline) && 'pageInfo' in fields && 'nodes' in fields;
}

/** The fields of a type that has any. */
export function fieldsOf(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** The operation with the selections of its fragments in their places, each with nodes of its own. */
export function withoutFragments({ operation, fragments }: OperationParts): OperationDefinitionNode {
  return { ...operation, selectionSet: inlined(operation.selectionSet, fragments) };
}

function inlined(
  { selections, ...set }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    ...set,
    selections: selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.selectionSet
          ? { ...selection, selectionSet: inlined(selection.selectionSet, fragments) }
          : { ...selection };
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: inlined(selection.selectionSet, fragments) };
      const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
      const { directives } = selection;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        directives,
        selectionSet: inlined(selectionSet, fragments),
      };
    }),
  };
}

/** What the answer to an operation without fragments looks like, by the keys at its root. */
export function outlineOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, Outline> {
  const root = new Map<string, Outline>();
  collect(operation.selectionSet, schema.getRootType(operation.operation)!, root);
  return root;

  function collect({ selections }: SelectionSetNode, parent: GraphQLCompositeType, into: Map<string, Outline>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
        if (isCompositeType(type)) collect(selection.selectionSet, type, into);
        continue;
      }
      const name = selection.name.value;
      const key = (selection.alias ?? selection.name).value;
      const type = name === '__typename' ? schema.getType('String')! : fieldsOf(parent)[name]?.type;
      if (!type) continue;
      let outline = into.get(key);
      if (!outline) {
        outline = { key, parent: parent.name, name, type: type as GraphQLOutputType, fields: [], children: new Map() };
        into.set(key, outline);
      }
      outline.fields.push(selection);
      const below = getNamedType(type);
      if (selection.selectionSet && isCompositeType(below)) collect(selection.selectionSet, below, outline.children);
    }
  }
}
