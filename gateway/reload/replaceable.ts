import type { DocumentNode } from 'graphql';
import type { SubgraphSource } from '../subgraphs/subgraph-source.ts';

/** A subgraph where the supergraph has it. */
export interface ReachedSubgraph {
  url: string;
  source: SubgraphSource;
}

/** What is served of a supergraph, which is replaced while it is served. */
export interface Replaceable {
  /** The supergraph that is served, as text and read. */
  supergraphSdl(): string;
  sdl: DocumentNode;
  /** Its subgraphs, each with its address and how it is asked. */
  subgraphs(): ReadonlyMap<string, ReachedSubgraph>;
  /**
   * Takes another supergraph over: it is checked, and what was asked lately is planned, before the first request goes to
   * it; what is under way goes on with the old one. Rejects when it is none that can be served, and changes nothing then.
   */
  replace(supergraphSdl: string): Promise<void>;
}
