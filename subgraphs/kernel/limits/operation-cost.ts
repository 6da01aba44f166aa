import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  getNullableType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import type { Costs, FieldCost } from './cost-sdl.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation costs at most, with these variables, coerced. */
export type OperationCost = (operation: OperationDefinitionNode, variables: Variables) => number;

/** A value costs one, and an object ten: it is read, resolved, guarded and written. */
const leafWeight = 1;
const objectWeight = 10;
const assumedItems = 10;

/** A cost that still depends on the variables, and on how long the page is that it is in. */
type Part = (call: Call, page: number) => number;

/** The variables of one request, and what its fragments came to. */
interface Call {
  variables: Variables;
  fragments: Map<string, number>;
}

/**
 * Works out what operations cost before they run: each field what it declares, or 1, or 10 for an object, times the
 * lengths of all lists around it. A page is as long as asked for, other lists as long as their schema assumes. Takes time
 * that grows with the text, however large the operation becomes when its fragments are spread out; what it skips counts.
 */
export function createOperationCost(schema: GraphQLSchema, costs: Costs): (document: DocumentNode) => OperationCost {
  return (document) => {
    const definitions = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) definitions.set(node.name.value, node);
    const fragments = new Map<string, Part>();
    const operations = new Map<OperationDefinitionNode, Part>();

    return (operation, variables) => {
      let part = operations.get(operation);
      if (!part) {
        const root = schema.getRootType(operation.operation);
        operations.set(operation, (part = root ? ofSelections(operation.selectionSet, root) : () => 0));
      }
      return part({ variables, fragments: new Map() }, assumedItems);
    };

    function ofSelections({ selections }: SelectionSetNode, parent: GraphQLCompositeType, sized = noNames): Part {
      const parts = selections.map((selection): Part => {
        if (selection.kind === Kind.FIELD) return ofField(selection, parent, sized);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, sized);
        const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
        return isCompositeType(type) ? ofSelections(selection.selectionSet, type, sized) : () => 0;
      });
      return (call, page) => parts.reduce((sum, part) => sum + part(call, page), 0);
    }

    function ofFragment(name: string, sized: readonly string[]): Part {
      const key = `${name} ${sized.join(' ')}`;
      return (call, page) => {
        let part = fragments.get(key);
        if (!part) {
          const definition = definitions.get(name);
          const type = definition && typeFromAST(schema, definition.typeCondition);
          part = isCompositeType(type) ? ofSelections(definition!.selectionSet, type, sized) : () => 0;
          fragments.set(key, part);
        }
        const memo = `${key} ${page}`;
        let cost = call.fragments.get(memo);
        if (cost === undefined) call.fragments.set(memo, (cost = part(call, page)));
        return cost;
      };
    }

    function ofField(field: FieldNode, parent: GraphQLCompositeType, sized: readonly string[]): Part {
      const name = field.name.value;
      const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
      if (!definition) return () => (name === '__typename' ? leafWeight : 0);
      const type = getNamedType(definition.type);
      const declared: FieldCost = costs.get(`${parent.name}.${name}`) ?? {};
      const weight = declared.weight ?? (isCompositeType(type) ? objectWeight : leafWeight);
      const below =
        field.selectionSet && isCompositeType(type)
          ? ofSelections(field.selectionSet, type, declared.list?.sized)
          : () => 0;
      if (name === '_entities') return (call, page) => itemsOf(field, call) * (weight + below(call, page));
      const length = lengthOf(field, declared.list);
      const isList = isListType(getNullableType(definition.type));
      if (!isList) return (call) => weight + below(call, length(call));
      if (sized.includes(name)) return (call, page) => page * (weight + below(call, page));
      return (call) => length(call) * (weight + below(call, assumedItems));
    }
  };
}

const noNames: readonly string[] = [];

/** How long the list or page of a field is. */
function lengthOf(field: FieldNode, list: FieldCost['list']): (call: Call) => number {
  const assumed = list?.assumed ?? assumedItems;
  const given = (field.arguments ?? []).filter(({ name }) => list?.slicing.includes(name.value));
  if (given.length === 0) return () => assumed;
  return ({ variables }) => {
    const sizes = given.map(({ value }) => numberOf(value, variables)).filter((size) => size !== undefined);
    return sizes.length ? Math.max(0, ...sizes) : assumed;
  };
}

function numberOf(value: ValueNode, variables: Variables): number | undefined {
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value ? value.value : undefined;
  return given == null || Number.isNaN(Number(given)) ? undefined : Number(given);
}

/** How many representations a request to a subgraph has. */
function itemsOf(field: FieldNode, { variables }: Call): number {
  const value = field.arguments?.[0]?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(given) ? given.length : 1;
}
