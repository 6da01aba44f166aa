import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page.ts';
import { Agency } from '../agency/agency.type.ts';
import { ReportObligation } from '../obligation/obligation.type.ts';
import type { ReportsContext } from '../stores.ts';
import { ReportSubmission } from '../submission/submission.type.ts';
import { MarkReportRemindersReadInput, ReportReminder, ReportReminderConnection } from './reminder.type.ts';

const read = scopes('reports:read');

@Resolver(() => ReportReminder)
export class ReminderResolver {
  @Mutation(() => [ReportReminder], {
    nullable: true,
    description:
      'Keeps that the caller has read reminders of their agency (đánh dấu đã đọc); for others they stay unread. NOT_FOUND, and nothing is kept, when one of them is not theirs to see.',
  })
  @Access(read)
  markReportRemindersRead(
    @Arg('input', () => MarkReportRemindersReadInput, { description: 'Which reminders.' })
    input: MarkReportRemindersReadInput,
    @Ctx() { reminders }: ReportsContext,
  ): Promise<ReportReminder[]> {
    return reminders.markRead(input);
  }

  @FieldResolver(() => ReportObligation, { description: 'What is to be reported (nghĩa vụ báo cáo).' })
  @Access(open)
  obligation(@Root() reminder: ReportReminder, @Ctx() { obligations }: ReportsContext): Promise<ReportObligation> {
    return obligations.get(reminder.obligationId);
  }

  @FieldResolver(() => ReportSubmission, {
    nullable: true,
    description: 'The version that was returned, with the reason; null of a report that is due.',
  })
  @Access(open)
  submission(
    @Root() { submissionId }: ReportReminder,
    @Ctx() { submissions }: ReportsContext,
  ): Promise<ReportSubmission> | null {
    return submissionId === null ? null : submissions.get(submissionId);
  }
}

@Resolver(() => Agency)
export class AgencyRemindersResolver {
  @FieldResolver(() => ReportReminderConnection, {
    nullable: true,
    description:
      'Its reminders of reports (nhắc việc báo cáo), for those who act for it: what is due within three working days, overdue, or returned; the last given first.',
  })
  @Access(read, { class: 'INTERNAL' })
  reportReminders(
    @Root() agency: Agency,
    @Arg('unread', () => Boolean, { defaultValue: false, description: 'Only those that the viewer has not read.' })
    unread: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reminders }: ReportsContext,
  ) {
    return reminders.ofAgency(agency.id, unread, page);
  }
}
