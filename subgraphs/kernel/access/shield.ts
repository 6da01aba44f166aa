import { type DocumentNode, Kind } from 'graphql';
import type { IRules } from 'graphql-shield';
import { unauthorizedField } from '../errors/errors.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import type { Relationship, RelationshipContext } from './access.ts';
import { type FieldAccess, fieldAccess, isGuarded, isPersonal } from './access-sdl.ts';
import { allow, rule, shield } from './graphql-shield.ts';
import { hasRequestRight } from './request-right.ts';

/** What the wall needs of a request. */
interface GuardContext extends RelationshipContext {
  audit: {
    deny(mutation: string): void;
    read(type: string, field: string, rowId: string, why: string): void;
  };
}

/**
 * The subgraph's own wall: graphql-shield rules for every guarded field of its schema, whichever way the field is
 * reached. Only guarded fields are wrapped, since a wrapper costs on every row. What it lets through of a PERSONAL class
 * or by a relationship that is recorded, and the mutations that it refuses, go into the request's audit. Throws
 * StartUpError when a field names a relationship that the subgraph does not define.
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
  const [type, field] = name.split('.') as [string, string];
  const personal = isPersonal(access);
  const right = access.scopes[0]?.join(' ') ?? 'signed in';
  // Never cached: the parent decides, and a cached verdict would pass one agency's row off as another's.
  return rule({ cache: 'no_cache' })((parent: unknown, _args: unknown, context: GuardContext) => {
    const held = conditions.find((condition) => condition.holds(context, parent as never));
    const allowed = hasRequestRight(context.viewer, access) && (conditions.length === 0 || held !== undefined);
    if (!allowed && type === 'Mutation') context.audit.deny(field);
    if (allowed && (personal || held?.recorded))
      context.audit.read(type, field, idOf(name, parent), held?.name ?? right);
    return allowed || unauthorizedField(name, { scopes: access.scopes, relationships: access.when });
  });
}

function idOf(field: string, row: unknown): string {
  const { id } = row as { id?: unknown };
  if (typeof id !== 'string')
    throw new Error(`${field} is personal, so its row needs an id to be named by in the audit`);
  return id;
}
