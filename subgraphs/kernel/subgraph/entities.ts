import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLID,
  getNamedType,
  isLeafType,
  Kind,
  parse,
} from 'graphql';
import { directiveArguments } from '../scalars/schema-directive.ts';
import { written } from '../bounds/bound.ts';
import { badInput, GraphError } from '../errors/errors.ts';

/** A key that a reference may leave out: without a day it is as of today. */
const optionalKey = 'asOf';

/** As many references as the longest page has rows: more than that come from no gateway's call. */
const mostReferences = 10_000;

/** Answers whether a reference of its type can be resolved: the error to answer in its place, or undefined. */
type Check = (reference: Record<string, unknown>, argument: string) => GraphQLError | undefined;

/**
 * Has a subgraph's `_entities` answer each reference by itself: one that it cannot resolve, whether its type is unknown or
 * its key is not one, is an error at its own place, BAD_USER_INPUT, and the others are answered.
 */
export function resolveReferencesApart(schema: GraphQLSchema, document: DocumentNode): void {
  const entities = schema.getQueryType()?.getFields()._entities;
  if (!entities?.resolve) return;
  const checks = keyChecks(schema, document);
  const resolve = entities.resolve as GraphQLFieldResolver<unknown, unknown>;
  entities.resolve = (source, { representations }: { representations: unknown[] }, context, info) =>
    checkedCount(representations).map((reference, index) => {
      const refusal = refusalOf(reference, checks, `representations.${index}`);
      if (refusal) return refusal;
      try {
        const [entity] = resolve(source, { representations: [reference] }, context, info) as unknown[];
        // A rejection is told at its place; until somebody looks there it must not end the process.
        if (entity instanceof Promise) entity.catch(() => {});
        return entity;
      } catch (error) {
        return error;
      }
    });
}

function checkedCount(references: unknown[]): unknown[] {
  const asked = references.length;
  if (asked <= mostReferences) return references;
  const message = `_entities takes at most ${written(mostReferences)} representations; split them into several requests`;
  throw new GraphError('LIMIT_EXCEEDED', message, 'representations', undefined, { asked, limit: mostReferences });
}

function refusalOf(reference: unknown, checks: Map<string, Check>, argument: string): GraphQLError | undefined {
  if (typeof reference !== 'object' || reference === null || Array.isArray(reference))
    return badInput(argument, 'A reference is an object with __typename and a key of that type');
  const fields = reference as Record<string, unknown>;
  const check = typeof fields.__typename === 'string' ? checks.get(fields.__typename) : undefined;
  if (!check)
    return badInput(`${argument}.__typename`, `Name one of the entities here: ${[...checks.keys()].join(', ')}`);
  return check(fields, argument);
}

function keyChecks(schema: GraphQLSchema, document: DocumentNode): Map<string, Check> {
  const checks = new Map<string, Check>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const keys = (definition.directives ?? [])
      .filter((directive) => directive.name.value === 'key')
      .map((directive) => directiveArguments({ directives: [directive] }, 'key')!)
      .filter(({ resolvable }) => resolvable !== false)
      .map(({ fields }) => keyCheck(schema.getType(definition.name.value) as GraphQLObjectType, String(fields)));
    if (keys.length) checks.set(definition.name.value, anyOf(keys));
  }
  return checks;
}

/** One key is enough; when none is there, what the first one lacks is said. */
function anyOf(checks: Check[]): Check {
  return (reference, argument) => {
    const refusals = checks.map((check) => check(reference, argument));
    return refusals.every(Boolean) ? refusals[0] : undefined;
  };
}

function keyCheck(type: GraphQLObjectType, fields: string): Check {
  const [selection] = parse(`{ ${fields} }`).definitions;
  const names = (selection?.kind === Kind.OPERATION_DEFINITION ? selection.selectionSet.selections : []).flatMap(
    (field) => (field.kind === Kind.FIELD ? [field.name.value] : []),
  );
  return (reference, argument) => {
    for (const name of names) {
      const value = Object.hasOwn(reference, name) ? reference[name] : undefined;
      if (value == null && name === optionalKey) continue;
      const fault = valueFault(type, name, value);
      if (fault) return badInput(`${argument}.${name}`, `${type.name}.${name}: ${fault}`);
    }
    return undefined;
  };
}

function valueFault(type: GraphQLObjectType, name: string, value: unknown): string | undefined {
  const scalar = getNamedType(type.getFields()[name]!.type);
  if (value == null) return 'a key is required';
  // What another subgraph has written of an id is text, even where ids may be given as numbers.
  if (scalar === GraphQLID && typeof value !== 'string') return 'an id is text';
  try {
    if (isLeafType(scalar)) scalar.parseValue(value);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
