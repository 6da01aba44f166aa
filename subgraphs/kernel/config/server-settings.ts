import * as z from 'zod/mini';
import { databaseTimeouts } from '../database/connection.ts';
import { about, address, json, numberLike, oneOf, seconds, wholeNumber } from './setting.ts';

const port = wholeNumber(0, 65_535, 'is not a port');

// It may hold a password, so the message does not repeat it.
const postgres = z
  .string()
  .check(
    z.regex(
      /^postgres(ql)?:\/\/./,
      'is not a PostgreSQL address; it requires postgresql://user:password@host:port/database',
    ),
  );

const timeouts = z.strictObject({
  connect: z._default(seconds, databaseTimeouts.connect),
  statement: z._default(seconds, databaseTimeouts.statement),
  lock: z._default(seconds, databaseTimeouts.lock),
  idleInTransaction: z._default(seconds, databaseTimeouts.idleInTransaction),
});

const part = (text: string) => /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(text);

/** The settings of any process: where it listens, what it keeps, what it tells of itself, how it stops. */
export const serverSettings = {
  PORT: z.optional(port).register(about, {
    otherwise: '4000; a subgraph: its own',
    meaning: 'The port to listen on; 0 takes a free one.',
  }),
  HOST: z.prefault(z.string(), '127.0.0.1').register(about, { meaning: 'The address to listen on.' }),
  NODE_ENV: z.optional(z.string()).register(about, {
    otherwise: '',
    meaning: '`production` refuses to start with the demo issuer.',
  }),
  DATA_DIR: z.prefault(z.string(), '.data').register(about, {
    meaning:
      "The folder of the embedded database, the anchors of the audit trails and the demo issuer's key. One server at a time uses it; other users of the machine cannot read it.",
  }),
  DATABASE_URL: z.optional(postgres).register(about, {
    otherwise: 'the embedded PGlite',
    meaning: 'A PostgreSQL server: `postgresql://user:password@host:port/database`.',
  }),
  DATABASE_CONNECTIONS: z.prefault(wholeNumber(1, 1_000), '8').register(about, {
    meaning: 'The most connections that each subgraph of a process, and the gateway, opens to the server.',
  }),
  DATABASE_TIMEOUTS: z
    .prefault(json(timeouts, `JSON with seconds above 0, such as ${JSON.stringify(databaseTimeouts)}`), '{}')
    .register(about, {
      otherwise: '5, 20, 10 and 15 seconds',
      meaning: `How long the server may take, as JSON: \`${JSON.stringify(databaseTimeouts)}\`. Then the answer is \`SUBGRAPH_UNAVAILABLE\`.`,
    }),
  METRICS_PORT: z.optional(port).register(about, {
    meaning: 'The port at which `/metrics` tells Prometheus of the process; nobody else needs to reach it.',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(address).register(about, {
    meaning:
      'An OpenTelemetry collector that speaks OTLP over HTTP, such as `http://collector:4318`. Spans go from the request through the subgraphs to SQL, with names and without values. Without it nothing of this is loaded.',
  }),
  OTEL_TRACES_SAMPLER_ARG: z
    .prefault(numberLike(part, 'is no part of the requests', 'a number from 0 to 1'), '1')
    .register(about, {
      meaning: 'Which part of the requests that come without a `traceparent` is traced, from 0 to 1.',
    }),
  DRAIN: z.prefault(wholeNumber(0, 600), '0').register(about, {
    meaning:
      'The seconds that a server goes on serving after SIGTERM, while `/health/ready` answers 503, so that balancers turn away in time.',
  }),
  LOG_LEVEL: z.prefault(oneOf(['silent', 'error', 'warn', 'info', 'debug'], 'is not a level'), 'warn').register(about, {
    meaning: '`silent`, `error`, `warn`, `info` or `debug`.',
  }),
};
