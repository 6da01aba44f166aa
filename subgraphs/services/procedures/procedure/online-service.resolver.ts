import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import {
  ChangeOnlineServiceInput,
  OnlineLevel,
  OnlineProcedureCount,
  OnlineService,
  Portal,
  ProcedureGrouping,
} from './online-service.type.ts';
import { Procedure, ProcedureConnection } from './procedure.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { OnlineServiceStore } from './online-service.store.ts';
import { changeOnlineService } from './change-online-service.command.ts';
import { ProcedureStore } from './procedure.store.ts';

@Resolver(() => Procedure)
export class OnlineServiceResolver {
  @ListSize(500)
  @Query(() => [OnlineProcedureCount], {
    nullable: true,
    description: 'How many procedures have which online level on a day, the largest groups first.',
  })
  @Access(open)
  onlineProcedureCounts(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Arg('groupBy', () => ProcedureGrouping, { defaultValue: 'DEPARTMENT', description: 'What to count by.' })
    groupBy: keyof typeof ProcedureGrouping,
    @Ctx() context: ServicesContext,
  ): Promise<OnlineProcedureCount[]> {
    return context.use(OnlineServiceStore).count(asOf ?? context.today, groupBy);
  }

  @Query(() => ProcedureConnection, {
    nullable: true,
    description: 'The procedures that are interlinked with a portal on a day (liên thông), by national code.',
  })
  @Access(open)
  interlinkedProcedures(
    @Arg('portal', () => Portal, { description: 'The portal.' }) portal: keyof typeof Portal,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(ProcedureStore).list({ portal }, null, asOf ?? context.today, page);
  }

  @FieldResolver(() => OnlineLevel, {
    nullable: true,
    description:
      'How far it can be done online on a day, in the words of the decree in force then: what was recorded in four levels is LEVEL_4 FULL, LEVEL_3 PARTIAL and else INFO_ONLY from 15 August 2022, unless something else was decided. Null when not known.',
  })
  @Access(open)
  onlineLevel(
    @Root() procedure: Procedure,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(OnlineServiceStore).levelOn(procedure, asOf ?? context.today);
  }

  @FieldResolver(() => [OnlineService], {
    description: 'What is on record of how far it can be done online, in the words of the record, the earliest first.',
  })
  @Access(open)
  onlineServices(@Root() procedure: Procedure, @Ctx() context: ServicesContext): Promise<OnlineService[]> {
    return context.use(OnlineServiceStore).of(procedure);
  }

  @Mutation(() => Procedure, {
    nullable: true,
    description:
      'Sets the online level of a procedure from a day on, and the portals that it is interlinked with. BAD_USER_INPUT for a level that the decree in force on that day does not know; CONFLICT when the procedure has changed since the caller saw it.',
  })
  @Access(scopes('procedures:manage'))
  changeOnlineService(
    @Arg('input', () => ChangeOnlineServiceInput, { description: 'The online service.' })
    input: ChangeOnlineServiceInput,
    @Ctx() context: ServicesContext,
  ): Promise<Procedure> {
    return changeOnlineService(context, input);
  }
}
