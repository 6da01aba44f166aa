/**
 * Checks everything short of the tests: imports, format, lint, types, and that what is emitted is up to date.
 *
 *   npm run check              what has passed before with the same files is not checked again
 *   npm run check -- --all     everything
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const cache = 'node_modules/.cache';
const bin = (name, file) => [process.execPath, `node_modules/${name}/${file}`];

/** Each step, and which files decide whether it passes; a folder stands for all that is in it. */
const code = ['gateway', 'subgraphs', 'client-sdk', 'test'];
const steps = [
  { name: 'imports', of: ['gateway', 'subgraphs', 'rooms'], run: [process.execPath, 'rooms.mjs', '--check'] },
  { name: 'promises', of: [...code, '.oxlintrc', 'tsconfig'], run: [...bin('oxlint', 'bin/oxlint'), '--type-aware'] },
  {
    name: 'types',
    of: [...code, 'schema', 'tsconfig'],
    run: [
      ...bin('typescript-7', 'bin/tsc'),
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}/tsc7.tsbuildinfo`,
    ],
  },
  {
    name: 'lint',
    of: [''],
    run: [...bin('eslint', 'bin/eslint.js'), '.', '--cache', '--cache-location', `${cache}/eslint/`],
  },
  {
    name: 'format',
    of: [''],
    run: [...bin('prettier', 'bin/prettier.cjs'), '--check', '.', '--cache', '--log-level', 'warn'],
  },
  { name: 'schema', of: ['subgraphs', 'gateway', 'schema'], run: entry('gateway/composition/emit.ts') },
  {
    name: 'compatibility',
    of: ['schema', 'gateway/release'],
    run: [process.execPath, 'run.mjs', 'gateway/release/check-command.ts'],
  },
  { name: 'sdk', of: ['schema', 'client-sdk', 'subgraphs'], run: entry('client-sdk/generate/emit.ts') },
  { name: 'settings', of: ['subgraphs/kernel'], run: entry('subgraphs/kernel/config/emit-settings.ts') },
  { name: 'migrations', of: ['subgraphs'], run: entry('subgraphs/kernel/database/draft-migration.ts') },
];

execFileSync(process.execPath, ['run.mjs'], { stdio: 'inherit' });
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n');
const hashes = new Map(
  tracked.filter((file) => file && existsSync(file)).map((file) => [file, hash(readFileSync(file))]),
);
mkdirSync(`${cache}/checked`, { recursive: true });
const waiting = [...steps];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) await carryOut(step);
}

async function carryOut({ name, of, run: [command, ...args] }) {
  const stamp = `${cache}/checked/${name}`;
  const inputs = [...hashes].filter(([file]) => ['package', ...of].some((start) => file.startsWith(start)));
  const fingerprint = hash(JSON.stringify([args, inputs]));
  const isKnown = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (isKnown && !process.argv.includes('--all')) return;
  rmSync(stamp, { force: true });
  const began = performance.now();
  const { failed, output } = await new Promise((resolve) =>
    execFile(command, args, { maxBuffer: 1e8 }, (failed, out, err) => resolve({ failed, output: out + err })),
  );
  console.log(`${name}: ${failed ? 'FAILED' : 'passed'}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!failed) return writeFileSync(stamp, fingerprint);
  console.error(output);
  process.exitCode = 1;
}

/** An entry of the build that takes --check. */
function entry(source) {
  return [process.execPath, 'run.mjs', source, '--check'];
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}
