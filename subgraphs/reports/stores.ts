import type { RequestContext } from '../kernel/define-subgraph.ts';
import type { PrismaClient } from './generated/client.ts';
import { ObligationStore } from './obligation/obligation.store.ts';
import { RegimeStore } from './regime/regime.store.ts';
import { SubmissionStepsStore } from './submission/submission-steps.store.ts';
import { SubmissionStore } from './submission/submission.store.ts';

/** What the reports' resolvers find in their context. */
export type ReportsContext = RequestContext & ReturnType<typeof reportsStores>;

/** The stores of one request. */
export function reportsStores(client: PrismaClient, context: RequestContext) {
  const regimes = new RegimeStore(client, context);
  const submissions = new SubmissionStore(client, context, regimes);
  return {
    regimes,
    obligations: new ObligationStore(client, context),
    submissions,
    submissionSteps: new SubmissionStepsStore(client, context, submissions),
  };
}
