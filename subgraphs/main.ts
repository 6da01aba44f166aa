/**
 * One subgraph alone, over HTTP.
 *
 *   npm run subgraph -- directory      listens on its own port (README), or on PORT
 *
 * The others start with the directory's picture of the agencies, which they fetch from DIRECTORY_URL.
 */
import path from 'node:path';
import { parse } from 'graphql';
import { systemClock } from './kernel/dates/instant.ts';
import { auditSchema } from './kernel/audit/audit-log.ts';
import { serveBackups } from './kernel/backup/backup-socket.ts';
import { type Config, readConfig } from './kernel/config/config.ts';
import { ownDataFolder } from './kernel/process/data-folder.ts';
import { openDatabase } from './kernel/database/open.ts';
import { subgraphs } from './index.ts';
import type { RunningSubgraph, Subgraph } from './kernel/subgraph/define-subgraph.ts';
import { createGraphServer } from './kernel/http/graph-server.ts';
import type { GraphService } from './kernel/http/graphql-route.ts';
import { watchDatabase } from './kernel/metrics/database-metrics.ts';
import { serveMetrics } from './kernel/metrics/metrics-server.ts';
import { runServer } from './kernel/http/run-server.ts';
import { startTracing } from './kernel/tracing/tracing.ts';
import { type Budget, openBudget } from './kernel/budget/call-budget.ts';
import { gatewayIssuers, openDemoIssuer, openOwnIssuer } from './kernel/identity/local-issuer.ts';
import { createVerifier, type TrustedIssuer } from './kernel/identity/verifier.ts';
import { organisationRoute } from './kernel/organisation/route.ts';
import { replicateOrganisation } from './kernel/organisation/replica.ts';
import { runCommand } from './kernel/process/run-command.ts';
import { StartUpError } from './kernel/errors/start-up-error.ts';

await runCommand(async () => {
  const subgraph = named(process.argv[2]);
  const config = readConfig(process.env);
  ownDataFolder(config.dataDir);
  const verify = createVerifier(await trustedIssuers(config), config.clockSkew);
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
      if (config.tracing) onClose(await startTracing(config.tracing, subgraph.name, server.jobFailed));
      const folder = path.join(config.dataDir, subgraph.name);
      const database = await openDatabase({ ...config, dataDir: folder });
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
        now: systemClock,
        connected: config,
        scheduled: true,
        log: server.jobFailed,
        ...replica,
      });
      onClose(running.close);
      if (config.databaseUrl === undefined) {
        const source = { pool, name: subgraph.name, schemas: [subgraph.name, auditSchema], folders: [folder] };
        onClose(await serveBackups(folder, source, server.jobFailed));
      }
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

/** The province's own issuers, or the demo's; and the gateways, which ask for the holders of read keys. */
async function trustedIssuers({ issuers, gatewayJwks, dataDir }: Config): Promise<TrustedIssuer[]> {
  const gateways = gatewayJwks ? [gatewayIssuers(gatewayJwks)] : [];
  if (issuers) return [...issuers, ...gateways];
  // Without configuration all processes of the demo share one DATA_DIR, and the keys in it.
  const own = gatewayJwks ? [] : [(await openOwnIssuer(dataDir)).trusted];
  return [(await openDemoIssuer(dataDir)).trusted, ...own, ...gateways];
}
