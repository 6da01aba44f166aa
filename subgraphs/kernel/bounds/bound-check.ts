import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { GraphError } from '../errors/errors.ts';
import { type Bound, written } from './bound.ts';
import type { Bounds } from './bound-sdl.ts';

type Values = Readonly<Record<string, unknown>>;

/** A valid document whose literals are within bounds, or not. */
export interface BoundedDocument {
  /** What its literals exceed. */
  errors: GraphError[];
  /** What the arguments of one of its operations exceed with these variables, coerced. */
  exceeded(operation: OperationDefinitionNode, variables: Values): GraphError[];
}

/** An argument list in a document into which variables go. */
interface VariableUse {
  /** The operation that it is in; undefined in a fragment. */
  operation: OperationDefinitionNode | undefined;
  coordinate: string;
  node: FieldNode;
  args: readonly GraphQLArgument[];
}

const mostErrors = 10;

/**
 * Checks the arguments of valid documents against the bounds of their schema, in time that grows with the text and the
 * variables. Literals are checked once; variables with each request.
 */
export function createBoundCheck(schema: GraphQLSchema, bounds: Bounds) {
  return (document: DocumentNode): BoundedDocument => {
    const errors: GraphError[] = [];
    const uses: VariableUse[] = [];
    if (bounds.size > 0) collect(document, errors, uses);
    return {
      errors: errors.slice(0, mostErrors),
      exceeded: (operation, variables) => {
        const found: GraphError[] = [];
        for (const use of uses) {
          if (use.operation && use.operation !== operation) continue;
          checkArguments(use, variables, found);
          if (found.length >= mostErrors) break;
        }
        return found.slice(0, mostErrors);
      },
    };
  };

  function collect(document: DocumentNode, errors: GraphError[], uses: VariableUse[]): void {
    const types = new TypeInfo(schema);
    let operation: OperationDefinitionNode | undefined;
    visit(
      document,
      visitWithTypeInfo(types, {
        OperationDefinition: (node) => void (operation = node),
        FragmentDefinition: () => void (operation = undefined),
        Field: (node) => {
          const coordinate = `${types.getParentType()?.name}.${node.name.value}`;
          const args = types.getFieldDef()?.args ?? [];
          // An argument without a bound of its own may be an input object whose fields have theirs.
          const isBounded = bounds.has(coordinate) || args.some(({ type }) => isInputObjectType(getNamedType(type)));
          if (!node.arguments?.length || !isBounded) return;
          const use = { operation, coordinate, node, args };
          if (hasVariables(node)) uses.push(use);
          else checkArguments(use, {}, errors);
        },
      }),
    );
  }

  function checkArguments({ coordinate, node, args }: VariableUse, variables: Values, errors: GraphError[]): void {
    const values: Record<string, unknown> = {};
    for (const { name, value } of node.arguments ?? []) {
      const type = args.find((candidate) => candidate.name === name.value)?.type;
      if (type) values[name.value] = valueFromAST(value, type, variables);
    }
    checkFields(args, coordinate, values, '', (argument, message, numbers) =>
      errors.push(
        new GraphError('BAD_USER_INPUT', `${coordinate}: ${argument} ${message}`, argument, undefined, numbers),
      ),
    );
  }

  function checkFields(
    fields: readonly (GraphQLArgument | GraphQLInputField)[],
    coordinate: string,
    values: Values,
    path: string,
    report: Report,
  ): void {
    const declared = bounds.get(coordinate);
    for (const { name, type } of fields) {
      const value = values[name];
      if (value == null) continue;
      const bound = declared?.get(name) ?? {};
      checkValue(type, value, bound, path + name, report);
      const { days, since } = bound;
      const [from, to] = [values[since ?? ''], value];
      if (days === undefined || !(from instanceof Date) || !(to instanceof Date)) continue;
      const span = Math.ceil((+to - +from) / 86_400_000);
      if (span > days)
        report(path + name, `is ${span} days after ${since}; at most ${days}`, { asked: span, limit: days });
    }
  }

  function checkValue(type: GraphQLInputType, value: unknown, bound: Bound, path: string, report: Report): void {
    const nullable = getNullableType(type);
    if (isListType(nullable) && Array.isArray(value)) return checkList(nullable.ofType, value, bound, path, report);
    const named = getNamedType(nullable);
    if (isInputObjectType(named) && typeof value === 'object' && value !== null)
      return checkFields(Object.values(named.getFields()), named.name, value as Values, `${path}.`, report);

    const { length, min = -Infinity, max = Infinity } = bound;
    if (typeof value === 'string' && length !== undefined && value.length > length) {
      const asked = value.length;
      report(path, `has ${written(asked)} characters; at most ${written(length)}`, { asked, limit: length });
    }
    if (typeof value === 'number' && (value < min || value > max)) {
      const range = `from ${written(min)} to ${written(max)}`;
      report(path, `is ${written(value)}; give one ${range}`, { asked: value, limit: value < min ? min : max });
    }
  }

  function checkList(item: GraphQLInputType, value: unknown[], bound: Bound, path: string, report: Report): void {
    const { items = Infinity, unique } = bound;
    const asked = value.length;
    if (asked > items) return report(path, `has ${written(asked)} items; at most ${items}`, { asked, limit: items });
    if (unique) {
      const different = new Set(value.map((one) => (one instanceof Date ? +one : one))).size;
      if (different < asked) report(path, 'has an item twice; give each once', { asked, limit: different });
    }
    value.forEach((one, index) => one != null && checkValue(item, one, bound, `${path}.${index}`, report));
  }
}

type Report = (argument: string, message: string, numbers: { asked: number; limit: number }) => void;

function hasVariables(field: FieldNode): boolean {
  let found = false;
  for (const argument of field.arguments ?? []) visit(argument.value, { [Kind.VARIABLE]: () => void (found = true) });
  return found;
}
