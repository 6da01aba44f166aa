/**
 * Tests the clients that applications use against the graph, and the package as applications install it:
 *
 *   npm run test:consumers                 all of it
 *   npm run test:consumers -- relay        the files whose names say so
 *
 * The libraries are those of this folder's own lock, so that none of them reaches the product.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from './support/chromium.mjs';

const here = import.meta.dirname;
const root = path.join(here, '../../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'consumers-'));
const wanted = process.argv.slice(2);

installLibraries();
const tarball = packClient();
const graph = await startGraph();
try {
  if (!chromium()) {
    console.log(
      '\nSKIPPED: there is no Chromium on this machine, so that nothing is tested in a browser.\n' +
        'Install it (apt-get install chromium), or name its binary in CHROMIUM.\n',
    );
  }
  const files = readdirSync(here).filter((file) => file.endsWith('.test.mjs'));
  const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
  const environment = { ...process.env, GRAPH_URL: `${graph.address}/graphql`, CLIENT_TARBALL: tarball };
  const tests = ['--test', '--test-concurrency=2', '--test-timeout=150000', '--test-reporter=spec', ...chosen.sort()];
  process.exitCode = await ended(spawn(process.execPath, tests, { cwd: here, env: environment, stdio: 'inherit' }));
} finally {
  await graph.stop();
  rmSync(scratch, { recursive: true, force: true });
}

/** What the lock says is installed once, and again when the lock or Node changes. */
function installLibraries() {
  const lock = readFileSync(path.join(here, 'package-lock.json'));
  const fingerprint = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stamp = path.join(here, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
  writeFileSync(stamp, fingerprint);
}

/** Packs the client as it is published, and lays it where the tests import it from. */
function packClient() {
  const args = ['pack', '--silent', '--pack-destination', scratch];
  const name = execFileSync('npm', args, { cwd: path.join(root, 'client-sdk'), encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1);
  const file = path.join(scratch, name);
  execFileSync('tar', ['xzf', file, '-C', scratch]);
  const installed = path.join(here, 'node_modules/@province-graph/client');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(path.dirname(installed), { recursive: true });
  cpSync(path.join(scratch, 'package'), installed, { recursive: true });
  return file;
}

/** Starts the graph with its demo, on a port and in a folder of its own. */
async function startGraph() {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: '0', DATA_DIR: path.join(scratch, 'data'), COST_PER_MINUTE: '80000000' };
  const server = spawn(process.execPath, ['run.mjs', 'gateway/main.ts'], { cwd: root, env });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-100_000);
        const found = /answers at (http:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
    }
    server.on('close', () => reject(new Error(`The graph did not start: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      const over = ended(server);
      server.kill('SIGTERM');
      await over;
    },
  };
}

function ended(child) {
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
