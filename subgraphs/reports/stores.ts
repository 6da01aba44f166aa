import type { RequestContext } from '../kernel/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ConsolidationStore } from './consolidation/consolidation.store.ts';
import { InboxStore } from './inbox/inbox.store.ts';
import { IndicatorStore } from './indicator/indicator.store.ts';
import { ObligationStore } from './obligation/obligation.store.ts';
import { RegimeStore } from './regime/regime.store.ts';
import { ReminderStore } from './reminder/reminder.store.ts';
import { StatisticsStore } from './statistics/statistics.store.ts';
import { SubmissionStepsStore } from './submission/submission-steps.store.ts';
import { SubmissionStore } from './submission/submission.store.ts';

/** What the reports' resolvers find in their context. */
export type ReportsContext = RequestContext & ReturnType<typeof reportsStores>;

/** The stores of one request. */
export function reportsStores(client: PrismaClient, context: RequestContext) {
  const regimes = new RegimeStore(client, context);
  const submissions = new SubmissionStore(client, context, regimes);
  const indicators = new IndicatorStore(client, context);
  return {
    regimes,
    indicators,
    statistics: new StatisticsStore(client, context, indicators),
    obligations: new ObligationStore(client, context),
    inbox: new InboxStore(client, context),
    reminders: new ReminderStore(client, context),
    submissions,
    consolidations: new ConsolidationStore(client),
    submissionSteps: new SubmissionStepsStore(client, context, submissions),
  };
}
