import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { OperationParts } from '../access/filtered-document.ts';
import { type Entry, responseShape } from '../access/response-shape.ts';

/** Takes from a value what the operation asks of it; throws `unclean`. */
type Shape = (value: unknown) => unknown;

/** What is thrown for a value that the schema does not allow where it stands: whoever has it shaped must say so. */
const unclean = Symbol('unclean');

/**
 * Makes of what subgraphs have answered, merged, the data of an operation: what it asks for, in its order. Each type of
 * object is read by a function that is made for it once. Undefined for data in which anything is null or of a type that the
 * schema does not allow there.
 */
export function responseShaper(
  schema: GraphQLSchema,
  parts: OperationParts,
  variables: Record<string, unknown>,
): (data: object) => Record<string, unknown> | undefined {
  const root = schema.getRootType(parts.operation.operation)!;
  const shape = objectShape(
    root,
    responseShape(schema, parts, variables, () => false),
  );
  return (data) => {
    try {
      return shape(data) as Record<string, unknown>;
    } catch (error) {
      if (error !== unclean) throw error;
      return undefined;
    }
  };

  function objectShape(type: GraphQLObjectType, entries: readonly Entry[]): Shape {
    const shapes = entries.map((entry) => (entry.fieldName === '__typename' ? typename(type) : shapeOf(entry)));
    // Written out, the objects of one type are alike, which is what engines are fast with. Keys are names, in quotes; in
    // brackets, one that is __proto__ is a key as any.
    const fields = entries.map(({ key }, index) => {
      const name = JSON.stringify(key);
      const value =
        key in Object.prototype ? `Object.hasOwn(value, ${name}) ? value[${name}] : undefined` : `value[${name}]`;
      return `[${name}]: shapes[${index}](${value})`;
    });
    return new Function('shapes', `return (value) => ({ ${fields.join(', ')} });`)(shapes) as Shape;
  }

  function typename({ name }: GraphQLObjectType): Shape {
    return (value) => (value == null || value === name ? name : refuse());
  }

  function shapeOf(entry: Entry, type: GraphQLOutputType = entry.type): Shape {
    if (isNonNullType(type)) {
      const nullable = shapeOf(entry, type.ofType);
      return (value) => nullable(value) ?? refuse();
    }
    if (isListType(type)) {
      const item = shapeOf(entry, type.ofType);
      return (value) => (value == null ? null : Array.isArray(value) ? value.map(item) : refuse());
    }
    if (isLeafType(type)) return leafShape(type);
    const declared = isObjectType(type) ? type : undefined;
    const byName = new Map<string, Shape>();
    const own = declared && lazily(() => objectShape(declared, entry.entries(declared)));
    return (value) => {
      if (value == null) return null;
      if (typeof value !== 'object') return refuse();
      const name = (value as { __typename?: unknown }).__typename;
      if (own && (name === undefined || name === declared.name)) return own(value);
      return (byName.get(name as string) ?? shapeFor(name))(value);
    };

    function shapeFor(name: unknown): Shape {
      const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
      if (!isObjectType(runtimeType)) return refuse();
      const shape = objectShape(runtimeType, entry.entries(runtimeType));
      byName.set(runtimeType.name, shape);
      return shape;
    }
  }
}

/** Made when it is first needed: types may be within themselves. */
function lazily(make: () => Shape): Shape {
  let made: Shape | undefined;
  return (value) => (made ??= make())(value);
}

function leafShape(type: GraphQLLeafType): Shape {
  const isValid = leafCheck(type);
  return isValid ? (value) => (value == null ? null : isValid(value) ? value : refuse()) : (value) => value ?? null;
}

/** Whether a value may be one of a type, as far as anybody but its subgraph can tell. */
function leafCheck(type: GraphQLLeafType): ((value: unknown) => boolean) | undefined {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case GraphQLString.name:
    case GraphQLID.name:
      return (value) => typeof value === 'string';
    case GraphQLInt.name:
      return Number.isInteger;
    case GraphQLFloat.name:
      return Number.isFinite;
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean';
    default:
      return undefined;
  }
}

function refuse(): never {
  throw unclean;
}
