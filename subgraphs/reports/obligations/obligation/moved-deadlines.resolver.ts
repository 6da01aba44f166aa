import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import type { ReportsContext } from '../../stores.ts';
import { MovedDeadline, MovedDeadlineConnection, WorkingYear } from './moved-deadlines.type.ts';
import { ReportSubmissionDue } from './obligation.type.ts';

@Resolver(() => WorkingYear)
export class MovedDeadlinesResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of how many reports that were not sent the last declaration of this year moved the deadline.',
  })
  @Access(open)
  movedReports(@Root() { year }: WorkingYear, @Ctx() { movedDeadlines }: ReportsContext): Promise<number> {
    return movedDeadlines.countOf(year);
  }

  @FieldResolver(() => MovedDeadlineConnection, {
    nullable: true,
    description: 'The deadlines of reports that the last declaration of this year moved.',
  })
  @Access(open)
  movedDeadlines(
    @Root() { year }: WorkingYear,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { movedDeadlines }: ReportsContext,
  ) {
    return movedDeadlines.of(year, page);
  }
}

@Resolver(() => MovedDeadline)
export class MovedDeadlineResolver {
  @FieldResolver(() => ReportSubmissionDue, {
    nullable: true,
    description: 'What is due, and to whom; null once it is no longer.',
  })
  @Access(open)
  due(@Root() { dueId }: MovedDeadline, @Ctx() { obligations }: ReportsContext): Promise<ReportSubmissionDue | null> {
    return obligations.findDue(dueId);
  }
}
