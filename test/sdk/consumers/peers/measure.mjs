/**
 * Measures what the README of the SDK compares: how large clients are, minified and gzipped, and what the types of an
 * application with a hundred operations cost the compiler.
 *
 *   npm run test:consumers -- genql        lays the SDK and a client of genql where this finds them
 *   npm ci && node measure.mjs             in this folder
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
const consumers = path.dirname(here);
const genql = path.join(consumers, 'generated/genql/made');

const clients = [
  [
    'Province graph, core with one method',
    consumers,
    `import { createClient } from '@province-graph/client/core';
     import { inbox } from '@province-graph/client/documents';
     globalThis.client = createClient({ url: '/graphql' }, { inbox });`,
  ],
  [
    'Province graph, all methods and the exchange',
    consumers,
    `import { createClient } from '@province-graph/client';
     globalThis.client = createClient({ url: '/graphql' });`,
  ],
  [
    'Linear SDK',
    here,
    `import { LinearClient } from '@linear/sdk'; globalThis.client = new LinearClient({ apiKey: 'x' });`,
  ],
  ['Octokit', here, `import { Octokit } from 'octokit'; globalThis.client = new Octokit();`],
  [
    'Shopify Storefront API client',
    here,
    `import { createStorefrontApiClient } from '@shopify/storefront-api-client';
     globalThis.client = createStorefrontApiClient({ storeDomain: 'x', apiVersion: '2026-10', publicAccessToken: 'x' });`,
  ],
  [
    'genql, for the same graph',
    consumers,
    `import { createClient } from ${JSON.stringify(genql)}; globalThis.client = createClient({ url: '/graphql' });`,
  ],
];

console.log('bytes, minified and gzipped by esbuild and zlib level 9');
for (const [name, resolveDir, contents] of clients) {
  if (contents.includes(genql) && !existsSync(genql)) {
    console.log(`${name}: make it first (see above)`);
    continue;
  }
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    // Of Node, which an application in a browser does without.
    external: ['crypto', 'node:*'],
    logLevel: 'error',
  });
  const [{ contents: bundle }] = outputFiles;
  console.log(`${name}: ${gzipSync(bundle, { level: 9 }).length} (${bundle.length} before gzip)`);
}

const domains = ['directory', 'documents', 'reports', 'services'];
const sdk = await import(path.join(consumers, 'node_modules/@province-graph/client/dist/esm/index.js'));
const methods = domains.flatMap((domain) => Object.keys(sdk[domain]).map((method) => `client.${domain}.${method}`));
const calls = methods.slice(0, 100).map((method) => `export const use${methods.indexOf(method)} = ${method};`);
const uses = methods
  .slice(0, 100)
  .map(
    (_, index) =>
      `type A${index} = Awaited<ReturnType<typeof use${index}>>; export const k${index}: keyof A${index} = null!;`,
  );
const folder = path.join(consumers, 'generated/types-cost');
mkdirSync(folder, { recursive: true });
const head = `import { createClient } from '@province-graph/client';\nconst client = createClient({ url: '/graphql' });\n`;
writeFileSync(path.join(folder, 'empty.ts'), 'export {};\n');
writeFileSync(path.join(folder, 'hundred.ts'), [head, ...calls, ...uses].join('\n'));
/** Compiles one file in a process of its own; answers its seconds of CPU, whatever else the machine does. */
const compile = `
  const ts = require(process.argv[1]);
  const options = { noEmit: true, strict: true, module: 99, moduleResolution: 100, target: 9, types: [] };
  const program = ts.createProgram([process.argv[2]], options);
  const faults = ts.getPreEmitDiagnostics(program);
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify([faults.length, (user + system) / 1e6, program.getInstantiationCount()]));
`;
console.log('seconds of CPU of TypeScript, the least of five');
for (const file of ['empty.ts', 'hundred.ts']) {
  const typescript = path.join(consumers, 'node_modules/typescript/lib/typescript.js');
  const runs = Array.from({ length: 5 }, () =>
    JSON.parse(
      execFileSync(process.execPath, ['-e', compile, typescript, path.join(folder, file)], { encoding: 'utf8' }),
    ),
  );
  const [faults, , instantiations] = runs[0];
  const least = Math.min(...runs.map(([, seconds]) => seconds));
  console.log(`${file}: ${least.toFixed(2)} s, ${instantiations} instantiations, ${faults} errors`);
}
