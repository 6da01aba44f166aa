import { type Instant, startOfDay } from '../../../kernel/dates/instant.ts';
import type { Clock } from '../../../kernel/calendar/clock.ts';
import type { AnnouncedYear } from '../../../kernel/calendar/working-year.ts';
import type { Basis } from '../../../kernel/request/request-context.ts';
import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { addDays, covers, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { dueDatesAgain } from '../dossier/step-consequences.rules.ts';
import { feedbackLimitsAgain } from '../feedback/feedback.rules.ts';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { timeLimitOf } from '../../procedures/procedure/publication.rules.ts';
import type { MovedKind } from './moved-due-dates.type.ts';

/** The revision of the calendar by which a client's open due dates are known to be right. */
const rightFor = new WeakMap<PrismaClient, number>();

/** So many dossiers are read at once. */
const batch = 500;

interface Move {
  kind: keyof typeof MovedKind;
  subjectId: string;
  agencyId: string;
  previousDueAt: Instant;
  newDueAt: Instant;
}

/**
 * Works out anew the due dates of open dossiers and feedback after a declaration of working years, and keeps which of
 * them moved. What has ended stays as it was told. Costs nothing while the calendar is the same.
 */
export async function keepDueDatesRight(
  prisma: PrismaClient,
  { organisation, now }: Pick<Basis, 'organisation' | 'now'>,
): Promise<void> {
  const { calendarRevision: revision, clock, snapshot } = organisation;
  if ((rightFor.get(prisma) ?? -1) >= revision) return;
  await prisma.$transaction(async (transaction) => {
    // What is there when the first row comes was worked out by the calendar of that day.
    await transaction.$executeRaw`
      insert into services.calendar_basis (id, revision) values (1, ${revision}) on conflict do nothing`;
    const [basis] = await transaction.$queryRaw<{ revision: number }[]>`
      select revision from services.calendar_basis where id = 1 for update`;
    if (basis!.revision >= revision) return;
    const declared = snapshot.workingYears.filter((year) => year.revision > basis!.revision);
    const changed = declared.filter(({ changedDays }) => changedDays.length > 0);
    const moves =
      changed.length === 0
        ? []
        : [
            ...(await moveDossiers(transaction, spanOf(changed), clock, now)),
            ...(await moveFeedback(transaction, spanOf(changed), clock)),
          ];
    await transaction.dueDateMove.createMany({ data: moves.map((move) => ({ ...move, ...causeOf(move, changed) })) });
    await transaction.calendarBasis.update({ where: { id: 1 }, data: { revision } });
  });
  rightFor.set(prisma, revision);
}

/** From the first day on which the calendar changed until after the last. */
function spanOf(changed: readonly AnnouncedYear[]): { from: Instant; to: Instant } {
  const days = changed.flatMap(({ changedDays }) => changedDays).sort((one, other) => +one - +other);
  return { from: startOfDay(days[0]!), to: startOfDay(addDays(days.at(-1)!, 1)) };
}

/** The declaration that a move is put down to: that of the year to which it led, or else the last. */
function causeOf({ newDueAt }: Move, changed: readonly AnnouncedYear[]): { year: number; revision: number } {
  const last = changed.reduce((one, other) => (other.revision > one.revision ? other : one));
  const { year, revision } = changed.find((each) => each.year === vietnamDate(newDueAt).getUTCFullYear()) ?? last;
  return { year, revision };
}

async function moveDossiers(
  transaction: Prisma.TransactionClient,
  { from, to }: { from: Instant; to: Instant },
  clock: Clock,
  now: Instant,
): Promise<Move[]> {
  const moves: Move[] = [];
  for (let after = ''; ;) {
    const rows = await transaction.dossier.findMany({
      where: { id: { gt: after }, endedAt: null, acceptedAt: { lt: to }, dueAt: { gte: from } },
      include: { events: { orderBy: { position: 'asc' } } },
      orderBy: { id: 'asc' },
      take: batch,
    });
    const versions = await transaction.procedureVersion.findMany({
      where: { procedureCode: { in: [...new Set(rows.map(({ procedureCode }) => procedureCode))] } },
    });
    for (const row of rows) {
      const accepted = vietnamDate(row.acceptedAt!);
      const version = versions.find((each) => each.procedureCode === row.procedureCode && covers(each, accepted));
      const timeLimit = version ? timeLimitOf(version) : null;
      if (!timeLimit) continue;
      const terms = { timeLimit, excludesPaymentTime: version!.excludesPaymentTime ?? false };
      const { firstDueAt, dueAt } = dueDatesAgain({ ...row, acceptedAt: row.acceptedAt! }, terms, now, clock);
      if (!dueAt || +dueAt === +row.dueAt!) continue;
      await transaction.dossier.updateMany({ where: { id: row.id, endedAt: null }, data: { firstDueAt, dueAt } });
      if (row.code !== null) await enqueue(transaction, 'services', { stream: row.id, kind: 'UPDATE' }, now);
      moves.push({
        ...{ kind: 'DOSSIER', subjectId: row.id, agencyId: row.competentId },
        ...{ previousDueAt: row.dueAt!, newDueAt: dueAt },
      });
    }
    if (rows.length < batch) return moves;
    after = rows.at(-1)!.id;
  }
}

async function moveFeedback(
  transaction: Prisma.TransactionClient,
  { from, to }: { from: Instant; to: Instant },
  clock: Clock,
): Promise<Move[]> {
  const rows = await transaction.feedback.findMany({
    where: {
      receivedAt: { lt: to },
      OR: [
        { status: { in: ['RECEIVED', 'SUPPLEMENT_REQUESTED'] }, answerDueAt: { gte: from } },
        { status: 'ANSWERED', publishDueAt: { gte: from } },
      ],
    },
    orderBy: { id: 'asc' },
  });
  const moves: Move[] = [];
  for (const row of rows) {
    const limits = feedbackLimitsAgain(row, clock);
    const [previousDueAt, newDueAt] = [row.publishDueAt ?? row.answerDueAt, limits.publishDueAt ?? limits.answerDueAt];
    await transaction.feedback.update({ where: { id: row.id }, data: limits });
    if (+previousDueAt !== +newDueAt)
      moves.push({ kind: 'FEEDBACK', subjectId: row.id, agencyId: row.agencyId, previousDueAt, newDueAt });
  }
  return moves;
}
