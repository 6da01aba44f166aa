import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { bytesLimits } from '../budget/bytes-in-flight.ts';
import { defaultClockSkew } from '../identity/verifier.ts';
import { about, address, json, list, oneOf, wholeNumber } from './setting.ts';
import { trusted } from './trusted-setting.ts';

const issuer = z.object({ issuer: z.string(), audience: z.string(), jwks: address });

const issuers = json(
  z.array(issuer).check(z.minLength(1)),
  'a JSON list such as [{"issuer":"https://id.example","audience":"province-graph","jwks":"https://id.example/jwks"}]',
);

const proxies = list(isNetwork, 'is not an address', 'addresses or networks such as 10.0.3.7 or 10.0.3.0/24');
const origins = list(isOrigin, 'is not an origin', 'origins such as https://portal.example');

const bytes = json(
  z.strictObject({
    all: z._default(z.int(), bytesLimits.all),
    perCaller: z._default(z.int(), bytesLimits.perCaller),
  }),
  requiredBytes(),
);

const points = wholeNumber(1, 999_999_999_999, 'is no number of points');

/** The settings of those who ask: who they are, from where they may ask, and how much. */
export const callerSettings = {
  OIDC_ISSUERS: z.optional(issuers).register(about, {
    otherwise: 'the demo issuer',
    meaning: 'A JSON list of `{issuer, audience, jwks}`. Tokens carry `sub`, `scope`, `agency` and `client_id`.',
  }),
  GATEWAY_JWKS: z.optional(address).register(about, {
    meaning:
      'Where the gateways publish their keys, for a subgraph that runs alone: `http://gateway:4000/.well-known/jwks.json`. Without it, read keys do not read what the subgraph has.',
  }),
  OIDC_CLOCK_SKEW: z
    .prefault(wholeNumber(0, 120, 'is not a time', ' of seconds'), String(defaultClockSkew))
    .register(about, {
      meaning: "The seconds by which the clocks of issuers may differ from this server's, at most 120.",
    }),
  TRUSTED_PROXIES: z.prefault(proxies, '').register(about, {
    otherwise: 'none',
    meaning:
      'Addresses and networks of balancers and, for subgraphs that run alone, of the gateways, whose `X-Forwarded-For` is believed: `10.0.3.7, 10.0.4.0/24`.',
  }),
  CORS_ORIGINS: z.prefault(origins, '').register(about, {
    otherwise: 'none',
    meaning: 'The origins of pages that may call the graph from a browser, separated by commas.',
  }),
  ACCESS_MODE: z.prefault(oneOf(['filter', 'reject', 'dry-run'], 'is not a mode'), 'filter').register(about, {
    meaning: '`filter` takes denied fields out, `reject` refuses the operation, `dry-run` only reports.',
  }),
  TRUSTED_DOCUMENTS: z.prefault(trusted, '{}').register(about, {
    otherwise: 'all may send everything',
    meaning:
      'Which operations clients may send, as JSON with manifest files: `{"manifests":[…],"mode":"open","clients":{"vendor-0001":{"mode":"only-trusted","manifests":[…]}}}`. A mode is `open`, `logged` or `only-trusted` ([gateway](../../gateway/README.md#operations-by-hash-and-trusted-operations)).',
  }),
  COST_LIMIT: z.prefault(points, '400000').register(about, {
    meaning: 'The points that one operation may cost.',
  }),
  COST_PER_MINUTE: z.prefault(points, '8000000').register(about, {
    meaning:
      "The points that each caller may spend a minute. They are counted in the database when `DATABASE_URL` is set, which each process tells of a caller's points once they are a hundredth of this.",
  }),
  TABLE_ROWS: z.prefault(wholeNumber(1, 1_000_000_000), '2000000').register(about, {
    meaning: 'The rows that a table of `/tables` has at most.',
  }),
  DEADLINE: z.prefault(wholeNumber(1, 3_600), '30').register(about, {
    meaning: 'The seconds that one operation may take. Then the answer is `SUBGRAPH_UNAVAILABLE` and a query stops.',
  }),
  BYTES_IN_FLIGHT: z.prefault(bytes, '{}').register(about, {
    otherwise: '256 and 128 MiB',
    meaning: `The bytes of request bodies that may be in memory at once, as JSON: \`${JSON.stringify(bytesLimits)}\`.`,
  }),
};

/** What the bytes in flight require, given how large a document may be. */
export function requiredBytes(largest?: number): string {
  const known = largest === undefined ? '' : ` (${largest})`;
  return `JSON such as ${JSON.stringify(bytesLimits)}, with whole numbers not below DOCUMENT_MAX_BYTES${known}`;
}

function isNetwork(text: string): boolean {
  const [ip = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(ip)]!;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
