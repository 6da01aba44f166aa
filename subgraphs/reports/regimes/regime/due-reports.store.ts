import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Basis } from '../../../kernel/request/request-context.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { readRegime, withVersions } from './regime.record.ts';
import { dueReports } from './due-reports.rules.ts';

/** On which picture of the agencies, and through which year, a client's obligations are known to be right. */
const rightFor = new WeakMap<PrismaClient, { revision: number; throughYear: number }>();

/** The last year whose obligations are worked out: a year ahead of any today. */
export function throughYearOn(today: PlainDate): number {
  return today.getUTCFullYear() + 1;
}

/**
 * Works the obligations out anew after a reorganisation, since a period goes by who answers on its last day; after a
 * change of the calendar; and when a year begins. Costs nothing while all that is the same.
 */
export async function keepObligationsRight(
  prisma: PrismaClient,
  { organisation, today }: Omit<Basis, 'now'>,
): Promise<void> {
  const { revision, calendarRevision } = organisation;
  const throughYear = throughYearOn(today);
  const right = rightFor.get(prisma) ?? { revision: -1, throughYear: 0 };
  if (right.revision >= revision && right.throughYear >= throughYear) return;
  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`
      insert into reports.obligation_basis (id, revision) values (1, -1) on conflict do nothing`;
    await transaction.$queryRaw`select id from reports.obligation_basis where id = 1 for update`;
    const before = await transaction.obligationBasis.findUniqueOrThrow({ where: { id: 1 } });
    if (before.revision >= revision && before.throughYear >= throughYear) return;
    const now = {
      revision: Math.max(revision, before.revision),
      calendarRevision: Math.max(calendarRevision, before.calendarRevision),
      throughYear: Math.max(throughYear, before.throughYear),
    };
    await transaction.obligationBasis.update({ where: { id: 1 }, data: now });
    const moved = await renewObligations(transaction, organisation, now.throughYear);
    await keepMoves(transaction, moved, organisation, before.calendarRevision);
  });
  rightFor.set(prisma, { revision, throughYear });
}

/** Keeps which deadlines moved with the declaration of a working year. */
async function keepMoves(
  transaction: Prisma.TransactionClient,
  moved: readonly MovedDeadline[],
  { snapshot }: Organisation,
  since: number,
): Promise<void> {
  const declared = snapshot.workingYears.filter(
    ({ revision, changedDays }) => revision > since && changedDays.length > 0,
  );
  if (declared.length === 0) return;
  const last = declared.reduce((one, other) => (other.revision > one.revision ? other : one));
  await transaction.deadlineMove.createMany({
    data: moved.map((move) => {
      const { year, revision } = declared.find((each) => each.year === move.newDeadline.getUTCFullYear()) ?? last;
      return { ...move, year, revision };
    }),
    skipDuplicates: true,
  });
}

/** A deadline that has become another. */
interface MovedDeadline {
  dueId: string;
  agencyId: string;
  previousDeadline: PlainDate;
  newDeadline: PlainDate;
}

/**
 * Makes the obligations of these regimes, or of all, what they are on a picture of the agencies and the calendar; those
 * that somebody reports on stay, and what was sent stays due when it was. Answers the deadlines that became others.
 */
export async function renewObligations(
  transaction: Prisma.TransactionClient,
  organisation: Organisation,
  throughYear: number,
  regimeIds?: string[],
): Promise<MovedDeadline[]> {
  const rows = await transaction.reportRegime.findMany({
    ...(regimeIds ? { where: { id: { in: regimeIds } } } : {}),
    include: withVersions,
  });
  const moved: MovedDeadline[] = [];
  // One after the other, since all at once would hold an embedded database, and the thread that serves, for long.
  for (const row of rows) moved.push(...(await renewRegime(transaction, readRegime(row), organisation, throughYear)));
  return moved;
}

async function renewRegime(
  transaction: Prisma.TransactionClient,
  regime: ReturnType<typeof readRegime>,
  organisation: Organisation,
  throughYear: number,
): Promise<MovedDeadline[]> {
  const reports = dueReports(regime, throughYear, organisation, organisation.clock.calendar);
  const dues = reports.flatMap(({ id, due }) => due.map((to) => ({ ...to, obligationId: id })));
  await transaction.$executeRaw`
    delete from reports.submission_due due using reports.report_obligation obligation
    where obligation.id = due.obligation_id and obligation.regime_id = ${regime.id}
      and not exists (select from reports.report_submission where obligation_id = obligation.id)
      and (due.obligation_id, due.receiver_id) not in (
        select * from unnest(${dues.map((due) => due.obligationId)}::text[], ${dues.map((due) => due.receiverId)}::text[])
      )`;
  await transaction.$executeRaw`
    delete from reports.report_obligation obligation
    where regime_id = ${regime.id} and id <> all(${reports.map(({ id }) => id)}::text[])
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
  return transaction.$queryRaw<MovedDeadline[]>`
    with renewed as (
      insert into reports.submission_due as kept (id, obligation_id, receiver_id, deadline)
      select obligation_id || '>' || receiver_id, obligation_id, receiver_id, deadline from unnest(
        ${dues.map((due) => due.obligationId)}::text[], ${dues.map((due) => due.receiverId)}::text[],
        ${dues.map((due) => due.deadline)}::date[]
      ) as due(obligation_id, receiver_id, deadline)
      on conflict (obligation_id, receiver_id) do update set deadline = excluded.deadline
      where kept.deadline is distinct from excluded.deadline and not exists (
        select from reports.report_submission version
        join reports.report_delivery delivery on delivery.submission_id = version.id
        where version.obligation_id = kept.obligation_id and delivery.receiver_id = kept.receiver_id
      )
      returning id, deadline
    )
    select renewed.id as "dueId", agency_id as "agencyId", before.deadline as "previousDeadline",
      renewed.deadline as "newDeadline"
    from renewed join reports.submission_due before using (id)
    join reports.report_obligation obligation on obligation.id = before.obligation_id
    where before.deadline is not null and renewed.deadline is not null`;
}
