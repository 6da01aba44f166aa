import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { schemaPreamble } from '../../subgraphs/kernel/access/access-sdl.ts';
import { boundPreamble, declareBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import { nodeInterface, nodeSubgraph } from './node-types.ts';

/** What one `node` costs: each subgraph looks whether the id is one of its own. */
const weight = 50;

const query = `
type Query {
  "One object of any type that has an id of its own, by that id (Relay); an id that names a day is the view of that day. NOT_FOUND when there is none for the viewer."
  node("The id of the object, as the graph gave it." id: ID!): Node @access(class: "PUBLIC") @cost(weight: ${weight})
}
`;

/** The schema of the gateway's own subgraph, in which `Query.node` is, made of the schemas of all others. */
export function nodeSdl(subgraphs: readonly DocumentNode[]): DocumentNode {
  const definitions = subgraphs.flatMap((document) => document.definitions);
  const stubs = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && implementsNode(definition) ? [stub(definition)] : [],
  );
  const scalars = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.SCALAR_TYPE_DEFINITION &&
      stubs.some((text) => text.includes(`: ${definition.name.value}`))
        ? [[definition.name.value, print(definition)]]
        : [],
    ),
  );
  const itself = definitions.find(
    (definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === nodeInterface,
  )!;
  const text = [schemaPreamble, boundPreamble, query, print(itself), ...scalars.values(), ...stubs].join('\n');
  return declareBounds(parse(text), nodeSubgraph);
}

function implementsNode({ interfaces }: ObjectTypeDefinitionNode): boolean {
  return interfaces?.some(({ name }) => name.value === nodeInterface) === true;
}

/** The key of an entity and no more: what it says besides is asked of whose it is. */
function stub({ name, fields, directives }: ObjectTypeDefinitionNode): string {
  const key = String(directiveArguments({ directives }, 'key')!.fields);
  const keyFields = fields!.filter((field) => key.split(' ').includes(field.name.value));
  return `type ${name.value} implements ${nodeInterface} @key(fields: "${key}", resolvable: false) {\n${keyFields
    .map(print)
    .join('\n')}\n}`;
}
