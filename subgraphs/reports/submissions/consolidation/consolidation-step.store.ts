import { notFound } from '../../../kernel/errors/errors.ts';
import { reasonOf, StepFrame } from '../submission/step-frame.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { consolidate } from './consolidation.store.ts';
import type { ConsolidateReportInput } from './consolidation.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Carries out the step that makes a report of others. */
export class ConsolidationStepStore {
  constructor(private readonly context: ReportsContext) {}

  /** Makes the report of an agency of those that are due to it. */
  consolidate(input: ConsolidateReportInput): Promise<ReportSubmission> {
    const { regime: regimeId, period: periodId, agency: agencyId } = input;
    const waivers = new Map(
      input.waivers.map(({ agency, reason }, index) => [agency, reasonOf({ reason }, `input.waivers.${index}.reason`)]),
    );
    return this.context.use(StepFrame).once(input, async (transaction, newId) => {
      const obligation = await transaction.reportObligation.findFirst({ where: { regimeId, periodId, agencyId } });
      if (!obligation || !this.context.use(StepFrame).isOwn(agencyId)) throw notFound('The report to consolidate');
      await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligation.id} for update`;
      const { now, organisation } = this.context.use(StepFrame).context;
      const own = input.own?.map((cell) => ({ ...cell })) ?? undefined;
      const reason = 'Tổng hợp lại';
      return consolidate(transaction, { obligation, waivers, own, reason, newId, now, organisation });
    });
  }
}
