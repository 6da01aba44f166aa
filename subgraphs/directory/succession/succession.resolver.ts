import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { addDays } from '../../kernel/dates/plain-date.ts';
import { Agency } from '../agency/agency.type.ts';
import { OrgChange } from '../reorganisation/reorganisation.type.ts';
import { AgencySuccession, AgencySuccessionConnection, AgencySuccessionFilter } from './succession.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { SuccessionStore } from './succession.store.ts';
import { AgencyStore } from '../agency/agency.store.ts';
import { ReorganisationStore } from '../reorganisation/reorganisation.store.ts';

@Resolver(() => AgencySuccession)
export class SuccessionResolver {
  @Query(() => AgencySuccessionConnection, {
    nullable: true,
    description:
      "Who took over what from whom in all reorganisations (bảng đối chiếu cơ quan trước và sau sắp xếp), by date. Each administrative unit stands here with its People's Committee.",
  })
  @Access(open)
  agencySuccessions(
    @Arg('filter', () => AgencySuccessionFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: AgencySuccessionFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(SuccessionStore).list(filter ?? {}, page);
  }

  @FieldResolver(() => Agency, { description: 'The agency that had it before, as of the day before.' })
  @Access(open)
  predecessor(@Root() { predecessorId, date }: AgencySuccession, @Ctx() context: DirectoryContext): Agency {
    return context.use(AgencyStore).get(predecessorId, addDays(date, -1));
  }

  @FieldResolver(() => Agency, { description: 'The agency that took it over, as of that day.' })
  @Access(open)
  successor(@Root() { successorId, date }: AgencySuccession, @Ctx() context: DirectoryContext): Agency {
    return context.use(AgencyStore).get(successorId, date);
  }

  @FieldResolver(() => OrgChange, { description: 'The reorganisation in which this happened.' })
  @Access(open)
  change(@Root() { changeId }: AgencySuccession, @Ctx() context: DirectoryContext): Promise<OrgChange> {
    return context.use(ReorganisationStore).get(changeId);
  }
}

@Resolver(() => Agency)
export class AgencySuccessionsResolver {
  @FieldResolver(() => [AgencySuccession], {
    description:
      'What others took over from it, and who they are. For a former district these are its communes for territory and functions, and the provincial archive for its records.',
  })
  @Access(open)
  successions(@Root() agency: Agency, @Ctx() context: DirectoryContext): AgencySuccession[] {
    return context.use(SuccessionStore).from(agency.id);
  }

  @FieldResolver(() => [AgencySuccession], { description: 'What it took over from others, and from whom.' })
  @Access(open)
  takenOver(@Root() agency: Agency, @Ctx() context: DirectoryContext): AgencySuccession[] {
    return context.use(SuccessionStore).to(agency.id);
  }
}
