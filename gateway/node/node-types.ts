import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';

/** The interface of all that `Query.node` finds. */
export const nodeInterface = 'Node';

/** The gateway's own subgraph: `Query.node`, which no one domain could answer. */
export const nodeSubgraph = 'node';

/** A type that `Query.node` finds. */
export interface NodeType {
  name: string;
  /** The subgraph that knows which of it there are. */
  owner: string;
  /** The fields of its key with their types, as a schema writes them. */
  keyFields: readonly string[];
  /** Their names. */
  keys: readonly string[];
}

/** The types that `Query.node` finds in a supergraph; none where it is no supergraph of ours. */
export function readNodeTypes(supergraph: DocumentNode): NodeType[] {
  const names = graphNames(supergraph);
  return supergraph.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const found = all(definition, 'join__implements').filter((join) => join.interface === nodeInterface);
    const owner = found.map(({ graph }) => names.get(String(graph))!).find((name) => name !== nodeSubgraph);
    const stub = all(definition, 'join__type').find(({ graph }) => names.get(String(graph)) === nodeSubgraph);
    if (owner === undefined || typeof stub?.key !== 'string') return [];
    const keys = stub.key.split(' ');
    const keyFields = definition
      .fields!.filter(({ name }) => keys.includes(name.value))
      .map(({ name, type }) => `${name.value}: ${print(type)}`);
    return [{ name: definition.name.value, owner, keyFields, keys }];
  });
}

/** The names of the subgraphs by what they are called in directives. */
function graphNames(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(values.map((value) => [value.name.value, String(directiveArguments(value, 'join__graph')!.name)]));
}

function all({ directives }: ObjectTypeDefinitionNode, name: string): Record<string, unknown>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) => directiveArguments({ directives: [directive] }, name)!);
}
