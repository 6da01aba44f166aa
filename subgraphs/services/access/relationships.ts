import { type Relationship, relationship } from '../../kernel/access/access.ts';
import { type Masked, maskedNames, type Relation } from './dossier-relations.rules.ts';

/** A row that knows how the viewer stands to its dossier. */
interface Related {
  relations: ReadonlySet<Relation>;
}

function related(name: Relation, description: string) {
  return relationship<Related>(name, description, (_, { relations }) => relations.has(name));
}

export const own = related('own', 'The viewer is the applicant.');
export const assigned = related('assigned', 'The dossier is assigned to the viewer, who processes dossiers.');
export const agency = related(
  'agency',
  "The viewer's agency, or one that it took over from, receives the dossier, decides on it or returns the result.",
);
export const approver = related('approver', 'The viewer decides on dossiers for the competent agency.');
export const accounts = related('accounts', 'The viewer keeps the accounts of an agency that handles the dossier.');
export const subtree = related('subtree', "The dossier is handled by the viewer's agency or by one below it.");
export const consented = related('consented', "The applicant has allowed the viewer's application to read it.");
export const synced = related(
  'synced',
  'The viewer is a national system with which accepted dossiers are synchronised.',
);
export const provinceWide = related('provinceWide', 'The viewer may read the dossiers of the whole province.');
export const filesShared = related(
  'filesShared',
  'The viewer is a national system, and the procedure has the files of its dossiers shared with the national portal.',
);
/** One for each of what can be unmasked of a dossier. */
export const unmasked = Object.fromEntries(
  Object.entries(maskedNames).map(([masked, name]) => [
    masked,
    related(
      `${masked as Masked}Unmasked`,
      `The viewer has unmasked the ${name} in the last quarter of an hour, for a stated reason.`,
    ),
  ]),
) as Record<Masked, Relationship<Related>>;

/** Of whom one must hold to read what is in the papers and results of a dossier. */
export const fileRelationships = [own, assigned, approver, filesShared, unmasked.files];

export const relationships = [
  own,
  assigned,
  agency,
  approver,
  accounts,
  subtree,
  consented,
  synced,
  provinceWide,
  filesShared,
  ...Object.values(unmasked),
];
