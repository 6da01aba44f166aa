/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SyncOperation, SyncState } from '../schema.ts';

/** A change of a dossier that must be sent to the National Public Service Portal. */
export type ServicesSyncRecordsRow = {
  /** The id of the dossier, also where the viewer may not see it; replaySync takes it. */
  dossierId: string;
  /** Its n-th change; a dossier is told of in this order. */
  sequence: number;
  /** What the portal is told. */
  op: SyncOperation;
  /** How far it has been told. */
  state: SyncState;
  /** When the dossier changed. */
  recordedAt: string;
  /** How often it was sent. */
  attempts: number;
  /** When it is sent next, unless the portal has it or refused it. */
  nextAttemptAt: string;
  /** The portal's code for why it refused it. */
  errorCode: string | null;
  /** What went wrong last, without anything personal. */
  lastError: string | null;
  /** When the portal took it; null while it has not. */
  syncedAt: string | null;
};

/** Where a page lies in its list (Relay). */
export type ServicesSyncRecordsSyncRecordsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of SyncRecord (Relay). */
export type ServicesSyncRecordsSyncRecords = {
  /** The items of the page. */
  nodes: ServicesSyncRecordsRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesSyncRecordsSyncRecordsPageInfo;
};

/** What services.syncRecords answers. */
export type ServicesSyncRecords = {
  /** Changes of dossiers that must be sent to the portal (hàng đợi đồng bộ), the earliest first. Requires the scope `integration:sync` or `province:wide`; null when denied. */
  syncRecords: ServicesSyncRecordsSyncRecords | null;
};

/** What it is asked with. */
export interface ServicesSyncRecordsVariables {
  states?: readonly (SyncState)[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the changes of dossiers that the portal is to be told of, the earliest first. Requires the scope `integration:sync` or `province:wide`. */
export const syncRecords: Operation<
  ServicesSyncRecords,
  ServicesSyncRecordsVariables,
  'integration:sync|province:wide',
  'syncRecords',
  ServicesSyncRecordsRow
> = {
  name: 'servicesSyncRecords',
  kind: 'query',
  text: "query servicesSyncRecords($states:[SyncState!]$first:Int$after:String){syncRecords(states:$states first:$first after:$after){nodes{dossierId sequence op state recordedAt attempts nextAttemptAt errorCode lastError syncedAt}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["syncRecords"], size: 100 },
};
