/**
 * Measures what the README of the SDK says of other clients: each shows twenty rows with one relation, meets a field that is
 * denied, and a server that is away, on a stub that counts the calls.
 *
 *   npm ci && node behave.mjs        in this folder, after measure.mjs
 */
import path from 'node:path';
import { LinearClient } from '@linear/sdk';
import { createStorefrontApiClient } from '@shopify/storefront-api-client';
import { build } from 'esbuild';
import { Octokit } from 'octokit';

const consumers = path.dirname(import.meta.dirname);
const sdk = path.join(consumers, 'node_modules/@province-graph/client/dist/esm/index.js');
const { createClient } = await import(sdk);
// genql writes TypeScript.
const bundled = path.join(consumers, 'generated/genql/made.bundle.mjs');
await build({
  entryPoints: [path.join(consumers, 'generated/genql/made/index.ts')],
  outfile: bundled,
  bundle: true,
  format: 'esm',
  platform: 'node',
});
const genql = await import(bundled);

const twenty = Array.from({ length: 20 }, (_, index) => index);
const denial = { message: 'denied', path: ['a'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
let answer;
let calls;

/** Answers what is to be answered, and counts. */
async function stub(url, { body } = {}) {
  calls += 1;
  const [status, content] = answer(String(url), body ? String(body) : '');
  return new globalThis.Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } });
}
globalThis.fetch = stub;

const linear = new LinearClient({ apiKey: 'x' });
const octokit = new Octokit({ request: { fetch: stub }, log: { debug() {}, info() {}, warn() {}, error() {} } });
const shopify = createStorefrontApiClient({
  storeDomain: 'https://shop.example',
  apiVersion: '2026-10',
  publicAccessToken: 'x',
  customFetchApi: stub,
  retries: 2,
  logger: () => {},
});
const ours = createClient({ url: 'https://graph.example/graphql', fetch: stub });
const made = genql.createClient({ url: 'https://graph.example/graphql', fetch: stub });

const user = { id: 'u', name: 'U' };
const page = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const clients = {
  ours: {
    rows: { data: { agency: { inbox: { nodes: twenty.map((id) => ({ id, sender: user })), pageInfo: page } } } },
    async show() {
      const { agency } = await ours.documents.inbox({ agency: 'x', first: 20 });
      return agency.inbox.nodes;
    },
    denied: { data: { agency: { inbox: null } }, errors: [{ ...denial, path: ['agency', 'inbox'] }] },
    read: () => ours.documents.inbox({ agency: 'x' }),
  },
  Linear: {
    rows: (body) =>
      body.includes('query issues')
        ? {
            data: {
              issues: {
                nodes: twenty.map((id) => ({
                  id,
                  assignee: { id: `u${id}` },
                  sharedAccess: { disallowedIssueFields: [], sharedWithUsers: [] },
                  reactions: [],
                })),
                pageInfo: page,
              },
            },
          }
        : { data: { user } },
    async show() {
      const { nodes } = await linear.issues({ first: 20 });
      await Promise.all(nodes.map(({ assignee }) => assignee));
      return nodes;
    },
    denied: { data: { viewer: null }, errors: [denial] },
    read: () => linear.viewer,
  },
  Octokit: {
    rows: twenty.map((id) => ({ id, user })),
    async show() {
      const { data } = await octokit.rest.issues.listForRepo({ owner: 'o', repo: 'r', per_page: 20 });
      return data;
    },
    denied: { data: { viewer: null }, errors: [denial] },
    read: () => octokit.graphql('{ viewer { login } }'),
  },
  Shopify: {
    rows: { data: { products: { nodes: twenty.map((id) => ({ id, vendor: user })) } } },
    async show() {
      const { data } = await shopify.request('{ products(first: 20) { nodes { id vendor } } }');
      return data.products.nodes;
    },
    denied: { data: { shop: null }, errors: [denial] },
    read: () => shopify.request('{ shop { name } }'),
  },
  genql: {
    rows: { data: { agency: { inbox: { nodes: twenty.map((id) => ({ id, sender: user })) } } } },
    async show() {
      const asked = { agency: { __args: { id: 'x' }, inbox: { nodes: { id: true, sender: { id: true } } } } };
      const { agency } = await made.query(asked);
      return agency.inbox.nodes;
    },
    denied: { data: { agency: { inbox: null } }, errors: [denial] },
    read: () => made.query({ agency: { __args: { id: 'x' }, inbox: { nodes: { id: true } } } }),
  },
};

for (const [name, { rows, show, denied, read }] of Object.entries(clients)) {
  answer = (_, body) => [200, typeof rows === 'function' ? rows(body) : rows];
  const shown = await counted(show);
  answer = () => [200, denied];
  const met = await counted(read);
  answer = () => [503, { message: 'away' }];
  const away = await counted(name === 'Octokit' ? show : read);
  console.log(name);
  console.log(`  20 rows with a relation: ${shown.calls} calls`, shown.error?.stack ?? '');
  console.log(`  plain data: ${isPlain(shown.value)}`);
  console.log(
    `  a denied field: ${met.error ? `rejects with ${met.error.name}, data ${JSON.stringify(met.error.data)}` : JSON.stringify(met.value)}`,
  );
  console.log(
    `  a server that is away: ${away.calls} calls, ${away.error?.name ?? JSON.stringify(away.value).slice(0, 120)}`,
  );
}

async function counted(run) {
  calls = 0;
  try {
    const value = await run();
    return { value, calls };
  } catch (error) {
    return { error, calls };
  }
}

/** Whether it survives structured cloning. */
function isPlain(value) {
  try {
    globalThis.structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
