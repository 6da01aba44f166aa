/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReplaySyncInput } from '../schema.ts';

/** That refused changes are sent again (gửi lại). */
export type ServicesReplaySyncReplaySync = {
  /** Stable and opaque. */
  id: string;
  /** How many changes. */
  records: number;
};

/** What services.replaySync answers. */
export type ServicesReplaySync = {
  /** Sends changes that the portal refused again, with all that wait for them. Requires the scope `integration:sync` or `province:wide`; null when denied. */
  replaySync: ServicesReplaySyncReplaySync | null;
};

/** What it is asked with. */
export interface ServicesReplaySyncVariables {
  input: ReplaySyncInput;
}

/** Has changes that the portal refused sent again. Requires the scope `integration:sync` or `province:wide`. */
export const replaySync: Operation<
  ServicesReplaySync,
  ServicesReplaySyncVariables,
  'integration:sync|province:wide',
  'replaySync',
  never
> = {
  name: 'servicesReplaySync',
  kind: 'mutation',
  text: "mutation servicesReplaySync($input:ReplaySyncInput!){replaySync(input:$input){id records}}",
  keyed: ["input"],
};
