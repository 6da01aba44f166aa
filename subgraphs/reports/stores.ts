import type { RequestContext } from '../kernel/subgraph/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ConsolidationStepStore } from './consolidation/consolidation-step.store.ts';
import { ConsolidationStore } from './consolidation/consolidation.store.ts';
import { GovernmentStore } from './government/government.store.ts';
import { InboxStore } from './inbox/inbox.store.ts';
import { IndicatorStore } from './indicator/indicator.store.ts';
import { MovedDeadlinesStore } from './obligation/moved-deadlines.store.ts';
import { ObligationStore } from './obligation/obligation.store.ts';
import { RegimeStore } from './regime/regime.store.ts';
import { ReportSignatureStore, type SigningDesk } from './report-signature/report-signature.store.ts';
import { ReminderStore } from './reminder/reminder.store.ts';
import { ReportProgressStore } from './reminder/report-progress.store.ts';
import { StatisticsStore } from './statistics/statistics.store.ts';
import { ReceiverStepsStore } from './submission/receiver-steps.store.ts';
import { StepFrame } from './submission/step-frame.store.ts';
import { SubmissionStepsStore } from './submission/submission-steps.store.ts';
import { SubmissionStore } from './submission/submission.store.ts';

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
