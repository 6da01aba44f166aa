import { notFound } from '../../../kernel/errors/errors.ts';
import type { ReportsContext } from '../../access/context.ts';
import { actsFor, reasonOf, takeStep } from '../submission/step-frame.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import { consolidate } from './consolidation.store.ts';
import type { ConsolidateReportInput } from './consolidation.type.ts';

/** Makes the report of an agency of those that are due to it. */
export async function consolidateReport(
  context: ReportsContext,
  input: ConsolidateReportInput,
): Promise<ReportSubmission> {
  const { regime: regimeId, period: periodId, agency: agencyId } = input;
  const waivers = new Map(
    input.waivers.map(({ agency, reason }, index) => [agency, reasonOf({ reason }, `input.waivers.${index}.reason`)]),
  );
  return takeStep(context, input, async (unit, newId) => {
    const { transaction, now, organisation } = unit;
    const obligation = await transaction.reportObligation.findFirst({ where: { regimeId, periodId, agencyId } });
    if (!obligation || !actsFor(unit, agencyId)) throw notFound('The report to consolidate');
    await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligation.id} for update`;
    const own = input.own?.map((cell) => ({ ...cell })) ?? undefined;
    const reason = 'Tổng hợp lại';
    return consolidate(transaction, { obligation, waivers, own, reason, newId, now, organisation });
  });
}
