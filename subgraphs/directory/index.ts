import { readAgencyReference } from '../kernel/types/agency-reference.type.ts';
import { defineSubgraph } from '../kernel/subgraph/define-subgraph.ts';
import { readIdentity } from '../kernel/identities/dated-identity.ts';
import { citedInstruments } from '../kernel/text/citations.rules.ts';
import { AdminUnitResolver, AgencyAdminUnitResolver } from './admin-unit/admin-unit.resolver.ts';
import { AgencyResolver } from './agency/agency.resolver.ts';
import { DataServiceResolver } from './data-service/data-service.resolver.ts';
import { LegalInstrumentResolver } from './legal-instrument/legal-instrument.resolver.ts';
import { AdminUnitStore } from './admin-unit/admin-unit.store.ts';
import { DataServiceStore } from './data-service/data-service.store.ts';
import { PrismaClient } from './generated/client.ts';
import {
  AgencyPostsResolver,
  MembershipResolver,
  OfficerResolver,
  PostResolver,
  PersonnelResolver,
} from './officer/officer.resolver.ts';
import { ViewerResolver } from './officer/viewer.resolver.ts';
import { lookOutJob, openOrganisation } from './picture/organisation.source.ts';
import { relationships } from './access/relationships.ts';
import { AgencyChangesResolver, ReorganisationResolver } from './reorganisation/reorganisation.resolver.ts';
import { seedDirectory } from './seed/seed.ts';
import { AgencySuccessionsResolver, SuccessionResolver } from './succession/succession.resolver.ts';
import { describeYear, hasCalendar } from './working-year/working-year.rules.ts';
import { WorkingYearResolver } from './working-year/working-year.resolver.ts';
import type { DirectoryContext } from './access/context.ts';
import { AgencyStore } from './agency/agency.store.ts';
import { LegalInstrumentStore } from './legal-instrument/legal-instrument.store.ts';
import { OfficerStore } from './officer/officer.store.ts';

/** The organizational directory: agencies through time, administrative units, posts and the people in them. */
export const directory = defineSubgraph({
  name: 'directory',
  port: 4001,
  resolvers: [
    AgencyResolver,
    AdminUnitResolver,
    AgencyAdminUnitResolver,
    OfficerResolver,
    PostResolver,
    MembershipResolver,
    AgencyPostsResolver,
    ViewerResolver,
    PersonnelResolver,
    ReorganisationResolver,
    AgencyChangesResolver,
    SuccessionResolver,
    AgencySuccessionsResolver,
    DataServiceResolver,
    WorkingYearResolver,
    LegalInstrumentResolver,
  ],
  references: {
    Agency: (reference: { id: string; asOf?: string }, context: DirectoryContext) => {
      const { id, asOf } = readAgencyReference(reference, context.today);
      return context.use(AgencyStore).find(id, asOf) ?? null;
    },
    LegalInstrument: ({ id }: { id: string }, context: DirectoryContext) =>
      citedInstruments(id)[0] === id ? context.use(LegalInstrumentStore).cited(id) : null,
    AdminUnit: ({ id }: { id: string }, context: DirectoryContext) => context.use(AdminUnitStore).find(id),
    DataService: ({ id }: { id: string }, context: DirectoryContext) => {
      const { stableId, day = context.today } = readIdentity(id);
      return context.use(DataServiceStore).find(stableId, day);
    },
    Officer: ({ id }: { id: string }, context: DirectoryContext) => context.use(OfficerStore).find(id),
    WorkingYear: ({ year }: { year: number }, { organisation }: DirectoryContext) =>
      hasCalendar(year) ? describeYear(organisation, year) : null,
  },
  relationships,
  // The gateway has no schema of its own; of those who have, the directory knows who everybody is and starts first.
  otherTrails: ['gateway'],
  openClient: (options) => new PrismaClient(options),
  openOrganisation,
  seed: seedDirectory,
  // Another process may have changed the agencies; the other subgraphs of this one look at this picture.
  jobs: (_, { scheduled }, organisation) => (scheduled ? [lookOutJob(organisation)] : []),
});
