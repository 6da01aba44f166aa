import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { draftInput, headersOf, isDenial, procedureCount, twoDays, url } from './support/graph.mjs';
import { load, runTool, scratchFolder, typeFaults } from './support/scratch.mjs';

const application = `
import { createClient, type DraftDocumentInput } from './made/index';
import { GenqlError } from './made/runtime';
export { GenqlError };

const view = { id: true, stableId: true, asOf: true, isActive: true, nameVi: true };
export const clientOf = (headers: Record<string, string>) => createClient({ url: ${JSON.stringify(url)}, headers });
type Client = ReturnType<typeof clientOf>;

export const day = async (client: Client, asOf: string) =>
  (await client.query({ agency: { __args: { id: 'd-524', asOf }, ...view } })).agency;
export const page = async (client: Client, after: string | null) =>
  (await client.query({
    procedures: {
      __args: { first: 5, after },
      edges: { node: { code: true } },
      pageInfo: { hasNextPage: true, endCursor: true },
    },
  })).procedures;
export const draft = async (client: Client, input: DraftDocumentInput) =>
  (await client.mutation({ draftDocument: { __args: { input }, id: true, subject: true } })).draftDocument?.id;
export const denied = (client: Client) =>
  client.query({ agency: { __args: { id: 'qni2025' }, id: true, inbox: { __args: { first: 1 }, nodes: { id: true } } } });

export async function typed(client: Client) {
  const agency = await day(client, '2020-04-15');
  const name: string | undefined = agency?.nameVi;
  // @ts-expect-error It was not asked for.
  agency?.nameEn;
  return name;
}
`;
let app;
let faults;

before(async () => {
  const folder = await scratchFolder('genql', { 'app.ts': application });
  await runTool(folder, '@genql/cli/dist/cli.js', '--endpoint', url, '--output', './made');
  faults = await typeFaults(folder, ['app.ts']);
  app = await load(folder, 'app.ts');
});

test('genql makes a typed client of the graph', () => assert.equal(faults, ''));

test('genql reads two days of an agency, and all pages', async () => {
  const client = app.clientOf({});
  assert.deepEqual(await app.day(client, '2020-04-15'), twoDays.answer.before);
  assert.deepEqual(await app.day(client, '2026-01-01'), twoDays.answer.after);
  const codes = new Set();
  let after = null;
  do {
    const { edges, pageInfo } = await app.page(client, after);
    for (const { node } of edges) codes.add(node.code);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  assert.equal(codes.size, procedureCount);
});

test('genql writes a draft once with the same key', async () => {
  const client = app.clientOf(await headersOf('commune-clerk'));
  const input = draftInput();
  assert.equal(await app.draft(client, input), await app.draft(client, input));
});

test('genql is told what it may not read', async () => {
  const error = await app.denied(app.clientOf(await headersOf('citizen'))).catch((reason) => reason);
  assert.ok(error instanceof app.GenqlError);
  assert.ok(isDenial(error.errors[0]));
  assert.deepEqual([error.data.agency.id, error.data.agency.inbox], ['qni2025', null]);
});
