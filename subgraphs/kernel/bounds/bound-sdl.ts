import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
  visit,
} from 'graphql';
import { directive, directiveArguments } from '../scalars/schema-directive.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { type Bound, boundInWords, type BoundedType, defaultBound, written } from './bound.ts';

/** The vocabulary of bounds in a subgraph's schema; composition passes it on into the supergraph. */
export const boundPreamble = `
extend schema
  @link(url: "https://specs.province-graph.org/bound/v1.0", import: ["@bound"])
  @composeDirective(name: "@bound")

"""
How much an argument takes: characters of a text and whether it is one line, items of a list and whether each is there once, the least and the
greatest number, and how many days a date may be after another argument's. Beyond it nothing runs.
"""
directive @bound(
  length: Int
  line: Boolean
  items: Int
  unique: Boolean
  min: Int
  max: Int
  days: Int
  since: String
) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
`;

/** The bounds of a schema by coordinate: of the arguments of `Type.field`, and of the fields of an input `Type`. */
export type Bounds = ReadonlyMap<string, ReadonlyMap<string, Bound>>;

/**
 * Completes the bound of every argument and input field of a subgraph, from what it declares and the default of its
 * scalar, and says it in the description. Throws StartUpError naming those of scalars of which none is known.
 */
export function declareBounds(document: DocumentNode, subgraph: string): DocumentNode {
  const kinds = new Map<string, BoundedType['kind']>();
  for (const { kind, ...definition } of document.definitions) {
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (name !== undefined && kind === Kind.ENUM_TYPE_DEFINITION) kinds.set(name, 'enum');
    if (name !== undefined && kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) kinds.set(name, 'input');
  }
  const unbounded: string[] = [];
  const declared = visit(document, {
    DirectiveDefinition: () => false,
    InputValueDefinition: (node) => {
      const { name, isList } = namedType(node.type);
      const standard = defaultBound({ name, isList, kind: kinds.get(name) ?? 'scalar' });
      if (!standard) unbounded.push(`${node.name.value}: ${name}`);
      return withBound(node, { ...standard, ...ownBound(node) });
    },
  });
  if (unbounded.length) throw new StartUpError(`Subgraph ${subgraph}: nothing bounds ${unbounded.join(', ')}`);
  return declared;
}

/** The bounds that the schema of a subgraph, or a supergraph, declares. */
export function readBounds(document: DocumentNode): Bounds {
  const bounds = new Map<string, ReadonlyMap<string, Bound>>();
  const read = (coordinate: string, values: readonly InputValueDefinitionNode[] | undefined) => {
    const found = (values ?? []).flatMap((value) => {
      const bound = ownBound(value);
      return bound ? [[value.name.value, bound] as const] : [];
    });
    if (found.length) bounds.set(coordinate, new Map(found));
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) read(definition.name.value, definition.fields);
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const field of (definition.fields ?? []) as FieldDefinitionNode[])
        read(`${definition.name.value}.${field.name.value}`, field.arguments);
    }
  }
  return bounds;
}

function ownBound(node: InputValueDefinitionNode): Bound | undefined {
  return directiveArguments(node, 'bound') as Bound | undefined;
}

function withBound(node: InputValueDefinitionNode, bound: Bound): InputValueDefinitionNode {
  if (Object.keys(bound).length === 0) return node;
  const others = (node.directives ?? []).filter(({ name }) => name.value !== 'bound');
  const directives: ConstDirectiveNode[] = [...others, directive('bound', { ...bound })];
  const description = node.description?.value ?? '';
  const said = isSaid(description, bound)
    ? `${description} ${boundInWords({ line: bound.line ?? false })}`.trim()
    : `${description} ${boundInWords(bound)}`.trim();
  return { ...node, directives, ...(said ? { description: { kind: Kind.STRING, value: said } } : {}) };
}

/** Whether who wrote the description has said the greatest number already. */
function isSaid(description: string, { length, items, max, days }: Bound): boolean {
  const greatest = items ?? length ?? max ?? days;
  return greatest === undefined || new RegExp(`\\b(?:${greatest}|${written(greatest)})\\b`).test(description);
}

function namedType(type: TypeNode): { name: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList: false };
  const inner = namedType(type.type);
  return { name: inner.name, isList: inner.isList || type.kind === Kind.LIST_TYPE };
}
