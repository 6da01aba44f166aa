import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLID,
  getNamedType,
  isLeafType,
  Kind,
  parse,
} from 'graphql';
import { isPromise } from '../execution/run.ts';
import { directiveArguments } from '../scalars/schema-directive.ts';
import { written } from '../bounds/bound.ts';
import { badInput, GraphError } from '../errors/errors.ts';

/** A key that a reference may leave out: without a day it is as of today. */
const optionalKey = 'asOf';

/** As many references as the longest page has rows: more than that come from no gateway's call. */
const mostReferences = 10_000;

/** What keeps a reference from being resolved: the field of it that is at fault, and why. */
type Fault = [field: string, reason: string];

/** What keeps a reference of its type from being resolved, if anything does. */
type Check = (reference: Record<string, unknown>) => Fault | undefined;

/** Makes the object of a reference, or null when there is none for this viewer. */
type Find = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

/**
 * Has a subgraph's `_entities` answer each reference by itself: one that it cannot resolve, whether its type is unknown or
 * its key is not one, is an error at its own place, BAD_USER_INPUT, and the others are answered. Nothing is waited for
 * where a reference is answered at once.
 */
export function resolveReferencesApart(schema: GraphQLSchema, document: DocumentNode): void {
  const entities = schema.getQueryType()?.getFields()._entities;
  if (!entities) return;
  const checks = keyChecks(schema, document);
  const finds = new Map([...checks.keys()].map((name) => [name, findOf(schema.getType(name) as GraphQLObjectType)]));
  entities.resolve = (_, { representations }: { representations: unknown[] }, context, info) =>
    checkedCount(representations).map((reference, index) => {
      const fault = faultOf(reference, checks);
      if (fault) return badInput(['representations', index, ...(fault[0] ? [fault[0]] : [])].join('.'), fault[1]);
      const known = reference as { __typename: string };
      try {
        const entity = finds.get(known.__typename)!(known, context, info);
        if (!isPromise(entity)) return ofType(entity, known.__typename);
        const typed = entity.then((found) => ofType(found, known.__typename));
        // A rejection is told at its place; until somebody looks there it must not end the process.
        typed.then(undefined, () => {});
        return typed;
      } catch (error) {
        return error;
      }
    });
}

/** A type that says nothing of its references is its references. */
function findOf({ extensions }: GraphQLObjectType): Find {
  const { apollo } = extensions as { apollo?: { subgraph?: { resolveReference?: Find } } };
  return apollo?.subgraph?.resolveReference ?? ((reference) => reference);
}

/** The object with what it is, by which it is known among entities of all types. */
function ofType(entity: unknown, name: string): unknown {
  if (typeof entity !== 'object' || entity === null) return entity;
  const known = (entity as { __typename?: unknown }).__typename;
  if (known === name) return entity;
  if (known !== undefined) return { ...entity, __typename: name };
  return Object.defineProperty(entity, '__typename', { value: name });
}

function checkedCount(references: unknown[]): unknown[] {
  const asked = references.length;
  if (asked <= mostReferences) return references;
  const message = `_entities takes at most ${written(mostReferences)} representations; split them into several requests`;
  throw new GraphError('LIMIT_EXCEEDED', message, 'representations', undefined, { asked, limit: mostReferences });
}

function faultOf(reference: unknown, checks: Map<string, Check>): Fault | undefined {
  if (typeof reference !== 'object' || reference === null || Array.isArray(reference))
    return ['', 'A reference is an object with __typename and a key of that type'];
  const fields = reference as Record<string, unknown>;
  const check = typeof fields.__typename === 'string' ? checks.get(fields.__typename) : undefined;
  return check ? check(fields) : ['__typename', `Name one of the entities here: ${[...checks.keys()].join(', ')}`];
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
function anyOf([check, ...others]: Check[]): Check {
  return (reference) => {
    const fault = check!(reference);
    return fault && others.every((other) => other(reference)) ? fault : undefined;
  };
}

function keyCheck(type: GraphQLObjectType, fields: string): Check {
  const [selection] = parse(`{ ${fields} }`).definitions;
  const names = (selection?.kind === Kind.OPERATION_DEFINITION ? selection.selectionSet.selections : []).flatMap(
    (field) => (field.kind === Kind.FIELD ? [field.name.value] : []),
  );
  const scalars = new Map(names.map((name) => [name, getNamedType(type.getFields()[name]!.type)]));
  return (reference) => {
    for (const [name, scalar] of scalars) {
      const value = Object.hasOwn(reference, name) ? reference[name] : undefined;
      if (value == null && name === optionalKey) continue;
      const fault = valueFault(scalar, value);
      if (fault) return [name, `${type.name}.${name}: ${fault}`];
    }
    return undefined;
  };
}

function valueFault(scalar: GraphQLNamedType, value: unknown): string | undefined {
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
