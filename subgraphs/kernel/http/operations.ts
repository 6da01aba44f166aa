import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { written } from '../bounds/bound.ts';
import { badInput, GraphError } from '../errors/errors.ts';
import { withoutValues } from '../errors/without-values.ts';
import {
  type CheckedDocument,
  createDocumentCache,
  type DocumentCheck,
  illFormedVariables,
  type PreparedDocument,
} from './documents.ts';
import type { GraphService } from './graphql-route.ts';
import { nullVariables } from './null-variables.ts';

/** Refusals of variables that one answer lists; beyond them it says that there are more. */
const mostRefusals = 100;

/** What somebody asks: the text of a document, which of its operations, and the variables. */
export interface AskedOperation {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** A checked operation, and what its answer costs at most. */
export interface PreparedOperation extends PreparedDocument {
  cost: number;
}

/** Reads what is asked of a graph; each answers why not where it cannot be asked. */
export interface Operations {
  /** A document by itself, whatever its variables will be. */
  document(query: string): PreparedDocument | readonly GraphQLError[];
  prepare(asked: AskedOperation): PreparedOperation | readonly GraphQLError[];
}

/**
 * Reads operations as every way into a graph does: parsed, within the limits, valid, their variables as the schema has
 * them, and not above `costLimit` points.
 */
export function createOperations(
  { schema, sdl }: Pick<GraphService, 'schema' | 'sdl'>,
  check: DocumentCheck,
  costLimit: number,
): Operations {
  const read = createDocumentCache(schema, check, sdl);
  const prepare = (asked: AskedOperation) => {
    const prepared = read(asked.query);
    if (!('document' in prepared)) return prepared;
    const checked = checkVariables(schema, prepared, asked);
    if (!('operation' in checked)) return checked;
    const cost = prepared.cost(checked.operation, checked.variables);
    if (cost > costLimit) return [tooCostly(cost, costLimit)];
    const { document, hash, weight } = prepared;
    return { document, hash, weight, cost };
  };
  return { document: read, prepare };
}

/** Chooses the operation and coerces its variables, so that a mistake is refused before anything runs. */
function checkVariables(
  schema: GraphQLSchema,
  { document, exceeded }: CheckedDocument,
  params: AskedOperation,
): { operation: OperationDefinitionNode; variables: Record<string, unknown> } | GraphQLError[] {
  const illFormed = illFormedVariables(params.variables);
  if (illFormed.length) return illFormed;
  const operation = getOperationAST(document, params.operationName);
  if (!operation) return [badInput('operationName', 'Name one of the operations in the document with operationName')];
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], params.variables ?? {}, {
    maxErrors: mostRefusals,
  });
  if (errors) return errors.map(refusedVariable);
  const nulls = nullVariables(schema, document, operation.name?.value, params.variables);
  const refusals = nulls.length ? nulls : exceeded(operation, coerced);
  return refusals.length ? refusals : { operation, variables: coerced };
}

/** Says which variable, where in it, and what is wrong, but not the value; the place as `argument`, as items.3.dueAt. */
function refusedVariable({ message }: GraphQLError): GraphQLError {
  const [, known] = /^(Variable "\$\w+")/u.exec(message) ?? [];
  const place = known ?? 'A variable';
  const end = message.lastIndexOf('; ');
  const [at = ''] = / at "[\w.[\]]{1,200}"$/u.exec(message.slice(Math.max(0, end - 210), Math.max(0, end))) ?? [];
  const reason = message.slice(end + 2);
  const words = message.includes(' got invalid value ')
    ? `${place}${at} is refused: ${withoutValues(reason)}`
    : message;
  const argument = (at.slice(5, -1) || place.slice(11, -1)).replace(/\[(\d+)\]/gu, '.$1');
  return known ? badInput(argument, words) : new GraphQLError(words, { extensions: { code: 'BAD_USER_INPUT' } });
}

function tooCostly(asked: number, limit: number): GraphError {
  const message = `The answer could cost ${written(asked)} points, with the sizes of its lists multiplied; the limit is ${written(limit)}: ask for shorter pages (first), or for lists within lists in requests of their own`;
  return new GraphError('LIMIT_EXCEEDED', message, undefined, undefined, { asked, limit });
}
