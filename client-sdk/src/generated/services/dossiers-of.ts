/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierFilter } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesDossiersOfRow = DossierSummary;

/** Where a page lies in its list (Relay). */
export type ServicesDossiersOfAgencyDossiersPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Dossier (Relay). */
export type ServicesDossiersOfAgencyDossiers = {
  /** The items of the page. */
  nodes: ServicesDossiersOfRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesDossiersOfAgencyDossiersPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesDossiersOfAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The dossiers that the agency, or one that it took over from, receives, decides on or returns, and that the viewer may see, the newest first. Requires a token; null when denied. */
  dossiers: ServicesDossiersOfAgencyDossiers | null;
};

/** What services.dossiersOf answers. */
export type ServicesDossiersOf = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ServicesDossiersOfAgency | null;
};

/** What it is asked with. */
export interface ServicesDossiersOfVariables {
  agency: string;
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the dossiers of an agency, the newest first: an officer's work list with their own id in the filter. */
export const dossiersOf: Operation<
  ServicesDossiersOf,
  ServicesDossiersOfVariables,
  never,
  'agency.dossiers' | 'agency.dossiers.nodes.assignedTo',
  ServicesDossiersOfRow
> = {
  name: 'servicesDossiersOf',
  kind: 'query',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}query servicesDossiersOf($agency:ID!$filter:DossierFilter$first:Int$after:String){agency(id:$agency){id stableId dossiers(filter:$filter first:$first after:$after){nodes{...DossierSummary}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","dossiers"], size: 100 },
};
