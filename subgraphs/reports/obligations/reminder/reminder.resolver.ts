import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { ReportObligation } from '../obligation/obligation.type.ts';
import { ReportRegime } from '../../regimes/regime/regime.type.ts';
import { ReportSubmission } from '../../submissions/submission/submission.type.ts';
import {
  MarkReportRemindersReadInput,
  ReportProgress,
  ReportReminder,
  ReportReminderConnection,
} from './reminder.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { markReportRemindersRead } from './mark-report-reminders-read.command.ts';
import { ReminderStore } from './reminder.store.ts';
import { RegimeStore } from '../../regimes/regime/regime.store.ts';
import { ObligationStore } from '../obligation/obligation.store.ts';
import { ReportProgressStore } from './report-progress.store.ts';
import { SubmissionStore } from '../../submissions/submission/submission.store.ts';

const read = scopes('reports:read');

@Resolver(() => ReportReminder)
export class ReminderResolver {
  @Query(() => ReportReminderConnection, {
    nullable: true,
    description:
      "The reminders of the viewer's agency and of those that it took over from (luồng nhắc việc), in the order in which they were given; of all agencies for those who hold province:wide. To follow what is new, ask again after the last cursor that you received: no reminder is missed, and none comes twice. Begin with last: 1 when earlier reminders do not matter. When a reorganisation changes whose reminders these are, earlier cursors are refused: start again, and skip the ids that you know.",
  })
  @Access(read, { class: 'INTERNAL' })
  reportReminderFeed(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ReportsContext) {
    return context.use(ReminderStore).feed(page);
  }

  @ListSize(20)
  @Mutation(() => [ReportReminder], {
    nullable: true,
    description:
      'Marks reminders of the own agency as read (đánh dấu đã đọc); for others they stay unread. NOT_FOUND, and nothing is marked, when the caller may not see one of them.',
  })
  @Access(read)
  markReportRemindersRead(
    @Arg('input', () => MarkReportRemindersReadInput, { description: 'Which reminders.' })
    input: MarkReportRemindersReadInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportReminder[]> {
    return markReportRemindersRead(context, input);
  }

  @FieldResolver(() => ReportRegime, { description: 'The regime to report under (chế độ báo cáo).' })
  @Access(open)
  regime(@Root() { regimeId }: ReportReminder, @Ctx() context: ReportsContext): Promise<ReportRegime> {
    return context.use(RegimeStore).get(regimeId);
  }

  @FieldResolver(() => ReportObligation, {
    nullable: true,
    description:
      'What is to be reported (nghĩa vụ báo cáo); null for a receiver, and where a regime or a reorganisation has done away with it.',
  })
  @Access(open)
  obligation(
    @Root() { obligationId }: ReportReminder,
    @Ctx() context: ReportsContext,
  ): Promise<ReportObligation | null> | null {
    return obligationId === null ? null : context.use(ObligationStore).find(obligationId);
  }

  @FieldResolver(() => ReportProgress, {
    nullable: true,
    description: 'For a receiver: who of those who owe it their reports has sent them, and who has not, as it is now.',
  })
  @Access(open)
  progress(@Root() reminder: ReportReminder, @Ctx() context: ReportsContext): Promise<ReportProgress> | null {
    return reminder.obligationId === null ? context.use(ReportProgressStore).of(reminder) : null;
  }

  @FieldResolver(() => ReportSubmission, {
    nullable: true,
    description: 'The version that was returned, with the reason; null where none was.',
  })
  @Access(open)
  submission(
    @Root() { submissionId }: ReportReminder,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> | null {
    return submissionId === null ? null : context.use(SubmissionStore).get(submissionId);
  }
}

@Resolver(() => Agency)
export class AgencyRemindersResolver {
  @FieldResolver(() => ReportReminderConnection, {
    nullable: true,
    description:
      'Its reminders of reports (nhắc việc báo cáo), for those who act for it: what is due within three working days, overdue, or returned, and what it has not received in time or not decided on; the last given first.',
  })
  @Access(read, { class: 'INTERNAL' })
  reportReminders(
    @Root() agency: Agency,
    @Arg('unread', () => Boolean, { defaultValue: false, description: 'Only those that the viewer has not read.' })
    unread: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(ReminderStore).ofAgency(agency.id, unread, page);
  }
}
