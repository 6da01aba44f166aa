/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierSummary } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesMyDossiersRow = DossierSummary;

/** Where a page lies in its list (Relay). */
export type ServicesMyDossiersMyDossiersPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Dossier (Relay). */
export type ServicesMyDossiersMyDossiers = {
  /** The items of the page. */
  nodes: ServicesMyDossiersRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesMyDossiersMyDossiersPageInfo;
};

/** What services.myDossiers answers. */
export type ServicesMyDossiers = {
  /** The dossiers that the viewer has filed, the newest first. Requires a token; null when denied. */
  myDossiers: ServicesMyDossiersMyDossiers | null;
};

/** What it is asked with. */
export interface ServicesMyDossiersVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the dossiers that the viewer has filed, the newest first. */
export const myDossiers: Operation<
  ServicesMyDossiers,
  ServicesMyDossiersVariables,
  never,
  'myDossiers' | 'myDossiers.nodes.assignedTo',
  ServicesMyDossiersRow
> = {
  name: 'servicesMyDossiers',
  kind: 'query',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}query servicesMyDossiers($first:Int$after:String){myDossiers(first:$first after:$after){nodes{...DossierSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["myDossiers"], size: 100 },
};
