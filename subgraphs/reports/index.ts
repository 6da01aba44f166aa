import { readAgencyReference } from '../kernel/types/agency-reference.type.ts';
import { defineSubgraph } from '../kernel/subgraph/define-subgraph.ts';
import { defaultExchange } from '../kernel/config/exchange-config.ts';
import { senderJob } from '../kernel/outbox/sender.ts';
import { openCmsVerifier } from '../kernel/signature/cms-verifier.ts';
import { SubmissionStore } from './submissions/submission/submission.store.ts';
import { PrismaClient } from './generated/client.ts';
import { ConsolidatedPartResolver, ConsolidationResolver } from './submissions/consolidation/consolidation.resolver.ts';
import { governmentSender } from './submissions/government/government-sender.ts';
import { openGovernmentSystem } from './submissions/government/government-system.ts';
import { GovernmentResolver } from './submissions/government/government.resolver.ts';
import { AgencyInboxResolver } from './obligations/inbox/inbox.resolver.ts';
import { IndicatorResolver, readsStatistics } from './figures/indicator/indicator.resolver.ts';
import { keepObligationsRight } from './regimes/regime/due-reports.store.ts';
import { holdsRight } from '../kernel/access/request-right.ts';
import {
  AgencyObligationsResolver,
  ObligationResolver,
  ObligationVersionsResolver,
  SubmissionDueResolver,
  SubmissionObligationResolver,
} from './obligations/obligation/obligation.resolver.ts';
import { WorkingYear } from './obligations/obligation/moved-deadlines.type.ts';
import { MovedDeadlineResolver, MovedDeadlinesResolver } from './obligations/obligation/moved-deadlines.resolver.ts';
import { PeriodResolver } from './regimes/period/period.resolver.ts';
import { ReportSignatureResolver } from './submissions/report-signature/report-signature.resolver.ts';
import { RegimeResolver } from './regimes/regime/regime.resolver.ts';
import { remind } from './obligations/reminder/remind.store.ts';
import { AgencyRemindersResolver, ReminderResolver } from './obligations/reminder/reminder.resolver.ts';
import { SharedThings } from '../kernel/request/shared.ts';
import { signingDesk } from './submissions/report-signature/report-signature.store.ts';
import { relationships } from './access/relationships.ts';
import { findPeriod } from './regimes/period/period.rules.ts';
import { generateReports } from './seed/generate.ts';
import { seedReports } from './seed/seed.ts';
import { StatisticsResolver } from './figures/statistics/statistics.resolver.ts';
import { SubmissionResolver } from './submissions/submission/submission.resolver.ts';
import { SubmissionStepsResolver } from './submissions/steps/submission-steps.resolver.ts';
import type { ReportsContext } from './access/context.ts';
import { RegimeStore } from './regimes/regime/regime.store.ts';
import { IndicatorStore } from './figures/indicator/indicator.store.ts';
import { ObligationStore } from './obligations/obligation/obligation.store.ts';

/** How often is looked for what somebody must be reminded of, in milliseconds. */
const remindEveryMs = 10 * 60_000;

/** Reports: the reporting calendar, the catalogue of regimes, who must report what to whom by when, and what they report. */
export const reports = defineSubgraph({
  name: 'reports',
  port: 4004,
  resolvers: [
    PeriodResolver,
    RegimeResolver,
    ObligationResolver,
    SubmissionDueResolver,
    MovedDeadlinesResolver,
    MovedDeadlineResolver,
    AgencyObligationsResolver,
    AgencyInboxResolver,
    GovernmentResolver,
    ReminderResolver,
    AgencyRemindersResolver,
    SubmissionResolver,
    SubmissionStepsResolver,
    SubmissionObligationResolver,
    ReportSignatureResolver,
    ObligationVersionsResolver,
    IndicatorResolver,
    StatisticsResolver,
    ConsolidationResolver,
    ConsolidatedPartResolver,
  ],
  types: [WorkingYear],
  references: {
    Agency: (reference: { id: string; asOf?: string }, { today }: ReportsContext) =>
      readAgencyReference(reference, today),
    WorkingYear: ({ year }: { year: number }) => ({ year }),
    ReportRegime: ({ id }: { id: string }, context: ReportsContext) => context.use(RegimeStore).find(id),
    Indicator: ({ code }: { code: string }, context: ReportsContext) => context.use(IndicatorStore).find(code),
    IndicatorRollUp: ({ id }: { id: string }, context: ReportsContext) =>
      holdsRight(context.viewer, readsStatistics) ? context.use(IndicatorStore).findRollUp(id) : null,
    ReportPeriod: ({ id }: { id: string }) => findPeriod(id) ?? null,
    ReportSubmission: ({ id }: { id: string }, context: ReportsContext) => context.use(SubmissionStore).find(id),
    ReportObligation: ({ id }: { id: string }, context: ReportsContext) => context.use(ObligationStore).find(id),
  },
  relationships,
  openClient: (options) => new PrismaClient(options),
  open: ({ connected: { exchange = defaultExchange }, log }) => {
    const verifier = openCmsVerifier(exchange.trust, log);
    const desk = { verifier, unknown: exchange.unverifiedReports, close: () => verifier.close() };
    return new SharedThings().add(signingDesk, desk);
  },
  seed: seedReports,
  follow: keepObligationsRight,
  generate: generateReports,
  jobs: (client, { scheduled, connected: { governmentReports }, now }, organisation) => {
    const reminding = async () => {
      await remind(client, organisation.latest(), now());
      return false;
    };
    return [
      ...(scheduled ? [{ name: 'reminders', everyMs: remindEveryMs, round: reminding }] : []),
      ...(governmentReports
        ? [senderJob("Government's reports", governmentSender(client, openGovernmentSystem(governmentReports), now))]
        : []),
    ];
  },
});
