import { type DocumentNode, Kind } from 'graphql';
import { type FieldAccess, fieldAccess, isGuarded } from '../../subgraphs/kernel/access/access-sdl.ts';

/** What each field of the supergraph demands, by `Type.field`. */
export type Rights = ReadonlyMap<string, FieldAccess>;

/** Reads from the supergraph what its fields demand. */
export function readRights(supergraph: DocumentNode): Rights {
  const rights = new Map<string, FieldAccess>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? []) {
        const access = fieldAccess(field);
        if (isGuarded(access)) rights.set(`${definition.name.value}.${field.name.value}`, access);
      }
    }
  }
  return rights;
}

/** The sets of scopes of a field as one clause, such as `reports:write|reports:approve`; undefined when none is needed. */
export function clauseOf(access: FieldAccess | undefined): string | undefined {
  // Where a set has several scopes, each is a clause of its own; no field has several such sets.
  const sets = access?.scopes ?? [];
  if (sets.length === 0) return undefined;
  if (sets.some((set) => set.length > 1)) throw new Error(`No clause can say ${JSON.stringify(sets)}`);
  return sets.map(([scope]) => scope!).join('|');
}

/** What a field demands, in words for its comment; empty when it is open. */
export function rightInWords(access: FieldAccess | undefined): string {
  if (!access) return '';
  const clause = clauseOf(access);
  const token = clause
    ? `the scope ${clause
        .split('|')
        .map((scope) => `\`${scope}\``)
        .join(' or ')}`
    : 'a token';
  const row = access.when.length ? `, for whom is ${access.when.map((when) => `\`${when}\``).join(' or ')}` : '';
  return `Requires ${token}${row}; null when denied.`;
}
