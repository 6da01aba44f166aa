import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { DateScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { synchronisers } from '../../national-portal/sync/sync.type.ts';
import { indicatorCodes } from './indicator-definitions.rules.ts';
import { RecordReportedDossiersInput, ReportedDossiers, ServiceIndicator } from './indicator.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { IndicatorStore } from './indicator.store.ts';
import { recordReportedDossiers } from './record-reported-dossiers.command.ts';

@ArgsType()
class IndicatorArgs {
  @Field(() => DateScalar, { description: 'The first day of the first month.' })
  from!: PlainDate;

  @Bounded({ days: 3_660, since: 'from' })
  @Field(() => DateScalar, { description: 'The last day of the last month.' })
  to!: PlainDate;

  @Bounded({ items: 20, length: 10, unique: true })
  @Field(() => [TextScalar], {
    defaultValue: indicatorCodes,
    description: 'Which indices, by their numbers; all when left out.',
  })
  codes!: string[];
}

@ArgsType()
class AgencyIndicatorArgs extends IndicatorArgs {
  @Field(() => ProcedureCodeScalar, { nullable: true, description: 'Of this procedure only, by its national code.' })
  procedure?: string | null;
}

@Resolver()
export class IndicatorResolver {
  @ListSize(20)
  @Query(() => [ServiceIndicator], {
    nullable: true,
    description:
      'The index of Decision 766/QĐ-TTg (Bộ chỉ số chỉ đạo, điều hành) over the province, for whole months. BAD_USER_INPUT for another period, or a number that no index has.',
  })
  @Access(open)
  serviceIndicators(
    @Args(() => IndicatorArgs) { codes, ...period }: IndicatorArgs,
    @Ctx() context: ServicesContext,
  ): Promise<ServiceIndicator[]> {
    return context.use(IndicatorStore).ofProvince(period, codes);
  }

  @Mutation(() => ReportedDossiers, {
    nullable: true,
    description:
      'Records how many dossiers an agency has reported to the national report system in a month or a year, in place of what was recorded before.',
  })
  @Access(synchronisers, { class: 'INTERNAL' })
  recordReportedDossiers(
    @Arg('input', () => RecordReportedDossiersInput, { description: 'Who, when and how many.' })
    input: RecordReportedDossiersInput,
    @Ctx() context: ServicesContext,
  ): Promise<ReportedDossiers> {
    return recordReportedDossiers(context, input);
  }
}

@Resolver(() => Agency)
export class AgencyIndicatorResolver {
  @ListSize(20)
  @FieldResolver(() => [ServiceIndicator], {
    nullable: true,
    description:
      'The index of Decision 766/QĐ-TTg of the agency, with what it took over, for whole months. Procedures are those that it is competent for on the last day, or in charge of. Those of the whole agency are exact. Of one procedure, an index of one to four applicants is suppressed, and 2.1 also when that few had a dossier open as the period began.',
  })
  @Access(open)
  serviceIndicators(
    @Root() { id }: Agency,
    @Args(() => AgencyIndicatorArgs) { codes, procedure = null, ...period }: AgencyIndicatorArgs,
    @Ctx() context: ServicesContext,
  ): Promise<ServiceIndicator[]> {
    return context.use(IndicatorStore).ofAgency(id, procedure, period, codes);
  }
}

@Resolver(() => Procedure)
export class ProcedureIndicatorResolver {
  @ListSize(20)
  @FieldResolver(() => [ServiceIndicator], {
    nullable: true,
    description: 'The index of Decision 766/QĐ-TTg of the procedure, over the province, for whole months.',
  })
  @Access(open)
  serviceIndicators(
    @Root() { code }: Procedure,
    @Args(() => IndicatorArgs) { codes, ...period }: IndicatorArgs,
    @Ctx() context: ServicesContext,
  ): Promise<ServiceIndicator[]> {
    return context.use(IndicatorStore).ofProcedure(code, period, codes);
  }
}
