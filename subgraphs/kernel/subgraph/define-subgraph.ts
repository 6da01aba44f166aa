import { buildSubgraphSchema } from '@apollo/subgraph';
import { PrismaPg } from '@prisma/adapter-pg';
import { type DocumentNode, type ExecutionResult, getOperationAST, type GraphQLSchema, print } from 'graphql';
import type pg from 'pg';
import type { FastifyInstance } from 'fastify';
import type { NonEmptyArray } from 'type-graphql';
import type { Instant } from '../dates/instant.ts';
import type { Relationship } from '../access/access.ts';
import { applyMiddleware } from '../access/graphql-shield.ts';
import { type FieldGuard, fieldGuards } from '../access/field-guards.ts';
import { shieldFor } from '../access/shield.ts';
import { stopForAbandoned, whileWaitedFor } from '../database/abandoned.ts';
import { openAuditLog } from '../audit/audit-log.ts';
import { auditedMutations } from '../audit/audited-mutations.ts';
import { AuditTrailStore } from '../audit/audit-trail.store.ts';
import { RequestAudit } from '../audit/request-audit.ts';
import { takeIdentities } from '../identities/dated-identity.ts';
import { resolveReferencesApart } from './entities.ts';
import { migrate, subgraphMigrations } from '../database/migrate.ts';
import { withDirectReads } from '../database/direct-reads.ts';
import { filled } from '../database/filled-tables.ts';
import { DatabaseFaults } from '../database/faults.ts';
import { seedBesideOthers } from '../database/seed-beside-others.ts';
import { traceStatements } from '../tracing/traced-pool.ts';
import { type Job, type JobLog, startJob } from '../process/job.ts';
import type { Needs } from '../http/health.ts';
import type { Verifier } from '../identity/verifier.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { viewerAsOf } from '../access/own-agencies.rules.ts';
import type { OrganisationSource } from '../organisation/source.ts';
import { vietnamDate } from '../dates/plain-date.ts';
import type { Config } from '../config/config.ts';
import { defaultExchange, type ExchangeConfig } from '../config/exchange-config.ts';
import { payer } from '../budget/payer.ts';
import { type MonthRange, type SeedMonth, seedMonths } from '../seeding/seed-months.rules.ts';
import { builtOnce } from '../request/built-once.ts';
import type { Basis, Caller, RequestContext, Within } from '../request/request-context.ts';
import { SharedThings } from '../request/shared.ts';
import { createExecutor } from '../execution/executor.ts';
import { federatedSchema } from './federated-schema.ts';
import { leaveOutNulls } from './null-arguments.ts';

/**
 * How long a transaction may wait to begin, and take, in milliseconds. Many may wait for one row, and the seed of a first
 * start takes minutes on a busy machine. Requests end earlier, by their deadline.
 */
const patience = { maxWait: 60_000, timeout: 300_000 };

/** What a Prisma client is opened with. */
interface ClientOptions {
  adapter: PrismaPg;
  transactionOptions: typeof patience;
}

/** A Prisma client, as far as the kernel uses it. */
interface PrismaClientLike {
  $disconnect(): Promise<void>;
}

/** What a subgraph is made of. `Client` is its Prisma client. */
export interface SubgraphParts<Client extends PrismaClientLike> {
  /** Also the name of its database schema and its folder. */
  name: string;
  /** The port on which it listens when it runs alone. */
  port: number;
  resolvers: NonEmptyArray<Function>;
  /** Entities and other object types that no resolver returns by itself. */
  types?: Function[];
  /** One resolver an entity: from its key to the object, or null when there is none for this viewer. */
  references: Record<string, (reference: never, context: RequestContext<Client>) => unknown>;
  relationships: Relationship<never>[];
  /** Audit trails of others in the same database that are read through this subgraph besides its own. */
  otherTrails?: string[];
  openClient(options: ClientOptions): Client;
  /** The directory alone has its own picture of the agencies; the others are given a replica. */
  openOrganisation?(client: Client): Promise<OrganisationSource>;
  /** Opens what all requests share, such as threads; it is closed with the subgraph. */
  open?(environment: SubgraphEnvironment, client: Client): SharedThings;
  /**
   * Routes beside the graph, for what is no operation: files, packets. They are added to the server of whoever runs the
   * subgraph, before it listens: the gateway's in one process, its own when it runs alone. See `restRoutes`.
   */
  routes?(app: FastifyInstance, within: Within<Client>, exchange: ExchangeConfig): void;
  /** Fills empty tables with reference data; a second run changes nothing. */
  seed(client: Client, organisation: OrganisationSource | undefined, now: Instant): Promise<void>;
  /**
   * Makes right what is kept and follows from the agencies, the calendar and the day; each request waits for it, so that
   * it costs nothing when all that is the same.
   */
  follow?(client: Client, basis: Basis): Promise<void>;
  /** Adds synthetic data at scale, the same from the same seed; answers how many rows of what. */
  generate?(client: Client, organisation: Organisation, plan: SeedPlan): Promise<Record<string, number>>;
  /** What goes on between requests while the subgraph runs. */
  jobs?(
    client: Client,
    environment: SubgraphEnvironment,
    organisation: OrganisationSource,
    shared: SharedThings,
  ): Job[];
}

/** How much synthetic data, and which. */
export interface GenerateOptions {
  /** 1 is what a province has in a whole month. */
  scale: number;
  /** Ids and contents follow from it; what the same seed has made before is left as it is. */
  seed: number;
  /** Which months, each whole; those of seedMonths when left out. */
  range?: MonthRange | undefined;
}

/** What each subgraph makes: the same months in all of them. */
export interface SeedPlan extends Pick<GenerateOptions, 'scale' | 'seed'> {
  months: readonly SeedMonth[];
}

/** What a subgraph needs of its surroundings. */
export interface SubgraphEnvironment {
  pool: pg.Pool;
  /** The folder in which the head of the audit trail is anchored. */
  anchors: string;
  verify: Verifier;
  /** The clock; tests hold it still. */
  now(): Instant;
  /** The replica of the agencies; the directory does without. */
  organisation?: OrganisationSource;
  /** Which systems outside are connected, and how documents are exchanged, as configured. */
  connected: Connected;
  /** Whether jobs run here that go by the clock; they do on servers. */
  scheduled?: boolean;
  /** Is told of jobs that fail. */
  log?: JobLog;
  /** Whether operations are compiled, as they are when nothing is said; graphql-js carries them out otherwise. */
  compiled?: boolean;
}

/** The part of the configuration that is about systems outside; the exchange is by its defaults when left out. */
export type Connected = Partial<Pick<Config, 'publicUrl' | 'nationalPortal' | 'governmentReports' | 'exchange'>>;

/** One operation for a subgraph, with the caller's own credentials. */
export interface SubgraphRequest extends Caller {
  document: DocumentNode;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/** A subgraph that is up: its tables are migrated and seeded. */
export interface RunningSubgraph {
  name: string;
  schema: GraphQLSchema;
  /** The schema with all directives. */
  sdl: DocumentNode;
  organisation: OrganisationSource;
  /** What it cannot do without besides its database. */
  needs: Needs;
  /** Verifies the caller's token itself and answers only what the caller may read, whoever passes the request on. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Adds synthetic data at scale; answers how many rows of what. */
  generate(options: GenerateOptions): Promise<Record<string, number>>;
  /** Carries out what is not GraphQL; see `routes`. */
  within: Within;
  close(): Promise<void>;
}

/** A subgraph's definition: its schema can be printed without a database, and it can be started. */
export interface Subgraph {
  name: string;
  port: number;
  relationships: Relationship<never>[];
  /** Whether it keeps the agencies itself; the others start with a replica of its picture. */
  ownsOrganisation: boolean;
  /** The subgraph's schema in federation 2 terms, as composition reads it. */
  sdl(): Promise<string>;
  /** The same as operations are validated against; it resolves nothing. */
  schema(): Promise<GraphQLSchema>;
  start(environment: SubgraphEnvironment): Promise<RunningSubgraph>;
  /** Adds its routes to a server that does not listen yet; `running` is asked once a request comes. */
  routes(app: FastifyInstance, running: () => RunningSubgraph, exchange?: ExchangeConfig): void;
}

/** What operations run on: whoever asks, each row's rules and the audit stand in front of the resolvers. */
function guardedSchema(
  document: DocumentNode,
  resolvers: Awaited<ReturnType<typeof federatedSchema>>['resolvers'],
  guards: ReadonlyMap<string, FieldGuard>,
): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: document, resolvers });
  resolveReferencesApart(schema, document);
  takeIdentities(schema);
  leaveOutNulls(schema);
  return applyMiddleware(schema, shieldFor(schema, guards), auditedMutations(document));
}

/**
 * Makes a subgraph of its parts: type-graphql classes become a federation 2 schema, access declarations become
 * official directives and shield rules. Starting it migrates and seeds its tables first.
 */
export function defineSubgraph<Client extends PrismaClientLike>(parts: SubgraphParts<Client>): Subgraph {
  const { name, port, relationships } = parts;
  let made: ReturnType<typeof federatedSchema> | undefined;
  const federated = () => (made ??= federatedSchema(parts));
  let guards: ReturnType<typeof fieldGuards> | undefined;
  let guarded: GraphQLSchema | undefined;
  return {
    name,
    port,
    relationships,
    ownsOrganisation: parts.openOrganisation !== undefined,
    sdl: async () => print((await federated()).document),
    schema: async () => buildSubgraphSchema((await federated()).document),
    routes: (app, running, exchange = defaultExchange) =>
      parts.routes?.(app, (caller, work) => running().within(caller, work as never), exchange),
    start: async (environment) => {
      const { pool, anchors, verify, now, log = () => {} } = environment;
      const { document, resolvers } = await federated();
      guards ??= fieldGuards(document, relationships);
      const schema = (guarded ??= guardedSchema(document, resolvers, guards));
      const guardOf = guards;
      const carryOut = createExecutor(schema, environment.compiled);
      traceStatements(pool);
      stopForAbandoned(pool);
      await migrate(pool, name, subgraphMigrations(name));
      const auditLog = await openAuditLog({ pool, anchors }, name, log);
      const adapter = new PrismaPg(pool, { schema: name });
      const client = withDirectReads(parts.openClient({ adapter, transactionOptions: patience }), pool);
      await seedBesideOthers(() => parts.seed(client, environment.organisation, now()));
      const organisation = environment.organisation ?? (await parts.openOrganisation!(client));
      const shared = parts.open?.(environment, client) ?? new SharedThings();
      const jobs = parts.jobs?.(client, environment, organisation, shared) ?? [];
      const stops = jobs.map((job) => startJob(job, log));
      const faults = new DatabaseFaults(name, log);
      const picture = async () => (parts.openOrganisation ? organisation.refresh() : organisation.latest());
      // Where a job looks for what other processes change, queries ask nobody.
      const known = environment.scheduled ? organisation.recent : picture;
      const asCaller = async <Result>(
        { authorization, requestId, address }: Caller,
        work: (context: RequestContext<Client>) => Promise<Result>,
        isQuery = false,
      ): Promise<Result> => {
        const [bearer, first] = await Promise.all([verify(authorization), isQuery ? known() : picture()]);
        const instant = now();
        const { subject, clientId, agency } = bearer;
        const audit = new RequestAudit(auditLog, { subject, clientId, agency, requestId, at: instant });
        const today = vietnamDate(instant);
        await parts.follow?.(client, { organisation: first, now: instant, today });
        const asOf = (seen: Organisation): RequestContext<Client> => {
          const request: RequestContext<Client> = {
            viewer: viewerAsOf(bearer, seen, today),
            organisation: seen,
            prisma: client,
            schema: name,
            ...builtOnce(() => request),
            shared: (key) => shared.get(key),
            refreshOrganisation: async () => {
              const refreshed = await organisation.refresh();
              await parts.follow?.(client, { organisation: refreshed, now: instant, today });
              return refreshed;
            },
            now: instant,
            clock: seen.clock,
            today,
            requestId,
            payer: payer(bearer, address),
            audit,
            access: { may: (field, row, part) => guardOf.get(field)!.allows(request, row, part) },
            renew: async () => void Object.assign(context, asOf(await picture().catch(organisation.latest))),
          };
          return request;
        };
        const context = { ...asOf(first) };
        try {
          return await work(context);
        } finally {
          await audit.flush();
        }
      };
      const within: Within<Client> = (caller, work) => faults.during(() => asCaller(caller, work));
      return {
        name,
        schema,
        sdl: document,
        organisation,
        needs: { [`${name} audit trail`]: auditLog.holds },
        execute: ({ document: operation, variables, operationName, ...caller }) => {
          // A mutation that has begun is carried out to its end, whether anybody waits or not.
          const isQuery = getOperationAST(operation, operationName)?.operation === 'query';
          const answer = async (context: RequestContext<Client>) => {
            const run = () =>
              carryOut({
                document: operation,
                variables,
                operationName,
                context: Object.assign(context, { auditTrail: new AuditTrailStore(pool, context) }),
              });
            return faults.answered(await whileWaitedFor(isQuery ? caller.signal : undefined, run));
          };
          return faults.during(() => asCaller(caller, answer, isQuery));
        },
        within: within as Within,
        generate: async ({ scale, seed, range }) => {
          const plan = { scale, seed, months: seedMonths(vietnamDate(now()), range) };
          return filled(pool, name, async () => (await parts.generate?.(client, organisation.latest(), plan)) ?? {});
        },
        close: async () => {
          await Promise.all(stops.map((stop) => stop()));
          await shared.close();
          organisation.close();
          await client.$disconnect();
        },
      };
    },
  };
}
