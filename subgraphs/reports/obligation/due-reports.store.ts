import { civilServiceCalendar } from '../../kernel/calendar/civil-service-calendar.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { readRegime, withVersions } from '../regime/regime.record.ts';
import { dueReports } from './obligation.rules.ts';

/** Obligations reach as far as the days on which offices work are known. */
const throughYear = 2026;

/** The picture of the agencies for which a client's obligations are known to be right. */
const rightFor = new WeakMap<PrismaClient, number>();

/**
 * Works the obligations out anew after a reorganisation: a period goes by who answers on its last day, which a
 * reorganisation may change. Costs nothing while the picture of the agencies is the same.
 */
export async function keepObligationsRight(prisma: PrismaClient, organisation: Organisation): Promise<void> {
  const { revision } = organisation;
  if ((rightFor.get(prisma) ?? -1) >= revision) return;
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      insert into reports.obligation_basis (id, revision) values (1, -1) on conflict do nothing`;
    const { count } = await transaction.obligationBasis.updateMany({
      where: { id: 1, revision: { lt: revision } },
      data: { revision },
    });
    if (count > 0) await renewObligations(transaction, organisation);
  });
  rightFor.set(prisma, revision);
}

/** Makes the obligations of these regimes, or of all, what they are on a picture of the agencies; those that somebody reports on stay. */
export async function renewObligations(
  transaction: Prisma.TransactionClient,
  organisation: Organisation,
  regimeIds?: string[],
): Promise<void> {
  const rows = await transaction.reportRegime.findMany({
    ...(regimeIds ? { where: { id: { in: regimeIds } } } : {}),
    include: withVersions,
  });
  const reports = rows
    .map(readRegime)
    .flatMap((regime) => dueReports(regime, throughYear, organisation, civilServiceCalendar));
  const dues = reports.flatMap(({ id, due }) => due.map((to) => ({ ...to, obligationId: id })));
  const regimes = rows.map(({ id }) => id);
  await transaction.$executeRaw`
    delete from reports.submission_due due using reports.report_obligation obligation
    where obligation.id = due.obligation_id and obligation.regime_id = any(${regimes}::text[])
      and not exists (select from reports.report_submission where obligation_id = obligation.id)
      and (due.obligation_id, due.receiver_id) not in (
        select * from unnest(${dues.map((due) => due.obligationId)}::text[], ${dues.map((due) => due.receiverId)}::text[])
      )`;
  await transaction.$executeRaw`
    delete from reports.report_obligation obligation
    where regime_id = any(${regimes}::text[]) and id <> all(${reports.map(({ id }) => id)}::text[])
      and not exists (select from reports.report_submission where obligation_id = obligation.id)`;
  await transaction.reportObligation.createMany({
    data: reports.map(({ id, regimeId, agencyId, period: { id: periodId, kind: periodKind, ...period } }) => ({
      id,
      regimeId,
      agencyId,
      periodId,
      periodKind,
      ...period,
    })),
    skipDuplicates: true,
  });
  await transaction.$executeRaw`
    insert into reports.submission_due (id, obligation_id, receiver_id, deadline)
    select obligation_id || '>' || receiver_id, obligation_id, receiver_id, deadline from unnest(
      ${dues.map((due) => due.obligationId)}::text[], ${dues.map((due) => due.receiverId)}::text[],
      ${dues.map((due) => due.deadline)}::date[]
    ) as due(obligation_id, receiver_id, deadline)
    on conflict (obligation_id, receiver_id) do update set deadline = excluded.deadline`;
}
