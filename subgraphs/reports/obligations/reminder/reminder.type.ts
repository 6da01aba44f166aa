import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { ReportReminder as ReminderRow } from '../../generated/client.ts';
import { KeyedInput } from '../../../kernel/command/keyed-input.type.ts';
import { ReportSubmissionDue } from '../obligation/obligation.type.ts';
import { ReportPeriod } from '../../regimes/period/period.type.ts';

export const ReportReminderKind = graphqlEnum(
  'ReportReminderKind',
  'Why somebody is reminded of a report.',
  {
    DUE_SOON: 'Sắp đến hạn: it is due within three working days, and not sent.',
    OVERDUE: 'Quá hạn: the deadline has passed, and it is not sent.',
    RETURNED: 'Bị trả lại: the leader or a receiver has sent it back.',
    NOT_RECEIVED: 'Chưa nhận đủ: a deadline has passed, and not all who owe the agency a report have sent it.',
    UNDECIDED: "Chờ tiếp nhận: a report has waited for the agency's decision for more than three working days.",
  },
  {
    DUE_SOON: 'Sắp đến hạn',
    OVERDUE: 'Quá hạn',
    RETURNED: 'Bị trả lại',
    NOT_RECEIVED: 'Chưa nhận đủ',
    UNDECIDED: 'Chờ tiếp nhận',
  },
);

@ObjectType({
  description:
    'How far those have come who owe a receiver their reports for a period (tình hình nộp báo cáo), as it is now.',
})
@Access(open)
export class ReportProgress {
  @Field(() => Int, { description: 'How many owe one.' })
  expected!: number;

  @Field(() => Int, { description: 'How many have sent theirs, whatever has been decided on it.' })
  sent!: number;

  @ListSize(20)
  @Field(() => [ReportSubmissionDue], { description: 'What has not been sent, by agency.' })
  missing!: ReportSubmissionDue[];

  @ListSize(20)
  @Field(() => [ReportSubmissionDue], {
    description: "What was sent and waits for the receiver's decision, by agency.",
  })
  undecided!: ReportSubmissionDue[];
}

@ObjectType({
  description:
    'A reminder of reports (nhắc việc): of one that an agency must give, or of those of a period that are due to it. It is for that agency, or for the one that answers for it today. Each is given once; each officer reads it for themselves.',
})
@Access(open)
export class ReportReminder implements Pick<ReminderRow, 'id' | 'kind' | 'deadline' | 'remindedAt'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => ReportReminderKind, { description: 'Why.' })
  kind!: keyof typeof ReportReminderKind;

  @Field(() => Agency, { description: 'Whom it was given to.' })
  agency!: Agency;

  @Field(() => ReportPeriod, { description: 'The period to report on.' })
  period!: ReportPeriod;

  @Field(() => Agency, {
    nullable: true,
    description: 'The receiver to whom reports are due, or who returned one; null when the leader did.',
  })
  receiver!: Agency | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The deadline there, as it was when the reminder was given; the first that passed when there are several.',
  })
  deadline!: PlainDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  remindedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null until then.' })
  readAt!: Instant | null;

  regimeId!: string;

  obligationId!: string | null;

  submissionId!: string | null;
}

/** A page of reminders. */
export const ReportReminderConnection = connectionOf(() => ReportReminder, 'ReportReminder');

@InputType({ description: 'Reminders that the caller has read.' })
export class MarkReportRemindersReadInput extends KeyedInput {
  @Field(() => [ID], { description: 'The reminders, 1 to 100 of them.' })
  reminders!: string[];
}
