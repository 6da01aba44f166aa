/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierFilter } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesDossiersRow = DossierSummary;

/** Where a page lies in its list (Relay). */
export type ServicesDossiersDossiersPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Dossier (Relay). */
export type ServicesDossiersDossiers = {
  /** The items of the page. */
  nodes: ServicesDossiersRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesDossiersDossiersPageInfo;
};

/** What services.dossiers answers. */
export type ServicesDossiers = {
  /** The dossiers that the viewer may see and that meet the filter (tra cứu hồ sơ), the newest first. Requires a token; null when denied. */
  dossiers: ServicesDossiersDossiers | null;
};

/** What it is asked with. */
export interface ServicesDossiersVariables {
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the dossiers that the viewer may see and that meet a filter, the newest first. */
export const dossiers: Operation<
  ServicesDossiers,
  ServicesDossiersVariables,
  never,
  'dossiers' | 'dossiers.nodes.assignedTo',
  ServicesDossiersRow
> = {
  name: 'servicesDossiers',
  kind: 'query',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}query servicesDossiers($filter:DossierFilter$first:Int$after:String){dossiers(filter:$filter first:$first after:$after){nodes{...DossierSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["dossiers"], size: 100 },
};
