import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const standard = {
  bundle: true,
  absWorkingDir: here,
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Writes the command line into a folder, in one file with its libraries; answers their licences. */
export async function bundleCommand(folder) {
  const { metafile } = await build({
    ...standard,
    entryPoints: { 'province-graph': path.join(here, 'src/command/main.ts') },
    outdir: folder,
    platform: 'node',
    target: 'node18',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(path.join(folder, 'province-graph.js'), 0o755);
  return licensesOf(metafile);
}

/**
 * Puts the graph for tests into one file with its library, in place of what was compiled into a folder; of its parts the
 * types stay that it exports. Answers the licences.
 */
export async function bundleTesting(folder, format) {
  const { metafile } = await build({
    ...standard,
    entryPoints: { testing: path.join(here, 'src/testing.ts') },
    outdir: folder,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format,
  });
  for (const file of readdirSync(path.join(folder, 'testing')))
    if (file !== 'test-graph.d.ts') rmSync(path.join(folder, 'testing', file));
  for (const part of ['contract', 'samples'])
    for (const end of ['js', 'd.ts']) rmSync(path.join(folder, 'generated', `${part}.${end}`));
  return licensesOf(metafile);
}

/** The licences of the libraries in a bundle, which they ask to be passed on, by name and version. */
function licensesOf({ inputs }) {
  const folders = Object.keys(inputs).map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
    const place = path.join(here, folder);
    const { name, version } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
    const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry));
    return [`${name} ${version}`, readFileSync(path.join(place, file), 'utf8').trim()];
  });
  return new Map(texts);
}
