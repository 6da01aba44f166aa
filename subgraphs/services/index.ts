import { readAgencyReference } from '../kernel/agency-reference.type.ts';
import { defineSubgraph } from '../kernel/define-subgraph.ts';
import { PrismaClient } from './generated/client.ts';
import { AgencyProceduresResolver, ProcedureResolver } from './procedure/procedure.resolver.ts';
import { seedServices } from './seed/seed.ts';
import { type ServicesContext, servicesStores } from './stores.ts';

/** Public services: administrative procedures, and which agencies are competent for them when. */
export const services = defineSubgraph({
  name: 'services',
  port: 4003,
  resolvers: [ProcedureResolver, AgencyProceduresResolver],
  references: {
    Agency: (reference: { id: string; asOf?: string }, { today }: ServicesContext) =>
      readAgencyReference(reference, today),
    Procedure: ({ code }: { code: string }, { procedures }: ServicesContext) => procedures.find(code),
  },
  relationships: [],
  openClient: (adapter) => new PrismaClient({ adapter }),
  stores: servicesStores,
  seed: seedServices,
});
