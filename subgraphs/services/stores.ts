import type { RequestContext } from '../kernel/subgraph/define-subgraph.ts';
import type { FileContents } from '../kernel/files/file-contents.ts';
import { createRateLimit } from '../kernel/limits/rate-limit.ts';
import { DossierContentStore } from './dossiers/dossier-content/dossier-content.store.ts';
import { DossierFileStore } from './dossiers/dossier-content/dossier-file.store.ts';
import { DossierBatchStore } from './dossiers/dossier/dossier-batch.store.ts';
import { DossierStepsStore } from './dossiers/dossier/dossier-steps.store.ts';
import { DossierStore } from './dossiers/dossier/dossier.store.ts';
import { MovedDueDatesStore } from './dossiers/due-date/moved-due-dates.store.ts';
import type { PrismaClient } from './generated/client.ts';
import { OnlineServiceStore } from './procedures/procedure/online-service.store.ts';
import { ProcedureStore } from './procedures/procedure/procedure.store.ts';
import { ProcedureVersionStore } from './procedures/procedure/procedure-version.store.ts';
import { ProcedureReviewStore } from './procedures/procedure-review/procedure-review.store.ts';
import { WorkListStore } from './dossiers/dossier/work-list.store.ts';
import { FeedbackStore } from './dossiers/feedback/feedback.store.ts';
import { IndicatorStore } from './figures/indicator/indicator.store.ts';
import { PaymentStatisticsStore } from './figures/payment/payment-statistics.store.ts';
import { DossierCellStore } from './figures/statistics/dossier-cells.store.ts';
import { FineCellStore } from './figures/statistics/fine-cells.store.ts';
import { DossierStatisticsStore } from './figures/statistics/dossier-statistics.store.ts';
import { SyncStore } from './national-portal/sync/sync.store.ts';

/** The stores of one request, as its routes and resolvers find them. */
export type ServicesStores = ReturnType<typeof servicesStores>;

/** What the services' resolvers find in their context. */
export type ServicesContext = RequestContext & ServicesStores;

/** Codes are numbered, so that whoever may ask without end could count the dossiers of an agency. */
const statusLimit = createRateLimit(30);

/** What all requests share. */
export interface ServicesShared {
  contents: FileContents;
}

/** The stores of one request. */
export function servicesStores(client: PrismaClient, context: RequestContext, { contents }: ServicesShared) {
  const procedures = new ProcedureStore(client, context);
  const procedureVersions = new ProcedureVersionStore(client, context, procedures);
  const dossiers = new DossierStore(client, context);
  const dossierFiles = new DossierFileStore(client, context, contents);
  const dossierSteps = new DossierStepsStore(client, context, dossiers, procedures, procedureVersions, dossierFiles);
  const dossierCells = new DossierCellStore(client, context);
  const fineCells = new FineCellStore(client, context);
  return {
    procedures,
    dossiers,
    dossierSteps,
    dossierFiles,
    workLists: new WorkListStore(client, context, dossiers),
    dossierContents: new DossierContentStore(client, context, procedures, procedureVersions, contents),
    dossierBatches: new DossierBatchStore(client, dossierSteps),
    dossierStatistics: new DossierStatisticsStore(dossierCells, fineCells, context),
    indicators: new IndicatorStore(client, context, dossierCells, fineCells),
    paymentStatistics: new PaymentStatisticsStore(client, context, fineCells),
    feedback: new FeedbackStore(client, context, dossiers),
    movedDueDates: new MovedDueDatesStore(client, context),
    statusLimit,
    procedureVersions,
    onlineServices: new OnlineServiceStore(client, context, procedures),
    procedureReviews: new ProcedureReviewStore(client, context, procedures, procedureVersions),
    sync: new SyncStore(client, context),
  };
}
