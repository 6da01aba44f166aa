import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { createServer } from '../../subgraphs/kernel/http/server.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { subgraphs } from '../../subgraphs/index.ts';
import { deployedProcesses, readBalancer, readCompose, readDocuments, readEnvironment } from '../support/deployment.ts';
import { expectManifest } from '../support/kubernetes.ts';

const deploy = (file: string) => `gateway/deploy/${file}`;
const names = ['gateway', ...subgraphs.map(({ name }) => name)];

/** The settings that the README has, and what the image and Node read besides. */
const settings = new Set([
  ...[...readProjectFile('subgraphs/kernel/README.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name!),
  'APOLLO_TELEMETRY_DISABLED',
]);
const inImage = Object.fromEntries(
  /^ENV (.*)$/m
    .exec(readProjectFile(deploy('Dockerfile')))![1]!
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const routes = createServer({ logLevel: 'silent' }).app;
const isRoute = (url: string) => routes.hasRoute({ method: 'GET', url });

/** Holds that an environment has nothing that nobody reads, and all that production requires, in its form. */
function expectSettings(environment: Record<string, string>): void {
  expect(Object.keys(environment).filter((name) => !settings.has(name))).toEqual([]);
  expect(readConfig({ ...inImage, ...environment })).toMatchObject({ databaseUrl: expect.any(String) });
}

/** Holds that a command starts what there is. */
function expectCommand([node, entry = '', ...rest]: string[]): void {
  expect(path.basename(node ?? '')).toBe('node');
  expect(existsSync(projectFile(entry.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  for (const file of rest.filter((word) => word.includes('.graphql'))) expect(existsSync(projectFile(file))).toBe(true);
}

it('knows the settings and the routes that it holds the files against', () => {
  expect(settings.size).toBeGreaterThan(25);
  expect([isRoute('/health/ready'), isRoute('/health/steady')]).toEqual([true, false]);
});

describe('the image', () => {
  const lines = readProjectFile(deploy('Dockerfile')).replaceAll('\\\n', '').split('\n');

  it('is of files that there are, and runs as somebody who is not root', () => {
    const copied = lines.flatMap((line) => /^COPY --from=build \/app\/(\S+)/.exec(line)?.slice(1) ?? []);
    expect(copied.length).toBeGreaterThan(5);
    for (const file of copied) expect(existsSync(projectFile(file))).toBe(true);
    expect(lines.filter((line) => line.startsWith('USER')).at(-1)).toBe('USER 1000:1000');
    const command = lines.find((line) => line.startsWith('CMD'))!;
    expectCommand(JSON.parse(command.slice(4)) as string[]);
    const [, asked = ''] = /HEALTHCHECK.*\$\{process\.env\.PORT\}(\/[\w/]+)/.exec(lines.join('\n')) ?? [];
    expect(isRoute(asked)).toBe(true);
  });

  it('comes from nowhere but the usual place of images', () => {
    const images = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.slice(1) ?? []);
    expect(images).toEqual(['node:22-bookworm-slim', 'node:22-bookworm-slim']);
  });
});

describe('compose.yaml', () => {
  const services = readCompose({ ...readEnvironment(deploy('example.env')), POSTGRES_PASSWORD: 'secret' });
  const processes = deployedProcesses(services);
  const balancer = readBalancer();

  it('starts two gateways and two of each subgraph, by commands and settings that there are', () => {
    expect(processes.map(({ name }) => name).sort()).toEqual(
      names.flatMap((name) => [`${name}-1`, `${name}-2`]).sort(),
    );
    for (const { command, environment } of processes) {
      expectCommand(command);
      expectSettings(environment);
    }
    for (const name of ['backup', 'restore']) {
      expectCommand(services[name]!.entrypoint!);
      expectSettings(services[name]!.environment!);
    }
  });

  it('balances each of them at its port, by a readiness that there is', () => {
    const ports = Object.fromEntries(processes.map(({ name, environment }) => [name, Number(environment.PORT)]));
    const balanced = Object.values(balancer).flatMap(({ servers }) => servers);
    expect(Object.fromEntries(balanced.map(({ name, port }) => [name, port]))).toEqual(ports);
    const asked = /http-check send meth GET uri (\S+)/.exec(readProjectFile(deploy('haproxy.cfg')))![1]!;
    expect(isRoute(asked)).toBe(true);
    for (const { environment } of processes) {
      const { subgraphUrls, directoryUrl } = readConfig({ ...inImage, ...environment });
      for (const [name, { hostname, port }] of Object.entries(subgraphUrls))
        expect([hostname, Number(port)]).toEqual(['balancer', balancer[name]!.port]);
      if (environment.DIRECTORY_URL) expect(Number(directoryUrl.port)).toBe(balancer.directory!.port);
    }
    const { subgraphUrls } = readConfig({ ...inImage, ...services['gateway-1']!.environment });
    expect(Object.keys(subgraphUrls).sort()).toEqual(names.slice(1).sort());
  });

  it('gives them as few rights as they need, and time to drain', () => {
    for (const { name, environment } of processes) {
      const { read_only, cap_drop, security_opt, stop_grace_period, volumes } = services[name]!;
      expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
      expect(parseInt(stop_grace_period!, 10)).toBeGreaterThan(Number(environment.DRAIN) + 9);
      expect(volumes).toEqual([`data-${name.at(-1)}:/data`]);
    }
    expect(services.postgres!.networks).toEqual(['data']);
  });
});

describe('the systemd units', () => {
  const folder = projectFile(deploy('systemd'));
  const units = readdirSync(folder).filter((file) => /\.(service|timer|target)$/.test(file));
  const environment = readEnvironment(deploy('systemd/graph.env'));

  it.each(units.filter((file) => file.endsWith('.service')))('%s starts what there is, with few rights', (file) => {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    const value = (key: string) =>
      lines
        .filter((line) => line.startsWith(`${key}=`))
        .map((line) => line.slice(key.length + 1))
        .at(-1);
    const command = /\/usr\/bin\/node .*?(?=\.js)\.js(?: --supergraph \S+)?/.exec(value('ExecStart')!)![0];
    expectCommand(command.split(' '));
    const own = Object.fromEntries(
      value('Environment')!
        .split(' ')
        .map((pair) => pair.split('=')),
    );
    expectSettings({ ...own, ...environment });
    for (const right of ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'RestrictSUIDSGID'])
      expect([right, value(right)]).toEqual([right, 'yes']);
    expect([value('ProtectSystem'), value('CapabilityBoundingSet'), value('UMask')]).toEqual(['strict', '', '0077']);
    expect(own.DATA_DIR).toBe(`/var/lib/province-graph`);
    if (file !== 'province-graph-backup.service')
      expect(Number(value('TimeoutStopSec'))).toBeGreaterThan(Number(environment.DRAIN) + 9);
  });

  it('are of one target, which has every subgraph', () => {
    const target = readFileSync(path.join(folder, 'province-graph.target'), 'utf8');
    for (const { name } of subgraphs) expect(target).toContain(`Wants=province-graph-subgraph@${name}.service\n`);
  });

  const onSystemd = existsSync('/usr/bin/systemd-analyze') ? it : () => {};
  onSystemd('are what systemd takes', () => {
    const copies = mkdtempSync(path.join(tmpdir(), 'units-'));
    const files = units.map((file) => {
      const copy = path.join(copies, file.replace('@.', '@directory.'));
      writeFileSync(copy, readFileSync(path.join(folder, file), 'utf8').replaceAll('/usr/bin/node', process.execPath));
      return copy;
    });
    writeFileSync(
      path.join(copies, 'province-graph-subgraph@.service'),
      readFileSync(files.find((file) => file.includes('@'))!),
    );
    try {
      const environmentOfRun = { ...process.env, SYSTEMD_LOG_LEVEL: 'warning' };
      expect(
        execFileSync('systemd-analyze', ['verify', '--man=no', ...files], { env: environmentOfRun }).toString(),
      ).toBe('');
    } finally {
      rmSync(copies, { recursive: true });
    }
  });
});

describe('the Kubernetes manifests', () => {
  const root = projectFile(deploy('kubernetes'));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const read = (file: string) => readDocuments(readFileSync(path.join(root, file), 'utf8'));
  const kustomizations = files.filter((file) => path.basename(file) === 'kustomization.yaml');
  const manifests = files.filter((file) => !kustomizations.includes(file)).flatMap(read);

  interface Kustomization {
    resources: string[];
    configMapGenerator?: { name: string; literals: string[] }[];
    secretGenerator?: { name: string; envs: string[] }[];
    patches?: { patch: string }[];
  }
  const kustomization = (file: string) => read(file)[0] as unknown as Kustomization;

  it('are named by kustomizations, each of which names what there is', () => {
    const named = kustomizations.flatMap((file) =>
      kustomization(file).resources.map((resource) => path.join(path.dirname(file), resource)),
    );
    for (const resource of named) expect([resource, existsSync(path.join(root, resource))]).toEqual([resource, true]);
    const loose = files.filter((file) => !kustomizations.includes(file) && !named.includes(file));
    expect(loose).toEqual([]);
    const { resources } = kustomization('base/kustomization.yaml');
    expect(resources).toEqual(expect.arrayContaining(names));
  });

  it('start each process by a command that there is', () => {
    for (const name of names) {
      const [patch] = kustomization(`base/${name}/kustomization.yaml`).patches!;
      const [command, args] = readDocuments(patch!.patch)[0] as unknown as { value: string[] }[];
      expectCommand([...command!.value, ...args!.value]);
      if (name !== 'gateway') expect(args!.value.at(-1)).toBe(name);
    }
  });

  it('have all settings that production requires, and none that nobody reads', () => {
    const generated = ['base', 'overlays/trial'].flatMap((folder) =>
      kustomization(`${folder}/kustomization.yaml`).configMapGenerator!.flatMap(({ literals }) => literals),
    );
    const literals = Object.fromEntries(
      generated.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
    );
    const { POSTGRES_PASSWORD, ...secrets } = readEnvironment(deploy('kubernetes/overlays/trial/secrets.example.env'));
    expect(POSTGRES_PASSWORD).toBeDefined();
    expectSettings({ ...literals, ...secrets, PORT: '4000' });
    const { subgraphUrls, directoryUrl, drainMs } = readConfig({ ...inImage, ...literals, ...secrets });
    expect(Object.fromEntries(Object.entries(subgraphUrls).map(([name, { host }]) => [name, host]))).toEqual(
      Object.fromEntries(names.slice(1).map((name) => [name, `${name}-graph:4000`])),
    );
    expect(directoryUrl.host).toBe('directory-graph:4000');
    const set = manifests.find(({ kind }) => kind === 'StatefulSet') as unknown as {
      spec: { template: { spec: { terminationGracePeriodSeconds: number } } };
    };
    expect(set.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(drainMs / 1_000 + 9);
  });

  it('ask for health where there is some, and run as nobody in particular', () => {
    const text = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
    const probes = [...text.matchAll(/httpGet: \{ path: (\S+), port: (\w+) \}/g)];
    expect(probes.map(([, asked]) => asked)).toEqual(['/health/live', '/health/live', '/health/ready']);
    for (const [, asked, port] of probes) expect([isRoute(asked!), port]).toEqual([true, 'http']);
    const containers = text.match(/^ *containers:$/gm)!.length;
    for (const right of [
      'allowPrivilegeEscalation: false',
      'readOnlyRootFilesystem: true',
      'drop: [ALL]',
      'runAsNonRoot: true',
    ])
      expect([right, text.split(right).length - 1]).toEqual([right, containers]);
  });

  const withKubectl = isThere('kubectl') ? it : () => {};
  withKubectl('are put together by kustomize to what Kubernetes takes', async () => {
    const trial = path.join(root, 'overlays', 'trial');
    const copy = mkdtempSync(path.join(tmpdir(), 'kustomize-'));
    try {
      execFileSync('cp', ['-r', `${root}/.`, copy]);
      writeFileSync(
        path.join(copy, 'overlays', 'trial', 'secrets.env'),
        readFileSync(path.join(trial, 'secrets.example.env')),
      );
      const rendered = readDocuments(
        execFileSync('kubectl', ['kustomize', path.join(copy, 'overlays', 'trial')]).toString(),
      );
      // Base64 is written in several lines, which Kubernetes takes and the schema does not.
      for (const { kind, data } of rendered as { kind: string; data?: Record<string, string> }[])
        if (kind === 'Secret') for (const name in data) data[name] = data[name]!.replace(/\s/g, '');
      const kinds = rendered.map(({ kind }) => kind as string);
      expect(kinds.filter((kind) => kind === 'StatefulSet')).toHaveLength(6);
      expect(kinds.filter((kind) => kind === 'PodDisruptionBudget')).toHaveLength(5);
      for (const manifest of rendered) await expectManifest(manifest);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('are of the schemas of their kinds', async () => {
    const whole = manifests.filter(({ kind }) => !['StatefulSet', 'PodDisruptionBudget'].includes(kind as string));
    expect(whole.length).toBeGreaterThan(8);
    for (const manifest of whole) await expectManifest(manifest);
    // Kustomize adds what these leave out.
    const selector = { matchLabels: { a: 'b' } };
    for (const manifest of manifests.filter(({ kind }) => kind === 'StatefulSet')) {
      const { spec } = manifest as { spec: object };
      await expectManifest({ ...manifest, spec: { selector, ...spec } });
    }
  });

  it('are held against schemas that see what is wrong', async () => {
    const service = manifests.find(({ kind }) => kind === 'Service')!;
    const port = (change: object) => ({ ...service, spec: { ports: [{ name: 'http', port: 4000, ...change }] } });
    await expectManifest(port({}));
    await expect(expectManifest(port({ port: '4000' }))).rejects.toThrow('/spec/ports/0/port');
    await expect(expectManifest(port({ targetport: 1 }))).rejects.toThrow('Service has no /spec/ports/0/targetport');
  });
});

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, program)));
}
