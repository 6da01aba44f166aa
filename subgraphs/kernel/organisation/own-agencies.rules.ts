import type { RelationshipContext } from '../access/access.ts';

/**
 * The agency that the viewer acts for, and those that it took over from. An agency that is no more gives nobody a
 * right; the one that answers for it today has its records.
 */
export function ownAgencies({ viewer, organisation, today }: RelationshipContext): string[] {
  if (viewer.agency === null || !organisation.versionAt(viewer.agency, today)) return [];
  return organisation.archiveOf(viewer.agency);
}
