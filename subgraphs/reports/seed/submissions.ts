import { createHash } from 'node:crypto';
import { type Instant, later, startOfDay } from '../../kernel/dates/instant.ts';
import type { WorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { planTasks } from '../../seeding/plan-61.rules.ts';
import { consolidate } from '../submissions/consolidation/consolidation.store.ts';
import type { PrismaClient, ReportObligation } from '../generated/client.ts';

const regimeId = 'EGOV_PROGRESS_Q';
const receiverId = 'qni-stttt';
const quarters = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4'];
/** By the conference of June 2020; the rest of the year is for whoever tries the graph out, or for generateQuarters. */
const seededQuarters = quarters.slice(0, 2);
const templateVersion = 2;

/**
 * The addressees' parts of the quarterly e-government report in the first half of 2020. All figures are synthetic, and
 * marked as estimates; every eleventh agency is two working days late, and the last one has not reported on the second
 * quarter.
 */
export async function seedSubmissions(client: PrismaClient, calendar: WorkingCalendar): Promise<void> {
  await submitParts(client, calendar, (await unreported(client, seededQuarters)).slice(0, -1));
}

/**
 * What is missing of the quarterly e-government reports of 2020: every addressee's part, with how far its tasks of Plan
 * 61/KH-UBND have come, and of each quarter the department's own report, made of the parts. What somebody has begun is
 * left as it is. Answers how many reports and observations those are.
 */
export async function generateQuarters(
  client: PrismaClient,
  organisation: Organisation,
): Promise<{ submissions: number; observations: number }> {
  const { calendar } = organisation.clock;
  const parts = await unreported(client, quarters);
  const observations = await submitParts(client, calendar, parts);
  const wholes = await client.reportObligation.findMany({
    where: { regimeId, periodId: { in: quarters }, agencyId: receiverId, versions: { none: {} } },
    include: { dues: true },
  });
  const waivers = new Map((await partsOf(client, quarters)).map(({ agencyId }) => [agencyId, 'Chưa có báo cáo']));
  for (const { dues, ...obligation } of wholes) {
    const sentAt = morningAfter(calendar, obligation.dataTo, 1);
    const newId = `report-${obligation.id}`;
    await client.$transaction(async (transaction) => {
      const own = syntheticFigures(obligation).map(({ column, number }) => ({ column, number }));
      await consolidate(transaction, { obligation, waivers, own, reason: '', newId, now: sentAt, organisation });
      const data = { submittedAt: sentAt, approvedAt: sentAt, sentAt, state: 'SENT' as const, revision: 4 };
      await transaction.reportSubmission.update({ where: { id: newId }, data });
      await transaction.reportDelivery.createMany({
        data: dues.map((due) => ({ submissionId: newId, receiverId: due.receiverId, state: 'SENT', sentAt })),
      });
    });
  }
  return { submissions: parts.length + wholes.length, observations };
}

/** Who owes the department a part of these quarters' reports. */
function partsOf(client: PrismaClient, periods: string[]): Promise<ReportObligation[]> {
  return client.reportObligation.findMany({
    where: { regimeId, periodId: { in: periods }, dues: { some: { receiverId } } },
    orderBy: [{ periodId: 'asc' }, { agencyId: 'asc' }],
  });
}

/** The same of which nothing has been begun. */
async function unreported(client: PrismaClient, periods: string[]): Promise<ReportObligation[]> {
  const begun = await client.reportSubmission.findMany({ select: { obligationId: true }, distinct: 'obligationId' });
  const ids = new Set(begun.map(({ obligationId }) => obligationId));
  return (await partsOf(client, periods)).filter(({ id }) => !ids.has(id));
}

function morningAfter(calendar: WorkingCalendar, dataTo: PlainDate, workingDays: number): Instant {
  return later(startOfDay(calendar.addWorkingDays(dataTo, workingDays)), 10 * 3_600_000);
}

/** Answers how many observations follow from the reports. */
async function submitParts(
  client: PrismaClient,
  calendar: WorkingCalendar,
  obligations: ReportObligation[],
): Promise<number> {
  const reports = obligations.map((obligation, index) => {
    const figures = syntheticFigures(obligation);
    const sentAt = morningAfter(calendar, obligation.dataTo, index % 11 === 10 ? 3 : 1);
    return { id: `report-${obligation.id}`, obligation, figures, sentAt, acceptedAt: later(sentAt, 24 * 3_600_000) };
  });
  await client.$transaction([
    client.reportSubmission.createMany({
      data: reports.map(({ id, obligation, figures, sentAt }) => ({
        ...{ id, obligationId: obligation.id, number: 1, state: 'SENT', revision: 4, templateVersion },
        ...{ createdAt: sentAt, submittedAt: sentAt, approvedAt: sentAt, sentAt },
        cells: figures.map(({ column, number }) => ({ column, number })),
        narrative: ['Số liệu mô phỏng để thử nghiệm hệ thống'],
        attachments: [],
      })),
    }),
    client.reportDelivery.createMany({
      data: reports.map(({ id, sentAt, acceptedAt }) => ({
        ...{ submissionId: id, receiverId, state: 'ACCEPTED', sentAt, decidedAt: acceptedAt },
      })),
    }),
    client.observation.createMany({
      data: reports.flatMap(({ id, obligation: { agencyId, periodId, periodKind, dataFrom, dataTo }, figures }) =>
        figures.map(({ indicator, number }) => ({
          ...{ indicatorCode: indicator, agencyId, periodId, dimensions: '', periodKind, dataFrom, dataTo },
          ...{ value: number, obsStatus: 'E', submissionId: id },
        })),
      ),
    }),
  ]);
  return reports.reduce((sum, { figures }) => sum + figures.length, 0);
}

/** Figures that fit together, the same for an agency and period each time; those of the plan as its tasks have them. */
function syntheticFigures({ agencyId, periodId, dataTo }: ReportObligation) {
  const bytes = createHash('sha256').update(`${agencyId} ${periodId}`).digest();
  const between = (index: number, least: number, most: number) => least + (bytes[index]! % (most - least + 1));
  const part = (whole: number, index: number) => Math.floor((whole * between(index, 60, 100)) / 100);
  const [sent, dossiers, tasks] = [between(0, 40, 250), between(1, 20, 220), planTasks(agencyId)];
  const values: [string, string, number][] = [
    ['documentsSent', 'EDOC_SENT', sent],
    ['validlySigned', 'EDOC_VALIDLY_SIGNED', part(sent, 3)],
    ['dossiersReceived', 'DOSSIERS_RECEIVED', dossiers],
    ['dossiersSynced', 'DOSSIERS_SYNCED', part(dossiers, 4)],
    ['trainedOfficers', 'TRAINED_OFFICERS', between(5, 5, 40)],
    ['planTasks', 'PLAN_TASKS', tasks.length],
    ['planTasksDone', 'PLAN_TASKS_DONE', tasks.filter(({ completedAt }) => completedAt <= dataTo).length],
  ];
  return values.map(([column, indicator, number]) => ({ column, indicator, number }));
}
