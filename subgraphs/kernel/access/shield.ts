import type { IRules } from 'graphql-shield';
import { unauthorizedField } from '../errors/errors.ts';
import { isGuarded } from './access-sdl.ts';
import type { FieldGuard, GuardContext } from './field-guards.ts';
import { allow, rule, shield } from './graphql-shield.ts';

/**
 * The subgraph's own wall: graphql-shield rules for every guarded field of its schema, whichever way the field is
 * reached. Only guarded fields are wrapped, since a wrapper costs on every row. The mutations that it refuses go into the
 * request's audit.
 */
export function shieldFor(guards: ReadonlyMap<string, FieldGuard>) {
  const tree: Record<string, Record<string, IRules>> = {};
  for (const [name, guard] of guards) {
    if (!isGuarded(guard.access)) continue;
    const [type, field] = name.split('.') as [string, string];
    (tree[type] ??= {})[field] = ruleOf(name, guard) as never;
  }
  return shield(tree as IRules, { fallbackRule: allow, allowExternalErrors: true });
}

function ruleOf(name: string, { access, allows }: FieldGuard) {
  const [type, field] = name.split('.') as [string, string];
  // Never cached: the parent decides, and a cached verdict would pass one agency's row off as another's.
  return rule({ cache: 'no_cache' })((parent: unknown, _args: unknown, context: GuardContext) => {
    const allowed = allows(context, parent);
    if (!allowed && type === 'Mutation') context.audit.deny(field);
    return allowed || unauthorizedField(name, { scopes: access.scopes, relationships: access.when });
  });
}
