import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { people } from '../../gateway/demo/people.ts';
import { followManifests } from '../../gateway/trusted/follow-manifests.ts';
import { readManifests } from '../../gateway/trusted/manifest.ts';
import { openTrustedDocuments } from '../../gateway/trusted/trusted-documents.ts';
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { registry } from '../../subgraphs/kernel/metrics/metrics.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const sdkManifest = projectFile('client-sdk/src/generated/manifest.json');
const person = (name: string) => people.find((one) => one.name === name)!;
const [vendor, portal, clerk] = ['vendor', 'national-portal', 'clerk'].map(person) as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
];
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const manifest = (...operations: object[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

const own = 'query VendorsOwn { agency(id: "qni2025") { kind } }';
const other = 'query Other { agency(id: "qni2025") { level } }';

let folder: string;
let graph: TestGraph;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manifests-'));
  const file = path.join(folder, 'vendor.json');
  await writeFile(file, manifest({ id: 'vendor/own', name: 'VendorsOwn', type: 'query', body: own }));
  const trusted = readConfig({
    TRUSTED_DOCUMENTS: JSON.stringify({
      manifests: [sdkManifest],
      clients: {
        'vendor-0001': { mode: 'only-trusted', manifests: [file] },
        'national-portal': { mode: 'logged' },
      },
    }),
  }).trustedDocuments;
  graph = await startGraph('in-process', { ownRealm: true, trusted });
});
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

const untrusted = async (client: string, outcome: string) =>
  Number(
    new RegExp(`graph_untrusted_operations_total\\{client="${client}",outcome="${outcome}"\\} (\\d+)`).exec(
      await registry.metrics(),
    )?.[1] ?? 0,
  );
const refusal =
  'The application vendor-0001 may only send the operations of its manifest, and this is none of them: send one as it stands there, or have the operator of the graph add this one to the manifest (TRUSTED_DOCUMENTS)';
const bearer = async (who: (typeof people)[0]) => ({ authorization: `Bearer ${await graph.token(who)}` });
const byGet = async (who: (typeof people)[0], ...parameters: [string, string][]) => {
  const response = await fetch(`${graph.url}?${new URLSearchParams(parameters)}`, { headers: await bearer(who) });
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
};

it('what the SDK sends is trusted, each of its operations as it is sent', async () => {
  const { agency } = await graph.plain(vendor).directory.agency({ id: 'qni2025' });
  expect(agency?.stableId).toBe('qni2025');
  const { nodes } = (await graph.plain(vendor).documents.list({ filter: {}, first: 1 })).documents ?? { nodes: [] };
  expect(nodes).toBeDefined();
});

it('a client that may send trusted operations alone is refused others, before they are read, and told what to do', async () => {
  const before = await untrusted('vendor-0001', 'refused');
  const token = await graph.token(vendor);
  for (const query of [other, '{ __schema { queryType { name } } }', '{ not even valid']) {
    const { body, status } = await ask(graph.url, { query, token });
    expect(body.errors).toEqual([
      { message: refusal, extensions: { code: 'FORBIDDEN', requestId: expect.any(String) } },
    ]);
    expect(status).toBe(400);
  }
  expect((await byGet(vendor, ['query', other])).errors?.[0]?.message).toBe(refusal);
  expect(await untrusted('vendor-0001', 'refused')).toBe(before + 4);
});

it('neither a trusted query beside an untrusted one, nor the hash of a trusted one, lets it through', async () => {
  expect((await byGet(vendor, ['query', other], ['query', own])).errors?.[0]?.message).toBe(refusal);
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(own) } });
  expect((await byGet(vendor, ['query', other], ['extensions', extensions])).errors?.[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  );
  const id = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'vendor/own' } });
  expect((await byGet(vendor, ['query', other], ['extensions', id])).errors?.[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  );
});

it('a manifest of a client is trusted of that client, by text, hash and id', async () => {
  const token = await graph.token(vendor);
  const byText = await ask(graph.url, { query: own, token });
  expect(byText.body.data).toEqual({ agency: { kind: 'PEOPLES_COMMITTEE' } });
  for (const hash of [sha256(own), 'vendor/own']) {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    expect((await byGet(vendor, ['extensions', extensions])).data).toEqual(byText.body.data);
    expect((await byGet(clerk, ['extensions', extensions])).errors?.[0]?.extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  }
});

it('a hash that is not trusted is refused as its text would be, and is not to be sent again', async () => {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(other) } });
  await ask(graph.url, { query: other, extensions: JSON.parse(extensions) as object } as never);
  expect((await byGet(vendor, ['extensions', extensions])).errors?.[0]?.message).toBe(refusal);
});

it('tables are held to the same, and a saved query is trusted by itself', async () => {
  const address = new URL('/tables', graph.url);
  const query = '{ procedures { nodes { code } } }';
  const asTable = async (who: (typeof people)[0], body: object) => {
    const headers = { 'content-type': 'application/json', ...(await bearer(who)) };
    return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const refused = await asTable(vendor, { query });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ errors: [{ message: refusal, extensions: { code: 'FORBIDDEN' } }] });
  const trusted = await asTable(vendor, { extensions: { persistedQuery: { version: 1, sha256Hash: 'vendor/own' } } });
  expect([trusted.status, (await trusted.text()).split('\r\n')[0]]).toEqual([200, 'agency.kind']);
  const save = `mutation { saveQuery(input: { name: "procedures-saved", titleVi: "Thủ tục", visibility: PUBLIC, query: "${query}" }) { name } }`;
  expect((await ask(graph.url, { query: save, token: await graph.token(vendor) })).body.errors?.[0]?.message).toBe(
    refusal,
  );
  await ask(graph.url, { query: save, token: await graph.token(person('analyst')) });
  const headers = await bearer(vendor);
  for (const table of ['agency-crosswalk', 'procedures-saved'])
    expect((await fetch(new URL(`/tables/${table}.csv?limit=1`, graph.url), { headers })).status).toBe(200);
});

it('a client that is only logged is answered, and counted', async () => {
  const before = await untrusted('national-portal', 'logged');
  const token = await graph.token(portal);
  expect((await ask(graph.url, { query: other, token })).body.data).toBeDefined();
  expect(await untrusted('national-portal', 'logged')).toBe(before + 1);
  await graph.plain(portal).directory.agency({ id: 'qni2025' });
  expect(await untrusted('national-portal', 'logged')).toBe(before + 1);
});

it('everybody else is where the mode of all has them', async () => {
  expect((await ask(graph.url, { query: other })).body.data).toBeDefined();
  expect((await ask(graph.url, { query: other, token: await graph.token(clerk) })).body.data).toBeDefined();
});

describe('the configuration', () => {
  const forAll = { mode: 'only-trusted' as const, manifests: [sdkManifest], clients: {} };

  it('holds people and page of the demo to nothing, unless they are named', () => {
    expect(() => openTrustedDocuments(forAll, false, () => {}).admit(sha256(other), null)).toThrow(
      'Whoever names no application may only send',
    );
    const demo = openTrustedDocuments(
      { ...forAll, clients: { 'vendor-0001': { mode: 'only-trusted', manifests: [] } } },
      true,
      () => {},
    );
    demo.admit(sha256(other), null);
    demo.admit(sha256(other), 'portal');
    expect(() => demo.admit(sha256(other), 'vendor-0001')).toThrow('The application vendor-0001');
  });

  it('tells each operation of a client once in the log, by its hash alone', () => {
    const told: object[] = [];
    const trusted = openTrustedDocuments({ ...forAll, mode: 'logged' }, false, (facts) => told.push(facts));
    for (const _ of [1, 2, 3]) trusted.admit(sha256(other), 'one');
    trusted.admit(sha256(own), 'one');
    trusted.admit(sha256(own), null);
    expect(told).toEqual([
      { client: 'one', document: sha256(other) },
      { client: 'one', document: sha256(own) },
      { client: 'none', document: sha256(own) },
    ]);
  });

  it('reads a manifest again when it has changed, and stays with the last one while it cannot be read', async () => {
    const file = path.join(folder, 'changing.json');
    const config = { mode: 'only-trusted' as const, manifests: [file], clients: {} };
    await writeFile(file, manifest({ id: 'own', body: own }));
    const failures: unknown[] = [];
    const trusted = openTrustedDocuments(config, false, () => {});
    const follower = followManifests(config, trusted, (error) => failures.push(error));
    const isTrusted = (text: string) => trusted.find(sha256(text), 'one') !== undefined;
    await follower.look();
    expect([isTrusted(own), isTrusted(other)]).toEqual([true, false]);
    await writeFile(file, manifest({ id: 'other', body: other }));
    await follower.look();
    expect([isTrusted(own), isTrusted(other)]).toEqual([false, true]);
    await writeFile(file, '{"half');
    for (const _ of [1, 2]) await expect(follower.look()).rejects.toThrow('a manifest cannot be read');
    expect([isTrusted(own), isTrusted(other)]).toEqual([false, true]);
    await writeFile(file, manifest({ id: 'own', body: own }, { id: 'other', body: other }));
    await follower.look();
    expect([isTrusted(own), isTrusted(other)]).toEqual([true, true]);
    await follower.stop();
    expect(failures).toEqual([]);
  });

  it.each([
    'manifest.json',
    '[]',
    '{"mode":"closed"}',
    '{"manifests":"manifest.json"}',
    '{"client":{}}',
    '{"clients":[]}',
    '{"clients":{"one":"open"}}',
    '{"clients":{"one":{"modes":"open"}}}',
  ])('%s is refused with one line', (value) => {
    expect(() => readConfig({ TRUSTED_DOCUMENTS: value })).toThrow(/^TRUSTED_DOCUMENTS: requires JSON such as/);
  });

  it.each([
    ['no JSON', 'nothing', 'a manifest cannot be read'],
    ['another format', '{"version":1,"operations":[]}', 'requires the format apollo-persisted-query-manifest'],
    ['an operation without a body', manifest({ id: 'one' }), 'with id and body'],
    ['a hash of another text', manifest({ id: sha256(own), body: other }), 'for another text'],
    ['two texts of one id', manifest({ id: 'one', body: own }, { id: 'one', body: other }), 'for another text'],
  ])('a manifest with %s is refused', async (_, content, message) => {
    const file = path.join(folder, 'wrong.json');
    await writeFile(file, content);
    expect(() => readManifests([file])).toThrow(message);
    expect(() => readManifests([path.join(folder, 'missing.json')])).toThrow(
      'TRUSTED_DOCUMENTS: a manifest cannot be read; it requires a JSON file of at most 20000000 bytes',
    );
  });
});
