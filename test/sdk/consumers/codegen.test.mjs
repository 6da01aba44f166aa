import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createClient, denials } from '@province-graph/client';
import { denied, draft, draftInput, procedureCount, procedures, tokenOf, twoDays, url } from './support/graph.mjs';
import { load, runTool, scratchFolder, typeFaults } from './support/scratch.mjs';

const application = `
import { createClient } from '@province-graph/client';
import { graphql } from './made';

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
  // @ts-expect-error The number is no text.
  await client.run(procedures, { first: 'five' });
  return name;
}
`;

for (const documentMode of ['documentNode', 'string']) {
  let app;
  let faults;

  before(async () => {
    const config = {
      schema: url,
      documents: ['app.ts'],
      generates: {
        './made/': {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode,
            scalars: { Date: 'string', DateTime: 'string', Text: 'string' },
            useTypeImports: true,
          },
        },
      },
    };
    const folder = await scratchFolder(`codegen-${documentMode}`, {
      'app.ts': application,
      'codegen.json': JSON.stringify(config),
    });
    await runTool(folder, '@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.json');
    faults = await typeFaults(folder, ['app.ts']);
    app = await load(folder, 'app.ts');
  });

  test(`documents of codegen's client preset are typed and run as they are, ${documentMode}`, async () => {
    assert.equal(faults, '');
    const client = createClient({ url });
    assert.deepEqual(await client.run(app.twoDays, {}), twoDays.answer);
    const codes = new Set();
    let after = null;
    do {
      const { procedures: page } = await client.run(app.procedures, { first: 5, after });
      for (const { node } of page.edges) codes.add(node.code);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    assert.equal(codes.size, procedureCount);
  });

  test(`documents of codegen's client preset mutate once, and are told what is denied, ${documentMode}`, async () => {
    const clerk = createClient({ url, token: await tokenOf('commune-clerk') });
    const input = draftInput();
    const ids = [];
    for (const _ of [1, 2]) ids.push((await clerk.run(app.draft, { input })).draftDocument.id);
    assert.equal(ids[0], ids[1]);
    const data = await createClient({ url, token: await tokenOf('citizen') }).run(app.denied, {});
    assert.deepEqual([data.agency.inbox, denials(data).map(({ field }) => field)], [null, ['Agency.inbox']]);
  });
}
