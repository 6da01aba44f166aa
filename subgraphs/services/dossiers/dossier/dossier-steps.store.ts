import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { enqueue } from '../../../kernel/outbox/outbox.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { formatPlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { searchText } from '../../../kernel/text/search-text.ts';
import { type ComponentRecord, factsOf, filesLost, withComponents } from '../component/dossier-content.rules.ts';
import { DossierFileStore, releaseFiles } from '../component/dossier-file.store.ts';
import type { Dossier as DossierRow, Prisma } from '../../generated/client.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';
import { isCompetent } from '../../procedures/procedure/procedure.rules.ts';
import { ProcedureVersionStore } from '../../procedures/procedure/procedure-version.store.ts';
import { promised } from './dossier-breach.rules.ts';
import { dossierCode, refuseMalformedApplicant } from './dossier-code.rules.ts';
import { partiesOf } from '../../access/dossier-relations.rules.ts';
import { refuseSilentTakeOver, type Status, take, toldBy } from './dossier.rules.ts';
import { type Party } from '../../access/dossier-relations.rules.ts';
import { DossierStore } from './dossier.store.ts';
import type { DossierStepInput, FileDossierInput } from './dossier-step.type.ts';
import { columnsAfter, papersAfter, paymentMethod, resultsOf, type Terms } from './step-consequences.rules.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';

/** All that a step looks at of a dossier. */
const whole = {
  events: { orderBy: { position: 'asc' } },
  components: { orderBy: { position: 'asc' } },
} satisfies Prisma.DossierInclude;
type WholeDossier = Prisma.DossierGetPayload<{ include: typeof whole }>;

/**
 * Files dossiers and takes steps with them; each step is an event, in the transaction that changes the dossier. Prisma reads
 * back what nested writes have made, so that each table is written by itself.
 */
export class DossierStepsStore {
  constructor(private readonly context: ServicesContext) {}

  /**
   * Files a dossier and answers its id: a citizen for themselves, an officer or an application at the desk of their
   * agency for whoever stands there. Throws BAD_USER_INPUT when the agency is not competent for the procedure today,
   * NOT_FOUND when there is no such procedure.
   */
  async file(input: FileDossierInput): Promise<string> {
    const { viewer, organisation, today, now } = this.context;
    const { scopes } = viewer;
    // An application is one by its client id; without it nothing says whose consents it has.
    const exchanges = scopes.has('dossiers:exchange') && viewer.clientId !== null;
    const atDesk = viewer.agency !== null && (scopes.has('dossiers:process') || exchanges);
    if (!atDesk && viewer.agency !== null)
      throw new GraphError('FORBIDDEN', 'Dossiers are filed by citizens, or by officers at a desk');
    const receivingId = atDesk ? viewer.agency! : input.competentAgency;
    const returningId = input.returningAgency ?? receivingId;
    const { applicant } = input;
    const prepare = async () => {
      refuseMalformedApplicant(applicant, today);
      const procedure = await this.context.use(ProcedureStore).get(input.procedure);
      const { competentAgency: competentId } = input;
      const competent = organisation.versionAt(competentId, today) && organisation.get(competentId);
      if (!competent || !isCompetent(procedure.competenceRules, competent, today)) {
        throw badInput(
          'input.competentAgency',
          `This agency is not competent for the procedure ${procedure.code} today`,
        );
      }
      if (!organisation.versionAt(returningId, today))
        throw badInput('input.returningAgency', 'There is no such agency today');
      if (input.verifiedByVneid && !atDesk)
        throw badInput('input.verifiedByVneid', 'A desk or an application says this of the applicant; leave it out');
      const asked = (await this.context.use(ProcedureVersionStore).on(procedure, today))?.components ?? null;
      const named = await this.context.use(DossierFileStore).named(input.components ?? []);
      return { procedure, components: withComponents([], named, asked, now) };
    };
    type Prepared = Awaited<ReturnType<typeof prepare>>;
    const carryOut = async ({ transaction }: ServicesUnit, id: string, { procedure, components }: Prepared) => {
      await transaction.dossier.createMany({
        data: {
          id,
          procedureCode: procedure.code,
          status: 'REGISTERED',
          channel: input.channel ?? (atDesk ? 'DIRECT' : 'ONLINE'),
          receivingId,
          competentId: input.competentAgency,
          returningId,
          applicantSubject: atDesk ? null : viewer.subject,
          fullName: applicant.fullName,
          searchText: searchText(applicant.fullName),
          dateOfBirth: applicant.dateOfBirth ?? null,
          address: applicant.address ?? null,
          identityNumber: applicant.identityNumber ?? null,
          phone: applicant.phone ?? null,
          email: applicant.email ?? null,
          consents: input.consents ?? [],
          verifiedByVneid: input.verifiedByVneid ?? false,
          ...factsOf(components),
          filedBy: scopes.has('dossiers:exchange') ? viewer.clientId : null,
          registeredAt: now,
          registeredOn: today,
        },
      });
      await transaction.dossierEvent.createMany({ data: this.#event(id, 0, null, 'REGISTERED', null) });
      if (components.length) await this.#writePapers(transaction, id, components);
    };
    return transactOnce(this.context, input, carryOut, prepare);
  }

  /**
   * Takes a step, by the rules of dossier.rules.ts, and answers the id of the dossier. Throws NOT_FOUND for a dossier that the viewer does not see, CONFLICT
   * when it has changed since or is not where the step begins, FORBIDDEN when the step is somebody else's.
   */
  async take(input: DossierStepInput): Promise<string> {
    // Read before the transaction, which may have the only connection.
    const prepare = async () => {
      const { relations, procedure, acceptedAt } = await this.context.use(DossierStore).get(input.dossier);
      const terms = await this.#terms(procedure.code, acceptedAt);
      const files = this.context.use(DossierFileStore);
      const components = await files.named(input.components ?? []);
      return { relations, terms, given: { ...input, components, results: await files.named(input.results ?? []) } };
    };
    type Prepared = Awaited<ReturnType<typeof prepare>>;
    const carryOut = async ({ transaction }: ServicesUnit, _: string, { relations, terms, given }: Prepared) => {
      const [row] = await transaction.$queryRaw<{ id: string }[]>`
        select id from services.dossier where id = ${input.dossier} for update`;
      if (!row) throw notFound(`The dossier ${JSON.stringify(input.dossier)}`);
      const dossier = await transaction.dossier.findUniqueOrThrow({ where: { id: row.id }, include: whole });
      const parties: Party[] = [
        ...partiesOf(this.context, this.context.use(DossierStore).rights, dossier),
        ...(relations.has('own') ? ['APPLICANT' as const] : []),
      ];
      const to = take(input.step, dossier, parties, input);
      if (!this.context.viewer.scopes.has('dossiers:approve')) refuseSilentTakeOver(input, dossier.assignedTo);
      if (dossier.revision !== input.revision) throw changedSince(dossier);
      await this.#write(transaction, given, to, dossier, terms);
      const told = toldBy(input.step, dossier.code !== null);
      if (told) await enqueue(transaction, 'services', { stream: dossier.id, kind: told }, this.context.now);
    };
    await transactOnce(this.context, input, carryOut, prepare);
    return input.dossier;
  }

  /** Writes what a step makes of a dossier: its row, its event, and what came in or went out with it. */
  async #write(
    transaction: Prisma.TransactionClient,
    input: DossierStepInput,
    status: Status,
    dossier: WholeDossier,
    terms: Terms,
  ): Promise<void> {
    const { now, today } = this.context;
    const { id } = dossier;
    const position = dossier.events.length;
    const after = columnsAfter(input, status, dossier, terms, now, this.context.clock);
    const { papers, ...facts } = papersAfter(input, dossier, terms, now) ?? {};
    const results = resultsOf(input, terms);
    const code = input.step === 'ACCEPT' ? { code: await this.#nextCode(transaction, dossier.receivingId, today) } : {};
    const event = this.#event(id, position, input.step, status, input.reason ?? null);
    if (papers) {
      await transaction.dossierComponent.deleteMany({ where: { dossierId: id } });
      await this.#writePapers(transaction, id, papers);
      await releaseFiles(transaction, filesLost(dossier.components, papers), now);
    }
    await transaction.dossier.updateMany({
      where: { id },
      data: { revision: { increment: 1 }, ...after, ...code, ...facts },
    });
    const moved = movedDates(dossier, { ...dossier, ...after });
    await transaction.dossierEvent.createMany({ data: { ...event, ...moved } });
    if (results.length)
      await transaction.dossierResult.createMany({ data: results.map((result) => ({ ...result, dossierId: id })) });
    if (input.step === 'RECEIVE_PAYMENT')
      await transaction.dossierPayment.createMany({ data: { ...this.#payment(input, position), dossierId: id } });
  }

  async #writePapers(
    transaction: Prisma.TransactionClient,
    dossierId: string,
    papers: ComponentRecord[],
  ): Promise<void> {
    await transaction.dossierComponent.createMany({ data: papers.map((paper) => ({ ...paper, dossierId })) });
  }

  /** What the procedure says of a dossier: as on the day of its acceptance, which may be today. */
  async #terms(procedureCode: string, acceptedAt: Date | null): Promise<Terms> {
    const procedure = await this.context.use(ProcedureStore).get(procedureCode);
    const version = await this.context
      .use(ProcedureVersionStore)
      .on(procedure, acceptedAt ? vietnamDate(acceptedAt) : this.context.today);
    return {
      timeLimit: version?.timeLimit ?? null,
      excludesPaymentTime: version?.excludesPaymentTime ?? false,
      components: version?.components ?? null,
      outputs: version?.outputs ?? null,
    };
  }

  #payment(input: DossierStepInput, position: number) {
    const { amount, transactionId = null, fee = null, feeKind: kind = null } = input;
    return {
      position,
      amount: amount!,
      transactionId,
      fee,
      kind,
      method: paymentMethod(input),
      paidAt: this.context.now,
    };
  }

  #event(dossierId: string, position: number, step: string | null, status: string, content: string | null) {
    const { viewer, now } = this.context;
    return { dossierId, position, step, status, content, actor: viewer.subject, agencyId: viewer.agency, at: now };
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

/** What a step has made of the date that the applicant was told, for its event; nothing when it is the same. */
function movedDates(before: Parameters<typeof promised>[0], after: Parameters<typeof promised>[0]) {
  const [previousDueAt, newDueAt] = [promised(before), promised(after)];
  return previousDueAt?.getTime() === newDueAt?.getTime() ? {} : { previousDueAt, newDueAt };
}

function changedSince({ id, revision }: DossierRow): GraphError {
  const message = `The dossier ${id} has changed: its revision is ${revision}; read it again, then decide`;
  return new GraphError('CONFLICT', message, 'input.revision');
}
