import { parse, parseAllDocuments } from 'yaml';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

/** One process of the graph as compose.yaml starts it. */
export interface DeployedProcess {
  name: string;
  command: string[];
  environment: Record<string, string>;
}

/** A part of compose.yaml, as far as tests look at it. */
interface ComposeService {
  image: string;
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  stop_grace_period?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  profiles?: string[];
  networks?: string[];
  volumes?: string[];
  healthcheck?: unknown;
  depends_on?: unknown;
}

/** The services of compose.yaml, with values for what `.env` must give. */
export function readCompose(given: Record<string, string>): Record<string, ComposeService> {
  const text = readProjectFile('gateway/deploy/compose.yaml').replace(/\$\{(\w+):\?\}/g, (_, name: string) => {
    if (given[name] === undefined) throw new Error(`compose.yaml requires ${name}, which example.env does not name`);
    return given[name].replaceAll('"', '\\"').replace(/^\[.*\]$/, (list) => `"${list}"`);
  });
  return (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services;
}

/** The processes of the graph: its gateways, and its subgraphs. */
export function deployedProcesses(services: Record<string, ComposeService>): DeployedProcess[] {
  return Object.entries(services)
    .filter(([, { command = [] }]) => command.some((word) => word.startsWith('dist/')))
    .map(([name, { command = [], environment = {} }]) => ({ name, command, environment }));
}

/** The names and values of an environment file. */
export function readEnvironment(file: string): Record<string, string> {
  const lines = readProjectFile(file).split('\n');
  const set = lines.filter((line) => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(set.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The groups of servers in haproxy.cfg, each with the port at which it is reached. */
export function readBalancer(): Record<string, { port: number; servers: { name: string; port: number }[] }> {
  const text = readProjectFile('gateway/deploy/haproxy.cfg');
  const ports = [...text.matchAll(/^ {2}bind :(\d+)(?:\n .*)*\n {2}default_backend (\w+)/gm)];
  return Object.fromEntries(
    ports.map(([, port, backend]) => {
      const [, section = ''] = new RegExp(`^backend ${backend}\n((?: .*\n)+)`, 'm').exec(text) ?? [];
      const servers = [...section.matchAll(/^ {2}server ([\w-]+) ([\w-]+):(\d+)/gm)];
      return [
        backend!,
        { port: Number(port), servers: servers.map(([, , name, own]) => ({ name: name!, port: Number(own) })) },
      ];
    }),
  );
}

/** The documents of a YAML file. */
export function readDocuments(text: string): Record<string, unknown>[] {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length) throw document.errors[0]!;
    return document.toJS() as Record<string, unknown>;
  });
}
