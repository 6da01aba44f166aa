import { type DocumentNode, parse } from 'graphql';
import { createGraph, type Graph } from '../../gateway/graph.ts';
import { readManifests, sha256 } from '../../gateway/trusted/manifest.ts';
import { warmPlans } from '../../gateway/warm-plans.ts';
import { scopeDescriptions } from '../../subgraphs/kernel/identity/roles.ts';
import { registry } from '../../subgraphs/kernel/metrics/metrics.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';

const viewer = {
  subject: 'lan',
  agency: null,
  clientId: null,
  scopes: new Set<string>(Object.keys(scopeDescriptions)),
};

/** What a subgraph was asked for; it has nothing. */
let asked: string[];
let graph: Graph;
beforeAll(async () => {
  asked = [];
  graph = await createGraph({
    supergraphSdl: readProjectFile('schema/supergraph.graphql'),
    verify: async () => viewer,
    sourceOf: (name) => async () => {
      asked.push(name);
      return { data: {} };
    },
  });
});

const misses = async () =>
  Number(/^graph_plan_cache_lookups_total\{result="miss"\} (\d+)/m.exec(await registry.metrics())?.[1] ?? 0);

/** A graph that says which operations it was to plan, and plans none. */
function listening() {
  const planned: string[] = [];
  const warm: Graph['warm'] = async (operations) => {
    for (const { hash } of operations) planned.push(hash);
  };
  return { warm, planned };
}

const text = readManifests([projectFile('client-sdk/src/generated/manifest.json')]);
const body = [...text.values()].find((one) => one.includes('directoryAddresseeExpansion'))!;

it('the operations of the SDK are planned before they are asked, and no subgraph is asked for that', async () => {
  const warmed = new Promise<void>((resolve, reject) => {
    const warm: Graph['warm'] = (operations, stop) => graph.warm(operations, stop).then(resolve, reject);
    warmPlans({ warm }, [], reject);
  });
  await warmed;
  expect(asked).toEqual([]);
  const before = await misses();
  await graph.execute({
    ...{
      document: parse(body),
      hash: sha256(body),
      operationName: undefined,
      authorization: undefined,
      requestId: 'r',
    },
    variables: { issuer: 'H48', label: 'Sở', asOf: '2020-04-15' },
  });
  expect(await misses()).toBe(before);
  expect(asked).toEqual(['directory']);
});

it('each text is planned once, whatever ids its manifest gives it', async () => {
  const { warm, planned } = listening();
  await warmPlans({ warm }, [], () => {})();
  expect(planned).toHaveLength(new Set(text.values()).size);
  expect(new Set(planned).size).toBe(planned.length);
  expect(planned.every((hash) => text.has(hash))).toBe(true);
});

it('planning ahead ends when the server stops, and says once what went wrong', async () => {
  const stop = AbortSignal.abort();
  const document: DocumentNode = parse('{ agencies(first: 1) { nodes { id } } }');
  const before = await misses();
  await graph.warm([{ document, hash: 'other', operationName: undefined, viewer, allowing: undefined }], stop);
  expect(await misses()).toBe(before);
  const failures: unknown[] = [];
  const failed = new Error('no');
  await warmPlans({ warm: () => Promise.reject(failed) }, [], (...failure) => failures.push(failure))();
  expect(failures).toEqual([[failed, 'planning operations ahead']]);
});
