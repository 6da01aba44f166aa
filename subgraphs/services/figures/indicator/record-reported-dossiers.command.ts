import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { ServicesContext } from '../../access/context.ts';
import type { RecordReportedDossiersInput, ReportedDossiers } from './indicator.type.ts';

/** Writes down what an agency has reported; throws BAD_USER_INPUT for what is no month or year, NOT_FOUND for no agency. */
export async function recordReportedDossiers(
  context: ServicesContext,
  input: RecordReportedDossiersInput,
): Promise<ReportedDossiers> {
  const { agency: agencyId, period, dossiers } = input;
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period))
    throw badInput('input.period', 'A period is a month such as 2026-04, or a year such as 2025');
  if (dossiers < 0) throw badInput('input.dossiers', 'Give a whole number from 0 up');
  if (!context.organisation.get(agencyId)) throw notFound(`The agency ${JSON.stringify(agencyId)}`);
  await transactOnce(context, input, async ({ transaction }) => {
    await transaction.reportedDossiers.upsert({
      where: { agencyId_period: { agencyId, period } },
      create: { agencyId, period, dossiers },
      update: { dossiers },
    });
  });
  return { period, dossiers, agency: { id: agencyId, asOf: context.today } };
}
