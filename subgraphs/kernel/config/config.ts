import { isIP } from 'node:net';
import { databaseTimeouts, type DatabaseTimeouts } from '../database/connection.ts';
import { type BytesLimits, bytesLimits } from '../budget/bytes-in-flight.ts';
import { type ExchangeConfig, readExchangeConfig } from './exchange-config.ts';
import { StartUpError } from '../errors/start-up-error.ts';
import { defaultClockSkew, type TrustedIssuer } from '../identity/verifier.ts';

/** Everything that can be set from outside, read once and checked. README lists the variables. */
export interface Config {
  port: number | undefined;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** How many connections each pool opens to the server at most: each subgraph of a process has one, and the gateway. */
  databaseConnections: number;
  databaseTimeouts: DatabaseTimeouts;
  /** Undefined: the embedded demo issuer. */
  issuers: TrustedIssuer[] | undefined;
  /** How far the clocks of issuers may be apart from this one, in seconds. */
  clockSkew: number;
  directoryUrl: URL;
  /** Pages of these origins may call the graph from a browser. */
  corsOrigins: string[];
  accessMode: AccessMode;
  logLevel: string;
  /** Points that one operation may cost. */
  costLimit: number;
  /** Points that each caller may spend a minute. */
  costPerMinute: number;
  /** Rows that a table has at most. */
  tableRows: number;
  /** How long one operation may take, in milliseconds. */
  deadlineMs: number;
  /** The port at which metrics are served; undefined: they are not. */
  metricsPort: number | undefined;
  /** How many bytes of bodies may be in memory at once, in all and of each caller. */
  bytesInFlight: BytesLimits;
  /** How long subgraphs may take to answer the gateway, in milliseconds, by their names; those not named have 10 s. */
  subgraphTimeouts: Record<string, number>;
  /** For how long the server goes on serving once it is to stop, in milliseconds. */
  drainMs: number;
  /** Addresses and networks of the gateways and balancers that are believed when they say for whom they ask. */
  trustedProxies: string[];
  /** Where systems outside reach the graph. Undefined: files that are kept here are told of without an address. */
  publicUrl: URL | undefined;
  /** Undefined: what the portal is to be told waits in the outbox. */
  nationalPortal: ExternalSystem | undefined;
  exchange: ExchangeConfig;
  /** Undefined: reports for the Government wait in the outbox. */
  governmentReports: ExternalSystem | undefined;
}

/** A system outside the province, and who it knows the province as. */
export interface ExternalSystem {
  url: URL;
  systemId: string;
  secretKey: string;
}

/** What the gateway does with an operation that asks for something denied. */
export type AccessMode = (typeof accessModes)[number];
const accessModes = ['filter', 'reject', 'dry-run'] as const;

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'];

/** Reads the environment. Throws StartUpError with one line that names the variable and what it requires. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const text = (name: string) => environment[name]?.trim() || undefined;
  const production = text('NODE_ENV') === 'production';
  const issuers = text('OIDC_ISSUERS');
  if (production && !issuers) {
    throw new StartUpError(
      'OIDC_ISSUERS: must be set in production, where the demo issuer does not run; it requires a JSON list of {issuer, audience, jwks}',
    );
  }
  const exchange = readExchangeConfig(text);
  return {
    port: readPort('PORT', text('PORT')),
    metricsPort: readPort('METRICS_PORT', text('METRICS_PORT')),
    host: text('HOST') ?? '127.0.0.1',
    dataDir: text('DATA_DIR') ?? '.data',
    databaseUrl: readDatabaseUrl(text('DATABASE_URL')),
    databaseConnections: readCount('DATABASE_CONNECTIONS', text('DATABASE_CONNECTIONS') ?? '8', 1_000),
    databaseTimeouts: readDatabaseTimeouts(text('DATABASE_TIMEOUTS') ?? '{}'),
    issuers: issuers === undefined ? undefined : readIssuers(issuers),
    clockSkew: readClockSkew(text('OIDC_CLOCK_SKEW')),
    directoryUrl: readUrl('DIRECTORY_URL', text('DIRECTORY_URL') ?? 'http://127.0.0.1:4001'),
    corsOrigins: readOrigins(text('CORS_ORIGINS') ?? ''),
    accessMode: readAccessMode(text('ACCESS_MODE') ?? 'filter'),
    logLevel: readLogLevel(text('LOG_LEVEL') ?? 'warn'),
    costLimit: readPoints('COST_LIMIT', text('COST_LIMIT') ?? '400000'),
    costPerMinute: readPoints('COST_PER_MINUTE', text('COST_PER_MINUTE') ?? '8000000'),
    tableRows: readCount('TABLE_ROWS', text('TABLE_ROWS') ?? '2000000', 1_000_000_000),
    deadlineMs: readCount('DEADLINE', text('DEADLINE') ?? '30', 3_600) * 1_000,
    bytesInFlight: readBytesInFlight(text('BYTES_IN_FLIGHT') ?? '{}', exchange.maxBytes),
    subgraphTimeouts: readSubgraphTimeouts(text('SUBGRAPH_TIMEOUTS') ?? '{}'),
    drainMs: readCount('DRAIN', text('DRAIN') ?? '0', 600, 0) * 1_000,
    trustedProxies: readProxies(text('TRUSTED_PROXIES') ?? ''),
    publicUrl: readOptionalUrl('PUBLIC_URL', text('PUBLIC_URL')),
    nationalPortal: readExternalSystem('NATIONAL_PORTAL', text('NATIONAL_PORTAL')),
    exchange: { ...exchange, axis: readExternalSystem('DOCUMENT_AXIS', text('DOCUMENT_AXIS')) },
    governmentReports: readExternalSystem('GOVERNMENT_REPORTS', text('GOVERNMENT_REPORTS')),
  };
}

function readPort(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new StartUpError(`${name}: "${value}" is not a port; it requires a whole number from 0 to 65535`);
}

function readClockSkew(value: string | undefined): number {
  if (value === undefined) return defaultClockSkew;
  if (/^\d{1,3}$/.test(value) && Number(value) <= 120) return Number(value);
  throw new StartUpError(
    `OIDC_CLOCK_SKEW: "${value}" is not a time; it requires a whole number of seconds from 0 to 120`,
  );
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  // The value may hold a password, so the message does not repeat it.
  if (value === undefined || /^postgres(ql)?:\/\/./.test(value)) return value;
  throw new StartUpError(
    'DATABASE_URL: is not a PostgreSQL address; it requires postgresql://user:password@host:port/database',
  );
}

function readCount(name: string, value: string, most: number, least = 1): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  throw new StartUpError(
    `${name}: "${value}" is not such a number; it requires a whole number from ${least} to ${most}`,
  );
}

function readDatabaseTimeouts(value: string): DatabaseTimeouts {
  const example = JSON.stringify(databaseTimeouts);
  const wanted = `DATABASE_TIMEOUTS: requires JSON with seconds above 0, such as ${example}`;
  const isTimeout = (name: string, seconds: number) => name in databaseTimeouts && isSeconds(seconds);
  return { ...databaseTimeouts, ...readNumbers(value, wanted, isTimeout) };
}

function readSubgraphTimeouts(value: string): Record<string, number> {
  const wanted = 'SUBGRAPH_TIMEOUTS: requires JSON with seconds above 0 by subgraph, such as {"reports":20}';
  const timeouts = readNumbers(value, wanted, (_, seconds) => isSeconds(seconds));
  return Object.fromEntries(Object.entries(timeouts).map(([name, seconds]) => [name, seconds * 1_000]));
}

function readBytesInFlight(value: string, largest: number): BytesLimits {
  const wanted = `BYTES_IN_FLIGHT: requires JSON such as ${JSON.stringify(bytesLimits)}, with whole numbers not below DOCUMENT_MAX_BYTES (${largest})`;
  const isLimit = (name: string, bytes: number) => name in bytesLimits && Number.isSafeInteger(bytes);
  const limits = { ...bytesLimits, ...readNumbers(value, wanted, isLimit) };
  if (Math.min(limits.all, limits.perCaller) < largest) throw new StartUpError(wanted);
  return limits;
}

function isSeconds(seconds: number): boolean {
  return seconds > 0 && seconds <= 3_600;
}

/** Numbers by their names, as JSON; throws what is wanted where they are none. */
function readNumbers(
  value: string,
  wanted: string,
  isRight: (name: string, given: number) => boolean,
): Record<string, number> {
  let given: unknown;
  try {
    given = JSON.parse(value);
  } catch {
    throw new StartUpError(wanted);
  }
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const entries = isObject ? Object.entries(given as object) : [['', given] as const];
  if (entries.every(([name, each]) => typeof each === 'number' && isRight(name, each)))
    return given as Record<string, number>;
  throw new StartUpError(wanted);
}

function readUrl(name: string, value: string): URL {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return new URL(value);
  throw new StartUpError(`${name}: is not an address; it requires http://host:port or https://host:port`);
}

function readOptionalUrl(name: string, value: string | undefined): URL | undefined {
  return value === undefined ? undefined : readUrl(name, value);
}

function readOrigins(value: string): string[] {
  const origins = value.split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new StartUpError(
      `CORS_ORIGINS: "${origin}" is not an origin; it requires origins such as https://portal.example, with commas between them`,
    );
  }
  return origins;
}

function readProxies(value: string): string[] {
  const proxies = value.split(/[\s,]+/).filter(Boolean);
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (most > 0 && isNetwork && rest.length === 0) continue;
    throw new StartUpError(
      `TRUSTED_PROXIES: "${proxy}" is not an address; it requires addresses or networks such as 10.0.3.7 or 10.0.3.0/24, with commas between them`,
    );
  }
  return proxies;
}

function readAccessMode(value: string): AccessMode {
  const mode = accessModes.find((known) => known === value);
  if (mode) return mode;
  throw new StartUpError(`ACCESS_MODE: "${value}" is not a mode; it must be one of ${accessModes.join(', ')}`);
}

function readLogLevel(value: string): string {
  if (logLevels.includes(value)) return value;
  throw new StartUpError(`LOG_LEVEL: "${value}" is not a level; it must be one of ${logLevels.join(', ')}`);
}

function readPoints(name: string, value: string): number {
  if (/^[1-9]\d{0,11}$/.test(value)) return Number(value);
  throw new StartUpError(`${name}: "${value}" is no number of points; it requires a whole number from 1`);
}

function readExternalSystem(name: string, value: string | undefined): ExternalSystem | undefined {
  if (value === undefined) return undefined;
  // The value holds a secret, so the message does not repeat it.
  const wanted = new StartUpError(
    `${name}: requires JSON with the url, the systemId and the key of the account, as the README shows it`,
  );
  let entry: Partial<Record<string, unknown>> | null;
  try {
    entry = JSON.parse(value) as typeof entry;
  } catch {
    throw wanted;
  }
  const { url, systemId, secretKey } = entry ?? {};
  if (typeof url !== 'string' || typeof systemId !== 'string' || typeof secretKey !== 'string') throw wanted;
  return { url: readUrl(name, url), systemId, secretKey };
}

function readIssuers(value: string): TrustedIssuer[] {
  const wanted = new StartUpError(
    'OIDC_ISSUERS: requires a JSON list such as [{"issuer":"https://id.example","audience":"province-graph","jwks":"https://id.example/jwks"}]',
  );
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    throw wanted;
  }
  if (!Array.isArray(list) || list.length === 0) throw wanted;
  return list.map((entry: Partial<Record<string, unknown>> | null) => {
    const { issuer, audience, jwks } = entry ?? {};
    if (typeof issuer !== 'string' || typeof audience !== 'string' || typeof jwks !== 'string') throw wanted;
    return { issuer, audience, jwks: readUrl('OIDC_ISSUERS', jwks) };
  });
}
