import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, signedIn } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Feedback, FeedbackConnection, FeedbackStepInput, SubmitFeedbackInput } from './feedback.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { FeedbackStore } from './feedback.store.ts';
import { submitFeedback } from './submit-feedback.command.ts';
import { takeFeedbackStep } from './take-feedback-step.command.ts';

@Resolver(() => Feedback)
export class FeedbackResolver {
  @Query(() => Feedback, {
    nullable: true,
    description:
      'One feedback by id, for its author, the agency that answers it, and supervisors of the whole province. NOT_FOUND for others.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  feedback(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: ServicesContext,
  ): Promise<Feedback> {
    return context.use(FeedbackStore).get(id);
  }

  @Mutation(() => Feedback, {
    nullable: true,
    description:
      "Gives feedback to an agency, or complains. BAD_USER_INPUT for an agency that there is not today; NOT_FOUND for a dossier or feedback that is not the caller's own.",
  })
  @Access(signedIn, { class: 'INTERNAL' })
  submitFeedback(
    @Arg('input', () => SubmitFeedbackInput, { description: 'The feedback.' }) input: SubmitFeedbackInput,
    @Ctx() context: ServicesContext,
  ): Promise<Feedback> {
    return submitFeedback(context, input);
  }

  @Mutation(() => Feedback, {
    nullable: true,
    description:
      'Takes a step with a feedback. CONFLICT when it has changed since, or is not where the step begins; FORBIDDEN when the step is for somebody else; BAD_USER_INPUT for what the step needs and was not given.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  takeFeedbackStep(
    @Arg('input', () => FeedbackStepInput, { description: 'The step.' }) input: FeedbackStepInput,
    @Ctx() context: ServicesContext,
  ): Promise<Feedback> {
    return takeFeedbackStep(context, input);
  }
}

@Resolver(() => Agency)
export class AgencyFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, {
    nullable: true,
    description:
      'The feedback that the agency, or one that it took over from, answers, and that the viewer may see, the newest first.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  feedback(@Root() { id }: Agency, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ServicesContext) {
    return context.use(FeedbackStore).ofAgency(id, page);
  }
}
