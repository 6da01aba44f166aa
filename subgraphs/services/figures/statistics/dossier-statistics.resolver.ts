import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { DossierStatistics, DossierStatisticsArgs } from './dossier-statistics.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { DossierStatisticsStore } from './dossier-statistics.store.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';

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
    @Ctx() context: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return context.use(DossierStatisticsStore).table(args);
  }

  @FieldResolver(() => Procedure, {
    nullable: true,
    description: 'The procedure; null when not broken down by it.',
  })
  @Access(open)
  procedure(@Root() { procedure }: DossierStatistics, @Ctx() context: ServicesContext): Promise<Procedure> | null {
    return procedure && context.use(ProcedureStore).get(procedure.code);
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
    @Ctx() context: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return context.use(DossierStatisticsStore).ofAgency(id, args);
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
    @Ctx() context: ServicesContext,
  ): Promise<DossierStatistics[]> {
    return context.use(DossierStatisticsStore).ofProcedure(code, args);
  }
}
