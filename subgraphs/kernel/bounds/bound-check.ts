import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { GraphError } from '../errors/errors.ts';
import type { Bounds } from './bound-sdl.ts';
import { createValueCheck, type Values } from './value-check.ts';

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
  const { checkFields } = createValueCheck(bounds);
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
}

function hasVariables(field: FieldNode): boolean {
  let found = false;
  for (const argument of field.arguments ?? []) visit(argument.value, { [Kind.VARIABLE]: () => void (found = true) });
  return found;
}
