import { relationship, type RelationshipContext } from '../../kernel/access/access.ts';
import type { AgencyRecord } from '../../kernel/organisation/snapshot.ts';

/** What these predicates look at of a submission: who must report, and to whom. */
interface SubmissionRow {
  obligatedId: string;
  receiver: { id: string };
}

/** The viewer's agency must report, or keeps the archive of the one that must. */
export const obligated = relationship<SubmissionRow>(
  'obligated',
  'The viewer acts for the agency that must report, or for the one that answers for it today.',
  (context, { obligatedId }) => actsFor(context, obligatedId),
);

/** The agency that must report is below the viewer's. */
export const subtree = relationship<SubmissionRow>(
  'subtree',
  "The agency that must report, or the one that answers for it today, is today below the viewer's agency.",
  (context, { obligatedId }) =>
    answering(context, obligatedId).some(({ id }) =>
      context.organisation.ancestors(id, context.today).some((above) => above.id === context.viewer.agency),
    ),
);

/** The report is due to the viewer's agency, or to one whose archive it keeps. */
export const receiver = relationship<SubmissionRow>(
  'receiver',
  'The viewer acts for the agency that receives the report, or for the one that answers for it today.',
  (context, due) => actsFor(context, due.receiver.id),
);

/** The viewer may look at the whole province. */
export const provinceWide = relationship<SubmissionRow>(
  'provinceWide',
  'The viewer holds the scope province:wide.',
  ({ viewer }) => viewer.scopes.has('province:wide'),
);

/** The viewer analyses how the whole province reports. */
export const analyst = relationship<SubmissionRow>('analyst', 'The viewer holds the scope reports:all.', ({ viewer }) =>
  viewer.scopes.has('reports:all'),
);

export const relationships = [obligated, subtree, receiver, provinceWide, analyst];

function actsFor(context: RelationshipContext, agencyId: string): boolean {
  return answering(context, agencyId).some(({ id }) => id === context.viewer.agency);
}

/** An agency that is no more answers for nothing, so that whoever still acts for it sees nothing: its successor does. */
function answering({ organisation, today }: RelationshipContext, agencyId: string): AgencyRecord[] {
  return organisation.successorsAt(agencyId, today);
}
