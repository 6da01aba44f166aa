import { readAgencyReference } from '../kernel/types/agency-reference.type.ts';
import { senderJob } from '../kernel/outbox/sender.ts';
import { FileContents, fileContents } from '../kernel/files/file-contents.ts';
import { removalJob } from '../kernel/files/stored-files.ts';
import { restRoutes } from '../kernel/http/rest-routes.ts';
import { defineSubgraph } from '../kernel/subgraph/define-subgraph.ts';
import { ServiceIndicatorLawResolver } from './figures/indicator/indicator-law.resolver.ts';
import { AgencyDossiersResolver, DossierResolver } from './dossiers/dossier/dossier.resolver.ts';
import { DossierContentResolver } from './dossiers/dossier-content/dossier-content.resolver.ts';
import { dossierFileRoutes } from './dossiers/dossier-content/dossier-file.routes.ts';
import { DossierBatchResolver } from './dossiers/dossier/dossier-batch.resolver.ts';
import { WorkingYear } from './dossiers/due-date/moved-due-dates.type.ts';
import { MovedDueDatesResolver } from './dossiers/due-date/moved-due-dates.resolver.ts';
import { keepDueDatesRight } from './dossiers/due-date/keep-due-dates-right.store.ts';
import { generateDossiers } from './synthetic/generate.store.ts';
import { FeedbackStore } from './dossiers/feedback/feedback.store.ts';
import { readFigureId } from '../kernel/figures/indicator-figure.ts';
import { RegisteredFigureResolver } from './figures/registered-figure/registered-figure.resolver.ts';
import { IndicatorRollUp } from './figures/registered-figure/registered-figure.type.ts';
import { PrismaClient } from './generated/client.ts';
import { AgencyFeedbackResolver, FeedbackResolver } from './dossiers/feedback/feedback.resolver.ts';
import {
  AgencyIndicatorResolver,
  IndicatorResolver,
  ProcedureIndicatorResolver,
} from './figures/indicator/indicator.resolver.ts';
import { OnlineServiceResolver } from './procedures/procedure/online-service.resolver.ts';
import { AgencyProceduresResolver, ProcedureResolver } from './procedures/procedure/procedure.resolver.ts';
import {
  AgencyPaymentStatisticsResolver,
  PaymentStatisticsResolver,
} from './figures/payment/payment-statistics.resolver.ts';
import { JointReads, jointReads } from '../kernel/request/joint-reads.ts';
import { SharedThings } from '../kernel/request/shared.ts';
import { relationships } from './access/relationships.ts';
import { LegalResourceResolver } from './procedures/procedure/legal-resource.resolver.ts';
import { ProcedureVersionResolver, PublicationResolver } from './procedures/procedure/procedure-version.resolver.ts';
import { ProcedureReviewResolver } from './procedures/procedure-review/procedure-review.resolver.ts';
import { seedServices } from './seed/seed.ts';
import {
  AgencyStatisticsResolver,
  DossierStatisticsResolver,
  ProcedureStatisticsResolver,
} from './figures/statistics/dossier-statistics.resolver.ts';
import { openNationalPortal } from './national-portal/sync/national-portal.ts';
import { SyncPayloadStore } from './national-portal/sync/sync-payload.store.ts';
import { portalSender } from './national-portal/sync/portal-sender.ts';
import { SyncRecordResolver, SyncResolver } from './national-portal/sync/sync.resolver.ts';
import type { ServicesContext } from './access/context.ts';
import { ProcedureStore } from './procedures/procedure/procedure.store.ts';
import { DossierStore } from './dossiers/dossier/dossier.store.ts';

/** Public services: administrative procedures, who is competent for them when, and the dossiers that ask for them. */
export const services = defineSubgraph({
  name: 'services',
  port: 4003,
  resolvers: [
    ServiceIndicatorLawResolver,
    ProcedureResolver,
    AgencyProceduresResolver,
    DossierResolver,
    AgencyDossiersResolver,
    DossierContentResolver,
    DossierBatchResolver,
    DossierStatisticsResolver,
    AgencyStatisticsResolver,
    ProcedureStatisticsResolver,
    ProcedureVersionResolver,
    PublicationResolver,
    LegalResourceResolver,
    OnlineServiceResolver,
    ProcedureReviewResolver,
    SyncResolver,
    SyncRecordResolver,
    IndicatorResolver,
    AgencyIndicatorResolver,
    ProcedureIndicatorResolver,
    PaymentStatisticsResolver,
    AgencyPaymentStatisticsResolver,
    FeedbackResolver,
    AgencyFeedbackResolver,
    MovedDueDatesResolver,
    RegisteredFigureResolver,
  ],
  types: [WorkingYear, IndicatorRollUp],
  references: {
    IndicatorRollUp: (reference: IndicatorRollUp) => (readFigureId(reference.id) ? reference : null),
    Agency: (reference: { id: string; asOf?: string }, { today }: ServicesContext) =>
      readAgencyReference(reference, today),
    Procedure: ({ code }: { code: string }, context: ServicesContext) => context.use(ProcedureStore).find(code),
    WorkingYear: ({ year }: { year: number }) => ({ year }),
    Feedback: ({ id }: { id: string }, context: ServicesContext) => context.use(FeedbackStore).find(id),
    Dossier: ({ id }: { id: string }, context: ServicesContext) => context.use(DossierStore).find(id),
  },
  relationships,
  openClient: (options) => new PrismaClient(options),
  open: ({ pool }) =>
    new SharedThings().add(fileContents, new FileContents(pool, 'services')).add(jointReads, new JointReads()),
  seed: seedServices,
  follow: keepDueDatesRight,
  generate: generateDossiers,
  routes: (app, within, { maxBytes }) => restRoutes(app, maxBytes, (scope) => dossierFileRoutes(scope, within)),
  jobs: (client, { scheduled, connected: { nationalPortal, publicUrl }, now }, organisation) => {
    const removal = scheduled ? [removalJob(client, 'services', now)] : [];
    if (!nationalPortal) return removal;
    const payloads = new SyncPayloadStore(client, () => organisation.latest(), publicUrl);
    return [
      ...removal,
      senderJob('national portal', portalSender(client, openNationalPortal(nationalPortal), payloads, now)),
    ];
  },
});
