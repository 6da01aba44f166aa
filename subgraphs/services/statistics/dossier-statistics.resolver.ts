import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import { Procedure } from '../procedure/procedure.type.ts';
import type { ServicesContext } from '../stores.ts';
import type { Dimension } from './dossier-statistics.rules.ts';
import { DossierDimension, DossierStatistics } from './dossier-statistics.type.ts';

@ArgsType()
class StatisticsArgs {
  @Field(() => DateScalar, {
    description: 'The first day of the first month in which a dossier counts, by acceptance.',
  })
  from!: Date;

  @Field(() => DateScalar, { description: 'The last day of the last month.' })
  to!: Date;

  @Field(() => [DossierDimension], { nullable: true, description: 'What to break down by; one row when left out.' })
  by?: Dimension[] | null;
}

@Resolver(() => DossierStatistics)
export class DossierStatisticsResolver {
  @Query(() => [DossierStatistics], {
    nullable: true,
    description:
      'Dossiers accepted in a period, and how many in time, over the province. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(open)
  dossierStatistics(
    @Args(() => StatisticsArgs) { by, ...period }: StatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.table(period, by ?? []);
  }

  @FieldResolver(() => Procedure, {
    nullable: true,
    description: 'The procedure; null when not broken down by it.',
  })
  @Access(open)
  procedure(
    @Root() { procedure }: DossierStatistics,
    @Ctx() { procedures }: ServicesContext,
  ): Promise<Procedure> | null {
    return procedure && procedures.get(procedure.code);
  }
}

@Resolver(() => Agency)
export class AgencyStatisticsResolver {
  @FieldResolver(() => [DossierStatistics], {
    nullable: true,
    description:
      'Dossiers accepted in a period for which the agency, or one that it took over from, is competent. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(open)
  dossierStatistics(
    @Root() { id }: Agency,
    @Args(() => StatisticsArgs) { by, ...period }: StatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.ofAgency(id, period, by ?? []);
  }
}

@Resolver(() => Procedure)
export class ProcedureStatisticsResolver {
  @FieldResolver(() => [DossierStatistics], {
    nullable: true,
    description:
      'Dossiers accepted in a period that ask for the procedure. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(open)
  dossierStatistics(
    @Root() { code }: Procedure,
    @Args(() => StatisticsArgs) { by, ...period }: StatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.ofProcedure(code, period, by ?? []);
  }
}
