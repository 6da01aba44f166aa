import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { ownAgencies } from '../../../kernel/access/own-agencies.rules.ts';
import type { Prisma } from '../../generated/client.ts';
import type { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';
import type { ReportStepInput } from './submission-input.type.ts';
import { after, leadsFrom, type Step } from './submission.rules.ts';
import { SubmissionStore, visibleReports, whole } from './submission.store.ts';
import type { ReportSubmission } from './submission.type.ts';
import type { ReportsContext, ReportsUnit } from '../../access/context.ts';

export type Row = ReportSubmission['row'];
export type Transaction = Prisma.TransactionClient;

/** What all steps of a report have in common: they take effect once, in one transaction with what they check. */
export class StepFrame {
  constructor(readonly context: ReportsContext) {}

  /** Carries a step out; it answers the id of the report that it has made or changed. */
  async once<Prepared = undefined>(
    input: KeyedInput,
    carryOut: (transaction: Transaction, newId: string, prepared: Prepared) => Promise<string>,
    prepare?: () => Promise<Prepared>,
  ): Promise<ReportSubmission> {
    return this.context
      .use(SubmissionStore)
      .reread(
        await transactOnce(
          this.context,
          input,
          ({ transaction }: ReportsUnit, id, prepared: Prepared) => carryOut(transaction, id, prepared),
          prepare,
        ),
      );
  }

  /** Carries out a step for the agency that must report; `change` checks what it needs, and answers what changes. */
  ownStep<Prepared = undefined>(
    input: ReportStepInput,
    step: Step,
    change: (transaction: Transaction, row: Row, prepared: Prepared) => Promise<Prisma.ReportSubmissionUpdateInput>,
    prepare?: () => Promise<Prepared>,
  ): Promise<ReportSubmission> {
    const carryOut = async (transaction: Transaction, _: string, prepared: Prepared) => {
      const row = await this.lockOwn(transaction, input.submission);
      refuseStale(row, input.revision);
      const state = after(step, row.state);
      const data = await change(transaction, row, prepared);
      await transaction.reportSubmission.update({
        where: { id: row.id },
        data: { ...data, state, revision: { increment: 1 } },
      });
      return row.id;
    };
    return this.once(input, carryOut, prepare);
  }

  /**
   * The report that a step of the agency is to change, as it is before; null when the step will be refused, or has been
   * taken by the same call.
   */
  async before({ submission, revision }: ReportStepInput, step: Step): Promise<Row | null> {
    const row = await this.context.prisma.reportSubmission.findFirst({
      where: { AND: [{ id: submission, revision }, visibleReports(this.context)] },
      include: whole,
    });
    const isDue = row !== null && this.isOwn(row.obligation.agencyId) && leadsFrom(step, row.state);
    return isDue ? row : null;
  }

  /** The report, which nobody else can change until the transaction ends; NOT_FOUND when it is not the viewer's to see. */
  async lock(transaction: Transaction, id: string): Promise<Row> {
    await transaction.$queryRaw`select id from reports.report_submission where id = ${id} for update`;
    const row = await transaction.reportSubmission.findFirst({
      where: { AND: [{ id }, visibleReports(this.context)] },
      include: whole,
    });
    if (!row) throw notFound(`The report ${JSON.stringify(id)}`);
    return row;
  }

  /** The same for whoever acts for the agency that must report; FORBIDDEN for others. */
  async lockOwn(transaction: Transaction, id: string): Promise<Row> {
    const row = await this.lock(transaction, id);
    if (this.isOwn(row.obligation.agencyId)) return row;
    throw new GraphError('FORBIDDEN', 'This is for the agency that must report', 'input.submission');
  }

  /** Whether the viewer acts for the agency, or has taken over from it; `wide` says whether they may act for any. */
  isOwn(agencyId: string, wide = this.context.viewer.scopes.has('province:wide')): boolean {
    return wide || ownAgencies(this.context).includes(agencyId);
  }
}

/** Throws CONFLICT when the report is not as the caller saw it. */
export function refuseStale({ revision }: Row, seen: number): void {
  if (revision !== seen) throw changed();
}

export function changed(): GraphError {
  return conflict('The report has changed since you saw it; look at it again, and repeat the step');
}

/** The reason that a step is given; throws BAD_USER_INPUT for none. */
export function reasonOf({ reason }: { reason: string }, argument = 'input.reason'): string {
  if (!reason.trim()) throw badInput(argument, 'Give a reason; the others read it');
  return reason;
}

export function conflict(message: string): GraphError {
  return new GraphError('CONFLICT', message);
}
