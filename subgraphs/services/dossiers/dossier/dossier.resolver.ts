import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes, signedIn } from '../../../kernel/access/access.ts';
import { extendedRow } from '../../../kernel/database/extended-row.ts';
import { createRateLimit } from '../../../kernel/budget/rate-limit.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DossierCodeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { accounts, agency, assigned, own, provinceWide, subtree, synced } from '../../access/relationships.ts';
import { Dossier, DossierConnection, DossierEvent, DossierPayment } from './dossier.type.ts';
import { DossierFilter } from './dossier-filter.type.ts';
import {
  DossierStepInput,
  FileDossierInput,
  PublicDossierStatus,
  UnmaskApplicantInput,
  UnmaskedApplicant,
} from './dossier-step.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { DossierStore } from './dossier.store.ts';
import { WorkListStore } from './work-list.store.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';
import { fileDossier } from './file-dossier.command.ts';
import { takeDossierStep } from './take-dossier-step.command.ts';
import { unmaskDossier } from './unmask-dossier.command.ts';

/** Codes are numbered, so that whoever may ask without end could count the dossiers of an agency. */
const statusLimit = createRateLimit(30);

@Resolver(() => Dossier)
export class DossierResolver {
  @Query(() => Dossier, {
    nullable: true,
    description: 'One dossier by id, for those who are involved in it. NOT_FOUND when there is none for the viewer.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  dossier(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: ServicesContext) {
    return context.use(DossierStore).get(id);
  }

  @Query(() => PublicDossierStatus, {
    nullable: true,
    description:
      'The state of a dossier, for anyone who has its code. Each person, each application and, without a token, each address may ask 30 times a minute (RATE_LIMITED). NOT_FOUND when there is none.',
  })
  @Access(open, { class: 'INTERNAL' })
  async dossierStatus(
    @Arg('code', () => DossierCodeScalar, { description: 'The code of the dossier (mã hồ sơ).' }) code: string,
    @Ctx() context: ServicesContext,
  ): Promise<PublicDossierStatus> {
    statusLimit.use(context.payer, context.now);
    return { status: await context.use(DossierStore).statusOf(code) };
  }

  @Query(() => DossierConnection, {
    nullable: true,
    description: 'The dossiers that the viewer has filed, the newest first.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  myDossiers(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ServicesContext) {
    return context.use(DossierStore).ofViewer(page);
  }

  @Query(() => DossierConnection, {
    nullable: true,
    description: 'The dossiers that the viewer may see and that meet the filter (tra cứu hồ sơ), the newest first.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  dossiers(
    @Arg('filter', () => DossierFilter, { nullable: true, description: 'Which of them.' })
    filter: DossierFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(DossierStore).search(filter ?? {}, page);
  }

  @Query(() => DossierConnection, {
    nullable: true,
    description:
      'The work list of the viewer (danh sách công việc): the dossiers that are assigned to them and not finished, the most urgent first.',
  })
  @Access(scopes('dossiers:process'), { class: 'INTERNAL' })
  workList(
    @Arg('filter', () => DossierFilter, { nullable: true, description: 'Which of them.' })
    filter: DossierFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(WorkListStore).page(filter ?? {}, page);
  }

  @FieldResolver(() => Procedure, { description: 'The procedure that it asks for.' })
  @Access(open)
  procedure(@Root() { procedure }: Dossier, @Ctx() context: ServicesContext): Promise<Procedure> | Procedure {
    return 'nameVi' in procedure ? procedure : context.use(ProcedureStore).get(procedure.code);
  }

  @FieldResolver(() => [DossierEvent], {
    nullable: true,
    description: 'What was done with it (tiến độ xử lý), the first first.',
  })
  @Access(signedIn, { class: 'DOSSIER_CONTENT', when: [own, agency, subtree, synced, provinceWide] })
  events(@Root() { id }: Dossier, @Ctx() context: ServicesContext): Promise<DossierEvent[]> {
    return context.use(DossierStore).eventsOf(id);
  }

  @FieldResolver(() => [DossierPayment], {
    nullable: true,
    description: 'The fees that were paid for it (phí, lệ phí), the first first.',
  })
  @Access(signedIn, { class: 'INTERNAL_RESTRICTED', when: [own, assigned, accounts, synced, provinceWide] })
  payments(@Root() { id }: Dossier, @Ctx() context: ServicesContext): Promise<DossierPayment[]> {
    return context.use(DossierStore).paymentsOf(id);
  }

  @Mutation(() => Dossier, {
    nullable: true,
    description:
      'Files a dossier. BAD_USER_INPUT when the agency is not competent for the procedure today, or the data of the applicant are impossible; FORBIDDEN for anyone who is neither a citizen nor at a one-stop desk.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  async fileDossier(
    @Arg('input', () => FileDossierInput, { description: 'The dossier.' }) input: FileDossierInput,
    @Ctx() context: ServicesContext,
  ): Promise<Dossier> {
    const { id, receipt } = await fileDossier(context, input);
    const store = context.use(DossierStore);
    if (!receipt) return store.getAgain(id);
    return extendedRow(await store.written(receipt.row), { procedure: receipt.procedure });
  }

  @Mutation(() => Dossier, {
    nullable: true,
    description:
      'Takes a step with a dossier. CONFLICT when it has changed since, or is not where the step begins; FORBIDDEN when the step is for somebody else; BAD_USER_INPUT for what the step needs and was not given.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  async takeDossierStep(
    @Arg('input', () => DossierStepInput, { description: 'The step.' }) input: DossierStepInput,
    @Ctx() context: ServicesContext,
  ): Promise<Dossier> {
    const row = await takeDossierStep(context, input);
    const store = context.use(DossierStore);
    return row ? store.written(row) : store.getAgain(input.dossier);
  }

  @Mutation(() => UnmaskedApplicant, {
    nullable: true,
    description:
      'Shows the viewer a masked field of an applicant for fifteen minutes: the identity number to those who work on the dossier, any field to supervisors of the whole province. The audit trail first records who, what and why. The field appears where this one dossier is asked for; lists stay masked.',
  })
  @Access(scopes('applicants:unmask'), { class: 'AUDIT' })
  unmaskApplicant(
    @Arg('input', () => UnmaskApplicantInput, { description: 'What, and why.' })
    { dossier, field, reason }: UnmaskApplicantInput,
    @Ctx() context: ServicesContext,
  ): Promise<UnmaskedApplicant> {
    return unmaskDossier(context, dossier, field, reason);
  }
}

@Resolver(() => Agency)
export class AgencyDossiersResolver {
  @FieldResolver(() => DossierConnection, {
    nullable: true,
    description:
      'The dossiers that the agency, or one that it took over from, receives, decides on or returns, and that the viewer may see, the newest first.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  dossiers(
    @Root() { id }: Agency,
    @Arg('filter', () => DossierFilter, { nullable: true, description: 'Which of them.' })
    filter: DossierFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(DossierStore).ofAgency(id, filter ?? {}, page);
  }
}
