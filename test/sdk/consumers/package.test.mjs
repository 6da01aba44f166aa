import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import * as attw from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { url } from './support/graph.mjs';
import { scratchFolder, typeFaults } from './support/scratch.mjs';

const run = promisify(execFile);
const tarball = process.env.CLIENT_TARBALL;
const here = import.meta.dirname;
const installed = path.join(here, 'node_modules/@province-graph/client');
let folder;

const asked = `
const client = createClient({ url: ${JSON.stringify(url)} });
client.directory.successors({ id: 'c-21142', asOf: '2026-01-01' }).then(({ agency }) => {
  console.log(agency.nameVi, agency.successorsAsOf.length);
});
`;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'empty-project-'));
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball], { cwd: folder });
  await writeFile(path.join(folder, 'app.mjs'), `import { createClient } from '@province-graph/client';${asked}`);
  await writeFile(path.join(folder, 'app.cjs'), `const { createClient } = require('@province-graph/client');${asked}`);
});
after(() => rm(folder, { recursive: true, force: true }));

test('the tarball depends on nothing', async () => {
  const lock = JSON.parse(await readFile(path.join(folder, 'package-lock.json'), 'utf8'));
  assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/@province-graph/client']);
});

for (const version of ['18', '20', '22']) {
  test(`an empty project reads the graph on Node ${version}, as ES module and as CommonJS`, async () => {
    const node = await nodeOf(version);
    assert.match((await run(node, ['--version'])).stdout, new RegExp(`^v${version}\\.`));
    for (const file of ['app.mjs', 'app.cjs'])
      assert.equal((await run(node, [file], { cwd: folder })).stdout, 'UBND xã Trà Bùi 2\n');
    const command = path.join(folder, 'node_modules/@province-graph/client/dist/command/province-graph.js');
    const query = '{ agency(id: "qni2025") { id level } }';
    const { stdout } = await run(node, [command, 'run', query, '--format', 'csv', '--url', url], { cwd: folder });
    assert.equal(stdout, 'agency.id,agency.level\r\nqni2025,PROVINCE\r\n');
  });
}

test('npx finds the command', async () => {
  const { stdout } = await run('npx', ['--no-install', 'province-graph', '--version'], { cwd: folder });
  const { version } = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8'));
  assert.equal(stdout, `${version}\n`);
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('the types are right in every module system (are the types wrong?)', async () => {
  const pack = attw.createPackageFromTarballData(new Uint8Array(await readFile(tarball)));
  const { problems } = await attw.checkPackage(pack, { excludeEntrypoints: ['./schema.graphql'] });
  // Subpaths need `exports`, which TypeScript's resolution of Node 10 does not know; it is of before 2022.
  const others = problems.filter((problem) => problem.resolutionKind !== 'node10');
  assert.deepEqual(others, []);
});

const consumer = `
import { createClient, denials, type DocumentsInboxRow } from '@province-graph/client';
import { createClient as small } from '@province-graph/client/core';
import { inbox } from '@province-graph/client/documents';
import { labels } from '@province-graph/client/labels';
import { useGraphQuery } from '@province-graph/client/react';
import { createTestGraph } from '@province-graph/client/testing';
import { handlersOf } from '@province-graph/client/testing/msw';

const client = createClient<'documents:read'>({ url: '/graphql' });
export async function rows(agency: string): Promise<DocumentsInboxRow[]> {
  const data = await client.documents.inbox({ agency }, { require: ['agency.inbox'] });
  return data.agency?.inbox.nodes ?? [];
}
// @ts-expect-error This scope is not held.
client.documents.tasks({});
export const one = small({ url: '/graphql' }, { inbox }).inbox;
export const label: string = labels.DossierStatus.PROCESSING;
export const hook = (agency: string) => useGraphQuery(inbox, { agency }).data?.agency?.inbox?.nodes[0]?.status;
export const handlers = handlersOf(createTestGraph());
export { denials };
`;
for (const compiler of ['typescript-5.4', 'typescript', 'typescript-7']) {
  test(`the types of every entry hold in ${compiler}`, async () => {
    const place = await scratchFolder(`types-${compiler}`, { 'app.ts': consumer });
    assert.equal(await typeFaults(place, ['app.ts'], { compiler, options: ['--lib', 'es2022,dom,dom.iterable'] }), '');
  });
}

/** The binary of that version of Node; it is an npm package, fetched once. */
async function nodeOf(version) {
  const name = `node-${process.platform}-${process.arch}`;
  const place = path.join(here, '../../../node_modules/.cache/node-versions', version);
  const binary = path.join(place, 'node_modules', name, 'bin/node');
  if (existsSync(binary)) return binary;
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'package.json'), '{"private":true}');
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place, `${name}@${version}`]);
  return binary;
}
