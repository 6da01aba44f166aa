import type { ExecutionResult } from 'graphql';
import type { GraphRequest, GraphService } from '../subgraphs/kernel/http/graphql-route.ts';
import { createGraph, type Graph, type GraphParts } from './graph.ts';
import type { ReachedSubgraph, Replaceable } from './reload/replaceable.ts';

/** A graph whose supergraph is replaced while it is served. */
export interface LiveGraph extends GraphService, Replaceable {
  current(): GraphService;
  /** As that of a graph. */
  warm: Graph['warm'];
}

/** One supergraph, and the graph that is made of it. */
interface Generation {
  sdl: string;
  graph: Graph;
  subgraphs: ReadonlyMap<string, ReachedSubgraph>;
}

/** Begins with a supergraph. Throws as `createGraph` does. A subgraph that stays where it is keeps its breaker. */
export async function createLiveGraph({ supergraphSdl, sourceOf, ...parts }: GraphParts): Promise<LiveGraph> {
  let generation = await make(supergraphSdl, new Map());
  /* eslint-disable no-restricted-syntax -- it lives as long as the process */
  return {
    get schema() {
      return generation.graph.schema;
    },
    get sdl() {
      return generation.graph.sdl;
    },
    /* eslint-enable no-restricted-syntax */
    execute: (request: GraphRequest): Promise<ExecutionResult> => generation.graph.execute(request),
    current: () => generation.graph,
    warm: (operations, stop) => generation.graph.warm(operations, stop),
    supergraphSdl: () => generation.sdl,
    subgraphs: () => generation.subgraphs,
    replace: async (sdl) => {
      const next = await make(sdl, generation.subgraphs);
      await next.graph.warm(generation.graph.recent());
      // Requests that the one before has begun end as they would have.
      generation = next;
    },
  };

  async function make(sdl: string, known: ReadonlyMap<string, ReachedSubgraph>): Promise<Generation> {
    const reached = new Map<string, ReachedSubgraph>();
    const graph = await createGraph({
      ...parts,
      supergraphSdl: sdl,
      sourceOf: (name, url) => {
        const same = known.get(name);
        const subgraph = same?.url === url ? same : { url, source: sourceOf(name, url) };
        reached.set(name, subgraph);
        return subgraph.source;
      },
    });
    return { sdl, graph, subgraphs: reached };
  }
}
