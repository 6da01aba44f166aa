/**
 * Brings the build up to date, then runs one entry in this same process:
 *
 *   node run.mjs                      build only
 *   node run.mjs gateway/main.ts …    build, then run; the remaining arguments are the entry's
 *
 * Three steps, each skipped for what has not changed: Prisma clients are generated from each subgraph's schema.prisma,
 * TypeScript is compiled to dist/ file by file, and the page of the gateway is bundled. One process from start to end, so that a signal sent to it
 * reaches the server and not a shell in between.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePage } from './gateway/workbench/bundle.mjs';
import { generatePrismaClient } from './subgraphs/kernel/database/generate-client.mjs';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const compiled = ['gateway', 'subgraphs', 'client-sdk/src', 'client-sdk/generate', 'test/bench', 'test/support'];

await generatePrismaClients();
await compileSources();
await bundlePage(root);

const [entry, ...args] = process.argv.slice(2);
if (entry) {
  process.argv = [process.argv[0], path.join(root, entry), ...args];
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  await import(pathToFileURL(path.join(dist, entry.replace(/\.ts$/, '.js'))).href);
}

async function generatePrismaClients() {
  const subgraphs = (await readdir(path.join(root, 'subgraphs'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(root, 'subgraphs', entry.name))
    .filter((folder) => existsSync(path.join(folder, 'prisma', 'schema.prisma')));
  await Promise.all(subgraphs.map((folder) => generatePrismaClient(root, folder)));
}

async function compileSources() {
  const sources = (await Promise.all(compiled.map((folder) => filesBelow(path.join(root, folder))))).flat();
  const configured = await stat(path.join(root, '.swcrc'));
  const stale = [];
  for (const source of sources) {
    const target = path.join(dist, path.relative(root, source)).replace(/\.ts$/, '.js');
    const before = existsSync(target) ? (await stat(target)).mtimeMs : 0;
    if (before < Math.max((await stat(source)).mtimeMs, configured.mtimeMs)) stale.push({ source, target });
  }
  await dropOrphans(new Set(sources));
  if (stale.length === 0) return;
  const { transformFile } = await import('@swc/core');
  const swcrc = JSON.parse(await readFile(path.join(root, '.swcrc'), 'utf8'));
  delete swcrc.$schema;
  // Sources import each other as .ts, which the tests load as they are; the build runs as .js.
  swcrc.jsc.rewriteRelativeImportExtensions = true;
  // Servers would keep maps that stand in the code in memory; coverage finds them beside it.
  swcrc.sourceMaps = true;
  await Promise.all(
    stale.map(async ({ source, target }) => {
      await mkdir(path.dirname(target), { recursive: true });
      const { code, map } = await transformFile(source, { ...swcrc, swcrc: false, configFile: false });
      // The code last: by its time it is known what is up to date.
      await writeFile(`${target}.map`, map);
      await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
    }),
  );
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A deleted source must not live on in dist/. */
async function dropOrphans(sources) {
  if (!existsSync(dist)) return;
  for (const entry of await readdir(dist, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const target = path.join(entry.parentPath, entry.name);
    if (target.startsWith(path.join(dist, 'workbench'))) continue;
    const source = path.join(root, path.relative(dist, target)).replace(/\.js(\.map)?$/, '.ts');
    if (!sources.has(source)) await rm(target);
  }
}
