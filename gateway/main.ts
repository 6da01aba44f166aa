/**
 * The province's graph.
 *
 *   npm start                                  the gateway with all subgraphs in this process
 *   npm run gateway -- --supergraph FILE       the gateway alone, over any federation 2 supergraph with HTTP subgraphs;
 *                                              an address (https://…) in the place of the file is asked for it
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../subgraphs/kernel/dates/instant.ts';
import { type AuditLog, openAuditLog } from '../subgraphs/kernel/audit/audit-log.ts';
import { serveBackups } from '../subgraphs/kernel/backup/backup-socket.ts';
import { readConfig } from '../subgraphs/kernel/config/config.ts';
import { ownDataFolder } from '../subgraphs/kernel/process/data-folder.ts';
import { openDatabase } from '../subgraphs/kernel/database/open.ts';
import { pagesOfThisMachine } from '../subgraphs/kernel/http/cors.ts';
import { createGraphServer } from '../subgraphs/kernel/http/graph-server.ts';
import { watchDatabase } from '../subgraphs/kernel/metrics/database-metrics.ts';
import { serveMetrics } from '../subgraphs/kernel/metrics/metrics-server.ts';
import type { Server } from '../subgraphs/kernel/http/server.ts';
import { runServer } from '../subgraphs/kernel/http/run-server.ts';
import { startTracing } from '../subgraphs/kernel/tracing/tracing.ts';
import { type Budget, openBudget } from '../subgraphs/kernel/budget/call-budget.ts';
import { openDemoIssuer, openOwnIssuer } from '../subgraphs/kernel/identity/local-issuer.ts';
import { createVerifier } from '../subgraphs/kernel/identity/verifier.ts';
import { readProjectFile } from '../subgraphs/kernel/process/project.ts';
import { runCommand } from '../subgraphs/kernel/process/run-command.ts';
import { StartUpError } from '../subgraphs/kernel/errors/start-up-error.ts';
import { subgraphs } from '../subgraphs/index.ts';
import { demoRoutes } from './demo/openid/demo-routes.ts';
import { routesOverHttp } from './subgraphs/routes-over-http.ts';
import { overHttp, type SubgraphSource } from './subgraphs/subgraph-source.ts';
import { workbenchRoutes } from './workbench/routes.ts';
import { type Federation, startFederation } from './subgraphs/all-in-process.ts';
import { followSupergraph } from './reload/follow-supergraph.ts';
import { createLiveGraph, type LiveGraph } from './live-graph.ts';
import { type SupergraphText, supergraphText } from './reload/supergraph-text.ts';
import { movedSubgraphs } from './reload/moved-subgraphs.ts';
import { watchSubgraphs } from './reload/watch-subgraphs.ts';
import { storedSchemas } from './stored-schemas.ts';
import { createTableService } from './tables/service.ts';
import { createUsage } from './usage/usage.ts';
import { followManifests } from './trusted/follow-manifests.ts';
import { createDocuments } from './trusted/persisted-queries.ts';
import { openTrustedDocuments } from './trusted/trusted-documents.ts';
import { warmPlans } from './warm-plans.ts';

await runCommand(async () => {
  const supergraph = readArguments();
  const config = readConfig(process.env);
  ownDataFolder(config.dataDir);
  const demo = config.issuers ? undefined : await openDemoIssuer(config.dataDir);
  const keyIssuer = await openOwnIssuer(config.dataDir);
  const verify = createVerifier([...(config.issuers ?? [demo!.trusted]), keyIssuer.trusted], config.clockSkew);

  // Both are there before the first request is let in: what was denied is recorded, and in this process every source
  // has its subgraph.
  let audit: AuditLog | undefined;
  let federation: Federation | undefined;
  let budget: Budget | undefined;
  const local =
    (name: string): SubgraphSource =>
    (request) =>
      federation!.sourceOf(name)(request);
  const remote = (name: string, url: string) => overHttp(name, url, config.subgraphTimeouts[name]);
  const text = supergraph === undefined ? undefined : movedSubgraphs(supergraphText(supergraph), config.subgraphUrls);
  const usage = createUsage(systemClock);
  const tables = createTableService({
    verify,
    usage,
    issuer: keyIssuer,
    record: (entries) => audit!.append(entries),
    now: systemClock,
  });
  const graph = await createLiveGraph({
    saved: tables.source,
    supergraphSdl: text ? await firstSupergraph(text) : readProjectFile('schema/supergraph.graphql'),
    verify,
    sourceOf: text ? remote : local,
    mode: config.accessMode,
    usage,
    record: (entries) => audit!.append(entries),
  });

  const spend: Budget['spend'] = (caller, cost) => budget!.spend(caller, cost);
  // With the demo's people there is nothing to protect: pages of the machine that a portal is made on may call.
  const corsOrigins = demo ? [...config.corsOrigins, pagesOfThisMachine] : config.corsOrigins;
  const trusted = openTrustedDocuments(config.trustedDocuments, demo !== undefined, (facts) =>
    server.tells(facts, 'an operation is not trusted'),
  );
  const limits = { ...config, budget: { spend }, documents: createDocuments(trusted) };
  const server = createGraphServer(graph, { ...limits, corsOrigins, verify, compresses: true }, (app) => {
    for (const subgraph of subgraphs) {
      const { name } = subgraph;
      if (text) routesOverHttp(app, subgraph, () => graph.subgraphs().get(name)?.url, config.exchange);
      else subgraph.routes(app, () => federation!.running(name), config.exchange);
    }
    tables.routes(app, graph, { ...limits, mostRows: config.tableRows });
    workbenchRoutes(app);
    if (demo) demoRoutes(app, demo);
  });
  await runServer(server, config.port ?? 4000, config, 'The graph', async (onClose) => {
    if (config.tracing) onClose(await startTracing(config.tracing, 'gateway', server.jobFailed));
    const folder = path.join(config.dataDir, text ? 'gateway' : 'graph');
    const database = await openDatabase({ ...config, dataDir: folder });
    const { pool, poolOf, anchors } = database;
    onClose(database.close);
    if (config.metricsPort !== undefined) {
      onClose(await serveMetrics(config.metricsPort, config.host));
      const own = text ? [] : subgraphs.map(({ name }) => [name, poolOf(name)] as const);
      watchDatabase(pool, { gateway: pool, ...Object.fromEntries(own) });
    }
    audit = await openAuditLog({ pool, anchors }, 'gateway', server.jobFailed);
    onClose(followManifests(config.trustedDocuments, trusted, server.jobFailed).stop);
    onClose(await usage.open(pool, server.jobFailed));
    await tables.open(pool);
    if (config.databaseUrl === undefined) {
      const source = { pool, name: path.basename(folder), schemas: [...storedSchemas().keys()], folders: [folder] };
      onClose(await serveBackups(folder, source, server.jobFailed));
    }
    const needs = { database: database.answers, 'gateway audit trail': audit.holds };
    budget = await openBudget(config.costPerMinute, config.databaseUrl === undefined ? undefined : pool);
    const warm = () => onClose(warmPlans(graph, config.trustedDocuments.manifests, server.jobFailed));
    if (text) {
      warm();
      onClose(follow(graph, text, config.supergraphPollMs, server));
      return needs;
    }
    federation = await startFederation({
      pool,
      poolOf,
      anchors,
      verify,
      now: systemClock,
      connected: config,
      scheduled: true,
      log: server.jobFailed,
    });
    onClose(federation.close);
    warm();
    return { ...needs, ...federation.needs };
  });
});

function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { supergraph: { type: 'string' } } }).values.supergraph;
  } catch {
    throw new StartUpError('Unknown arguments; the gateway takes --supergraph FILE or an address');
  }
}

async function firstSupergraph(text: SupergraphText): Promise<string> {
  try {
    return (await text())!;
  } catch {
    throw new StartUpError(
      '--supergraph: cannot be read; it requires a file or an address (https://…) with a federation 2 supergraph',
    );
  }
}

/** Has the graph follow its supergraph, and say where its subgraphs have left it behind; answers how to stop. */
function follow(graph: LiveGraph, text: SupergraphText, everyMs: number, server: Server): () => Promise<void> {
  const { tells, jobFailed: log } = server;
  const follower = followSupergraph({ graph, text, everyMs, tells, log });
  const watch = watchSubgraphs(graph, tells, log);
  const look = () => void follower.look();
  process.on('SIGHUP', look);
  return async () => {
    process.off('SIGHUP', look);
    await Promise.all([follower.stop(), watch.stop()]);
  };
}
