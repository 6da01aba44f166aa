/** The examples of the README as pages of an application, and the graph for tests behind a service worker. */
import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { origin, tokenOf } from './support/graph.mjs';
import { bundlePage, openBrowser, openPage, serveFolder, skip } from './support/page.mjs';
import { scratchFolder } from './support/scratch.mjs';

const here = import.meta.dirname;
const readme = await readFile(path.join(here, '../../../client-sdk/README.md'), 'utf8');
/** Each example with what it prints. That of an application with a secret is none for a page, which keeps no secrets. */
const examples = [...readme.matchAll(/```ts\n(.*?)```.*?```text\n(.*?)```/gs)]
  .map(([, code, output]) => [code, output])
  .filter(([code]) => !code.includes('secret:'));
let browser;
let site;
let folder;

before(async () => {
  if (skip) return;
  folder = await scratchFolder('pages');
  site = await serveFolder(folder);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Runs a script as a page of its own; answers what it printed, once it is through. */
async function runAsPage(name, code, define) {
  await writeFile(path.join(folder, `${name}.ts`), `${code}\ndocument.title = 'through';\n`);
  await bundlePage(folder, `${name}.ts`, define, `${name}.js`);
  const script = `<!doctype html><html lang="en"><link rel="icon" href="data:," /><script type="module" src="${name}.js"></script></html>`;
  await writeFile(path.join(folder, `${name}.html`), script);
  const { page, faults, lines } = await openPage(browser);
  await page.goto(`${site.address}/${name}.html`);
  const isOver = async () => {
    // What a status says is for the script to tell.
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith('Failed to load resource')),
      [],
    );
    return (await page.title()) === 'through';
  };
  while (!(await isOver()))
    await page.waitForFunction(() => document.title === 'through', { timeout: 1_000 }).catch(() => {});
  await page.close();
  return `${lines.join('\n')}\n`;
}

test('the README has examples for pages', () => assert.ok(examples.length >= 9));

for (const [index, [code, output]] of examples.entries()) {
  test(`a page prints what the README says: example ${index + 1}`, { skip }, async () => {
    const tokens = { GRAPH_TOKEN: await tokenOf('clerk'), ANALYST_TOKEN: await tokenOf('analyst') };
    const define = Object.entries(tokens).map(([name, token]) => [`process.env.${name}`, JSON.stringify(token)]);
    const placed = code.replaceAll('http://127.0.0.1:4000', origin);
    assert.equal(await runAsPage(`example-${index + 1}`, placed, Object.fromEntries(define)), output);
  });
}

const mocked = `
import { createClient, denials, documents, UnavailableError } from '@province-graph/client';
import { createTestGraph } from '@province-graph/client/testing';
import { handlersOf } from '@province-graph/client/testing/msw';
import { setupWorker } from 'msw/browser';

const graph = createTestGraph({ rows: 2 });
const worker = setupWorker(...handlersOf(graph));
await worker.start({ quiet: true, onUnhandledRequest: 'error' });
const client = createClient({ url: '/graphql', retries: 0 });

graph.answer(documents.inbox, { agency: { inbox: { nodes: [{ status: 'SENT', document: { number: '7/TB-UBND' } }] } } });
const { agency } = await client.documents.inbox({ agency: 'c-21136@2025' });
for (const row of agency?.inbox?.nodes ?? []) console.log(row.document?.number, row.status);

graph.as(['reports:read']);
for (const { field } of denials(await client.documents.inbox({ agency: 'c-21136@2025' }))) console.log(field);

graph.fail(documents.inbox, { code: 'SUBGRAPH_UNAVAILABLE', times: 1 });
await client.documents.inbox({ agency: 'c-21136@2025' }).catch((error) => console.log(error instanceof UnavailableError));
console.log(graph.requests.length, navigator.serviceWorker.controller !== null);
worker.stop();
`;

test('the graph for tests answers a page through a real service worker', { skip }, async () => {
  await cp(path.join(here, 'node_modules/msw/lib/mockServiceWorker.js'), path.join(folder, 'mockServiceWorker.js'));
  const printed = await runAsPage('mocked', mocked);
  assert.equal(printed, '7/TB-UBND SENT\nAgency.inbox\ntrue\n3 true\n');
  assert.ok(site.asked.includes('GET /mockServiceWorker.js'));
  assert.ok(!site.asked.some((request) => request.includes('/graphql')), 'nothing reaches the server of the page');
});
