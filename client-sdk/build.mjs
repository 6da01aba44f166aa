/**
 * Builds the package: ES modules, CommonJS, types for both, the manifest of its operations, the schema, the command line
 * and the graph for tests. The last two have their libraries in them, so that the package depends on nothing.
 *
 *   npm run build -w client-sdk
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { bundleCommand, bundleTesting } from './bundles.mjs';
import { rollUpTypes } from './types.mjs';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');
const esm = path.join(dist, 'esm');
const cjs = path.join(dist, 'cjs');
const tsc = path.join(here, '../node_modules/typescript/bin/tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', here, '--outDir', esm], { stdio: 'inherit' });
rollUpTypes(esm);
// The types are the same in both; the folder's package.json says in which module system they are read.
cpSync(esm, cjs, { recursive: true, filter: (file) => !file.endsWith('.js') });
for (const file of readdirSync(esm, { recursive: true })) {
  if (!file.endsWith('.js')) continue;
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(path.join(esm, file), 'utf8'), { compilerOptions: options });
  writeFileSync(path.join(cjs, file), outputText);
}
writeFileSync(path.join(esm, 'package.json'), JSON.stringify({ type: 'module', sideEffects: false }));
writeFileSync(path.join(cjs, 'package.json'), JSON.stringify({ type: 'commonjs', sideEffects: false }));
cpSync(path.join(here, 'src/generated/manifest.json'), path.join(dist, 'manifest.json'));
cpSync(path.join(here, '../schema/api.graphql'), path.join(dist, 'schema.graphql'));
const licenses = new Map([
  ...(await bundleCommand(path.join(dist, 'command'))),
  ...(await bundleTesting(esm, 'esm')),
  ...(await bundleTesting(cjs, 'cjs')),
]);
const notices = [...licenses].map(([name, text]) => `${name}\n\n${text}\n`);
writeFileSync(path.join(dist, 'LICENSES.txt'), notices.join('\n\n'));
