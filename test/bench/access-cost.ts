/**
 * What access control adds to a cached operation when nothing is denied.
 *
 *   npm run bench
 *
 * Two graphs over the same subgraphs in this process: one with the supergraph as it is, one from whose supergraph the
 * guards were taken, so that its gateway has nothing to check. They answer the same operation in turns; the difference is
 * the gateway's part. The subgraphs' part cannot be switched off, so that it is read from a CPU profile. Prints a table.
 */
import { cpus, tmpdir } from 'node:os';
import { Session } from 'node:inspector/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'graphql';
import { systemClock } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { withoutSecurityLinks } from '../../gateway/access/supergraph-access.ts';
import type { SubgraphSource } from '../../gateway/subgraphs/subgraph-source.ts';
import { startFederation } from '../../gateway/subgraphs/all-in-process.ts';
import { createGraph } from '../../gateway/graph.ts';
import { asEngine, embeddedPool, openEngine } from '../../subgraphs/kernel/database/embedded.ts';
import type { GraphRequest, GraphService } from '../../subgraphs/kernel/http/graphql-route.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

const rounds = 60;
const inRound = 15;

const { subject, agency, scopes } = people.find(({ name }) => name === 'administrator')!;
const administrator: Viewer = { subject, agency: agency!, clientId: null, scopes: new Set(scopes) };
const verify = async () => administrator;

/** Twenty agencies with their officers, documents, tasks and obligations; six of the fields are guarded. */
const text = `query bench { agencies(filter: { levels: [DISTRICT] }, asOf: "2020-04-15", first: 20) { nodes {
  id nameVi kind
  posts { title memberships(asOf: "2020-04-15") { validFrom officer { id fullName workEmail workPhone } } }
  documents(role: RECEIVED, first: 5) { nodes { number subject issuer { id nameVi } tasks { id } } }
  tasks(first: 5) { nodes { id dueDate } }
  reportObligations(year: 2020, first: 5) { nodes { id submissions { deadline state } } }
} } }`;
const request: GraphRequest = {
  document: parse(text),
  hash: 'bench',
  variables: {},
  operationName: 'bench',
  authorization: undefined,
  requestId: 'bench',
};

const anchors = await mkdtemp(path.join(tmpdir(), 'province-graph-bench-'));
const { pool, close } = embeddedPool(asEngine(await openEngine()));
const federation = await startFederation({ pool, anchors, verify, now: systemClock, connected: {} });
try {
  await run();
} finally {
  await federation.close();
  await close();
  await rm(anchors, { recursive: true });
}

async function run(): Promise<void> {
  const guarded = readProjectFile('schema/supergraph.graphql');
  const open = withoutSecurityLinks(guarded);
  const [whole, wholeOpen] = await graphs([guarded, open], federation.sourceOf);
  const answer = JSON.stringify(await whole.execute(request));
  if (answer !== JSON.stringify(await wholeOpen.execute(request)) || answer.includes('"errors"'))
    throw new Error('the two graphs do not answer the same');
  // The gateway by itself: what the subgraphs answered once is answered again at once.
  const [gateway, gatewayOpen] = await graphs([guarded, open], remembering(federation.sourceOf));

  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${answer.length} bytes an answer`);
  console.log(`${rounds} rounds of ${inRound} requests in turns; milliseconds of CPU a request, median (quartiles)\n`);
  console.log('| | with access control | without | added, median (quartiles) |');
  console.log('|---|---|---|---|');
  console.log(`| gateway, subgraphs and database | ${await compare(whole, wholeOpen)} |`);
  console.log(`| gateway alone, answers of subgraphs remembered | ${await compare(gateway, gatewayOpen)} |`);
  console.log(`\n${await profiledShare(whole)}`);
}

async function graphs(
  [one, other]: [string, string],
  sourceOf: (name: string) => SubgraphSource,
): Promise<[GraphService, GraphService]> {
  const make = (supergraphSdl: string) => createGraph({ supergraphSdl, sourceOf, verify });
  return [await make(one), await make(other)];
}

function remembering(sourceOf: (name: string) => SubgraphSource): (name: string) => SubgraphSource {
  const answers = new Map<string, ReturnType<SubgraphSource>>();
  return (name) => (asked) => {
    const key = JSON.stringify([name, asked.query, asked.variables]);
    if (!answers.has(key)) answers.set(key, sourceOf(name)(asked));
    return answers.get(key)!;
  };
}

async function compare(one: GraphService, other: GraphService): Promise<string> {
  for (const graph of [one, other, one, other]) await cpuOf(graph);
  const times: [number[], number[]] = [[], []];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Whoever comes first in a round is the other one in the next.
    const order = round % 2 ? [0, 1] : [1, 0];
    const measured: number[] = [];
    for (const which of order) measured[which] = await cpuOf(which ? other : one);
    times[0].push(measured[0]!);
    times[1].push(measured[1]!);
    ratios.push((measured[0]! / measured[1]! - 1) * 100);
  }
  return [summary(times[0], 2), summary(times[1], 2), summary(ratios, 1, ' %')].join(' | ');
}

/** Milliseconds of CPU for one request, over a round of them. */
async function cpuOf(graph: GraphService): Promise<number> {
  const before = process.cpuUsage();
  for (let index = 0; index < inRound; index++) await graph.execute(request);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / inRound;
}

function summary(values: number[], digits: number, unit = ''): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(digits) + unit;
  return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
}

/** How much of the time in JavaScript passes in what guards fields, at the gateway and in the subgraphs. */
async function profiledShare(graph: GraphService): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let index = 0; index < 300; index++) await graph.execute(request);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const samples = { all: 0, gateway: 0, subgraphs: 0 };
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    if (callFrame.functionName === '(idle)') continue;
    samples.all += hitCount;
    if (/gateway\/access\//.test(callFrame.url)) samples.gateway += hitCount;
    if (/graphql-(shield|middleware)|kernel\/(access|audit)\//.test(callFrame.url)) samples.subgraphs += hitCount;
  }
  const share = (part: number) => `${((part / samples.all) * 100).toFixed(2)} %`;
  return `Of ${samples.all} samples of a CPU profile, ${share(samples.gateway)} are in the gateway's access control and ${share(samples.subgraphs)} in the subgraphs' (shield, middleware, access, audit).`;
}
