import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { connectionOf } from '../../kernel/page.ts';
import { DateScalar, DateTimeScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import type { ReportReminder as ReminderRow } from '../generated/client.ts';
import { KeyedInput } from '../keyed-input.type.ts';

export const ReportReminderKind = graphqlEnum('ReportReminderKind', 'Why somebody is reminded of a report.', {
  DUE_SOON: 'Sắp đến hạn: it is due within three working days, and not sent.',
  OVERDUE: 'Quá hạn: the deadline has passed, and it is not sent.',
  RETURNED: 'Bị trả lại: the leader or a receiver has sent it back.',
});

@ObjectType({
  description:
    'A reminder of a report (nhắc việc), for the agency that must report or answers for it today. Each is given once; each officer reads it for themselves.',
})
@Access(open)
export class ReportReminder implements Pick<ReminderRow, 'id' | 'kind' | 'deadline' | 'remindedAt'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => ReportReminderKind, { description: 'Why.' })
  kind!: string;

  @Field(() => Agency, {
    nullable: true,
    description: 'The receiver to whom it is due, or who returned it; null when the leader did.',
  })
  receiver!: Agency | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The deadline there, as it was when the reminder was given.',
  })
  deadline!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  remindedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null until then.' })
  readAt!: Date | null;

  obligationId!: string;

  submissionId!: string | null;
}

/** A page of reminders. */
export const ReportReminderConnection = connectionOf(() => ReportReminder, 'ReportReminder');

@InputType({ description: 'Reminders that the caller has read.' })
export class MarkReportRemindersReadInput extends KeyedInput {
  @Field(() => [ID], { description: 'The reminders, 1 to 100 of them.' })
  reminders!: string[];
}
