import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { formatPlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Prisma } from '../../generated/client.ts';
import {
  type CheckedSigning,
  dropSigning,
  ReportSignatureStore,
  signedToLeave,
} from '../report-signature/report-signature.store.ts';
import { regimeVersionFor } from '../../regimes/regime/regime.store.ts';
import { problemsOf } from '../submission/cells.rules.ts';
import { changed, conflict, reasonOf, refuseStale, type Row, StepFrame } from '../submission/step-frame.store.ts';
import type {
  ApproveReportInput,
  DraftReportInput,
  ReasonedReportStepInput,
  ReportContentInput,
  ReportStepInput,
  WriteReportInput,
} from '../submission/submission-input.type.ts';
import { after } from '../submission/submission.rules.ts';
import { readCells } from '../submission/submission.store.ts';
import type { ReportSubmission } from '../submission/submission.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Carries out the steps of the agency that must report, from the draft until the report is sent. */
export class SubmissionStepsStore {
  constructor(private readonly context: ReportsContext) {}

  /** Begins the report of an obligation; CONFLICT when it has been begun, also by somebody else at the same moment. */
  draft(input: DraftReportInput): Promise<ReportSubmission> {
    return this.context.use(StepFrame).once(input, async (transaction, id) => {
      const { obligation: obligationId } = input;
      await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligationId} for update`;
      const obligation = await transaction.reportObligation.findUnique({
        where: { id: obligationId },
        include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
      });
      if (!obligation || !this.context.use(StepFrame).isOwn(obligation.agencyId))
        throw notFound(`The obligation ${JSON.stringify(obligationId)}`);

      const { dataFrom, dataTo, periodId, regimeId, versions } = obligation;
      if (this.context.use(StepFrame).context.today < dataFrom)
        throw badInput('input.obligation', `The period ${periodId} opens on ${formatPlainDate(dataFrom)}`);

      if (versions[0])
        throw conflict(`The report has been begun and is ${versions[0].state}; write or correct that one`);
      const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
      const { now: createdAt } = this.context.use(StepFrame).context;
      await transaction.reportSubmission.create({
        data: {
          id,
          obligationId,
          number: 1,
          state: 'DRAFT',
          revision: 1,
          templateVersion,
          createdAt,
          ...content(input),
        },
      });
      return id;
    });
  }

  /** Gives a draft, or a report that the leader returned, other content. */
  write(input: WriteReportInput): Promise<ReportSubmission> {
    return this.context
      .use(StepFrame)
      .ownStep(input, 'write', async (transaction, { obligation: { regimeId, dataTo } }) => {
        const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
        return { templateVersion, ...content(input) };
      });
  }

  /** Brings a draft before the leader; refuses what the template does not take, and a period whose data are still open. */
  submit(input: ReportStepInput): Promise<ReportSubmission> {
    return this.context
      .use(StepFrame)
      .ownStep(input, 'submit', async (transaction, { obligation, templateVersion, cells }) => {
        const { dataTo, periodId, regimeId } = obligation;
        if (this.context.use(StepFrame).context.today <= dataTo)
          throw badInput('input.submission', `The data of ${periodId} are closed on ${formatPlainDate(dataTo)} only`);

        const template = await regimeVersionFor(transaction, regimeId, dataTo);
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
        return { submittedAt: this.context.use(StepFrame).context.now, returnReason: null };
      });
  }

  /** As the leader, sends a report back to be written again; it is not signed any more. */
  return(input: ReasonedReportStepInput): Promise<ReportSubmission> {
    const returnReason = reasonOf(input);
    return this.context.use(StepFrame).ownStep(input, 'return', async (transaction, { id }) => {
      await dropSigning(transaction, { id });
      return { returnReason, approvedAt: null };
    });
  }

  /** As the leader, approves a report that they signed. The signature is checked before, so that nobody waits for it. */
  approve(input: ApproveReportInput): Promise<ReportSubmission> {
    const check = async () => {
      const seen = await this.context.use(StepFrame).before(input, 'approve');
      return seen && this.context.use(ReportSignatureStore).check(seen, input.signature);
    };
    const keep = async (transaction: Prisma.TransactionClient, row: Row, signing: CheckedSigning | null) => {
      if (!signing) throw changed();
      await this.context.use(ReportSignatureStore).keep(transaction, row, signing);
      return { approvedAt: this.context.use(StepFrame).context.now };
    };
    return this.context.use(StepFrame).ownStep(input, 'approve', keep, check);
  }

  /** Sends an approved report to everyone to whom it is due; it takes the place of the version before. */
  send(input: ReportStepInput): Promise<ReportSubmission> {
    return this.context.use(StepFrame).ownStep(input, 'send', async (transaction, row) => {
      await signedToLeave(transaction, row);
      const { id, obligationId, number } = row;
      const { now: sentAt } = this.context.use(StepFrame).context;
      const older = { obligationId, number: { lt: number }, state: 'SENT' };
      await transaction.reportDelivery.updateMany({ where: { submission: older }, data: { state: 'SUPERSEDED' } });
      await transaction.reportSubmission.updateMany({ where: older, data: { state: after('supersede', 'SENT') } });
      const dues = await transaction.submissionDue.findMany({ where: { obligationId } });
      await transaction.reportDelivery.createMany({
        data: dues.map(({ receiverId }) => ({ submissionId: id, receiverId, state: 'SENT', sentAt })),
      });
      return { sentAt };
    });
  }

  /** Begins the next version of a report that was sent, with what the last one says; that one stays. */
  correct(input: ReasonedReportStepInput): Promise<ReportSubmission> {
    const correctionReason = reasonOf(input);
    return this.context.use(StepFrame).once(input, async (transaction, id) => {
      const before = await this.context.use(StepFrame).lockOwn(transaction, input.submission);
      refuseStale(before, input.revision);
      after('supersede', before.state);
      const { obligationId, number, templateVersion, cells, ownCells, narrative, attachments } = before;
      if (await transaction.reportSubmission.findFirst({ where: { obligationId, number: { gt: number } } }))
        throw conflict('A correction of this report has been begun; write that one');

      await transaction.reportSubmission.create({
        data: {
          ...{ id, obligationId, number: number + 1, state: 'DRAFT', revision: 1, templateVersion, correctionReason },
          ...{
            cells: cells as Prisma.InputJsonValue,
            narrative,
            attachments,
            createdAt: this.context.use(StepFrame).context.now,
          },
          // A sum of others must not be taken for its own figures.
          ...(ownCells === null ? {} : { ownCells: ownCells as Prisma.InputJsonValue }),
        },
      });
      return id;
    });
  }
}

function content({ cells, narrative, attachments }: ReportContentInput) {
  return { cells: cells.map((cell) => ({ ...cell })), narrative, attachments };
}
