import { createHash } from 'node:crypto';
import {
  buildSchema,
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  GraphQLError,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  printSchema,
} from 'graphql';
import type { SubgraphSource } from '../../gateway/subgraphs/subgraph-source.ts';

/** An object that is made up: what it is, and what tells it from others of its type. */
interface Invented {
  __typename?: string;
  entity: number;
}

/**
 * A subgraph whose answers are made up of what is asked, the same whenever and however it is asked with one `draw`: values,
 * lists, errors, and nulls, also where the schema allows none and without an error.
 */
export function inventedSubgraph(subgraph: GraphQLSchema, draw: () => number): SubgraphSource {
  const schema = inventedSchema(subgraph, draw);
  return async ({ document, variables }) =>
    execute({ schema, document, variableValues: variables as Record<string, unknown> });
}

/**
 * The schema of such a subgraph. In a strict one nulls where the schema allows none are errors; `someLater` has some of the
 * same values waited for.
 */
export function inventedSchema(
  subgraph: GraphQLSchema,
  draw: () => number,
  { isStrict = false, someLater = false } = {},
): GraphQLSchema {
  const schema = buildSchema(printSchema(subgraph));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const declared = field.type;
      if (!isStrict) field.type = nullable(declared);
      field.resolve = someLater ? sometimesLater(resolver(declared)) : resolver(declared);
    }
    if (type.getFields()._entities) type.getFields()._entities!.resolve = referred;
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      type.resolveType = ({ __typename, entity }: Invented) =>
        someLater && entity % 2 === 0 ? Promise.resolve(__typename) : __typename;
    }
  }
  return schema;

  function sometimesLater(resolve: GraphQLFieldResolver<Invented | undefined, unknown>): typeof resolve {
    return (source, args, context, info) => {
      const value = resolve(source, args, context, info) as unknown;
      return chance('later', info.fieldName, source?.entity ?? 0) % 5 === 0 ? Promise.resolve(value) : value;
    };
  }

  function chance(...of: unknown[]): number {
    return createHash('sha1')
      .update(JSON.stringify([draw(), ...of]))
      .digest()
      .readUInt32BE();
  }

  function referred(_: unknown, { representations }: { representations: { __typename: string }[] }): unknown[] {
    return representations.map((reference) => {
      const number = chance('entity', reference);
      if (number % 17 === 0) return new GraphQLError('It is not there', { extensions: { code: 'NOT_FOUND' } });
      return number % 13 === 0 ? null : { __typename: reference.__typename, entity: number % 1_000 };
    });
  }

  function resolver(declared: GraphQLOutputType): GraphQLFieldResolver<Invented | undefined, unknown> {
    return (source, args, _, { parentType, fieldName }) => {
      const number = chance(parentType.name, fieldName, args, source?.entity ?? 0);
      if (number % 41 === 0) throw new GraphQLError('It cannot be', { extensions: { code: 'CONFLICT' } });
      if (number % 43 === 0) throw new Error('a secret');
      if (number % 31 === 0) return null;
      return invent(declared, number);
    };
  }

  function invent(type: GraphQLOutputType, number: number): unknown {
    if (isNonNullType(type)) return invent(type.ofType, number);
    if (isListType(type)) {
      return Array.from({ length: number % 4 }, (_, index) => {
        const item = chance(number, index);
        return item % 37 === 0 ? null : invent(type.ofType, item);
      });
    }
    if (isObjectType(type)) return { __typename: type.name, entity: number % 7 };
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      return { __typename: possible[number % possible.length]!.name, entity: number % 7 };
    }
    if (isEnumType(type)) return type.getValues()[number % type.getValues().length]!.value as unknown;
    const { name } = getNamedType(type);
    if (name === 'Boolean') return number % 2 === 0;
    return ['Int', 'Float'].includes(name) ? number % 100 : `${name}-${number % 5}`;
  }
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return nullable(type.ofType as GraphQLOutputType);
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type;
}
