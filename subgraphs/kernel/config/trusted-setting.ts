import * as z from 'zod/mini';
import { json } from './setting.ts';
import { everythingOpen, type TrustedConfig, trustModes } from './trusted-config.ts';

const client = {
  mode: z.optional(z.enum(trustModes)),
  manifests: z._default(z.array(z.string().check(z.minLength(1))), []),
};

const config = z.strictObject({ ...client, clients: z._default(z.record(z.string(), z.strictObject(client)), {}) });

/** Which operations are trusted. A client for which no mode is given has that of all; the manifests are read elsewhere. */
export const trusted = json(
  z.pipe(
    config,
    z.transform(({ mode = everythingOpen.mode, manifests, clients }: z.output<typeof config>): TrustedConfig => {
      const named = Object.entries(clients).map(([name, trust]) => [name, { ...trust, mode: trust.mode ?? mode }]);
      return { mode, manifests, clients: Object.fromEntries(named) };
    }),
  ),
  'JSON such as {"manifests":["manifest.json"],"mode":"open","clients":{"vendor-0001":{"mode":"only-trusted","manifests":[]}}}; a mode is open, logged or only-trusted',
);
