import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createClient, denials } from '@province-graph/client';
import {
  denied,
  draft,
  draftInput,
  isDenial,
  procedureCount,
  procedures,
  tokenOf,
  twoDays,
  url,
} from './support/graph.mjs';
import { load, runTool, scratchFolder, typeFaults } from './support/scratch.mjs';

/** What an application writes; the compiler knows its types from the schema, without a generator. */
const application = `
import { initGraphQLTada } from 'gql.tada';
import { createClient } from '@province-graph/client';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; Text: string; ProcedureCode: string };
}>();
export const twoDays = graphql(\`${twoDays.query}\`);
export const procedures = graphql(\`${procedures}\`);
export const denied = graphql(\`${denied}\`);
export const draft = graphql(\`${draft}\`);

export async function typed(client: ReturnType<typeof createClient>) {
  const { before } = await client.run(twoDays, {});
  const name: string | undefined = before?.nameVi;
  // @ts-expect-error It was not asked for.
  before?.nameEn;
  const { agency } = await client.run(denied, {});
  // @ts-expect-error What may be denied may be null.
  agency?.inbox.nodes;
  const { procedures: page } = await client.run(procedures, { first: 5 });
  // @ts-expect-error The number is no text.
  await client.run(procedures, { first: 'five' });
  return [name, page?.edges[0]?.node.code];
}
`;
let documents;
let faults;

before(async () => {
  const folder = await scratchFolder('gql-tada', {
    'app.ts': application,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        plugins: [{ name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './graphql-env.d.ts' }],
      },
    }),
  });
  await runTool(folder, 'gql.tada/bin/cli.js', 'generate-schema', url, '--output', 'schema.graphql');
  await runTool(folder, 'gql.tada/bin/cli.js', 'generate-output', '--disable-preprocessing');
  faults = await typeFaults(folder, ['app.ts'], { options: ['--allowImportingTsExtensions'] });
  documents = await load(folder, 'app.ts');
});

test('gql.tada types documents by the schema of the graph', () => assert.equal(faults, ''));

test('gql.tada documents read two days and all pages, with the client of the SDK', async () => {
  const client = createClient({ url });
  assert.deepEqual(await client.run(documents.twoDays, {}), twoDays.answer);
  const codes = new Set();
  let after = null;
  do {
    const { procedures: page } = await client.run(documents.procedures, { first: 5, after });
    for (const { node } of page.edges) codes.add(node.code);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  assert.equal(codes.size, procedureCount);
});

test('gql.tada documents mutate once, and what is denied is listed', async () => {
  const clerk = createClient({ url, token: await tokenOf('commune-clerk') });
  const input = draftInput();
  const ids = [];
  for (const _ of [1, 2]) ids.push((await clerk.run(documents.draft, { input })).draftDocument.id);
  assert.equal(ids[0], ids[1]);
  const data = await createClient({ url, token: await tokenOf('citizen') }).run(documents.denied, {});
  const [{ message, path, code, scopes }] = denials(data);
  assert.ok(isDenial({ message, path, extensions: { code, scopes } }));
});
