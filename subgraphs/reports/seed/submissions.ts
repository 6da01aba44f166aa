import { createHash } from 'node:crypto';
import { civilServiceCalendar } from '../../kernel/calendar/civil-service-calendar.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { PrismaClient } from '../generated/client.ts';

const regimeId = 'EGOV_PROGRESS_Q';
const receiverId = 'qni-stttt';
/** By the conference of June 2020; the rest of the year is for whoever tries the graph out. */
const periods = ['2020-Q1', '2020-Q2'];
const templateVersion = 2;

/**
 * The addressees' parts of the quarterly e-government report in the first half of 2020. All figures are synthetic, and
 * marked as estimates; every eleventh agency is two working days late, and the last one has not reported on the second
 * quarter.
 */
export async function seedSubmissions(client: PrismaClient): Promise<void> {
  const obligations = await client.reportObligation.findMany({
    where: { regimeId, periodId: { in: periods }, dues: { some: { receiverId } } },
    orderBy: [{ periodId: 'asc' }, { agencyId: 'asc' }],
  });
  const reports = obligations.slice(0, -1).map((obligation, index) => {
    const days = index % 11 === 10 ? 3 : 1;
    const figures = syntheticFigures(obligation.agencyId, obligation.periodId);
    const sentAt = new Date(+civilServiceCalendar.addWorkingDays(obligation.dataTo, days) + 3 * 3_600_000);
    return { id: `report-${obligation.id}`, obligation, figures, sentAt, acceptedAt: addDays(sentAt, 1) };
  });
  await client.$transaction([
    client.reportSubmission.createMany({
      data: reports.map(({ id, obligation, figures, sentAt }) => ({
        ...{ id, obligationId: obligation.id, number: 1, state: 'SENT', revision: 4, templateVersion },
        ...{ createdAt: sentAt, submittedAt: sentAt, approvedAt: sentAt, sentAt },
        cells: figures.map(({ column, number }) => ({ column, number })),
        narrative: ['Số liệu mô phỏng để thử nghiệm hệ thống'],
        attachments: [],
        signature: `signature-${id}`,
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
}

/** Figures that fit together, the same for an agency and period each time. */
function syntheticFigures(agencyId: string, periodId: string) {
  const bytes = createHash('sha256').update(`${agencyId} ${periodId}`).digest();
  const between = (index: number, least: number, most: number) => least + (bytes[index]! % (most - least + 1));
  const part = (whole: number, index: number) => Math.floor((whole * between(index, 60, 100)) / 100);
  const [sent, dossiers, tasks] = [between(0, 40, 250), between(1, 20, 220), between(2, 2, 9)];
  const values: [string, string, number][] = [
    ['documentsSent', 'EDOC_SENT', sent],
    ['validlySigned', 'EDOC_VALIDLY_SIGNED', part(sent, 3)],
    ['dossiersReceived', 'DOSSIERS_RECEIVED', dossiers],
    ['dossiersSynced', 'DOSSIERS_SYNCED', part(dossiers, 4)],
    ['trainedOfficers', 'TRAINED_OFFICERS', between(5, 5, 40)],
    ['planTasks', 'PLAN_TASKS', tasks],
    ['planTasksDone', 'PLAN_TASKS_DONE', periodId === '2020-Q1' ? Math.floor(tasks / 4) : Math.floor(tasks / 2)],
  ];
  return values.map(([column, indicator, number]) => ({ column, indicator, number }));
}
