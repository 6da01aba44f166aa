import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import type { ServicesContext } from '../../stores.ts';
import { DossierStatistics, DossierStatisticsArgs } from './dossier-statistics.type.ts';

@Resolver(() => DossierStatistics)
export class DossierStatisticsResolver {
  @Query(() => [DossierStatistics], {
    nullable: true,
    description:
      'Dossiers accepted in a period, and how many in time, over the province. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(open)
  dossierStatistics(
    @Args(() => DossierStatisticsArgs) args: DossierStatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.table(args);
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
    @Args(() => DossierStatisticsArgs) args: DossierStatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.ofAgency(id, args);
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
    @Args(() => DossierStatisticsArgs) args: DossierStatisticsArgs,
    @Ctx() { dossierStatistics }: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return dossierStatistics.ofProcedure(code, args);
  }
}
