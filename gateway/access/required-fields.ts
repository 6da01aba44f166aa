import {
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import type { Requirement } from './requirement.ts';

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Guards each field also as what must be fetched before it can be resolved (`@requires`), however far that goes.
 * Composition refuses a field that is guarded less, but has not always done so.
 */
export function inheritFromRequiredFields(supergraph: DocumentNode, access: Map<string, readonly Requirement[]>): void {
  const types = new Map<string, Fielded>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.set(node.name.value, node);
  }
  const required = new Map<string, Set<string>>();
  for (const type of types.values()) {
    for (const field of type.fields ?? []) {
      const coordinates = new Set<string>();
      for (const fieldSet of fieldSets(field)) collect(type.name.value, fieldSet, coordinates);
      if (coordinates.size) required.set(`${type.name.value}.${field.name.value}`, coordinates);
    }
  }
  for (const coordinate of required.keys()) {
    const reached = new Set([coordinate]);
    // What is added while the set is walked is walked too.
    for (const each of reached) required.get(each)?.forEach((further) => reached.add(further));
    const requirements = new Set([...reached].flatMap((each) => access.get(each) ?? []));
    if (requirements.size) access.set(coordinate, [...requirements]);
  }

  function collect(parent: string, { selections }: SelectionSetNode, coordinates: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        collect(selection.typeCondition?.name.value ?? parent, selection.selectionSet, coordinates);
      else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        for (const type of [parent, ...implementing(parent)]) coordinates.add(type).add(`${type}.${name}`);
        const field = types.get(parent)?.fields?.find((candidate) => candidate.name.value === name);
        if (!field) continue;
        const returned = namedType(field.type);
        coordinates.add(returned);
        if (selection.selectionSet) collect(returned, selection.selectionSet, coordinates);
      }
    }
  }

  function implementing(name: string): string[] {
    const all = [...types.values()].filter((type) => type.interfaces?.some((itf) => itf.name.value === name));
    return all.map((type) => type.name.value);
  }
}

function fieldSets(field: NonNullable<Fielded['fields']>[number]): SelectionSetNode[] {
  const joins = field.directives?.filter((directive) => directive.name.value === 'join__field') ?? [];
  return joins
    .map((join) => directiveArguments({ directives: [join] }, 'join__field')!.requires)
    .filter((requires) => typeof requires === 'string')
    .map((requires) => (parse(`{ ${requires} }`).definitions[0] as OperationDefinitionNode).selectionSet);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
