import { type DocumentNode, Kind } from 'graphql';
import { allow, type IRules, rule, shield } from 'graphql-shield';
import { unauthorizedField } from '../errors.ts';
import { StartUpError } from '../start-up-error.ts';
import type { Relationship, RelationshipContext } from './access.ts';
import { type FieldAccess, fieldAccess, isGuarded } from './access-sdl.ts';
import { hasRequestRight } from './request-right.ts';

/**
 * The subgraph's own wall: graphql-shield rules for every guarded field of its schema, whichever way the field is
 * reached. Only guarded fields are wrapped, since a wrapper costs on every row. Throws StartUpError when a field
 * names a relationship that the subgraph does not define.
 */
export function shieldFor(document: DocumentNode, relationships: Relationship<never>[]) {
  const byName = new Map(relationships.map((relationship) => [relationship.name, relationship]));
  const tree: Record<string, Record<string, IRules>> = {};
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const access = fieldAccess(field);
      if (!isGuarded(access)) continue;
      const name = `${type.name.value}.${field.name.value}`;
      const conditions = access.when.map((condition) => {
        const found = byName.get(condition);
        if (!found)
          throw new StartUpError(`${name} names the relationship "${condition}", which its subgraph does not define`);
        return found;
      });
      (tree[type.name.value] ??= {})[field.name.value] = guard(name, access, conditions) as never;
    }
  }
  return shield(tree as IRules, { fallbackRule: allow, allowExternalErrors: true });
}

function guard(name: string, access: FieldAccess, conditions: Relationship<never>[]) {
  // Never cached: the parent decides, and a cached verdict would pass one agency's row off as another's.
  return rule({ cache: 'no_cache' })((parent: unknown, _args: unknown, context: RelationshipContext) => {
    const allowed =
      hasRequestRight(context.viewer, access) &&
      (conditions.length === 0 || conditions.some((condition) => condition.holds(context, parent as never)));
    return allowed || unauthorizedField(name);
  });
}
