import {
  type ExecutionResult,
  getVariableValues,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { GraphError } from '../../subgraphs/kernel/errors/errors.ts';
import type { IsDenied, RightsOf } from './field-requirements.ts';
import type { OperationParts } from './filtered-document.ts';
import { type Entry, responseShape } from './response-shape.ts';

/** The most denied positions that one response lists. */
export const maxDenials = 1_000;

/** An operation as it came in, and what was taken out of it before it ran. */
export interface FilteredOperation {
  schema: GraphQLSchema;
  original: OperationParts;
  isDenied: IsDenied;
  rightsOf?: RightsOf | undefined;
  /** The alias under which the operation that ran asked what an object is. */
  typenameAlias: string;
}

/** Stands for a null on its way up to the nearest place that may be null. */
const nullAbove = Symbol('null above');

/**
 * Answers the operation as it came in from the result of what was left of it: the same keys in the same order, null for
 * each denied field (or the nearest parent that may be null) and an error for each place where one stands, after the
 * errors of the execution itself.
 */
export function completeResponse(
  { schema, original, isDenied, rightsOf, typenameAlias }: FilteredOperation,
  variables: Record<string, unknown> | null | undefined,
  result: ExecutionResult,
): ExecutionResult {
  if (!result.data) return result;
  const { coerced, errors: refused } = getVariableValues(
    schema,
    original.operation.variableDefinitions ?? [],
    variables ?? {},
  );
  if (refused) return { errors: refused };

  const denials: GraphQLError[] = [];
  const path: (string | number)[] = [];
  const data = completeObject(result.data, responseShape(schema, original, coerced, isDenied, rightsOf));
  const errors = [...(result.errors ?? []), ...denials];
  return { ...result, ...(errors.length ? { errors } : {}), data: data === nullAbove ? null : data };

  function completeObject(value: object, entries: Entry[]): Record<string, unknown> | typeof nullAbove {
    // Without a prototype, since a key may be called __proto__.
    const completed = Object.create(null) as Record<string, unknown>;
    let isNull = false;
    for (const entry of entries) {
      path.push(entry.key);
      if (entry.denied) deny(entry.denied);
      const child = complete(entry.denied ? null : own(value, entry.key), entry.type, entry);
      path.pop();
      completed[entry.key] = child;
      isNull ||= child === nullAbove;
    }
    return isNull ? nullAbove : completed;
  }

  function complete(value: unknown, type: GraphQLOutputType, entry: Entry): unknown {
    if (isNonNullType(type)) return complete(value, type.ofType, entry) ?? nullAbove;
    if (value === null || value === undefined) return null;
    if (isLeafType(type)) return value;
    const completed = isListType(type)
      ? completeList(value, type.ofType, entry)
      : completeComposite(value, type, entry);
    return completed === nullAbove ? null : completed;
  }

  function completeList(value: unknown, itemType: GraphQLOutputType, entry: Entry): unknown {
    if (!Array.isArray(value)) return null;
    const completed = value.map((item, index) => {
      path.push(index);
      const child = complete(item, itemType, entry);
      path.pop();
      return child;
    });
    return completed.includes(nullAbove) ? nullAbove : completed;
  }

  function completeComposite(value: unknown, type: GraphQLCompositeType, entry: Entry): unknown {
    if (typeof value !== 'object' || value === null) return null;
    const runtimeType = isObjectType(type) ? type : schema.getType(String(own(value, typenameAlias)));
    return isObjectType(runtimeType) ? completeObject(value, entry.entries(runtimeType)) : null;
  }

  function deny(reason: GraphQLError): void {
    if (denials.length < maxDenials) denials.push(errorAt([...path], reason));
    else if (denials.length === maxDenials) denials.push(othersDenied());
  }
}

/** The same error at a place. It inherits the rest: hundreds of errors with a stack each would cost more than the answer. */
export function errorAt(path: (string | number)[], error: GraphQLError): GraphQLError {
  return Object.create(error, { path: { value: path, enumerable: true } }) as GraphQLError;
}

function othersDenied(): GraphQLError {
  const message = `More than these ${maxDenials} values are not yours to read; the others are not listed`;
  return new GraphError('UNAUTHORIZED_FIELD_OR_TYPE', message);
}

/** A key that the value has itself, not what `constructor` or `__proto__` find on every object. */
function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
