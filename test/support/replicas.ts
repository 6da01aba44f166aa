import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import type { DemoPerson } from '../../gateway/demo/people.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { openProcessDatabase, type ProcessDatabase } from './database.ts';
import { deployedProcesses, readBalancer, readCompose, readEnvironment } from './deployment.ts';
import { freePort, type Running, startNode, untilReady } from './process.ts';

/** The processes of compose.yaml on this machine, on one database, behind balancers. */
export interface Replicas {
  /** The address of the graph, behind the balancer. */
  url: string;
  database: ProcessDatabase;
  running: Map<string, Running>;
  /** The address of one process. */
  originOf(name: string): string;
  token(person: DemoPerson): Promise<string>;
  /** Starts a process that has ended once more, and waits until it is ready. */
  start(name: string): Promise<void>;
  /** Kills a process, which can do nothing about it. */
  crash(name: string): Promise<void>;
  /** The DATA_DIR of a process. */
  folderOf(name: string): string;
  /** Ends them all by SIGTERM; answers the exit codes of those that were still running. */
  close(): Promise<(number | null)[]>;
}

/**
 * Starts what compose.yaml starts, by its commands and with its settings; hosts and ports alone are others, and who
 * issues tokens.
 */
export async function startReplicas(folder: string, change: Record<string, string> = {}): Promise<Replicas> {
  const database = await openProcessDatabase(folder);
  const issuer = await openDemoIssuer(folder);
  const keys = createServer((_, response) => response.end(JSON.stringify(issuer.trusted.jwks)));
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  const jwks = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
  const given = readEnvironment('gateway/deploy/example.env');
  const services = readCompose({ ...given, POSTGRES_PASSWORD: 'x' });
  const groups = readBalancer();
  const processes = new Map(deployedProcesses(services).map((one) => [one.name, one]));

  const ports = new Map<string, number>();
  for (const name of [...processes.keys(), ...Object.keys(groups)]) ports.set(name, await freePort());
  const originOf = (name: string) => `http://127.0.0.1:${ports.get(name)!}`;
  const moved = (value: string) =>
    Object.entries(groups).reduce(
      (text, [group, { port }]) => text.replaceAll(`http://balancer:${port}`, originOf(group)),
      value,
    );
  const folderOf = (name: string) => path.join(folder, services[name]!.volumes![0]!.replace(/:.*/, ''));
  const environmentOf = (name: string) => {
    const { environment } = processes.get(name)!;
    return {
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      ...Object.fromEntries(Object.entries(environment).map(([setting, value]) => [setting, moved(value)])),
      PORT: String(ports.get(name)),
      METRICS_PORT: '',
      DATA_DIR: folderOf(name),
      TRUSTED_PROXIES: '127.0.0.1',
      OIDC_ISSUERS: JSON.stringify([{ issuer: issuer.trusted.issuer, audience: issuer.trusted.audience, jwks }]),
      ...database.environment,
      ...change,
    };
  };
  const running = new Map<string, Running>();
  const balancers: Balancer[] = [];
  for (const [group, { servers }] of Object.entries(groups)) {
    balancers.push(
      await startBalancer(
        ports.get(group)!,
        servers.map(({ name }) => originOf(name)),
      ),
    );
  }
  const start = async (name: string) => {
    const started = startNode(processes.get(name)!.command.slice(1), environmentOf(name));
    running.set(name, started);
    await untilReady(started, originOf(name));
  };
  const close = async () => {
    const left = [...running.values()].filter(({ child }) => child.exitCode === null && child.signalCode === null);
    for (const { child } of left) child.kill('SIGTERM');
    const codes = await Promise.all(left.map(({ ended }) => ended));
    for (const balancer of balancers) await balancer.close();
    keys.close();
    await database.close();
    return codes;
  };
  try {
    await Promise.all([...processes.keys()].map(start));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: `${originOf('gateway')}/graphql`,
    database,
    running,
    originOf,
    token: issuer.token,
    start,
    crash: async (name) => {
      const { child, ended } = running.get(name)!;
      child.kill('SIGKILL');
      await ended;
    },
    folderOf,
    close,
  };
}
