import 'reflect-metadata';
import { Directive } from 'type-graphql';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Scope } from '../identity/roles.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Organisation } from '../organisation/organisation.ts';

/** How private a value is (DOMAIN: personal data classes), from everyone's to a person's most intimate. */
export type SensitivityClass =
  | 'PUBLIC'
  | 'INTERNAL'
  | 'INTERNAL_RESTRICTED'
  | 'PERSONAL'
  | 'PERSONAL_CONTACT'
  | 'PERSONAL_ID'
  | 'PERSONAL_SENSITIVE'
  | 'DOC_CONTENT'
  | 'DOSSIER_CONTENT'
  | 'AUDIT';

/** What the token alone decides. `anyOf` lists sets of scopes; one whole set is enough. */
export type RequestRight = { kind: 'open' } | { kind: 'signedIn' } | { kind: 'scopes'; anyOf: string[][] };

/** Everyone, also without a token. */
export const open: RequestRight = { kind: 'open' };

/** Anyone with a valid token. */
export const signedIn: RequestRight = { kind: 'signedIn' };

/** Whoever holds all of the given scopes. */
export function scopes(...all: Scope[]): RequestRight {
  return { kind: 'scopes', anyOf: [all] };
}

/** What a relationship may look at besides the viewer and the row. */
export interface RelationshipContext {
  viewer: Viewer;
  organisation: Organisation;
  /** The date in Viet Nam on which the request is answered. */
  today: PlainDate;
}

/** What only the row decides: a named predicate such as `self` or `party`. */
export interface Relationship<Row = never> {
  name: string;
  description: string;
  holds(context: RelationshipContext, row: Row): boolean;
  /** Whether each read that it allows goes into the audit trail, whatever the class of the field. */
  recorded?: boolean;
}

/** Names a relationship between a viewer and a row, so that declarations, documentation and SDK can say it. */
export function relationship<Row>(
  name: string,
  description: string,
  holds: (context: RelationshipContext, row: Row) => boolean,
  { recorded }: Pick<Relationship, 'recorded'> = {},
): Relationship<Row> {
  return { name, description, holds, recorded };
}

export interface AccessOptions {
  /** How private the value is; PUBLIC when nothing is said. */
  class?: SensitivityClass;
  /** Relationships of which one must hold as well. */
  when?: Relationship<never>[];
}

/**
 * Declares who may read a field, or, on a class, every field of it that declares nothing itself. The one source that
 * the gateway's filter, the subgraph's shield and schema/access.md are made from; a field that declares none stops
 * start-up.
 */
export function Access(right: RequestRight, options: AccessOptions = {}) {
  const when = (options.when ?? []).map((relationship) => relationship.name);
  const parts = [`class: ${JSON.stringify(options.class ?? 'PUBLIC')}`];
  if (when.length) parts.push(`when: ${JSON.stringify(when)}`);
  if (right.kind === 'signedIn') parts.push('signedIn: true');
  if (right.kind === 'scopes') parts.push(`scopes: ${JSON.stringify(right.anyOf)}`);
  return Directive(`@access(${parts.join(', ')})`);
}
