/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SyncGrouping } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesDossierSyncStatsDossierSyncStatsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** How many dossiers the portal refused a change of with a code. */
export type ServicesDossierSyncStatsDossierSyncStatsFailed = {
  /** The portal's code. */
  errorCode: string;
  /** How many dossiers. */
  dossiers: number;
};

/** Dossiers accepted in a period, by what the portal knows of them now. */
export type ServicesDossierSyncStatsDossierSyncStats = {
  /** The competent agency; null by another grouping. */
  agency: ServicesDossierSyncStatsDossierSyncStatsAgency | null;
  /** The procedure; null by another grouping. */
  procedureCode: string | null;
  /** How many were accepted (tiếp nhận). */
  received: number;
  /** Of how many the portal has been told at all (đã đồng bộ), as index 1.4 counts. */
  synced: number;
  /** Of how many it has been told every change so far. */
  upToDate: number;
  /** Of how many a change is to be sent, or sent once more. */
  pending: number;
  /** Of how many a change reached the portal more than 15 minutes after it was made. */
  delayed: number;
  /** Of how many it refused a change that was not replayed, by code. */
  failed: ServicesDossierSyncStatsDossierSyncStatsFailed[];
};

/** What services.dossierSyncStats answers. */
export type ServicesDossierSyncStats = {
  /** How many of the dossiers accepted in a period have been sent to the National Public Service Portal (đồng bộ hồ sơ), for national systems and administrators of the province. Requires the scope `integration:sync` or `province:wide`; null when denied. */
  dossierSyncStats: ServicesDossierSyncStatsDossierSyncStats[] | null;
};

/** What it is asked with. */
export interface ServicesDossierSyncStatsVariables {
  from: string;
  to: string;
  groupBy?: SyncGrouping | null | undefined;
}

/** How far the National Public Service Portal has been told of the dossiers accepted in a period. Requires the scope `integration:sync` or `province:wide`. */
export const dossierSyncStats: Operation<
  ServicesDossierSyncStats,
  ServicesDossierSyncStatsVariables,
  'integration:sync|province:wide',
  'dossierSyncStats',
  never
> = {
  name: 'servicesDossierSyncStats',
  kind: 'query',
  text: "query servicesDossierSyncStats($from:Date!$to:Date!$groupBy:SyncGrouping){dossierSyncStats(from:$from to:$to groupBy:$groupBy){agency{id stableId nameVi}procedureCode received synced upToDate pending delayed failed{errorCode dossiers}}}",
};
