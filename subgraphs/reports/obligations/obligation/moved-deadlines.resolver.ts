import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { MovedDeadline, MovedDeadlineConnection, WorkingYear } from './moved-deadlines.type.ts';
import { ReportSubmissionDue } from './obligation.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { MovedDeadlinesStore } from './moved-deadlines.store.ts';
import { ObligationStore } from './obligation.store.ts';

@Resolver(() => WorkingYear)
export class MovedDeadlinesResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of how many reports that were not sent the last declaration of this year moved the deadline.',
  })
  @Access(open)
  movedReports(@Root() { year }: WorkingYear, @Ctx() context: ReportsContext): Promise<number> {
    return context.use(MovedDeadlinesStore).countOf(year);
  }

  @FieldResolver(() => MovedDeadlineConnection, {
    nullable: true,
    description: 'The deadlines of reports that the last declaration of this year moved.',
  })
  @Access(open)
  movedDeadlines(@Root() { year }: WorkingYear, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ReportsContext) {
    return context.use(MovedDeadlinesStore).of(year, page);
  }
}

@Resolver(() => MovedDeadline)
export class MovedDeadlineResolver {
  @FieldResolver(() => ReportSubmissionDue, {
    nullable: true,
    description: 'What is due, and to whom; null once it is no longer.',
  })
  @Access(open)
  due(@Root() { dueId }: MovedDeadline, @Ctx() context: ReportsContext): Promise<ReportSubmissionDue | null> {
    return context.use(ObligationStore).findDue(dueId);
  }
}
