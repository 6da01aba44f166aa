import type { ApolloGateway } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';

type Configured = NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>;
type PlanCache = NonNullable<
  NonNullable<(Configured & { queryPlannerConfig?: object })['queryPlannerConfig']>['cache']
>;
type QueryPlan = NonNullable<Awaited<ReturnType<PlanCache['get']>>>;

/** How much is kept, in bytes of JSON: a plan takes some three times as much memory. A plan that is longer is made anew. */
export const planWeights = { maxSize: 16_000_000, maxEntrySize: 500_000 };

/** What a plan weighs. */
export function weightOf(plan: QueryPlan): number {
  return Buffer.byteLength(JSON.stringify(plan));
}

/** A cache of query plans, bounded by how much memory they take. */
export function createPlanCache(): PlanCache {
  const plans = new LRUCache<string, QueryPlan>({
    ...planWeights,
    sizeCalculation: weightOf,
  });
  return {
    get: async (key) => plans.get(key),
    set: async (key, plan) => void plans.set(key, plan),
    delete: async (key) => plans.delete(key),
    clear: () => plans.clear(),
  };
}
