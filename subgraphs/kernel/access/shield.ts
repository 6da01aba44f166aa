import { defaultFieldResolver, type GraphQLError, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction, IMiddlewareTypeMap } from 'graphql-middleware';
import type { IRules } from 'graphql-shield';
import { unauthorizedField } from '../errors/errors.ts';
import { isGuarded } from './access-sdl.ts';
import type { FieldGuard, GuardContext } from './field-guards.ts';
import { allow, rule, shield } from './graphql-shield.ts';

/** Says whether a field of a row may be read: true, or why not. */
type Verdict = (context: GuardContext, row: unknown) => true | GraphQLError;

/** What is asked once a request, and not of each row. */
const roots = new Set(['Query', 'Mutation']);

/**
 * The subgraph's own wall: a guard for every guarded field of its schema, whichever way the field is reached. Those of rows
 * are put before their resolvers, and answer at once; those of queries and mutations are graphql-shield's rules, which are
 * answered. Other fields are left as they are: graphql-shield would make a promise of every field of every row. The
 * mutations that it refuses go into the request's audit.
 */
export function shieldFor(schema: GraphQLSchema, guards: ReadonlyMap<string, FieldGuard>): IMiddlewareTypeMap {
  const tree: Record<string, Record<string, IRules>> = {};
  for (const [name, guard] of guards) {
    if (!isGuarded(guard.access)) continue;
    const [type, field] = name.split('.') as [string, string];
    const verdict = verdictOf(name, guard);
    if (roots.has(type)) (tree[type] ??= {})[field] = ruleOf(verdict) as never;
    else guardRows(schema.getType(type) as GraphQLObjectType, field, verdict);
  }
  const generated = shield(tree as IRules, { fallbackRule: allow, allowExternalErrors: true }).generate(schema);
  return Object.fromEntries(
    Object.entries(tree).map(([type, fields]) => {
      const middleware = (generated as Record<string, Record<string, IMiddlewareFunction>>)[type]!;
      return [type, Object.fromEntries(Object.keys(fields).map((field) => [field, middleware[field]!]))];
    }),
  );
}

function verdictOf(name: string, { access, allows }: FieldGuard): Verdict {
  const [type, field] = name.split('.') as [string, string];
  return (context, row) => {
    const allowed = allows(context, row);
    if (!allowed && type === 'Mutation') context.audit.deny(field);
    return allowed || unauthorizedField(name, { scopes: access.scopes, relationships: access.when });
  };
}

/** Never cached: the parent decides, and a cached verdict would pass one agency's row off as another's. */
function ruleOf(verdict: Verdict) {
  return rule({ cache: 'no_cache' })((parent: unknown, _args: unknown, context: GuardContext) =>
    verdict(context, parent),
  );
}

function guardRows(type: GraphQLObjectType, name: string, verdict: Verdict): void {
  const field = type.getFields()[name]!;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (row, args, context: GuardContext, info) => {
    const told = verdict(context, row);
    return told === true ? resolve(row, args, context, info) : told;
  };
}
