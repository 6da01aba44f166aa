import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError, notFound } from '../../kernel/errors.ts';
import { transactOnce } from '../../kernel/idempotency.ts';
import { formatPlainDate } from '../../kernel/plain-date.ts';
import type { Dossier as DossierRow, Prisma, PrismaClient } from '../generated/client.ts';
import type { ProcedureStore } from '../procedure/procedure.store.ts';
import { isCompetent } from '../procedure/procedure.rules.ts';
import { dueAt, type Limit, withPauses } from './deadline.rules.ts';
import { enqueueSync } from '../sync/sync-outbox.store.ts';
import { dossierCode, refuseMalformedApplicant } from './dossier-code.rules.ts';
import { partiesOf } from './dossier-relations.rules.ts';
import { endedAt, type Party, type Status, take, toldBy, waitingSince } from './dossier.rules.ts';
import { clock, type DossierStore } from './dossier.store.ts';
import type { DossierStepInput, FileDossierInput } from './dossier-step.type.ts';

/** Files dossiers and takes steps with them; each step is an event, in the transaction that changes the dossier. */
export class DossierStepsStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly dossiers: DossierStore,
    private readonly procedures: ProcedureStore,
  ) {}

  /**
   * Files a dossier and answers its id: a citizen for themselves, an officer or an application at the desk of their
   * agency for whoever stands there. Throws BAD_USER_INPUT when the agency is not competent for the procedure today,
   * NOT_FOUND when there is no such procedure.
   */
  async file(input: FileDossierInput): Promise<string> {
    const { viewer, organisation, today, now } = this.context;
    const { scopes } = viewer;
    const atDesk = viewer.agency !== null && (scopes.has('dossiers:process') || scopes.has('dossiers:exchange'));
    if (!atDesk && viewer.agency !== null)
      throw new GraphError('FORBIDDEN', 'Dossiers are filed by citizens, or by officers at a desk');
    refuseMalformedApplicant(input.applicant);
    const procedure = await this.procedures.get(input.procedure);
    const { competentAgency: competentId } = input;
    const competent = organisation.versionAt(competentId, today) && organisation.get(competentId);
    if (!competent || !isCompetent(procedure.competenceRules, competent, today)) {
      throw badInput('input.competentAgency', `This agency is not competent for the procedure ${procedure.code} today`);
    }
    const receivingId = atDesk ? viewer.agency! : competentId;
    const returningId = input.returningAgency ?? receivingId;
    if (!organisation.versionAt(returningId, today))
      throw badInput('input.returningAgency', 'There is no such agency today');
    const { applicant } = input;
    return transactOnce(this.prisma, this.context, input, async (transaction, id) => {
      await transaction.dossier.create({
        data: {
          id,
          procedureCode: procedure.code,
          status: 'REGISTERED',
          channel: input.channel ?? (atDesk ? 'DIRECT' : 'ONLINE'),
          receivingId,
          competentId,
          returningId,
          applicantSubject: atDesk ? null : viewer.subject,
          fullName: applicant.fullName,
          dateOfBirth: applicant.dateOfBirth ?? null,
          address: applicant.address ?? null,
          identityNumber: applicant.identityNumber ?? null,
          phone: applicant.phone ?? null,
          email: applicant.email ?? null,
          consents: input.consents ?? [],
          filedBy: scopes.has('dossiers:exchange') ? viewer.clientId : null,
          registeredAt: now,
          registeredOn: today,
          events: { create: this.#event(0, null, 'REGISTERED', null) },
        },
      });
    });
  }

  /**
   * Takes a step, by the rules of dossier.rules.ts, and answers the id of the dossier. Throws NOT_FOUND for a dossier that the viewer does not see, CONFLICT
   * when it has changed since or is not where the step begins, FORBIDDEN when the step is somebody else's.
   */
  async take(input: DossierStepInput): Promise<string> {
    const { relations, procedure } = await this.dossiers.get(input.dossier);
    // Read before the transaction, which may have the only connection.
    const { timeLimit } = await this.procedures.get(procedure.code);
    await transactOnce(this.prisma, this.context, input, async (transaction) => {
      const [row] = await transaction.$queryRaw<{ id: string }[]>`
        select id from services.dossier where id = ${input.dossier} for update`;
      if (!row) throw notFound(`The dossier ${JSON.stringify(input.dossier)}`);
      const dossier = await transaction.dossier.findUniqueOrThrow({
        where: { id: row.id },
        include: { events: { orderBy: { position: 'asc' } } },
      });
      const parties: Party[] = [
        ...partiesOf(this.context, this.dossiers.rights, dossier),
        ...(relations.has('own') ? ['APPLICANT' as const] : []),
      ];
      const status = take(input.step, dossier.status as Status, parties, input);
      if (dossier.revision !== input.revision) throw changedSince(dossier);
      await transaction.dossier.update({
        where: { id: dossier.id },
        data: {
          status,
          revision: { increment: 1 },
          endedAt: endedAt(status, dossier.endedAt, this.context.now),
          waitingSince: waitingSince(status, dossier.waitingSince, this.context.now),
          ...(await this.#consequences(transaction, input, dossier, timeLimit)),
          events: { create: this.#event(dossier.events.length, input.step, status, input.reason ?? null) },
        },
      });
      const told = toldBy(input.step, dossier.code !== null);
      if (told) await enqueueSync(transaction, dossier.id, told, this.context.now);
    });
    return input.dossier;
  }

  /** What a step changes besides the status. */
  async #consequences(
    transaction: Prisma.TransactionClient,
    input: DossierStepInput,
    dossier: DossierRow & { events: { step: string | null; at: Date }[] },
    timeLimit: Limit | null,
  ): Promise<Prisma.DossierUpdateInput> {
    const { now, today } = this.context;
    switch (input.step) {
      case 'ACCEPT': {
        const due = timeLimit && withinCalendar(() => dueAt(now, timeLimit, clock));
        const code = await this.#nextCode(transaction, dossier.receivingId, today);
        return { code, acceptedAt: now, firstDueAt: due, dueAt: due };
      }
      case 'ASSIGN':
        return { assignedTo: input.officer! };
      case 'REQUEST_SUPPLEMENT':
        return { supplementRequests: { increment: 1 } };
      case 'RECEIVE_SUPPLEMENT': {
        const from = dossier.events.findLast(({ step }) => step === 'REQUEST_SUPPLEMENT')!.at;
        const due = dossier.dueAt;
        return { dueAt: due && withinCalendar(() => withPauses(due, [{ from, to: now }], now, clock)) };
      }
      case 'RECEIVE_PAYMENT':
        return { payments: { create: this.#payment(input, dossier.events.length) } };
      case 'RESCHEDULE':
        if (dossier.dueAt && input.newDueAt! <= dossier.dueAt)
          throw badInput('input.newDueAt', 'The new date must be later than the deadline that cannot be kept');
        return { promisedAt: input.newDueAt! };
      case 'RATE':
        return { rating: input.rating! };
      default:
        return {};
    }
  }

  #payment({ amount, transactionId = null }: DossierStepInput, position: number) {
    if (amount! < 0) throw badInput('input.amount', 'An amount is 0 VND or more');
    return {
      position,
      amount: amount!,
      transactionId,
      method: transactionId === null ? 'CASH' : 'BANK',
      paidAt: this.context.now,
    };
  }

  #event(position: number, step: string | null, status: string, content: string | null) {
    const { viewer, now } = this.context;
    return { position, step, status, content, actor: viewer.subject, agencyId: viewer.agency, at: now };
  }

  /** The next code of an agency's day: one row holds the last number, so that two desks wait for each other. */
  async #nextCode(transaction: Prisma.TransactionClient, agencyId: string, today: Date): Promise<string> {
    const agencyCode = this.context.organisation.actingCode(agencyId, 'QCVN102', today)!;
    const [row] = await transaction.$queryRaw<{ last: number }[]>`
      insert into services.dossier_sequence as sequence (agency_code, day, last)
      values (${agencyCode}, ${formatPlainDate(today)}::date, 1)
      on conflict (agency_code, day) do update set last = sequence.last + 1 returning last`;
    return dossierCode(agencyCode, today, row!.last);
  }
}

/** A deadline beyond the years whose days off are known cannot be promised to anybody. */
function withinCalendar<Result>(count: () => Result): Result {
  try {
    return count();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GraphError(
      'CONFLICT',
      'The deadline lies in a year whose days off are not known yet; it can be taken once the calendar has them',
      'input.step',
    );
  }
}

function changedSince({ id, revision }: DossierRow): GraphError {
  const message = `The dossier ${id} has changed: its revision is ${revision}; read it again, then decide`;
  return new GraphError('CONFLICT', message, 'input.revision');
}
