import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { Agency } from '../../federated/agency.type.ts';
import { ReportSubmissionDueConnection } from '../obligation/obligation.type.ts';
import { ReportDueFilter } from './inbox.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { InboxStore } from './inbox.store.ts';

const read = scopes('reports:read');
const which = { nullable: true, description: 'Which to list; all when left out.' };

@Resolver(() => Agency)
export class AgencyInboxResolver {
  @FieldResolver(() => ReportSubmissionDueConnection, {
    nullable: true,
    description:
      'The reports due to it, or to an agency that it took over from (báo cáo đến), of periods that have begun, as far as the viewer may see them; the latest deadline first. `sent: true` lists those that have arrived.',
  })
  @Access(read, { class: 'INTERNAL' })
  reportInbox(
    @Root() agency: Agency,
    @Arg('filter', () => ReportDueFilter, which) filter: ReportDueFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(InboxStore).dueTo(agency.id, filter ?? {}, page);
  }

  @FieldResolver(() => ReportSubmissionDueConnection, {
    nullable: true,
    description:
      'The reports that it still owes (báo cáo phải nộp) for periods that have begun, its own or those of an agency that it took over from: not yet sent, or returned by a receiver; the latest deadline first. `urgency` lists what is overdue or due soon.',
  })
  @Access(read, { class: 'INTERNAL' })
  reportsToDo(
    @Root() agency: Agency,
    @Arg('filter', () => ReportDueFilter, which) filter: ReportDueFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(InboxStore).toDoOf(agency.id, filter ?? {}, page);
  }
}
