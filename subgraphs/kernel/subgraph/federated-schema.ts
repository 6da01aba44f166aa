import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, Kind, parse, type TypeNode } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { declareAccess, fieldAccess, schemaPreamble } from '../access/access-sdl.ts';
import { auditTrailResolver } from '../audit/audit-trail.resolver.ts';
import { boundPreamble, declareBounds } from '../bounds/bound-sdl.ts';
import { identityResolvers } from '../identities/dated-identity.ts';
import { declareCosts } from '../limits/cost-sdl.ts';
import { declareLabels, labelPreamble } from '../scalars/label-sdl.ts';
import { hasRequestRight, type Requirement } from '../access/request-right.ts';
import type { RequestContext } from '../request/request-context.ts';
import { orderArguments } from './argument-order.ts';

/** The part of a subgraph that its schema is made of. */
interface SchemaParts {
  name: string;
  resolvers: NonEmptyArray<Function>;
  types?: Function[];
  otherTrails?: string[];
  references: Record<string, Function>;
}

/** What is said of the root types, in each subgraph the same. */
const rootDescriptions: Record<string, string> = {
  Query: 'What can be read. Each field states who may read it. What a viewer may not see does not exist for them.',
  Mutation:
    'What can be changed, one after the other. A call with the key of an earlier one answers what that did, and changes nothing.',
};

/** A subgraph's schema in federation 2 terms, and what resolves it. */
export async function federatedSchema(parts: SchemaParts) {
  // Decorators of parameters run from the last to the first; arguments stand as the resolver has them.
  getMetadataStorage().params.sort((one, other) => one.index - other.index);
  // A field that is the property of its name has no resolver: executors read it as it is.
  for (const field of getMetadataStorage().fields) field.simple = field.name === field.schemaName;
  // A resolver is given the object that a store made: type-graphql would copy it for each field into one of its class.
  for (const param of getMetadataStorage().params) if (param.kind === 'root') param.getType = undefined;
  const schema = await buildSchema({
    resolvers: [...parts.resolvers, ...[parts.name, ...(parts.otherTrails ?? [])].map(auditTrailResolver)],
    orphanedTypes: parts.types ?? [],
    validate: false,
    skipCheck: true,
  });
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    if (root) root.description = rootDescriptions[root.name]!;
  const text = schemaPreamble + boundPreamble + labelPreamble + printSchemaWithDirectives(schema);
  const labelled = declareLabels(orderArguments(parse(text, { noLocation: true })), parts.name);
  const document = declareBounds(declareCosts(declareAccess(labelled, parts.name)), parts.name);
  const rights = rightsToFind(document);
  const references = Object.entries(parts.references).map(([type, resolve]) => {
    const right = rights.get(type);
    const find = (reference: unknown, context: RequestContext) =>
      right && !hasRequestRight(context.viewer, right) ? null : resolve(reference, context);
    return [type, { __resolveReference: find }] as const;
  });
  const resolvers = createResolversMap(schema) as Record<string, object>;
  for (const [type, more] of [...references, ...Object.entries(identityResolvers(schema))])
    resolvers[type] = { ...resolvers[type], ...more };
  return { document, resolvers: resolvers as never };
}

/** What the query demands that finds a type by its id: whoever may not ask it finds none by a reference either. */
function rightsToFind(document: DocumentNode): Map<string, Requirement> {
  const rights = new Map<string, Requirement>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Query') continue;
    for (const field of definition.fields ?? []) {
      if (field.arguments?.some(({ name }) => name.value === 'id'))
        rights.set(typeName(field.type), fieldAccess(field));
    }
  }
  return rights;
}

function typeName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type);
}
