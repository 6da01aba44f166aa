/**
 * Builds the package: ES modules, CommonJS, and types for both.
 *
 *   npm run build -w client-sdk
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');
const tsc = path.join(here, '../node_modules/typescript/bin/tsc');

rmSync(dist, { recursive: true, force: true });
for (const [folder, module, type] of [
  ['esm', 'NodeNext', 'module'],
  ['cjs', 'CommonJS', 'commonjs'],
]) {
  const outDir = path.join(dist, folder);
  const resolution = module === 'CommonJS' ? ['--moduleResolution', 'Node10', '--ignoreDeprecations', '5.0'] : [];
  execFileSync(process.execPath, [tsc, '-p', here, '--outDir', outDir, '--module', module, ...resolution], {
    stdio: 'inherit',
  });
  // Says in which module system the files of this folder are written.
  writeFileSync(path.join(outDir, 'package.json'), JSON.stringify({ type }));
}
