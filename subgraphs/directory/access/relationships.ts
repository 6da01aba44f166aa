import { relationship } from '../../kernel/access/access.ts';
import { ownAgencies } from '../../kernel/access/own-agencies.rules.ts';

/** What these predicates look at of an officer. */
interface OfficerRow {
  subject: string | null;
  leads: boolean;
  agencyIds: string[];
  unmasked: ReadonlySet<string>;
}

/** The officer is the viewer. */
export const self = relationship<OfficerRow>(
  'self',
  'The viewer is this officer.',
  ({ viewer }, officer) => viewer.subject !== null && viewer.subject === officer.subject,
);

/** The officer leads an agency, and so is a public figure in that role. */
export const publicOfficial = relationship<OfficerRow>(
  'publicOfficial',
  'The officer is or was head or deputy head of an agency.',
  (_, officer) => officer.leads,
);

/** The viewer is an officer too. */
export const colleague = relationship<OfficerRow>(
  'colleague',
  'The viewer acts for an agency of the province.',
  ({ viewer }) => viewer.agency !== null,
);

/** The officer serves in the agency whose personnel the viewer keeps. */
export const personnel = relationship<OfficerRow>(
  'personnel',
  "The viewer holds personnel:read, and the officer serves today in the viewer's agency, or the viewer may look at the whole province.",
  (context, officer) =>
    context.viewer.scopes.has('personnel:read') &&
    (context.viewer.scopes.has('province:wide') ||
      ownAgencies(context).some((agency) => officer.agencyIds.includes(agency))),
);

/** The viewer has given a reason to see when the officer was born. */
export const birthUnmasked = relationship<OfficerRow>(
  'birthUnmasked',
  'The viewer has unmasked the date of birth in the last quarter of an hour.',
  (_, officer) => officer.unmasked.has('dateOfBirth'),
);

export const relationships = [self, publicOfficial, colleague, personnel, birthUnmasked];
