/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { GovernmentPacketState } from '../schema.ts';
import type { Packet } from './fragments.ts';

/** A version of a report on its way to the Government's report system (Hệ thống thông tin báo cáo Chính phủ). */
export type ReportsGovernmentPacketsRow = Packet;

/** Where a page lies in its list (Relay). */
export type ReportsGovernmentPacketsGovernmentPacketsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of GovernmentPacket (Relay). */
export type ReportsGovernmentPacketsGovernmentPackets = {
  /** The items of the page. */
  nodes: ReportsGovernmentPacketsRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsGovernmentPacketsGovernmentPacketsPageInfo;
};

/** What reports.governmentPackets answers. */
export type ReportsGovernmentPackets = {
  /** Reports on their way to the Government's report system (hàng đợi gửi báo cáo Chính phủ), in the order in which they were handed over; for administrators of the province. Requires the scope `province:wide`; null when denied. */
  governmentPackets: ReportsGovernmentPacketsGovernmentPackets | null;
};

/** What it is asked with. */
export interface ReportsGovernmentPacketsVariables {
  states?: readonly (GovernmentPacketState)[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Reports on their way to the Government's report system, for whoever administers the province. Requires the scope `province:wide`. */
export const governmentPackets: Operation<
  ReportsGovernmentPackets,
  ReportsGovernmentPacketsVariables,
  'province:wide',
  'governmentPackets',
  ReportsGovernmentPacketsRow
> = {
  name: 'reportsGovernmentPackets',
  kind: 'query',
  text: "fragment Packet on GovernmentPacket{id state handedOverAt deadline late attempts nextAttemptAt errorCode lastError acknowledgedAt receipt submission{id number obligation{id agency{id stableId nameVi}}}}query reportsGovernmentPackets($states:[GovernmentPacketState!]$first:Int$after:String){governmentPackets(states:$states first:$first after:$after){nodes{...Packet}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["governmentPackets"], size: 100 },
};
