import type { RequestContext } from '../kernel/subgraph/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ConsolidationStepStore } from './submissions/consolidation/consolidation-step.store.ts';
import { ConsolidationStore } from './submissions/consolidation/consolidation.store.ts';
import { GovernmentStore } from './submissions/government/government.store.ts';
import { InboxStore } from './obligations/inbox/inbox.store.ts';
import { IndicatorStore } from './figures/indicator/indicator.store.ts';
import { MovedDeadlinesStore } from './obligations/obligation/moved-deadlines.store.ts';
import { ObligationStore } from './obligations/obligation/obligation.store.ts';
import { RegimeStore } from './regimes/regime/regime.store.ts';
import { ReportSignatureStore, type SigningDesk } from './submissions/report-signature/report-signature.store.ts';
import { ReminderStore } from './obligations/reminder/reminder.store.ts';
import { ReportProgressStore } from './obligations/reminder/report-progress.store.ts';
import { StatisticsStore } from './figures/statistics/statistics.store.ts';
import { ReceiverStepsStore } from './submissions/submission/receiver-steps.store.ts';
import { StepFrame } from './submissions/submission/step-frame.store.ts';
import { SubmissionStepsStore } from './submissions/submission/submission-steps.store.ts';
import { SubmissionStore } from './submissions/submission/submission.store.ts';

/** What the reports' resolvers find in their context. */
export type ReportsContext = RequestContext & ReturnType<typeof reportsStores>;

/** The stores of one request. */
export function reportsStores(client: PrismaClient, context: RequestContext, desk: SigningDesk) {
  const regimes = new RegimeStore(client, context);
  const submissions = new SubmissionStore(client, context, regimes);
  const frame = new StepFrame(client, context, submissions);
  const reportSignatures = new ReportSignatureStore(client, context, desk);
  const indicators = new IndicatorStore(client, context);
  return {
    regimes,
    indicators,
    statistics: new StatisticsStore(client, context, indicators),
    obligations: new ObligationStore(client, context),
    movedDeadlines: new MovedDeadlinesStore(client, context),
    inbox: new InboxStore(client, context),
    reminders: new ReminderStore(client, context),
    reportProgress: new ReportProgressStore(client),
    submissions,
    reportSignatures,
    consolidations: new ConsolidationStore(client),
    consolidationStep: new ConsolidationStepStore(frame),
    submissionSteps: new SubmissionStepsStore(frame, reportSignatures),
    receiverSteps: new ReceiverStepsStore(frame),
    government: new GovernmentStore(client, context, frame),
  };
}
