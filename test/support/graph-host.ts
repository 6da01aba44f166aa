import type { AddressInfo, Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import type { FastifyInstance } from 'fastify';
import { instantAt, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { overHttp, type SourceRequest, type SubgraphSource } from '../../gateway/subgraphs/subgraph-source.ts';
import { routesOverHttp } from '../../gateway/subgraphs/routes-over-http.ts';
import { startFederation } from '../../gateway/subgraphs/all-in-process.ts';
import { openAuditLog } from '../../subgraphs/kernel/audit/audit-log.ts';
import { createGraph } from '../../gateway/graph.ts';
import { createUsage } from '../../gateway/usage/usage.ts';
import { createTableService } from '../../gateway/tables/service.ts';
import { createDocuments } from '../../gateway/trusted/persisted-queries.ts';
import { openTrustedDocuments } from '../../gateway/trusted/trusted-documents.ts';
import type { DemoPerson } from '../../gateway/demo/people.ts';
import type { Connected, GenerateOptions, RunningSubgraph } from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { everythingOpen, type TrustedConfig } from '../../subgraphs/kernel/config/trusted-config.ts';
import type { Documents } from '../../subgraphs/kernel/http/asked-document.ts';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import { type GraphService, standardCostLimit } from '../../subgraphs/kernel/http/graphql-route.ts';
import { openDemoIssuer, openOwnIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { createVerifier, type Verifier } from '../../subgraphs/kernel/identity/verifier.ts';
import { organisationRoute } from '../../subgraphs/kernel/organisation/route.ts';
import { replicateOrganisation } from '../../subgraphs/kernel/organisation/replica.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { subgraphs } from '../../subgraphs/index.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { noteInternal } from './internal-answers.ts';

/** With the subgraphs in the gateway's process, or each behind HTTP. */
export type Topology = 'in-process' | 'http';

/** One request that reached a subgraph. */
export type RecordedRequest = Pick<SourceRequest, 'query' | 'variables'> & { subgraph: string };

/** The whole graph, up on ports of its own with data of its own. */
export interface HostedGraph {
  url: string;
  token(person: DemoPerson, lifetime?: number): Promise<string>;
  /** A subgraph's own address; it is there in the http topology only. */
  subgraphUrl(name: string): string;
  pool: TestDatabase['pool'];
  /** What a Prisma client asks the tables of a subgraph by; adapters know their pools by class, which each realm has of its own. */
  adapter(subgraph: string): PrismaPg;
  statements: string[];
  requests: RecordedRequest[];
  /** Adds synthetic data as `npm run seed` does; answers how many rows of what each subgraph has added. */
  generate(options: GenerateOptions): Promise<Record<string, Record<string, number>>>;
  /** Keeps what has been counted of who asks for which fields. */
  flushUsage(): Promise<void>;
  close(): Promise<void>;
}

/** Operations are compiled, as they are on servers, or carried out by ApolloGateway and graphql-js, which say what is right. */
const compiled = process.env.EXECUTOR !== 'reference';

/** Where the tests' demo issuer keeps its key. */
const issuerFolder = projectFile('.data/test');

/** The day on which the tests take place, unless they say otherwise: 2026-11-24 in Viet Nam. */
const testDay = () => parseInstant('2026-11-24T03:00:00Z');

/** What a graph is started with. */
export interface GraphOptions {
  now?: () => Date;
  connections?: number;
  connected?: Connected;
  /** Whether jobs that go by the clock run; not unless told to. */
  scheduled?: boolean;
  /** Who the gateway believes when they say for whom they ask; subgraphs believe the gateway. */
  trustedProxies?: string[];
  /** Rows that a table has at most. */
  tableRows?: number;
  /** Which operations clients may send. */
  trusted?: TrustedConfig;
  /** Whether it runs in the realm of a test file, which ends with the file. */
  ownRealm?: boolean;
}

/**
 * Starts the graph. It runs outside of the realm that Jest makes for each test file, where a worker loads its modules
 * once for all of its files.
 */
export async function hostGraph(
  topology: Topology,
  {
    now: clock = testDay,
    connections = 4,
    connected = {},
    scheduled = false,
    trustedProxies: gatewayProxies = [],
    tableRows = 100_000,
    trusted = everythingOpen,
  }: GraphOptions,
): Promise<HostedGraph> {
  // A clock of a test's realm answers a Date of that realm.
  const now = () => instantAt(+clock());
  const closes: (() => Promise<void>)[] = [];
  const issuer = await openDemoIssuer(issuerFolder);
  const keyIssuer = await openOwnIssuer(issuerFolder);
  const verify = createVerifier([issuer.trusted, keyIssuer.trusted]);
  const database = await openTestDatabase(connections);
  const { pool, anchors } = database;
  closes.push(database.close);
  const audit = await openAuditLog(database, 'gateway');
  const environment = { pool, anchors, verify, now, connected, scheduled, compiled };

  let addRoutes: (app: FastifyInstance) => void = () => {};
  let generate: HostedGraph['generate'] = () => Promise.reject(new Error('Its subgraphs are not up'));
  const requests: RecordedRequest[] = [];
  const subgraphUrls = new Map<string, string>();
  const sources = topology === 'in-process' ? await sourcesInProcess() : await sourcesOverHttp();
  const usage = createUsage(now);
  closes.push(await usage.open(pool, () => {}));
  const tables = createTableService({ verify, usage, issuer: keyIssuer, record: audit.append, now });
  await tables.open(pool);
  const graph = await createGraph({
    saved: tables.source,
    supergraphSdl: readProjectFile('schema/supergraph.graphql'),
    verify,
    sourceOf: (name) => recorded(name, sources(name)),
    usage,
    compiled,
    record: audit.append,
  });
  const documents = createDocuments(openTrustedDocuments(trusted, false, () => {}));
  const withTables = (app: FastifyInstance) => {
    addRoutes(app);
    tables.routes(app, graph, { costLimit: standardCostLimit, deadlineMs: 60_000, mostRows: tableRows, documents });
  };
  const url = `${await serve(graph, verify, closes, withTables, gatewayProxies, documents)}/graphql`;

  return {
    url,
    token: issuer.token,
    subgraphUrl: (name) => subgraphUrls.get(name)!,
    pool,
    adapter: (schema) => new PrismaPg(pool, { schema }),
    statements: database.statements,
    requests,
    generate: (options) => generate(options),
    flushUsage: usage.flush,
    close: async () => {
      for (const close of closes.reverse()) await close();
    },
  };

  async function sourcesInProcess() {
    const federation = await startFederation(environment);
    closes.push(federation.close);
    generate = federation.generate;
    addRoutes = (app) => {
      for (const { name, routes } of subgraphs) routes(app, () => federation.running(name), connected.exchange);
    };
    return federation.sourceOf;
  }

  async function sourcesOverHttp() {
    generate = () => Promise.reject(new Error('Data are added to subgraphs in one process'));
    for (const subgraph of subgraphs) {
      const directory = subgraphUrls.get('directory');
      // It is looked up once: what goes on between requests would be counted as theirs.
      const replica = directory
        ? { organisation: await replicateOrganisation(new URL(directory), { everyMs: 3_600_000 }) }
        : {};
      const running = await subgraph.start({ ...environment, ...replica });
      closes.push(running.close);
      const routes = (app: FastifyInstance) => subgraph.routes(app, () => running, connected.exchange);
      subgraphUrls.set(subgraph.name, `${await serve(running, verify, closes, routes, ['127.0.0.1'])}/graphql`);
    }
    addRoutes = (app) => {
      for (const subgraph of subgraphs)
        routesOverHttp(app, subgraph, () => subgraphUrls.get(subgraph.name), connected.exchange);
    };
    return (name: string) => overHttp(name, subgraphUrls.get(name)!);
  }

  function recorded(subgraph: string, source: SubgraphSource): SubgraphSource {
    return (request) => {
      requests.push({ subgraph, query: request.query, variables: request.variables });
      return source(request);
    };
  }
}

const shared = new Map<Topology, Promise<HostedGraph>>();

/**
 * The graph that the files of this worker share. It ends with the worker; where Jest runs all files in its own process,
 * the embedded database has timers that would keep it, so that global-teardown closes it.
 */
export function hostSharedGraph(topology: Topology): Promise<HostedGraph> {
  const graph = shared.get(topology) ?? hostGraph(topology, { connections: 1 });
  shared.set(topology, graph);
  globalThis.closeSharedGraphs = async () => {
    for (const one of shared.values()) await (await one).close();
  };
  return graph;
}

declare global {
  /** Set once a graph is shared in this process. */
  var closeSharedGraphs: (() => Promise<void>) | undefined;
}

async function serve(
  service: GraphService | RunningSubgraph,
  verify: Verifier,
  closes: (() => Promise<void>)[],
  addRoutes: (app: FastifyInstance) => void,
  trustedProxies: string[],
  documents?: Documents,
): Promise<string> {
  const compresses = documents !== undefined; // As the gateway does, and subgraphs do not.
  const options = { logLevel: 'silent', trustedProxies, verify, documents, compresses };
  const server = createGraphServer(service, options, (app) => {
    app.addHook('onSend', async (_, __, answer) => noteInternal(answer));
    addRoutes(app);
    if ('organisation' in service) organisationRoute(app, () => service.organisation);
  });
  await server.listen(0, '127.0.0.1');
  server.ready();
  // A shared graph is not closed, and must not keep its worker from ending.
  server.app.server.unref().on('connection', (socket: Socket) => socket.unref());
  closes.push(server.close);
  const { port } = server.app.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
