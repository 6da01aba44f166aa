import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';
import { createPlanCache } from './plan-cache.ts';

/** A supergraph as ApolloGateway has loaded it. */
export interface LoadedSupergraph extends Awaited<ReturnType<ApolloGateway['load']>> {
  gateway: ApolloGateway;
  /** The addresses of its subgraphs, by name. */
  addresses: ReadonlyMap<string, string>;
}

/** The last one: loading takes most of a second, and nothing but the text decides what comes of it. */
const known = new LRUCache<string, Promise<LoadedSupergraph>>({ max: 1 });

/** Loads a supergraph, or answers what it was loaded as before. Rejects when it is no supergraph. */
export function loadSupergraph(
  supergraphSdl: string,
  sourceOf: (name: string) => GraphQLDataSource,
): Promise<LoadedSupergraph> {
  const before = known.get(supergraphSdl);
  if (before) return before;
  const loaded = load(supergraphSdl, sourceOf);
  known.set(supergraphSdl, loaded);
  loaded.catch(() => known.delete(supergraphSdl));
  return loaded;
}

async function load(supergraphSdl: string, sourceOf: (name: string) => GraphQLDataSource): Promise<LoadedSupergraph> {
  const addresses = new Map<string, string>();
  const gateway = new ApolloGateway({
    supergraphSdl,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, cache: createPlanCache() },
    buildService: ({ name, url = '' }) => {
      addresses.set(name, url);
      return sourceOf(name);
    },
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  return { ...(await gateway.load()), gateway, addresses };
}
