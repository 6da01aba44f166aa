import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError, notFound } from '../../kernel/errors.ts';
import { transactOnce } from '../../kernel/idempotency.ts';
import { ownAgencies } from '../../kernel/organisation/own-agencies.rules.ts';
import { formatPlainDate } from '../../kernel/plain-date.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { consolidate, reconsolidate } from '../consolidation/consolidation.store.ts';
import type { ConsolidateReportInput } from '../consolidation/consolidation.type.ts';
import { enqueue } from '../government/outbox.store.ts';
import { observe } from '../indicator/observation.store.ts';
import type { KeyedInput } from '../keyed-input.type.ts';
import { regimeVersionFor } from '../regime/regime.store.ts';
import { problemsOf } from './cells.rules.ts';
import type {
  AcceptReportInput,
  ApproveReportInput,
  DraftReportInput,
  ReasonedReportStepInput,
  ReportContentInput,
  ReportStepInput,
  ReturnReceivedReportInput,
  WriteReportInput,
} from './submission-input.type.ts';
import { after, type Step } from './submission.rules.ts';
import { readCells, type SubmissionStore, visibleReports, whole } from './submission.store.ts';
import type { ReportSubmission } from './submission.type.ts';

type Row = ReportSubmission['row'];
type Transaction = Prisma.TransactionClient;

/** Carries the steps of a report's way out, each by whom it is for, in one transaction with what it checks. */
export class SubmissionStepsStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly submissions: SubmissionStore,
  ) {}

  /** Begins the report of an obligation; CONFLICT when it has been begun, also by somebody else at the same moment. */
  draft(input: DraftReportInput): Promise<ReportSubmission> {
    return this.#once(input, async (transaction, id) => {
      const { obligation: obligationId } = input;
      await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligationId} for update`;
      const obligation = await transaction.reportObligation.findUnique({
        where: { id: obligationId },
        include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
      });
      if (!obligation || !this.#isOwn(obligation.agencyId)) {
        throw notFound(`The obligation ${JSON.stringify(obligationId)}`);
      }
      const { dataFrom, dataTo, periodId, regimeId, versions } = obligation;
      if (this.context.today < dataFrom) {
        throw badInput('input.obligation', `The period ${periodId} opens on ${formatPlainDate(dataFrom)}`);
      }
      if (versions[0])
        throw conflict(`The report has been begun and is ${versions[0].state}; write or correct that one`);
      const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
      const { now: createdAt } = this.context;
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
    return this.#ownStep(input, 'write', async (transaction, { obligation: { regimeId, dataTo } }) => {
      const { number: templateVersion } = await regimeVersionFor(transaction, regimeId, dataTo);
      return { templateVersion, ...content(input) };
    });
  }

  /** Brings a draft before the leader; refuses what the template does not take, and a period whose data are still open. */
  submit(input: ReportStepInput): Promise<ReportSubmission> {
    return this.#ownStep(input, 'submit', async (transaction, { obligation, templateVersion, cells }) => {
      const { dataTo, periodId, regimeId } = obligation;
      if (this.context.today <= dataTo) {
        throw badInput('input.submission', `The data of ${periodId} are closed on ${formatPlainDate(dataTo)} only`);
      }
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
      return { submittedAt: this.context.now, returnReason: null };
    });
  }

  /** As the leader, sends a report back to be written again. */
  return(input: ReasonedReportStepInput): Promise<ReportSubmission> {
    const returnReason = reasonOf(input);
    return this.#ownStep(input, 'return', async () => ({ returnReason }));
  }

  /** As the leader, approves and signs a report. */
  approve(input: ApproveReportInput): Promise<ReportSubmission> {
    const { signature } = input;
    if (!signature.trim())
      throw badInput('input.signature', 'A report is approved with a digital signature; give its id');
    return this.#ownStep(input, 'approve', async () => ({ signature, approvedAt: this.context.now }));
  }

  /** Sends an approved report to everyone to whom it is due; it takes the place of the version before. */
  send(input: ReportStepInput): Promise<ReportSubmission> {
    return this.#ownStep(input, 'send', async (transaction, { id, obligationId, number }) => {
      const { now: sentAt } = this.context;
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
    return this.#once(input, async (transaction, id) => {
      const before = await this.#lock(transaction, input.submission);
      this.#refuseStrangers(before);
      refuseStale(before, input.revision);
      after('supersede', before.state);
      const { obligationId, number, templateVersion, cells, narrative, attachments } = before;
      if (await transaction.reportSubmission.findFirst({ where: { obligationId, number: { gt: number } } })) {
        throw conflict('A correction of this report has been begun; write that one');
      }
      await transaction.reportSubmission.create({
        data: {
          ...{ id, obligationId, number: number + 1, state: 'DRAFT', revision: 1, templateVersion, correctionReason },
          ...{ cells: cells as Prisma.InputJsonValue, narrative, attachments, createdAt: this.context.now },
        },
      });
      return id;
    });
  }

  /** Makes the report of an agency of those that are due to it. */
  consolidate(input: ConsolidateReportInput): Promise<ReportSubmission> {
    const { regime: regimeId, period: periodId, agency: agencyId } = input;
    const waivers = new Map(
      input.waivers.map(({ agency, reason }, index) => [agency, reasonOf({ reason }, `input.waivers.${index}.reason`)]),
    );
    return this.#once(input, async (transaction, newId) => {
      const obligation = await transaction.reportObligation.findFirst({ where: { regimeId, periodId, agencyId } });
      if (!obligation || !this.#isOwn(agencyId)) throw notFound('The report to consolidate');
      await transaction.$queryRaw`select id from reports.report_obligation where id = ${obligation.id} for update`;
      const { now } = this.context;
      return consolidate(transaction, { obligation, waivers, reason: 'Tổng hợp lại', newId, now });
    });
  }

  /** As the receiver, accepts a report. */
  accept(input: AcceptReportInput): Promise<ReportSubmission> {
    return this.#receiverStep(input, 'accept', null);
  }

  /** As the receiver, sends a report back; whoever must report then corrects it. */
  returnReceived(input: ReturnReceivedReportInput): Promise<ReportSubmission> {
    return this.#receiverStep(input, 'returnReceived', reasonOf(input));
  }

  /** Hands a report that was sent over to the Government's report system, for those of its receivers that are central. */
  submitToGovernment(input: AcceptReportInput): Promise<ReportSubmission> {
    return this.#once(input, async (transaction) => {
      const row = await this.#lock(transaction, input.submission);
      this.#refuseStrangers(row);
      const { organisation, now } = this.context;
      const central = row.deliveries.filter(
        ({ receiverId }) =>
          organisation.get(receiverId)?.level === 'CENTRAL' && receiverId === (input.receiver ?? receiverId),
      );
      if (central.length === 0) throw conflict('The report has not been sent to the Government or a ministry');
      for (const { receiverId, state } of central) {
        await transaction.reportDelivery.update({
          where: { submissionId_receiverId: { submissionId: row.id, receiverId } },
          data: { state: after('submitToGovernment', state) },
        });
        await enqueue(transaction, row, receiverId, now);
      }
      return row.id;
    });
  }

  async #receiverStep(input: AcceptReportInput, step: Step, reason: string | null): Promise<ReportSubmission> {
    return this.#once(input, async (transaction) => {
      const row = await this.#lock(transaction, input.submission);
      const delivery = row.deliveries.find(({ receiverId }) =>
        input.receiver == null ? this.#isOwn(receiverId, false) : receiverId === input.receiver,
      );
      if (!delivery || !this.#isOwn(delivery.receiverId)) {
        throw new GraphError('FORBIDDEN', 'This is for the receiver of the report', 'input.receiver');
      }
      const { submissionId, receiverId } = delivery;
      await transaction.reportDelivery.update({
        where: { submissionId_receiverId: { submissionId, receiverId } },
        data: { state: after(step, delivery.state), decidedAt: this.context.now, reason },
      });
      if (step === 'accept') {
        const { organisation, now } = this.context;
        await observe(transaction, { ...row, cells: readCells(row.cells) });
        await reconsolidate(transaction, row, organisation, now);
      }
      return row.id;
    });
  }

  #ownStep(
    input: ReportStepInput,
    step: Step,
    change: (transaction: Transaction, row: Row) => Promise<Prisma.ReportSubmissionUpdateInput>,
  ): Promise<ReportSubmission> {
    return this.#once(input, async (transaction) => {
      const row = await this.#lock(transaction, input.submission);
      this.#refuseStrangers(row);
      refuseStale(row, input.revision);
      const state = after(step, row.state);
      const data = await change(transaction, row);
      await transaction.reportSubmission.update({
        where: { id: row.id },
        data: { ...data, state, revision: { increment: 1 } },
      });
      return row.id;
    });
  }

  /** The report, which nobody else can change until the transaction ends; NOT_FOUND when it is not the viewer's to see. */
  async #lock(transaction: Transaction, id: string): Promise<Row> {
    await transaction.$queryRaw`select id from reports.report_submission where id = ${id} for update`;
    const row = await transaction.reportSubmission.findFirst({
      where: { AND: [{ id }, visibleReports(this.context)] },
      include: whole,
    });
    if (!row) throw notFound(`The report ${JSON.stringify(id)}`);
    return row;
  }

  /** Carries a step out; it answers the id of the report that it has made or changed. */
  async #once(
    input: KeyedInput,
    carryOut: (transaction: Transaction, newId: string) => Promise<string>,
  ): Promise<ReportSubmission> {
    return this.submissions.reread(await transactOnce(this.prisma, this.context, input, carryOut));
  }

  #isOwn(agencyId: string, wide = this.context.viewer.scopes.has('province:wide')): boolean {
    return wide || ownAgencies(this.context).includes(agencyId);
  }

  #refuseStrangers({ obligation }: Row): void {
    if (!this.#isOwn(obligation.agencyId)) {
      throw new GraphError('FORBIDDEN', 'This is for the agency that must report', 'input.submission');
    }
  }
}

function content({ cells, narrative, attachments }: ReportContentInput) {
  return { cells: cells.map((cell) => ({ ...cell })), narrative, attachments };
}

function refuseStale({ revision }: Row, seen: number): void {
  if (revision !== seen)
    throw conflict('The report has changed since you saw it; look at it again, and repeat the step');
}

function reasonOf({ reason }: { reason: string }, argument = 'input.reason'): string {
  if (!reason.trim()) throw badInput(argument, 'Give a reason; the others read it');
  return reason;
}

function conflict(message: string): GraphError {
  return new GraphError('CONFLICT', message);
}
