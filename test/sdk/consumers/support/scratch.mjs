import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const here = path.dirname(import.meta.dirname);
const run = promisify(execFile);

/** A folder that starts empty, with these files in it; libraries are found from there. */
export async function scratchFolder(name, files = {}) {
  const folder = path.join(here, 'generated', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

/** Runs the command of a library; rejects with all that it said. */
export async function runTool(folder, file, ...args) {
  const command = path.join(here, 'node_modules', file);
  const isScript = /\.([cm]?js)$/.test(command);
  const [program, ...all] = isScript ? [process.execPath, command, ...args] : [command, ...args];
  const { stdout, stderr } = await run(program, all, { cwd: folder, maxBuffer: 1e8 }).catch((error) => {
    throw new Error(`${file} failed: ${error.stdout}${error.stderr}`);
  });
  return stdout + stderr;
}

/** Checks the types of files, as an application would; answers what the compiler says. */
export async function typeFaults(folder, files, { compiler = 'typescript', options = [] } = {}) {
  const standard = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  const alone = compiler === 'typescript-7' ? ['--ignoreConfig'] : [];
  const args = [...standard, ...alone, '--skipLibCheck', '--types', 'node', ...options, ...files];
  const tsc = path.join(here, 'node_modules', compiler, compiler === 'typescript-7' ? 'bin/tsc' : 'lib/tsc.js');
  const { stdout } = await run(process.execPath, [tsc, ...args], { cwd: folder, maxBuffer: 1e8 }).catch(
    (error) => error,
  );
  return stdout;
}

/** Bundles a file in TypeScript beside it, and loads it unless it is for a process of its own. */
export async function load(folder, file, { isRun = true } = {}) {
  const outfile = path.join(folder, file.replace(/\.tsx?$/, '.bundle.mjs'));
  await build({
    entryPoints: [path.join(folder, file)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  return isRun ? import(pathToFileURL(outfile).href) : undefined;
}
