import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';

/** How a subgraph differs from what its supergraph has of it, by coordinates, sorted. */
export interface SchemaDifference {
  /** What the subgraph has, and nobody can ask for. */
  unknown: string[];
  /** What is asked of the subgraph, and it has no more. */
  missing: string[];
}

/** Federation's own parts of a subgraph's schema. */
const federated = new Set(['_service', '_entities', '_Service', '_Any', '_Entity']);

/** Compares the schema of a subgraph, as it answers it, with a federation 2 supergraph. */
export function schemaDifference(supergraph: DocumentNode, subgraph: string, sdl: DocumentNode): SchemaDifference {
  const graph = enumValueOf(supergraph, subgraph);
  const expected = graph === undefined ? new Set<string>() : fieldsInSupergraph(supergraph, graph);
  const actual = fieldsOf(sdl);
  return {
    unknown: [...actual].filter((field) => !expected.has(field)).sort(),
    missing: [...expected].filter((field) => !actual.has(field)).sort(),
  };
}

/** The value of join__Graph that stands for a subgraph. */
function enumValueOf(supergraph: DocumentNode, name: string): string | undefined {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    return definition.values?.find((value) => directiveArguments(value, 'join__graph')?.name === name)?.name.value;
  }
  return undefined;
}

function fieldsInSupergraph(supergraph: DocumentNode, graph: string): Set<string> {
  const found = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (!hasFields(definition) || !all(definition.directives, 'join__type').some((type) => type.graph === graph))
      continue;
    for (const field of definition.fields ?? []) {
      const places = all(field.directives, 'join__field');
      const isThere = places.length === 0 || places.some((place) => place.graph === graph && place.external !== true);
      if (isThere) found.add(`${definition.name.value}.${field.name.value}`);
    }
  }
  return found;
}

function fieldsOf(sdl: DocumentNode): Set<string> {
  const found = new Set<string>();
  const roots = rootNames(sdl);
  for (const definition of sdl.definitions) {
    if (!hasFields(definition) || federated.has(definition.name.value)) continue;
    if (definition.directives?.some(({ name }) => name.value === 'external')) continue;
    const type = roots.get(definition.name.value) ?? definition.name.value;
    for (const field of definition.fields ?? []) {
      const isExternal = field.directives?.some(({ name }) => name.value === 'external');
      if (!isExternal && !federated.has(field.name.value)) found.add(`${type}.${field.name.value}`);
    }
  }
  return found;
}

/** What the root types are called in a supergraph, by what this schema calls them. */
function rootNames(sdl: DocumentNode): Map<string, string> {
  const standard = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  return new Map(
    sdl.definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.operationTypes ?? []).map(
            ({ operation, type }) => [type.name.value, standard[operation]] as const,
          )
        : [],
    ),
  );
}

type WithFields = DefinitionNode & {
  name: { value: string };
  directives?: readonly ConstDirectiveNode[];
  fields?: readonly (FieldDefinitionNode | InputValueDefinitionNode)[];
};

function hasFields(definition: DefinitionNode): definition is WithFields & DefinitionNode {
  return [
    Kind.OBJECT_TYPE_DEFINITION,
    Kind.OBJECT_TYPE_EXTENSION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_EXTENSION,
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    Kind.INPUT_OBJECT_TYPE_EXTENSION,
  ].some((kind) => kind === definition.kind);
}

/** The arguments of each use of a directive that may be used several times. */
function all(directives: readonly ConstDirectiveNode[] | undefined, name: string): Readonly<Record<string, unknown>>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) => directiveArguments({ directives: [directive] }, name)!);
}
