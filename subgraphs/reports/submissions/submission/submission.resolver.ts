import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { ReportCell, ReportCellProblem, ReportDelivery, ReportSubmission } from './submission.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { SubmissionStore } from './submission.store.ts';

const read = scopes('reports:read');

@Resolver(() => ReportSubmission)
export class SubmissionResolver {
  @Query(() => ReportSubmission, {
    nullable: true,
    description: 'One version of a report by its id. NOT_FOUND when there is none for the viewer.',
  })
  @Access(read, { class: 'INTERNAL' })
  reportSubmission(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return context.use(SubmissionStore).get(id);
  }

  @ListSize(30)
  @FieldResolver(() => [ReportCell], { description: 'What is reported in figures, in the order of the template.' })
  @Access(open)
  cells(@Root() submission: ReportSubmission, @Ctx() context: ReportsContext): Promise<ReportCell[]> {
    return context.use(SubmissionStore).cells(submission);
  }

  @FieldResolver(() => [ReportCellProblem], {
    description:
      'What keeps it from being reported as it is, cell by cell: unit, range, formulas and checks of the template.',
  })
  @Access(open)
  problems(@Root() submission: ReportSubmission, @Ctx() context: ReportsContext): Promise<ReportCellProblem[]> {
    return context.use(SubmissionStore).problems(submission);
  }

  @FieldResolver(() => [ReportDelivery], { description: 'Where it was sent, by receiver; empty until then.' })
  @Access(open)
  deliveries(@Root() submission: ReportSubmission, @Ctx() context: ReportsContext): ReportDelivery[] {
    return context.use(SubmissionStore).deliveries(submission);
  }
}
