import type { RelationshipContext } from '../../kernel/access/access.ts';
import { ownAgencies } from '../../kernel/access/own-agencies.rules.ts';

/** Whose reports a viewer may see. */
export interface ReportRights {
  /** Of these all there is, drafts too. */
  own: string[];
  /** Of these what has been sent. */
  below: string[];
  /** All there is of all agencies. */
  all: boolean;
  /** Of all agencies what has been sent. */
  allSent: boolean;
}

/** With reports:read: one's own agency's, what has been sent to it, and what has been sent by the agencies below it. */
export function reportRights(context: RelationshipContext): ReportRights {
  const { viewer, organisation, today } = context;
  if (!viewer.scopes.has('reports:read')) return { own: [], below: [], all: false, allSent: false };
  const under = viewer.agency === null ? [] : organisation.descendants(viewer.agency, today);
  return {
    own: ownAgencies(context),
    below: [...new Set(under.flatMap(({ id }) => organisation.archiveOf(id)))],
    all: viewer.scopes.has('province:wide'),
    allSent: viewer.scopes.has('reports:all'),
  };
}
