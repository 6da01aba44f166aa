import type { PlainDate } from '../dates/plain-date.ts';
import type { RelationshipContext } from './access.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Organisation } from '../organisation/organisation.ts';

/**
 * The viewer as of a day. Whoever acts for an agency that is no more has lost every right with it, whatever their token
 * still says: they stay signed in, without an agency and without scopes.
 */
export function viewerAsOf(viewer: Viewer, organisation: Organisation, today: PlainDate): Viewer {
  if (viewer.agency === null || organisation.versionAt(viewer.agency, today)) return viewer;
  return { ...viewer, agency: null, scopes: new Set() };
}

/** The agency that the viewer acts for, and those that it took over from: whose records are its own. */
export function ownAgencies({ viewer, organisation }: RelationshipContext): string[] {
  return viewer.agency === null ? [] : organisation.archiveOf(viewer.agency);
}
