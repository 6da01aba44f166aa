import { jest } from '@jest/globals';
import { people } from '../../gateway/demo/people.ts';
import { watchDatabase } from '../../subgraphs/kernel/metrics/database-metrics.ts';
import { registry } from '../../subgraphs/kernel/metrics/metrics.ts';
import { serveMetrics } from '../../subgraphs/kernel/metrics/metrics-server.ts';
import { replicateOrganisation } from '../../subgraphs/kernel/organisation/replica.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('http', { ownRealm: true });
  watchDatabase(graph.pool, { documents: graph.pool });
});
afterAll(() => graph.close());

/** The value of a series, as it is told; undefined when there is none. */
const series = async (name: string, ...labels: string[]) => {
  const lines = (await registry.metrics()).split('\n');
  const line = lines.find((each) => each.startsWith(`${name}{`) && labels.every((label) => each.includes(label)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};
const clerk = people.find(({ name }) => name === 'clerk')!;

it('operations are counted by name and by how they end, with their cost', async () => {
  for (const _ of [1, 2]) await ask(graph.url, { query: 'query Told { agency(id: "qni") { id } }' });
  await ask(graph.url, { query: 'query Told { agency(id: "nothing") { id } }' });
  await ask(graph.url, { query: '{ nothing }' });
  const count = 'graph_operation_duration_seconds_count';
  expect(await series(count, 'operation="Told"', 'outcome="ok"')).toBe(2);
  expect(await series(count, 'operation="Told"', 'outcome="NOT_FOUND"')).toBe(1);
  expect(await series('graph_errors_total', 'code="BAD_USER_INPUT"')).toBeGreaterThan(0);
  expect(await registry.metrics()).toMatch(/^graph_operation_cost_points_count [1-9]/m);
});

it('subgraphs, plans and denied fields are counted by the names of the schema', async () => {
  const query = 'query Phones { viewer { officer { id } } officer(id: "officer-qni2025-staff") { personalPhone } }';
  for (const _ of [1, 2]) await ask(graph.url, { query });
  expect(await series('graph_denied_fields_total', 'field="Officer.personalPhone"')).toBe(2);
  expect(await series('graph_subgraph_duration_seconds_count', 'subgraph="directory"', 'outcome="ok"')).toBeGreaterThan(
    0,
  );
  expect(await series('graph_plan_cache_lookups_total', 'result="hit"')).toBeGreaterThan(0);
  expect(await series('graph_plan_cache_lookups_total', 'result="miss"')).toBeGreaterThan(0);
});

it('names that clients make up are told apart only so far', async () => {
  for (let index = 0; index < 220; index += 1) await ask(graph.url, { query: `query Made${index} { __typename }` });
  const labels = new Set([...(await registry.metrics()).matchAll(/operation="(\w+)"/g)].map(([, name]) => name));
  expect(labels.size).toBeLessThanOrEqual(203);
  expect(labels).toContain('other');
});

it('what only the database knows is read when it is asked for', async () => {
  await ask(graph.url, { query: '{ viewer { officer { personalPhone } } }', token: await graph.token(clerk) });
  expect(await series('graph_audit_head_age_seconds', 'chain="directory"')).toBeGreaterThanOrEqual(-86_400 * 365);
  expect(await series('graph_outbox_age_seconds', 'subgraph="documents"')).toBeGreaterThanOrEqual(0);
  expect(await series('graph_pool_connections', 'pool="documents"', 'state="open"')).toBeGreaterThan(0);
});

it('says how far the picture of the agencies may lie behind in a subgraph that runs alone', async () => {
  const lag = () => series('graph_feed_lag_seconds', 'feed="agencies"');
  const now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
  const directory = new URL(graph.subgraphUrl('directory'));
  const replica = await replicateOrganisation(directory, { everyMs: 3_600_000 });
  expect(await lag()).toBe(0);
  clock.mockReturnValue(now + 90_000);
  expect(await lag()).toBe(90);
  await replica.refresh();
  expect(await lag()).toBe(0);
  clock.mockRestore();
  replica.close();
});

it('metrics are served on a port of their own, and hold nothing personal', async () => {
  const close = await serveMetrics(0, '127.0.0.1');
  try {
    const text = await registry.metrics();
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toMatch(/officer-|citizen-|(?<![\d.])0900\d{6}|Nguyễn|@/);
  } finally {
    await close();
  }
  const { port } = new URL(graph.url);
  const line = `METRICS_PORT: ${port} cannot be listened on`;
  await expect(serveMetrics(Number(port), '127.0.0.1')).rejects.toThrow(line);
});

it.each(['gateway/deploy/prometheus/alerts.yaml', 'gateway/deploy/grafana/dashboard.json'])(
  '%s asks for metrics that there are',
  async (file) => {
    const known = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
    const asked = [...readProjectFile(file).matchAll(/\b(?:graph|nodejs|process)_\w+/g)].map(([name]) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  },
);
