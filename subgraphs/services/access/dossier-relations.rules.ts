import type { RelationshipContext } from '../../kernel/access/access.ts';
import { ownAgencies } from '../../kernel/access/own-agencies.rules.ts';

/** Who may take a step: the desk that received the dossier or returns it, the competent agency, or the applicant. */
export type Party = 'RECEIVER' | 'HANDLER' | 'RETURNER' | 'APPLICANT';

/** What the relations to a dossier depend on. */
export interface RelatedRow {
  code: string | null;
  applicantSubject: string | null;
  assignedTo: string | null;
  consents: string[];
  filedBy: string | null;
  receivingId: string;
  competentId: string;
  returningId: string;
}

/** What can be unmasked of a dossier, each by itself: the fields of its applicant, and its files with its results. */
export const maskedNames = {
  fullName: 'full name',
  dateOfBirth: 'date of birth',
  address: 'address',
  identityNumber: 'number of the identity card',
  phone: 'telephone number',
  email: 'e-mail address',
  files: 'files and results',
};
export type Masked = keyof typeof maskedNames;

/** How a viewer can stand to a dossier; `relationships.ts` says what each means. */
export type Relation =
  | 'own'
  | 'assigned'
  | 'agency'
  | 'approver'
  | 'accounts'
  | 'subtree'
  | 'consented'
  | 'synced'
  | 'provinceWide'
  | 'filesShared'
  | `${Masked}Unmasked`;

/** Whose dossiers a viewer may see at all. */
export interface DossierRights {
  subject: string | null;
  /** The client whose dossiers need the applicant's consent; null for everyone who is none. */
  clientId: string | null;
  /** Those handled by these agencies. */
  agencies: string[];
  /** Those of one's own agency and of none below. */
  own: string[];
  synced: boolean;
  all: boolean;
  /** Whether what is assigned to the viewer is theirs to work on. */
  processes: boolean;
}

/** What the token and the organisation give, before any row is looked at. */
export function dossierRights(context: RelationshipContext): DossierRights {
  const { viewer, organisation, today } = context;
  const { scopes } = viewer;
  const reads = scopes.has('dossiers:read');
  // An application is one by its client id; without it nothing says whose consents it has.
  const exchanges = scopes.has('dossiers:exchange') && viewer.clientId !== null;
  const own = reads || exchanges ? ownAgencies(context) : [];
  const below =
    reads && scopes.has('dossiers:subtree') && viewer.agency !== null
      ? organisation.descendants(viewer.agency, today).flatMap(({ id }) => organisation.archiveOf(id))
      : [];
  return {
    subject: viewer.subject,
    clientId: exchanges && !reads ? viewer.clientId : null,
    agencies: [...new Set([...own, ...below])],
    own,
    synced: scopes.has('integration:sync'),
    all: reads && scopes.has('province:wide'),
    processes: scopes.has('dossiers:process'),
  };
}

/** How the viewer stands to a row that they may see. */
export function relationsTo(
  { viewer: { subject, clientId, scopes } }: RelationshipContext,
  rights: DossierRights,
  row: RelatedRow,
): Set<Relation> {
  const handledBy = (agencies: string[]) =>
    [row.receivingId, row.competentId, row.returningId].some((id) => agencies.includes(id));
  const holds: Partial<Record<Relation, boolean>> = {
    own: subject !== null && row.applicantSubject === subject,
    assigned: subject !== null && row.assignedTo === subject && rights.processes,
    agency: scopes.has('dossiers:read') && handledBy(rights.own),
    approver: scopes.has('dossiers:approve') && rights.own.includes(row.competentId),
    accounts: scopes.has('payments:read') && handledBy(rights.own),
    subtree: scopes.has('dossiers:read') && handledBy(rights.agencies),
    consented: scopes.has('dossiers:exchange') && clientId !== null && row.consents.includes(clientId),
    synced: rights.synced && row.code !== null,
    provinceWide: rights.all,
  };
  return new Set((Object.keys(holds) as Relation[]).filter((relation) => holds[relation]));
}

/** Whether who stands so to a dossier may unmask it: supervision may whatever it is, work on it the identity number. */
export function mayUnmask(masked: Masked, relations: ReadonlySet<Relation>): boolean {
  return relations.has('provinceWide') || (masked === 'identityNumber' && relations.has('assigned'));
}

/** As which parties the viewer may take steps with a dossier. */
export function partiesOf(
  { viewer: { scopes, clientId } }: RelationshipContext,
  { own }: DossierRights,
  row: RelatedRow,
): Party[] {
  const processes =
    scopes.has('dossiers:process') ||
    (scopes.has('dossiers:exchange') && clientId !== null && row.filedBy === clientId);
  const parties: Record<Party, boolean> = {
    RECEIVER: processes && own.includes(row.receivingId),
    HANDLER: (processes || scopes.has('dossiers:approve')) && own.includes(row.competentId),
    RETURNER: processes && own.includes(row.returningId),
    APPLICANT: false,
  };
  return (Object.keys(parties) as Party[]).filter((party) => parties[party]);
}
