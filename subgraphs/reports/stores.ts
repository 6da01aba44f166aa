import type { RequestContext } from '../kernel/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ObligationStore } from './obligation/obligation.store.ts';
import { RegimeStore } from './regime/regime.store.ts';

/** What the reports' resolvers find in their context. */
export type ReportsContext = RequestContext & ReturnType<typeof reportsStores>;

/** The stores of one request. */
export function reportsStores(client: PrismaClient, context: RequestContext) {
  return {
    regimes: new RegimeStore(client, context),
    obligations: new ObligationStore(client, context.organisation),
  };
}
