/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RetryGovernmentPacketsInput } from '../schema.ts';
import type { Packet } from './fragments.ts';

/** What reports.retryGovernmentPackets answers. */
export type ReportsRetryGovernmentPackets = {
  /** Sends packets that were refused, or are in conflict, again (gửi lại). NOT_FOUND for unknown ones; CONFLICT, and none is sent, when one of them is in another state. Requires the scope `province:wide`; null when denied. */
  retryGovernmentPackets: Packet[] | null;
};

/** What it is asked with. */
export interface ReportsRetryGovernmentPacketsVariables {
  input: RetryGovernmentPacketsInput;
}

/** Has reports that the Government's report system refused sent to it once more. Requires the scope `province:wide`. */
export const retryGovernmentPackets: Operation<
  ReportsRetryGovernmentPackets,
  ReportsRetryGovernmentPacketsVariables,
  'province:wide',
  'retryGovernmentPackets',
  never
> = {
  name: 'reportsRetryGovernmentPackets',
  kind: 'mutation',
  text: "fragment Packet on GovernmentPacket{id state handedOverAt deadline late attempts nextAttemptAt errorCode lastError acknowledgedAt receipt submission{id number obligation{id agency{id stableId nameVi}}}}mutation reportsRetryGovernmentPackets($input:RetryGovernmentPacketsInput!){retryGovernmentPackets(input:$input){...Packet}}",
  keyed: ["input"],
};
