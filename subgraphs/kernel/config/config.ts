import type { BytesLimits } from '../budget/bytes-in-flight.ts';
import type { DatabaseTimeouts } from '../database/connection.ts';
import type { TrustedIssuer } from '../identity/verifier.ts';
import type { TracingOptions } from '../tracing/tracing.ts';
import type { ExchangeConfig } from './exchange-config.ts';
import { readSettings, type Settings } from './settings.ts';
import type { TrustedConfig } from './trusted-config.ts';

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
  /** Where gateways publish the keys by which they ask for the holders of read keys. */
  gatewayJwks: URL | undefined;
  /** How far the clocks of issuers may be apart from this one, in seconds. */
  clockSkew: number;
  directoryUrl: URL;
  /** Pages of these origins may call the graph from a browser. */
  corsOrigins: string[];
  accessMode: AccessMode;
  /** How often a gateway looks whether its supergraph has changed, in milliseconds; 0: only when it gets SIGHUP. */
  supergraphPollMs: number;
  /** Which operations clients may send. */
  trustedDocuments: TrustedConfig;
  logLevel: string;
  /** Points that one operation may cost. */
  costLimit: number;
  /** Points that each caller may spend a minute. */
  costPerMinute: number;
  /** Rows that a table has at most. */
  tableRows: number;
  /** How long one operation may take, in milliseconds. */
  deadlineMs: number;
  /** Where spans are sent; undefined: none are made. */
  tracing: TracingOptions | undefined;
  /** The port at which metrics are served; undefined: they are not. */
  metricsPort: number | undefined;
  /** How many bytes of bodies may be in memory at once, in all and of each caller. */
  bytesInFlight: BytesLimits;
  /** How long subgraphs may take to answer the gateway, in milliseconds, by their names; those not named have 10 s. */
  subgraphTimeouts: Record<string, number>;
  /** Where subgraphs are reached, by their names, instead of where the supergraph says. */
  subgraphUrls: Record<string, URL>;
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
export type AccessMode = Settings['ACCESS_MODE'];

/** Reads the environment. Throws StartUpError with one line that names the variable and what it requires. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = readSettings(environment);
  const endpoint = set.OTEL_EXPORTER_OTLP_ENDPOINT;
  return {
    port: set.PORT,
    metricsPort: set.METRICS_PORT,
    tracing: endpoint && { endpoint, ratio: set.OTEL_TRACES_SAMPLER_ARG },
    host: set.HOST,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    databaseConnections: set.DATABASE_CONNECTIONS,
    databaseTimeouts: set.DATABASE_TIMEOUTS,
    issuers: set.OIDC_ISSUERS,
    gatewayJwks: set.GATEWAY_JWKS,
    clockSkew: set.OIDC_CLOCK_SKEW,
    directoryUrl: set.DIRECTORY_URL,
    corsOrigins: set.CORS_ORIGINS,
    accessMode: set.ACCESS_MODE,
    supergraphPollMs: set.SUPERGRAPH_POLL * 1_000,
    trustedDocuments: set.TRUSTED_DOCUMENTS,
    logLevel: set.LOG_LEVEL,
    costLimit: set.COST_LIMIT,
    costPerMinute: set.COST_PER_MINUTE,
    tableRows: set.TABLE_ROWS,
    deadlineMs: set.DEADLINE * 1_000,
    bytesInFlight: set.BYTES_IN_FLIGHT,
    subgraphTimeouts: Object.fromEntries(
      Object.entries(set.SUBGRAPH_TIMEOUTS).map(([name, seconds]) => [name, seconds * 1_000]),
    ),
    subgraphUrls: set.SUBGRAPH_URLS,
    drainMs: set.DRAIN * 1_000,
    trustedProxies: set.TRUSTED_PROXIES,
    publicUrl: set.PUBLIC_URL,
    nationalPortal: set.NATIONAL_PORTAL,
    exchange: {
      axis: set.DOCUMENT_AXIS,
      maxBytes: set.DOCUMENT_MAX_BYTES,
      trust: set.SIGNATURE_TRUST,
      signingKey: set.DOCUMENT_SIGNING_KEY,
      agencyKeys: set.AGENCY_SIGNING_KEYS,
      unverifiedReports: set.UNVERIFIED_REPORTS === 'accept' ? 'ACCEPT' : 'REFUSE',
      unknownRecipients: set.UNKNOWN_RECIPIENTS === 'refuse' ? 'REFUSE' : 'TAKE_KNOWN',
    },
    governmentReports: set.GOVERNMENT_REPORTS,
  };
}
