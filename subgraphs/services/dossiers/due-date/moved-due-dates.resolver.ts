import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { MovedDueDateConnection, WorkingYear } from './moved-due-dates.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { MovedDueDatesStore } from './moved-due-dates.store.ts';

@Resolver(() => WorkingYear)
export class MovedDueDatesResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of how many open dossiers the last declaration of this year moved the due date.',
  })
  @Access(open)
  async movedDossiers(@Root() { year }: WorkingYear, @Ctx() context: ServicesContext): Promise<number> {
    return (await context.use(MovedDueDatesStore).countOf(year)).dossiers;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of how much open feedback the last declaration of this year moved the due date.',
  })
  @Access(open)
  async movedFeedback(@Root() { year }: WorkingYear, @Ctx() context: ServicesContext): Promise<number> {
    return (await context.use(MovedDueDatesStore).countOf(year)).feedback;
  }

  @FieldResolver(() => MovedDueDateConnection, {
    nullable: true,
    description: 'The due dates of dossiers and feedback that the last declaration of this year moved.',
  })
  @Access(scopes('directory:manage'))
  movedDueDates(@Root() { year }: WorkingYear, @Args(() => PageArgs) page: PageArgs, @Ctx() context: ServicesContext) {
    return context.use(MovedDueDatesStore).of(year, page);
  }
}
