import { badInput, conflict, notFound } from '../../../kernel/errors/errors.ts';
import { formatPlainDate } from '../../../kernel/dates/plain-date.ts';
import type { ReportsContext } from '../../access/context.ts';
import { regimeVersionFor } from '../../regimes/regime/regime.store.ts';
import { problemsOf } from '../submission/cells.rules.ts';
import { actsFor, takeOwnStep, takeStep } from '../submission/step-frame.ts';
import type {
  DraftReportInput,
  ReportContentInput,
  ReportStepInput,
  WriteReportInput,
} from '../submission/submission-input.type.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';

/** Begins the report of an obligation; CONFLICT when it has been begun, also by somebody else at the same moment. */
export function draftReport(context: ReportsContext, input: DraftReportInput): Promise<ReportSubmission> {
  return takeStep(context, input, async (unit, id) => {
    const { transaction, today, now: createdAt } = unit;
    const { obligation: obligationId } = input;
    await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligationId} for update`;
    const obligation = await transaction.reportObligation.findUnique({
      where: { id: obligationId },
      include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    });
    if (!obligation || !actsFor(unit, obligation.agencyId))
      throw notFound(`The obligation ${JSON.stringify(obligationId)}`);

    const { dataFrom, dataTo, periodId, regimeId, versions } = obligation;
    if (today < dataFrom)
      throw badInput('input.obligation', `The period ${periodId} opens on ${formatPlainDate(dataFrom)}`);

    if (versions[0]) throw conflict(`The report has been begun and is ${versions[0].state}; write or correct that one`);
    const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
    const begun = { id, obligationId, number: 1, state: 'DRAFT' as const, revision: 1, templateVersion, createdAt };
    await transaction.reportSubmission.create({ data: { ...begun, ...content(input) } });
    return id;
  });
}

/** Gives a draft, or a report that the leader returned, other content. */
export function writeReport(context: ReportsContext, input: WriteReportInput): Promise<ReportSubmission> {
  return takeOwnStep(context, input, 'write', async ({ transaction }, { obligation: { regimeId, dataTo } }) => {
    const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
    return { templateVersion, ...content(input) };
  });
}

/** Brings a draft before the leader; refuses what the template does not take, and a period whose data are still open. */
export function submitReport(context: ReportsContext, input: ReportStepInput): Promise<ReportSubmission> {
  return takeOwnStep(context, input, 'submit', async (unit, { obligation, templateVersion, cells }) => {
    const { dataTo, periodId, regimeId } = obligation;
    if (unit.today <= dataTo)
      throw badInput('input.submission', `The data of ${periodId} are closed on ${formatPlainDate(dataTo)} only`);

    const template = await regimeVersionFor(unit.transaction, regimeId, dataTo);
    if (template.number !== templateVersion) {
      throw conflict(
        `The template was revised to version ${template.number} after this was written by version ${templateVersion}; nothing is lost: look at its problems, and write it again`,
      );
    }
    const problems = problemsOf(template, readCells(cells));
    if (problems.length) {
      const all = problems.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
      throw badInput(`input.submission.${problems[0]!.path}`, all);
    }
    return { submittedAt: unit.now, returnReason: null };
  });
}

function content({ cells, narrative, attachments }: ReportContentInput) {
  return { cells: cells.map((cell) => ({ ...cell })), narrative, attachments };
}
