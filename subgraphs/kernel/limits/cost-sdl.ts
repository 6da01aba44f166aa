import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
} from 'graphql';
import { Directive } from 'type-graphql';
import { directive, directiveArguments } from '../scalars/schema-directive.ts';

/** How many items a page has unless its size is given, and at most. */
export interface PageSizes {
  standard: number;
  most: number;
}

/** Says, on a connection type, how long its pages are; each field that answers one has its list size from here. */
export function Pages({ standard, most }: PageSizes) {
  return Directive(`@pages(standard: ${standard}, most: ${most})`);
}

/** Says how many items a list without pages has, as a rule at most; ten when nothing is said. */
export function ListSize(assumedSize: number) {
  return Directive(`@listSize(assumedSize: ${assumedSize})`);
}

/** Says what a field costs by itself where that is more than its values, such as a table worked out over all rows. */
export function Cost(weight: number) {
  return Directive(`@cost(weight: ${weight})`);
}

const assumedItems = 10;
const slicing = ['first', 'last'];
const sized = ['nodes', 'edges'];

/** What one field costs, as its schema declares it. */
export interface FieldCost {
  weight?: number;
  list?: { assumed: number; slicing: readonly string[]; sized: readonly string[] };
}

/** What fields cost by coordinate, `Type.field`. */
export type Costs = ReadonlyMap<string, FieldCost>;

/**
 * Gives each list of a subgraph's schema the directive of federation that says how long it is (@listSize), and the page
 * sizes of connections their bounds, from what is declared at the connection.
 */
export function declareCosts(document: DocumentNode): DocumentNode {
  const pages = new Map<string, PageSizes>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const sizes = directiveArguments(definition, 'pages') as PageSizes | undefined;
    if (sizes) pages.set(definition.name.value, sizes);
  }
  const costed = (field: FieldDefinitionNode) => {
    const sizes = pages.get(namedType(field.type));
    return sizes ? paged(field, sizes) : isList(field.type) ? listed(field) : field;
  };
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      return definition;
    // The lists of a page are as long as the page.
    return pages.has(definition.name.value)
      ? { ...definition, directives: definition.directives?.filter(({ name }) => name.value !== 'pages') }
      : { ...definition, fields: definition.fields?.map(costed) };
  });
  return { ...document, definitions };
}

/** What the fields of a subgraph's schema, or of a supergraph, are declared to cost. */
export function readCosts(document: DocumentNode): Costs {
  const costs = new Map<string, FieldCost>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of (definition.fields ?? []) as FieldDefinitionNode[]) {
      const cost = costOf(field);
      if (cost) costs.set(`${definition.name.value}.${field.name.value}`, cost);
    }
  }
  return costs;
}

function costOf(field: FieldDefinitionNode): FieldCost | undefined {
  const weight = directiveArguments(field, 'cost')?.weight;
  const list = directiveArguments(field, 'listSize');
  if (weight === undefined && list === undefined) return undefined;
  return {
    ...(typeof weight === 'number' ? { weight } : {}),
    ...(list
      ? {
          list: {
            assumed: typeof list.assumedSize === 'number' ? list.assumedSize : assumedItems,
            slicing: (list.slicingArguments as string[] | undefined) ?? [],
            sized: (list.sizedFields as string[] | undefined) ?? [],
          },
        }
      : {}),
  };
}

function paged(field: FieldDefinitionNode, { standard, most }: PageSizes): FieldDefinitionNode {
  const size = {
    assumedSize: standard,
    slicingArguments: slicing,
    sizedFields: sized,
    requireOneSlicingArgument: false,
  };
  const bounded = (argument: InputValueDefinitionNode) =>
    slicing.includes(argument.name.value)
      ? { ...argument, directives: [...(argument.directives ?? []), directive('bound', { min: 0, max: most })] }
      : argument;
  return {
    ...field,
    arguments: field.arguments?.map(bounded),
    directives: [...(field.directives ?? []), directive('listSize', size)],
  };
}

function listed(field: FieldDefinitionNode): FieldDefinitionNode {
  if (directiveArguments(field, 'listSize')) return field;
  return { ...field, directives: [...(field.directives ?? []), directive('listSize', { assumedSize: assumedItems })] };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}
