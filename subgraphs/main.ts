/**
 * One subgraph alone, over HTTP.
 *
 *   npm run subgraph -- directory      listens on its own port (README), or on PORT
 *
 * The others start with the directory's picture of the agencies, which they fetch from DIRECTORY_URL.
 */
import path from 'node:path';
import { parse } from 'graphql';
import { readConfig } from './kernel/config/config.ts';
import { ownDataFolder } from './kernel/process/data-folder.ts';
import { openDatabase } from './kernel/database/open.ts';
import { subgraphs } from './index.ts';
import type { RunningSubgraph, Subgraph } from './kernel/subgraph/define-subgraph.ts';
import { createGraphServer } from './kernel/http/graph-server.ts';
import type { GraphService } from './kernel/http/graphql-route.ts';
import { watchDatabase } from './kernel/metrics/database-metrics.ts';
import { serveMetrics } from './kernel/metrics/metrics-server.ts';
import { runServer } from './kernel/http/run-server.ts';
import { type Budget, openBudget } from './kernel/budget/call-budget.ts';
import { openDemoIssuer } from './kernel/identity/demo-issuer.ts';
import { createVerifier } from './kernel/identity/verifier.ts';
import { organisationRoute } from './kernel/organisation/route.ts';
import { replicateOrganisation } from './kernel/organisation/replica.ts';
import { runCommand } from './kernel/process/run-command.ts';
import { StartUpError } from './kernel/errors/start-up-error.ts';

await runCommand(async () => {
  const subgraph = named(process.argv[2]);
  const config = readConfig(process.env);
  ownDataFolder(config.dataDir);
  const verify = createVerifier(config.issuers ?? [(await openDemoIssuer(config.dataDir)).trusted], config.clockSkew);
  let running: RunningSubgraph | undefined;
  const service: GraphService = {
    schema: await subgraph.schema(),
    sdl: parse(await subgraph.sdl()),
    execute: (request) => running!.execute(request),
  };
  let budget: Budget | undefined;
  const spend: Budget['spend'] = (caller, cost) => budget!.spend(caller, cost);
  const server = createGraphServer(service, { ...config, verify, budget: { spend } }, (app) => {
    subgraph.routes(app, () => running!, config.exchange);
    if (subgraph.ownsOrganisation) organisationRoute(app, () => running!.organisation);
  });
  await runServer(
    server,
    config.port ?? subgraph.port,
    config,
    `The subgraph ${subgraph.name}`,
    async (onClose, stopping) => {
      const database = await openDatabase({ ...config, dataDir: path.join(config.dataDir, subgraph.name) });
      onClose(database.close);
      if (config.metricsPort !== undefined) {
        onClose(await serveMetrics(config.metricsPort, config.host));
        watchDatabase(database.pool, { [subgraph.name]: database.poolOf(subgraph.name) });
      }
      const replica = subgraph.ownsOrganisation
        ? {}
        : { organisation: await replicateOrganisation(config.directoryUrl, { stopping, waits: server.waits }) };
      const { anchors, pool } = database;
      budget = await openBudget(
        config.costPerMinute,
        config.databaseUrl === undefined ? undefined : pool,
        subgraph.name,
      );
      running = await subgraph.start({
        pool: database.poolOf(subgraph.name),
        anchors,
        verify,
        now: () => new Date(),
        connected: config,
        scheduled: true,
        log: server.jobFailed,
        ...replica,
      });
      onClose(running.close);
      return { database: database.answers, ...running.needs };
    },
  );
});

function named(name: string | undefined): Subgraph {
  const subgraph = subgraphs.find((candidate) => candidate.name === name);
  if (subgraph) return subgraph;
  throw new StartUpError(
    `Which subgraph? npm run subgraph -- ${subgraphs.map((candidate) => candidate.name).join('|')}`,
  );
}
