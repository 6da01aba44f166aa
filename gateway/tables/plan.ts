import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  print,
  type SelectionNode,
  type ValueNode,
  visit,
} from 'graphql';
import type { Bounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { badInput } from '../../subgraphs/kernel/errors/errors.ts';
import { operationParts, withoutUnusedVariables } from '../access/filtered-document.ts';
import { columnsOf, itemsOf, type ListPlace, suppressedCells, type SuppressionMark } from './columns.rules.ts';
import type { Column } from './formats/column.ts';
import { fieldsOf, type Outline, outlineOf, withoutFragments } from './outline.rules.ts';

/** What a caller says of the table besides the operation. */
export interface TableChoice {
  /** The list whose items are the rows, by the keys of the answer with dots between them. */
  rows?: string | undefined;
  /** Lists within the rows of which each item becomes a row, each within the one before. */
  join?: readonly string[] | undefined;
}

/** An operation as a table: which columns it has, and how its rows are asked for. */
export interface TablePlan {
  columns: readonly Column[];
  /** Where the rows are; undefined for an operation without a list, which is one row. */
  rows: ListPlace | undefined;
  joins: readonly ListPlace[];
  marks: readonly SuppressionMark[];
  /** Whether a cell may be kept from somebody: denied, or held back. */
  withholds: boolean;
  /** The operation that asks for one page of rows. */
  query: string;
  /** How many rows a page may have; undefined when there are no pages. */
  mostRows: number | undefined;
  /** The cursor after which the caller wants the table to begin. */
  after(variables: Variables): string | undefined;
}

type Variables = Readonly<Record<string, unknown>>;

/** The names under which a table asks for what it needs beside what it was asked for. */
export const own = { page: 'tablePage', held: 'tableHeld', first: 'tableFirst', after: 'tableAfter' } as const;

const paging = ['first', 'after', 'last', 'before'];
/** How many items a page has of which the schema says nothing. */
const assumedMost = 100;

/**
 * Reads a valid operation as a table. Throws BAD_USER_INPUT for one that is no query, and for one with several lists of
 * which nobody says which is the table. `isGuarded` tells of a field, `Officer.phone`, whether it may be kept from somebody.
 */
export function planTable(
  schema: GraphQLSchema,
  bounds: Bounds,
  isGuarded: (coordinate: string) => boolean,
  document: DocumentNode,
  { rows: wanted, join = [] }: TableChoice,
  operationName?: string | null,
): TablePlan {
  const parts = operationParts(document, operationName);
  if (parts.operation.operation !== OperationTypeNode.QUERY)
    throw badInput('query', `A table is made of a query, not of a ${parts.operation.operation}`);
  refuseOwnNames(document);
  const operation = withoutFragments(parts);
  const root = outlineOf(schema, operation);
  const top = columnsOf(root, 0, []);
  const chosen = chooseRows(top.lists, wanted);
  const changes = new Map<FieldNode, (field: FieldNode) => FieldNode | null>();
  for (const { outline } of top.lists)
    if (outline !== chosen?.outline) for (const field of outline.fields) changes.set(field, () => null);

  const levels = [top];
  const joins: ListPlace[] = [];
  let inner = chosen;
  let prefix: string[] = [];
  for (const name of chosen ? ['', ...join] : join) {
    if (name !== '') {
      inner = levels.at(-1)!.lists.find(({ place }) => [...prefix, ...place.path].join('.') === name);
      if (!inner) throw unknownJoin(name, levels.at(-1)!.lists, prefix);
      joins.push(inner.place);
      prefix = [...prefix, ...inner.place.path];
    }
    levels.push(columnsOf(itemsOf(inner!.outline), levels.length, prefix, name === '' ? [] : inner!.place.via));
    addHeldOf(inner!.outline, levels.length - 1);
    // What else is in the way has been decided above, or is decided by the next join.
    const waiting = levels.at(-1)!.lists.filter(({ place }) => !join.includes([...prefix, ...place.path].join('.')));
    if (waiting.length) throw inTheWay(waiting.map(({ place }) => [...prefix, ...place.path].join('.')));
    if (name !== '' && inner!.place.pages) askFor(inner!.outline, `${own.page}: pageInfo { hasNextPage }`);
  }
  for (const { outline } of levels.flatMap(({ held }) => held)) askFor(outline!, `${own.held}: ${suppressedCells}`);

  const columns = levels.flatMap((level) => level.columns);
  if (columns.length === 0) throw badInput('query', 'The table has no columns; ask for a field of its rows');
  refuseSameNames(columns);
  const pages = chosen?.place.pages ? pagesOf(chosen.outline, operation) : undefined;
  return {
    columns,
    rows: chosen?.place,
    joins,
    marks: levels.flatMap(({ held }) => held.map(({ mark }) => mark)),
    withholds: columns.some(({ via }) => via.some(isGuarded)) || levels.some(({ held }) => held.length > 0),
    query: print(withoutUnusedVariables(rewritten(operation, changes, pages?.types))),
    mostRows: pages?.most,
    after: pages?.after ?? (() => undefined),
  };

  /** The items of a list may themselves say that they are held back. */
  function addHeldOf(list: Outline, level: number): void {
    const item = itemType(list);
    if (!item || !(suppressedCells in fieldsOf(item))) return;
    const nodes = list.children.get('nodes');
    levels.at(-1)!.held.push({ mark: { level, path: [] }, outline: nodes ?? list });
  }

  function itemType(list: Outline) {
    const named = getNamedType(list.type);
    const nodes = fieldsOf(named).nodes;
    return list.children.has('edges') ? undefined : nodes ? getNamedType(nodes.type) : named;
  }

  function askFor(outline: Outline, selection: string): void {
    const [field] = outline.fields;
    const before = changes.get(field!) ?? ((same: FieldNode) => same);
    changes.set(field!, (same) => {
      const made = before(same);
      return made && selectingAlso(made, selection);
    });
  }

  function pagesOf(list: Outline, { variableDefinitions = [] }: OperationDefinitionNode) {
    const [field] = list.fields;
    const definition = fieldsOf(schema.getType(list.parent)!)[list.name]!;
    const types = new Map(definition.args.map(({ name, type }) => [name, String(type)]));
    if (!types.has('first') || !types.has('after')) return undefined;
    const given = (name: string) => field!.arguments?.find((argument) => argument.name.value === name)?.value;
    const valueOf = (name: string, variables: Variables) => {
      const value = given(name);
      if (value?.kind !== Kind.VARIABLE) return value && literal(value);
      const declared = variableDefinitions.find(({ variable }) => variable.name.value === value.name.value);
      return variables[value.name.value] ?? (declared?.defaultValue && literal(declared.defaultValue));
    };
    for (const same of list.fields) {
      const before = changes.get(same) ?? ((unchanged: FieldNode) => unchanged);
      changes.set(same, (unchanged) => {
        const made = before(unchanged);
        return made && withPage(made);
      });
    }
    askFor(list, `${own.page}: pageInfo { hasNextPage endCursor }`);
    return {
      types,
      most: bounds.get(`${list.parent}.${list.name}`)?.get('first')?.max ?? assumedMost,
      after: (variables: Variables) => {
        for (const name of ['last', 'before']) {
          if (valueOf(name, variables) != null)
            throw badInput(name, `A table is read from its start: leave out ${name}, and give ?limit= for fewer rows`);
        }
        const after = valueOf('after', variables);
        return typeof after === 'string' ? after : undefined;
      },
    };
  }
}

function chooseRows(lists: readonly { place: ListPlace; outline: Outline }[], wanted: string | undefined) {
  const names = lists.map(({ place }) => place.path.join('.'));
  if (wanted === undefined) {
    if (lists.length <= 1) return lists[0];
    throw badInput(
      'rows',
      `The query has ${lists.length} lists; say which is the table: ?rows=${names.join(', or ?rows=')}`,
    );
  }
  const found = lists.find(({ place: { path, items } }) =>
    [path.join('.'), [...path, ...items].join('.')].includes(wanted),
  );
  if (found) return found;
  const advice = names.length ? `it has ${names.join(', ')}; lists within these are joined: ?join=` : 'it has none';
  throw badInput('rows', `The query has no such list at its top; ${advice}`);
}

function inTheWay(names: readonly string[]) {
  return badInput(
    'join',
    `The rows have lists within: ${names.join(', ')}. Leave them out, or make each item a row: ?join=${names[0]}`,
  );
}

function unknownJoin(name: string, lists: readonly { place: ListPlace }[], prefix: readonly string[]) {
  const known = lists.map(({ place }) => [...prefix, ...place.path].join('.'));
  const advice = known.length ? `it can join ${known.join(', ')}` : 'there is none';
  return badInput('join', `There is no list ${name.slice(0, 100)} within the rows; ${advice}`);
}

function refuseSameNames(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) throw badInput('query', `Two columns would be called ${name}; give one of them an alias`);
    seen.add(name);
  }
}

function refuseOwnNames(document: DocumentNode): void {
  const names: readonly string[] = Object.values(own);
  visit(document, {
    Name: ({ value }) => {
      if (names.includes(value)) throw badInput('query', `The name ${value} is taken by tables; choose another`);
    },
  });
}

function literal(value: ValueNode): unknown {
  return value.kind === Kind.NULL || !('value' in value) ? undefined : value.value;
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

function withPage(field: FieldNode): FieldNode {
  const kept = field.arguments?.filter((argument) => !paging.includes(argument.name.value)) ?? [];
  const variable = (argument: string, variable: string): ArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: name(argument),
    value: { kind: Kind.VARIABLE, name: name(variable) },
  });
  return { ...field, arguments: [...kept, variable('first', own.first), variable('after', own.after)] };
}

function selectingAlso(field: FieldNode, selection: string): FieldNode {
  const [alias, rest] = selection.split(': ') as [string, string];
  const [of, ...below] = rest.replace(/[{}]/g, '').split(/\s+/).filter(Boolean);
  const leaf = (value: string): FieldNode => ({ kind: Kind.FIELD, name: name(value) });
  const added: SelectionNode = {
    kind: Kind.FIELD,
    alias: name(alias),
    name: name(of!),
    ...(below.length ? { selectionSet: { kind: Kind.SELECTION_SET, selections: below.map(leaf) } } : {}),
  };
  const selections = [...(field.selectionSet?.selections ?? []), added];
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The operation with fields changed or left out; a selection that is left empty asks what its object is. */
function rewritten(
  operation: OperationDefinitionNode,
  changes: ReadonlyMap<FieldNode, (field: FieldNode) => FieldNode | null>,
  pages: ReadonlyMap<string, string> | undefined,
): DocumentNode {
  const variables = pages
    ? (['first', 'after'] as const).map((argument) => ({
        kind: Kind.VARIABLE_DEFINITION as const,
        variable: { kind: Kind.VARIABLE as const, name: name(own[argument]) },
        type: parseType(pages.get(argument)!),
      }))
    : [];
  const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') };
  const changed = changedSelections(operation.selectionSet.selections);
  const definition: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...variables],
    selectionSet: { kind: Kind.SELECTION_SET, selections: changed.length ? changed : [typename] },
  };
  return { kind: Kind.DOCUMENT, definitions: [definition] };

  function changedSelections(selections: readonly SelectionNode[]): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const below = selection.selectionSet && changedSelections(selection.selectionSet.selections);
      const selectionSet = below && {
        kind: Kind.SELECTION_SET as const,
        selections: below.length ? below : [typename],
      };
      if (selection.kind === Kind.INLINE_FRAGMENT) return [{ ...selection, selectionSet: selectionSet! }];
      const change = changes.get(selection);
      const made: FieldNode = { ...selection, ...(selectionSet ? { selectionSet } : {}) };
      const field = change ? change(made) : made;
      return field ? [field] : [];
    });
  }
}
