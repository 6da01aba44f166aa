import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection asks for with its fragments spread out, aliases counted like any other field. */
export interface Tally {
  rootFields: number;
  fields: number;
  /** Fields below each other. */
  depth: number;
  /** Lists of introspection below each other: each multiplies the answer by the size of the schema. */
  lists: number;
}

/** The size of one operation; introspection is told apart from data. */
export interface OperationSize {
  data: Tally;
  introspection: Tally;
  directives: number;
  /** Directives on the one node that has most. */
  directivesOnOneNode: number;
}

const introspectionLists = new Set(['types', 'fields', 'inputFields', 'interfaces', 'possibleTypes']);

/**
 * Measures each operation of a document in time that grows with its text, however large it becomes when fragments are
 * spread out. The document need not be valid: a missing fragment counts nothing, and a circular one counts once.
 */
export function operationSizes(document: DocumentNode): OperationSize[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const sizes = new Map<string, OperationSize>();

  return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).map(ofOperation);

  function ofOperation(operation: OperationDefinitionNode): OperationSize {
    const size = ofSelections(operation.selectionSet);
    for (const node of [operation, ...(operation.variableDefinitions ?? [])]) countDirectives(size, node);
    return size;
  }

  function ofSelections({ selections }: SelectionSetNode): OperationSize {
    const size = nothing();
    for (const selection of selections) {
      countDirectives(size, selection);
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(size, ofFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(size, ofSelections(selection.selectionSet));
      else {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : nothing();
        add(size, ofField(selection.name.value, below));
      }
    }
    return size;
  }

  function ofFragment(name: string): OperationSize {
    const known = sizes.get(name);
    if (known) return known;
    // Whoever meets the fragment inside itself finds nothing; validation refuses it later.
    sizes.set(name, nothing());
    const fragment = fragments.get(name);
    if (fragment) {
      const size = ofSelections(fragment.selectionSet);
      countDirectives(size, fragment);
      sizes.set(name, size);
    }
    return sizes.get(name)!;
  }
}

function ofField(name: string, below: OperationSize): OperationSize {
  const { data, introspection } = below;
  const tally: Tally = {
    rootFields: 1,
    fields: 1 + data.fields + introspection.fields,
    depth: 1 + Math.max(data.depth, introspection.depth),
    lists: Math.max(data.lists, introspection.lists) + (introspectionLists.has(name) ? 1 : 0),
  };
  const isIntrospection = name === '__schema' || name === '__type';
  return isIntrospection
    ? { ...below, data: none, introspection: tally }
    : { ...below, data: tally, introspection: none };
}

const none: Readonly<Tally> = { rootFields: 0, fields: 0, depth: 0, lists: 0 };

function nothing(): OperationSize {
  return { data: { ...none }, introspection: { ...none }, directives: 0, directivesOnOneNode: 0 };
}

function add(size: OperationSize, part: OperationSize): void {
  for (const kind of ['data', 'introspection'] as const) {
    size[kind].rootFields += part[kind].rootFields;
    size[kind].fields += part[kind].fields;
    size[kind].depth = Math.max(size[kind].depth, part[kind].depth);
    size[kind].lists = Math.max(size[kind].lists, part[kind].lists);
  }
  size.directives += part.directives;
  size.directivesOnOneNode = Math.max(size.directivesOnOneNode, part.directivesOnOneNode);
}

function countDirectives(size: OperationSize, { directives }: { directives?: readonly DirectiveNode[] }): void {
  const count = directives?.length ?? 0;
  size.directives += count;
  size.directivesOnOneNode = Math.max(size.directivesOnOneNode, count);
}
