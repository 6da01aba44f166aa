/**
 * The province's graph.
 *
 *   npm start                                  the gateway with all subgraphs in this process
 *   npm run gateway -- --supergraph FILE       the gateway alone, over any federation 2 supergraph with HTTP subgraphs
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AuditLog, openAuditLog } from '../subgraphs/kernel/audit/audit-log.ts';
import { readConfig } from '../subgraphs/kernel/config/config.ts';
import { ownDataFolder } from '../subgraphs/kernel/process/data-folder.ts';
import { openDatabase } from '../subgraphs/kernel/database/open.ts';
import { pagesOfThisMachine } from '../subgraphs/kernel/http/cors.ts';
import { createGraphServer } from '../subgraphs/kernel/http/graph-server.ts';
import { watchDatabase } from '../subgraphs/kernel/metrics/database-metrics.ts';
import { serveMetrics } from '../subgraphs/kernel/metrics/metrics-server.ts';
import { runServer } from '../subgraphs/kernel/http/run-server.ts';
import { type Budget, openBudget } from '../subgraphs/kernel/budget/call-budget.ts';
import { openDemoIssuer, openOwnIssuer } from '../subgraphs/kernel/identity/demo-issuer.ts';
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
import { createGraph } from './graph.ts';
import { createTableService } from './tables/service.ts';

await runCommand(async () => {
  const supergraphFile = readArguments();
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
  const supergraphSdl =
    supergraphFile === undefined ? readProjectFile('schema/supergraph.graphql') : readSupergraph(supergraphFile);
  const elsewhere = new Map<string, string>();
  const remote = (name: string, url: string) => {
    elsewhere.set(name, url);
    return overHttp(name, url, config.subgraphTimeouts[name]);
  };
  const tables = createTableService({
    verify,
    issuer: keyIssuer,
    record: (entries) => audit!.append(entries),
    now: () => new Date(),
  });
  const graph = await createGraph({
    saved: tables.source,
    supergraphSdl,
    verify,
    sourceOf: supergraphFile === undefined ? local : remote,
    mode: config.accessMode,
    record: (entries) => audit!.append(entries),
  });

  const spend: Budget['spend'] = (caller, cost) => budget!.spend(caller, cost);
  // With the demo's people there is nothing to protect: pages of the machine that a portal is made on may call.
  const corsOrigins = demo ? [...config.corsOrigins, pagesOfThisMachine] : config.corsOrigins;
  const server = createGraphServer(graph, { ...config, corsOrigins, verify, budget: { spend } }, (app) => {
    for (const subgraph of subgraphs) {
      const url = elsewhere.get(subgraph.name);
      if (supergraphFile === undefined) subgraph.routes(app, () => federation!.running(subgraph.name), config.exchange);
      else if (url !== undefined) routesOverHttp(app, subgraph, url, config.exchange);
    }
    tables.routes(app, graph, { ...config, budget: { spend }, mostRows: config.tableRows });
    workbenchRoutes(app);
    if (demo) demoRoutes(app, demo);
  });
  await runServer(server, config.port ?? 4000, config, 'The graph', async (onClose) => {
    onClose(graph.close);
    const folder = path.join(config.dataDir, supergraphFile === undefined ? 'graph' : 'gateway');
    const database = await openDatabase({ ...config, dataDir: folder });
    const { pool, poolOf, anchors } = database;
    onClose(database.close);
    if (config.metricsPort !== undefined) {
      onClose(await serveMetrics(config.metricsPort, config.host));
      const own = supergraphFile === undefined ? subgraphs.map(({ name }) => [name, poolOf(name)] as const) : [];
      watchDatabase(pool, { gateway: pool, ...Object.fromEntries(own) });
    }
    audit = await openAuditLog({ pool, anchors }, 'gateway', server.jobFailed);
    await tables.open(pool);
    const needs = { database: database.answers, 'gateway audit trail': audit.holds };
    budget = await openBudget(config.costPerMinute, config.databaseUrl === undefined ? undefined : pool);
    if (supergraphFile !== undefined) return needs;
    federation = await startFederation({
      pool,
      poolOf,
      anchors,
      verify,
      now: () => new Date(),
      connected: config,
      scheduled: true,
      log: server.jobFailed,
    });
    onClose(federation.close);
    return { ...needs, ...federation.needs };
  });
});

function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { supergraph: { type: 'string' } } }).values.supergraph;
  } catch {
    throw new StartUpError('Unknown arguments; the gateway takes --supergraph FILE');
  }
}

function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartUpError(`--supergraph: ${file} cannot be read; it requires a federation 2 supergraph file`);
  }
}
