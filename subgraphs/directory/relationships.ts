import { relationship } from '../kernel/access/access.ts';

/** What these predicates look at of an officer. */
interface OfficerRow {
  subject: string | null;
  leads: boolean;
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

export const relationships = [self, publicOfficial, colleague];
