import { badInput, conflict, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { RelationshipContext } from '../../../kernel/access/access.ts';
import { ownAgencies } from '../../../kernel/access/own-agencies.rules.ts';
import type { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';
import type { Prisma } from '../../generated/client.ts';
import type { ReportStepInput } from './submission-input.type.ts';
import { after, leadsFrom, type Step } from './submission.rules.ts';
import { SubmissionStore, visibleReports, whole } from './submission.store.ts';
import type { ReportSubmission } from './submission.type.ts';
import type { ReportsContext, ReportsUnit } from '../../access/context.ts';

export type Row = ReportSubmission['row'];

/** Carries a step of a report out once, in one transaction with what it checks; `carryOut` answers the id of the report. */
export async function takeStep<Prepared = undefined>(
  context: ReportsContext,
  input: KeyedInput,
  carryOut: (unit: ReportsUnit, newId: string, prepared: Prepared) => Promise<string>,
  prepare?: () => Promise<Prepared>,
): Promise<ReportSubmission> {
  const id = await transactOnce(context, input, carryOut, prepare);
  return context.use(SubmissionStore).reread(id);
}

/** Carries out a step for the agency that must report; `change` checks what it needs, and answers what changes. */
export function takeOwnStep<Prepared = undefined>(
  context: ReportsContext,
  input: ReportStepInput,
  step: Step,
  change: (unit: ReportsUnit, row: Row, prepared: Prepared) => Promise<Prisma.ReportSubmissionUpdateInput>,
  prepare?: () => Promise<Prepared>,
): Promise<ReportSubmission> {
  const carryOut = async (unit: ReportsUnit, _: string, prepared: Prepared) => {
    const row = await lockOwnReport(unit, input.submission);
    refuseStale(row, input.revision);
    const state = after(step, row.state);
    const data = await change(unit, row, prepared);
    await unit.transaction.reportSubmission.update({
      where: { id: row.id },
      data: { ...data, state, revision: { increment: 1 } },
    });
    return row.id;
  };
  return takeStep(context, input, carryOut, prepare);
}

/**
 * The report that a step of the agency is to change, as it is before; null when the step will be refused, or has been
 * taken by the same call.
 */
export async function reportBefore(
  context: ReportsContext,
  { submission, revision }: ReportStepInput,
  step: Step,
): Promise<Row | null> {
  const row = await context.prisma.reportSubmission.findFirst({
    where: { AND: [{ id: submission, revision }, visibleReports(context)] },
    include: whole,
  });
  const isDue = row !== null && actsFor(context, row.obligation.agencyId) && leadsFrom(step, row.state);
  return isDue ? row : null;
}

/** The report, which nobody else can change until the transaction ends; NOT_FOUND when it is not the viewer's to see. */
export async function lockReport(unit: ReportsUnit, id: string): Promise<Row> {
  const { transaction } = unit;
  await transaction.$queryRaw`select id from reports.report_submission where id = ${id} for update`;
  const row = await transaction.reportSubmission.findFirst({
    where: { AND: [{ id }, visibleReports(unit)] },
    include: whole,
  });
  if (!row) throw notFound(`The report ${JSON.stringify(id)}`);
  return row;
}

/** The same for whoever acts for the agency that must report; FORBIDDEN for others. */
export async function lockOwnReport(unit: ReportsUnit, id: string): Promise<Row> {
  const row = await lockReport(unit, id);
  if (actsFor(unit, row.obligation.agencyId)) return row;
  throw new GraphError('FORBIDDEN', 'This is for the agency that must report', 'input.submission');
}

/** Whether the viewer acts for the agency, or has taken over from it; `wide` says whether they may act for any. */
export function actsFor(
  context: RelationshipContext,
  agencyId: string,
  wide = context.viewer.scopes.has('province:wide'),
): boolean {
  return wide || ownAgencies(context).includes(agencyId);
}

/** Throws CONFLICT when the report is not as the caller saw it. */
export function refuseStale({ revision }: Row, seen: number): void {
  if (revision !== seen) throw changed();
}

/** The refusal of a step with a report that has changed meanwhile. */
export function changed(): GraphError {
  return conflict('The report has changed since you saw it; look at it again, and repeat the step');
}

/** The reason that a step is given; throws BAD_USER_INPUT for none. */
export function reasonOf({ reason }: { reason: string }, argument = 'input.reason'): string {
  if (!reason.trim()) throw badInput(argument, 'Give a reason; the others read it');
  return reason;
}
