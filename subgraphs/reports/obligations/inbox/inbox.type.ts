import { Field, ID, InputType } from 'type-graphql';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { ReportState } from '../../submissions/submission/submission.type.ts';

export const ReportUrgency = graphqlEnum(
  'ReportUrgency',
  'How near the deadline is of a report that is yet to be sent.',
  {
    OVERDUE: 'Quá hạn: the deadline has passed.',
    DUE_SOON: 'Sắp đến hạn: today, or within three working days.',
    LATER: 'Còn hạn: later, or not known.',
  },
  {
    OVERDUE: 'Quá hạn',
    DUE_SOON: 'Sắp đến hạn',
    LATER: 'Còn hạn',
  },
);

@InputType({ description: 'Which reports to list; conditions left out do not restrict.' })
export class ReportDueFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that have been sent, or only those that have not.' })
  sent?: boolean | null;

  @Field(() => [ReportState], { nullable: true, description: 'That have come as far as one of these.' })
  states?: (keyof typeof ReportState)[] | null;

  @Field(() => ID, { nullable: true, description: 'Under this regime.' })
  regime?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this period, e.g. 2020-Q2.' })
  period?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that were sent after the deadline or are overdue, or only the others.',
  })
  late?: boolean | null;

  @Field(() => [ReportUrgency], { nullable: true, description: 'Yet to be sent, with the deadline as near as this.' })
  urgency?: (keyof typeof ReportUrgency)[] | null;
}
