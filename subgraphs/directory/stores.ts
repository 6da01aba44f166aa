import type { RequestContext } from '../kernel/subgraph/define-subgraph.ts';
import { AdminUnitStore } from './admin-unit/admin-unit.store.ts';
import { AgencyStore } from './agency/agency.store.ts';
import { DataServiceChangeStore } from './data-service/data-service-change.store.ts';
import { DataServiceStore } from './data-service/data-service.store.ts';
import type { PrismaClient } from './generated/client.ts';
import { LegalInstrumentStore } from './legal-instrument/legal-instrument.store.ts';
import { OfficerStore } from './officer/officer.store.ts';
import { SuccessionStore } from './succession/succession.store.ts';
import { ReorganisationStore } from './reorganisation/reorganisation.store.ts';
import { declareWorkingYear } from './working-year/declare-working-year.command.ts';
import type { DeclareWorkingYearInput } from './working-year/working-year.type.ts';

/** What the directory's resolvers find in their context. */
export type DirectoryContext = RequestContext & ReturnType<typeof directoryStores>;

/** The stores of one request. */
export function directoryStores(client: PrismaClient, context: RequestContext) {
  const { organisation, refreshOrganisation } = context;
  const agencies = new AgencyStore(organisation, refreshOrganisation);
  const dataServices = new DataServiceStore(client, context);
  return {
    agencies,
    adminUnits: new AdminUnitStore(client),
    dataServices,
    dataServiceChanges: new DataServiceChangeStore(client, context, dataServices),
    legalInstruments: new LegalInstrumentStore(client),
    officers: new OfficerStore(client, context),
    reorganisations: new ReorganisationStore(client, context),
    workingYears: { declare: (input: DeclareWorkingYearInput) => declareWorkingYear(client, context, input) },
    successions: new SuccessionStore(client, () => agencies.picture),
  };
}
