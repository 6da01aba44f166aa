import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import {
  ProcedureReview,
  ProcedureReviewConnection,
  ProcedureSimplification,
  StartProcedureReviewInput,
} from './procedure-review.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { ProcedureReviewStore } from './procedure-review.store.ts';
import { startProcedureReview } from './start-procedure-review.command.ts';

@Resolver(() => ProcedureReview)
export class ProcedureReviewResolver {
  @Query(() => ProcedureReviewConnection, {
    nullable: true,
    description: 'Reviews of procedures (rà soát thủ tục hành chính), the latest first.',
  })
  @Access(open)
  procedureReviews(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ServicesContext) {
    return context.use(ProcedureReviewStore).list(page);
  }

  @ListSize(20)
  @Query(() => [ProcedureSimplification], {
    nullable: true,
    description:
      'What a review changed in its procedures (đơn giản hóa thủ tục hành chính), by code. NOT_FOUND when there is no such review.',
  })
  @Access(open)
  async procedureSimplification(
    @Arg('review', () => ID, { description: 'The review.' }) review: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: ServicesContext,
  ): Promise<ProcedureSimplification[]> {
    return context
      .use(ProcedureReviewStore)
      .simplification(await context.use(ProcedureReviewStore).get(review), asOf ?? context.today);
  }

  @Mutation(() => ProcedureReview, {
    nullable: true,
    description:
      'Starts a review of procedures today. BAD_USER_INPUT, with its place in the list, for a procedure that there is not.',
  })
  @Access(scopes('procedures:manage'))
  startProcedureReview(
    @Arg('input', () => StartProcedureReviewInput, { description: 'What to review.' }) input: StartProcedureReviewInput,
    @Ctx() context: ServicesContext,
  ): Promise<ProcedureReview> {
    return startProcedureReview(context, input);
  }

  @ListSize(100)
  @FieldResolver(() => [ProcedureSimplification], {
    description: 'What it has made of its procedures, by code.',
  })
  @Access(open)
  simplification(
    @Root() review: ProcedureReview,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: ServicesContext,
  ): Promise<ProcedureSimplification[]> {
    return context.use(ProcedureReviewStore).simplification(review, asOf ?? context.today);
  }
}
