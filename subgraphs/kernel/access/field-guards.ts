import { type DocumentNode, Kind } from 'graphql';
import { StartUpError } from '../errors/start-up-error.ts';
import type { Relationship, RelationshipContext } from './access.ts';
import { type FieldAccess, fieldAccess, isPersonal } from './access-sdl.ts';
import { hasRequestRight } from './request-right.ts';

/** What a guard needs of a request. */
export interface GuardContext extends RelationshipContext {
  audit: {
    deny(mutation: string): void;
    read(type: string, field: string, rowId: string, why: string): void;
  };
}

/** Who may read one field, as it is declared. */
export interface FieldGuard {
  access: FieldAccess;
  /**
   * Whether the viewer may read the field of this row. A read that goes into the audit trail, of a PERSONAL class or by a
   * relationship that is recorded, is noted; under `part` where it is not the field itself that is read, but a file of it.
   */
  allows(context: GuardContext, row: unknown, part?: string): boolean;
}

/**
 * The guards of all fields of a subgraph, by `Type.field`: the one evaluator of the declarations, for the wall around the
 * graph and for what is given beside it. Throws StartUpError when a field names a relationship that the subgraph does not
 * define.
 */
export function fieldGuards(
  document: DocumentNode,
  relationships: readonly Relationship<never>[],
): ReadonlyMap<string, FieldGuard> {
  const byName = new Map(relationships.map((relationship) => [relationship.name, relationship]));
  const guards = new Map<string, FieldGuard>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const access = fieldAccess(field);
      const name = `${type.name.value}.${field.name.value}`;
      const conditions = access.when.map((condition) => {
        const found = byName.get(condition);
        if (found) return found;
        throw new StartUpError(`${name} names the relationship "${condition}", which its subgraph does not define`);
      });
      guards.set(name, guard(name, access, conditions));
    }
  }
  return guards;
}

function guard(name: string, access: FieldAccess, conditions: Relationship<never>[]): FieldGuard {
  const [type, field] = name.split('.') as [string, string];
  const personal = isPersonal(access);
  const right = access.scopes[0]?.join(' ') ?? 'signed in';
  return {
    access,
    allows(context, row, part = field) {
      const held = conditions.find((condition) => condition.holds(context, row as never));
      const allowed = hasRequestRight(context.viewer, access) && (conditions.length === 0 || held !== undefined);
      if (allowed && (personal || held?.recorded)) context.audit.read(type, part, idOf(name, row), held?.name ?? right);
      return allowed;
    },
  };
}

function idOf(field: string, row: unknown): string {
  const { id } = row as { id?: unknown };
  if (typeof id !== 'string')
    throw new Error(`${field} is personal, so its row needs an id to be named by in the audit`);
  return id;
}
