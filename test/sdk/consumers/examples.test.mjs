import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { createClient } from '@province-graph/client';
import { startFaultyProxy } from './support/faulty-proxy.mjs';
import { tokenOf, url } from './support/graph.mjs';
import { load, scratchFolder, typeFaults } from './support/scratch.mjs';

const examples = path.join(import.meta.dirname, '../../../client-sdk/examples');
const agency = 'qni-skhcn2025-new';
let folder;
before(async () => {
  folder = await scratchFolder('examples');
  await cp(examples, folder, { recursive: true });
});

test('the examples have the right types', async () => {
  await writeFile(path.join(folder, 'tsconfig.check.json'), '{}');
  const options = ['--jsx', 'react-jsx', '--lib', 'es2022,dom,dom.iterable', '--allowImportingTsExtensions'];
  assert.equal(await typeFaults(folder, ['sync.ts', 'figures.ts', 'inbox/app.tsx'], { options }), '');
});

/** A vendor's product that remembers in memory. */
function memory() {
  const taken = [];
  const done = new Set();
  return {
    taken,
    done,
    isDone: async (id) => done.has(id),
    take: async ({ id }) => void taken.push(id),
    markDone: async (id) => void done.add(id),
  };
}

test("the vendor's sync job takes everything over once, on a line on which most requests fail", async () => {
  const { sync } = await load(folder, 'sync.ts');
  const token = await tokenOf('vendor');
  const direct = createClient({ url, token });
  const sent = async () => {
    const ids = [];
    for await (const { id, status } of direct.documents.inbox.all({ agency, filter: { status: ['SENT'] } }))
      ids.push([id, status]);
    return ids.map(([id]) => id);
  };
  const due = await sent();
  assert.ok(due.length >= 2, 'the seed has deliveries that nobody has taken over');

  const proxy = await startFaultyProxy(url);
  const store = memory();
  const client = createClient({ url: proxy.url, token, retries: 1, timeout: 20_000 });
  // A run that is cut off in the middle, as by a restart, and the one after it.
  const cut = new AbortController();
  const stopping = { ...store, markDone: async (id) => (store.done.add(id), cut.abort()) };
  const interrupted = await sync(client, agency, stopping, cut.signal).catch((error) => error);
  assert.equal(interrupted.name, 'AbortError');
  assert.equal(store.done.size, 1);
  const { taken, left } = await sync(client, agency, store, new AbortController().signal).catch(async (error) => {
    // Reads are tried again by the client, and a job that gives up is started again by its scheduler.
    assert.ok(error.retryable, error.message);
    return sync(client, agency, store, new AbortController().signal);
  });
  await proxy.close();
  assert.deepEqual(left, []);
  assert.ok(taken <= due.length - 1);
  assert.deepEqual([...store.done].sort(), [...due].sort());
  assert.deepEqual(await sent(), []);
  assert.ok([...proxy.seen.values()].filter((count) => count > 0).length >= 4, 'the line did fail in several ways');
});

test("the analyst's script writes the figures of a year as csv", async () => {
  await load(folder, 'figures.ts', { isRun: false });
  const environment = { ...process.env, GRAPH_URL: url, GRAPH_TOKEN: await tokenOf('analyst') };
  const { stdout } = await promisify(execFile)(process.execPath, ['figures.bundle.mjs', '2020'], {
    cwd: folder,
    env: environment,
  });
  const [header, ...lines] = stdout.trimEnd().split('\r\n');
  const names = header.split(',');
  const rows = lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index], cell])));
  const first = rows.filter((row) => row['period.id'] === '2020-Q1');
  assert.deepEqual(first.map((row) => [row['indicator.code'], row.level, row.agencies]).sort(), [
    ['ED2', 'DISTRICT', '13'],
    ['ED2', 'PROVINCE', '19'],
    ['TRAINED_OFFICERS', 'DISTRICT', '13'],
    ['TRAINED_OFFICERS', 'PROVINCE', '19'],
  ]);
});

/** The cells of a line of csv, those in quotation marks as they are. */
function cellsOf(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell);
}
