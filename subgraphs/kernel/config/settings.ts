import * as z from 'zod/mini';
import { StartUpError } from '../errors/start-up-error.ts';
import { callerSettings, requiredBytes } from './caller-settings.ts';
import { exchangeSettings } from './exchange-settings.ts';
import { partSettings } from './part-settings.ts';
import { serverSettings } from './server-settings.ts';

/** Every variable that is read, in the order of the README's table. */
export const variables = { ...serverSettings, ...callerSettings, ...partSettings, ...exchangeSettings };

/** What the variables give. */
export type Settings = z.output<typeof each>;

const each = z.object(variables);

const settings = each.check(
  z.refine(({ NODE_ENV, OIDC_ISSUERS }) => NODE_ENV !== 'production' || OIDC_ISSUERS !== undefined, {
    path: ['OIDC_ISSUERS'],
    error:
      'must be set in production, where the demo issuer does not run; it requires a JSON list of {issuer, audience, jwks}',
  }),
  z.refine(
    ({ BYTES_IN_FLIGHT, DOCUMENT_MAX_BYTES }) => Math.min(...Object.values(BYTES_IN_FLIGHT)) >= DOCUMENT_MAX_BYTES,
    {
      path: ['BYTES_IN_FLIGHT'],
      error: ({ input }) => `requires ${requiredBytes((input as Settings).DOCUMENT_MAX_BYTES)}`,
    },
  ),
);

/** Reads the variables; a blank one is not set. Throws StartUpError with one line that names the variable. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const texts = Object.keys(variables).map((name) => [name, environment[name]?.trim() || undefined]);
  const read = z.safeParse(settings, Object.fromEntries(texts));
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new StartUpError(`${String(path[0])}: ${message}`);
}
