import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency, AgencyConnection } from '../../federated/agency.type.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import { Competence, Procedure, ProcedureConnection, ProcedureFilter } from './procedure.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { CompetenceStore } from './competence.store.ts';
import { TimeLimit } from './procedure-parts.type.ts';
import { ProcedureStore } from './procedure.store.ts';
import { ProcedureVersionStore } from './procedure-version.store.ts';

@Resolver(() => Procedure)
export class ProcedureResolver {
  @Query(() => Procedure, {
    nullable: true,
    description: 'One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none.',
  })
  @Access(open)
  procedure(
    @Arg('code', () => ProcedureCodeScalar, { description: "Its national code, or the province's own." }) code: string,
    @Ctx() context: ServicesContext,
  ): Promise<Procedure> {
    return context.use(ProcedureStore).get(code);
  }

  @Query(() => ProcedureConnection, { nullable: true, description: 'Administrative procedures, by national code.' })
  @Access(open)
  procedures(
    @Arg('filter', () => ProcedureFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: ProcedureFilter | undefined,
    @Bounded({ length: 200 })
    @Arg('search', () => TextScalar, {
      nullable: true,
      description: 'Words, or beginnings of words, of a name or the code; diacritics do not matter.',
    })
    search: string | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day for which competentAuthority is asked; today in Viet Nam when left out.',
    })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(ProcedureStore).list(filter ?? {}, search, asOf ?? context.today, page);
  }

  @FieldResolver(() => TimeLimit, {
    nullable: true,
    description: 'How long it may take today (thời hạn giải quyết); null when not known.',
  })
  @Access(open)
  timeLimit(@Root() { code }: Procedure, @Ctx() context: ServicesContext): Promise<TimeLimit | null> {
    return context.use(ProcedureVersionStore).timeLimitOf(code);
  }

  @FieldResolver(() => [Competence], { description: 'Who is competent for it, and when, the earliest first.' })
  @Access(open)
  async competence(@Root() { code }: Procedure, @Ctx() context: ServicesContext): Promise<Competence[]> {
    const rules = await context.use(CompetenceStore).rulesOf(code);
    return rules.map((rule) => ({ ...rule, ...apiValidity(rule) }));
  }

  @FieldResolver(() => AgencyConnection, {
    description:
      'The agencies that are competent for it on a day (cơ quan thực hiện), each as of that day, by level and name; none while it is for authorities that are not in the directory, such as the police: see competence.',
  })
  @Access(open)
  competentAuthorities(
    @Root() { code }: Procedure,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(CompetenceStore).authoritiesFor(code, asOf ?? context.today, page);
  }
}

@Resolver(() => Agency)
export class AgencyProceduresResolver {
  @FieldResolver(() => ProcedureConnection, {
    nullable: true,
    description:
      'The administrative procedures that the agency is competent for on a day (thẩm quyền giải quyết), by national code; none on a day on which it does not exist.',
  })
  @Access(open)
  procedures(
    @Root() agency: Agency,
    @Arg('asOf', () => DateScalar, { nullable: true, description: "The day; the agency's own when left out." })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(ProcedureStore).ofAgency(agency.id, asOf ?? agency.asOf, page);
  }
}
