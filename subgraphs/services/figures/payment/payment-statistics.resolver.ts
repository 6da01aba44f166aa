import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { StatisticsArgs } from '../statistics/dossier-statistics.type.ts';
import { PaymentStatistics, sumsOfPayments } from './payment-statistics.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { PaymentStatisticsStore } from './payment-statistics.store.ts';
import { ProcedureStore } from '../../procedures/procedure/procedure.store.ts';

@Resolver(() => PaymentStatistics)
export class PaymentStatisticsResolver {
  @Query(() => [PaymentStatistics], {
    nullable: true,
    description:
      'What was paid in a period for the dossiers of all agencies whose payments the viewer may add up: of the province for analysts, of their agency and those below it for leaders. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(sumsOfPayments, { class: 'INTERNAL_RESTRICTED' })
  paymentStatistics(
    @Args(() => StatisticsArgs) args: StatisticsArgs,
    @Ctx() context: ServicesContext,
  ): Promise<PaymentStatistics[]> {
    return context.use(PaymentStatisticsStore).table(args);
  }

  @FieldResolver(() => Procedure, {
    nullable: true,
    description: 'The procedure; null when not broken down by it.',
  })
  @Access(open)
  procedure(@Root() { procedure }: PaymentStatistics, @Ctx() context: ServicesContext): Promise<Procedure> | null {
    return procedure && context.use(ProcedureStore).get(procedure.code);
  }
}

@Resolver(() => Agency)
export class AgencyPaymentStatisticsResolver {
  @FieldResolver(() => [PaymentStatistics], {
    nullable: true,
    description:
      'What was paid in a period for the dossiers of the agency, with what it took over, as far as the viewer may add it up. BAD_USER_INPUT for a period that is not whole months.',
  })
  @Access(sumsOfPayments, { class: 'INTERNAL_RESTRICTED' })
  paymentStatistics(
    @Root() { id }: Agency,
    @Args(() => StatisticsArgs) args: StatisticsArgs,
    @Ctx() context: ServicesContext,
  ): Promise<PaymentStatistics[]> {
    return context.use(PaymentStatisticsStore).ofAgency(id, args);
  }
}
