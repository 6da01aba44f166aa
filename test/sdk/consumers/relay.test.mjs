import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import relay from 'relay-runtime';
import {
  denied,
  draft,
  draftInput,
  headersOf,
  introspect,
  isDenial,
  procedureCount,
  procedures,
  twoDays,
  url,
} from './support/graph.mjs';
import { load, runTool, scratchFolder } from './support/scratch.mjs';

const { commitMutation, Environment, fetchQuery, Network, RecordSource, Store } = relay;
/** Relay has the file's name in that of each operation. */
const named = (text, name) => text.replace(/(query|mutation) \w+/, `$1 ${name}`);
const operations = {
  appTwoDaysQuery: twoDays.query,
  appProceduresQuery: procedures,
  appDeniedQuery: denied,
  appDraftMutation: draft,
};
let artifacts;

before(async () => {
  const { sdl } = await introspect();
  const tags = Object.entries(operations).map(([name, text]) => `graphql\`${named(text, name)}\`;\n`);
  const folder = await scratchFolder('relay', {
    'schema.graphql': sdl,
    'src/app.js': `import { graphql } from 'relay-runtime';\n${tags.join('')}`,
    'made/.keep': '',
    'relay.config.json': JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      artifactDirectory: './made',
      eagerEsModules: true,
    }),
  });
  await runTool(folder, 'relay-compiler/cli.js', 'relay.config.json');
  const exports = Object.keys(operations).map(
    (name) => `export { default as ${name} } from './made/${name}.graphql.js';\n`,
  );
  await writeFile(path.join(folder, 'all.ts'), exports.join(''));
  artifacts = await load(folder, 'all.ts');
});

/** Relay has no place for a part that failed beside one that did not: it is handed the errors apart. */
async function environmentOf(person) {
  const headers = { 'content-type': 'application/json', ...(await headersOf(person)) };
  const seen = [];
  const network = Network.create(async ({ text: query }, variables) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = await response.json();
    seen.push(...(answer.errors ?? []));
    return answer.data ? { data: answer.data } : answer;
  });
  return { environment: new Environment({ network, store: new Store(new RecordSource()) }), seen };
}

test('Relay keeps two days of an agency apart in its store', async () => {
  const { environment } = await environmentOf();
  const data = await fetchQuery(environment, artifacts.appTwoDaysQuery, {}).toPromise();
  assert.deepEqual(data, twoDays.answer);
  const records = environment.getStore().getSource().toJSON();
  assert.equal(records['d-524@@2020-04-15'].isActive, true);
  assert.equal(records['d-524@@2026-01-01'].isActive, false);
});

test('Relay goes through all pages', async () => {
  const { environment } = await environmentOf();
  const codes = new Set();
  let after = null;
  do {
    const { procedures: page } = await fetchQuery(environment, artifacts.appProceduresQuery, {
      first: 5,
      after,
    }).toPromise();
    for (const { node } of page.edges) codes.add(node.code);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  assert.equal(codes.size, procedureCount);
});

test('Relay writes a draft once with the same key', async () => {
  const { environment } = await environmentOf('commune-clerk');
  const variables = { input: draftInput() };
  const write = () =>
    new Promise((resolve, reject) => {
      commitMutation(environment, {
        mutation: artifacts.appDraftMutation,
        variables,
        onCompleted: ({ draftDocument }) => resolve(draftDocument.id),
        onError: reject,
      });
    });
  assert.equal(await write(), await write());
});

test('Relay is told what it may not read', async () => {
  const { environment, seen } = await environmentOf('citizen');
  const { agency } = await fetchQuery(environment, artifacts.appDeniedQuery, {}).toPromise();
  assert.deepEqual([agency.id, agency.inbox], ['qni2025', null]);
  assert.ok(isDenial(seen[0]));
});
