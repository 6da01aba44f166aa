import type { AnyOperation, Operation, Runnable } from './operation.ts';

/** A node of a document, as graphql-js has it. */
interface Node {
  readonly kind: string;
  readonly [key: string]: unknown;
}

const known = new WeakMap<object, AnyOperation>();

/** What is to be sent for anything that can be run: documents of other generators are printed once. */
export function operationOf<Data, Variables, Guarded extends string>(
  runnable: Runnable<Data, Variables, Guarded>,
): Operation<Data, Variables, string, Guarded, unknown> {
  if ('text' in runnable) return runnable;
  const found = known.get(runnable) ?? read(runnable as unknown as Node | string);
  known.set(runnable, found);
  return found as never;
}

function read(document: Node | string | { toString(): string }): AnyOperation {
  const definitions = (document as Node).definitions as Node[] | undefined;
  const text = definitions ? definitions.map(print).join(' ') : String(document);
  const operation = definitions?.find(({ kind }) => kind === 'OperationDefinition');
  const name = operation ? nameOf(operation) : /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1];
  // Of a text, what might be a mutation counts as one: it is never repeated on a guess.
  const kind = operation?.operation ?? (/\bmutation\b/.test(text) ? 'mutation' : 'query');
  return { name: name ?? '', kind: kind as 'query', text };
}

function nameOf({ name }: Node): string {
  return (name as { value: string } | undefined)?.value ?? '';
}

function list(nodes: unknown, open: string, separator: string, close: string): string {
  const printed = ((nodes ?? []) as Node[]).map(print);
  return printed.length ? open + printed.join(separator) + close : '';
}

/** A node as text: of documents that are sent, so no type definitions. */
function print(node: Node): string {
  const name = nameOf(node);
  const directives = list(node.directives, ' ', ' ', '');
  const selections = () => print(node.selectionSet as Node);
  const condition = () => (node.typeCondition ? `on ${nameOf(node.typeCondition as Node)}` : '');
  switch (node.kind) {
    case 'OperationDefinition':
      return `${String(node.operation)} ${name}${list(node.variableDefinitions, '(', ' ', ')')}${directives}${selections()}`;
    case 'FragmentDefinition':
      return `fragment ${name} ${condition()}${directives}${selections()}`;
    case 'VariableDefinition': {
      const standard = node.defaultValue ? `=${print(node.defaultValue as Node)}` : '';
      return `${print(node.variable as Node)}:${print(node.type as Node)}${standard}${directives}`;
    }
    case 'SelectionSet':
      return list(node.selections, '{', ' ', '}');
    case 'Field': {
      const alias = node.alias ? `${(node.alias as { value: string }).value}:` : '';
      return `${alias}${name}${list(node.arguments, '(', ' ', ')')}${directives}${node.selectionSet ? selections() : ''}`;
    }
    case 'FragmentSpread':
      return `...${name}${directives}`;
    case 'InlineFragment':
      return `...${condition()}${directives}${selections()}`;
    case 'Argument':
    case 'ObjectField':
      return `${name}:${print(node.value as Node)}`;
    case 'Directive':
      return `@${name}${list(node.arguments, '(', ' ', ')')}`;
    case 'Variable':
      return `$${name}`;
    case 'NamedType':
      return name;
    case 'NonNullType':
      return `${print(node.type as Node)}!`;
    case 'ListType':
      return `[${print(node.type as Node)}]`;
    case 'ListValue':
      return list(node.values, '[', ' ', ']') || '[]';
    case 'ObjectValue':
      return list(node.fields, '{', ' ', '}') || '{}';
    case 'StringValue':
      return JSON.stringify(node.value);
    case 'NullValue':
      return 'null';
    default:
      return String(node.value);
  }
}
