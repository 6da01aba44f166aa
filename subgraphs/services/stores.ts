import type { RequestContext } from '../kernel/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ProcedureStore } from './procedure/procedure.store.ts';

/** What the services' resolvers find in their context. */
export type ServicesContext = RequestContext & ReturnType<typeof servicesStores>;

/** The stores of one request. */
export function servicesStores(client: PrismaClient, { organisation }: RequestContext) {
  return { procedures: new ProcedureStore(client, organisation) };
}
