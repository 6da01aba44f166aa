import { type Client, createClient } from '../../client-sdk/src/index.ts';
import type { DemoPerson } from '../../gateway/demo/people.ts';
import type { GraphOptions, HostedGraph, hostGraph, hostSharedGraph, Topology } from './graph-host.ts';
import { withThrowingReads } from './throwing-reads.ts';

/** The two ways to run the graph; both must pass the same tests. */
export const topologies: readonly Topology[] = ['in-process', 'http'];

/** The whole graph, and the SDK to ask it with. */
export interface TestGraph extends HostedGraph {
  /** The SDK as a person, or as nobody; what was refused throws when it is read. */
  as(person: DemoPerson | undefined): Client;
  /** The SDK as it is, as a person or as nobody. */
  plain(person: DemoPerson | undefined): Client;
}

/** A graph that other files ask as well: nothing may be changed in it, and nobody closes it. */
export type SharedGraph = Omit<TestGraph, 'close'>;

declare global {
  /** Loads the module that runs graphs outside of this realm; environment.mjs gives it. */
  var loadGraphHost: () => Promise<{ hostGraph: typeof hostGraph; hostSharedGraph: typeof hostSharedGraph }>;
}

/** How long a test waits for an answer, in milliseconds: machines differ, and no test is about how fast this one is. */
const patience = 120_000;

/**
 * Starts a graph with data of its own; close it when the file's tests are done. On one connection, its statements can be
 * counted. Tests that change nothing, nor move the clock, share one instead. What looks at the state of the graph's modules
 * requires it in its own realm.
 */
export async function startGraph(topology: Topology = 'in-process', options: GraphOptions = {}): Promise<TestGraph> {
  const { hostGraph } = options.ownRealm ? await import('./graph-host.ts') : await globalThis.loadGraphHost();
  return withSdk(await hostGraph(topology, options));
}

/** The graph of all files that only read, on one connection; it is not closed. */
export async function sharedGraph(topology: Topology = 'in-process'): Promise<SharedGraph> {
  const { hostSharedGraph } = await globalThis.loadGraphHost();
  return withSdk(await hostSharedGraph(topology));
}

function withSdk(graph: HostedGraph): TestGraph {
  const { url, token } = graph;
  const plain = (person: DemoPerson | undefined) =>
    createClient({ url, timeout: patience, ...(person ? { token: () => token(person) } : {}) });
  return { ...graph, plain, as: (person) => withThrowingReads(plain(person)) };
}
