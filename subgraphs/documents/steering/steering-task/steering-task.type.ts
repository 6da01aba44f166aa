import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { SteeringTask as SteeringTaskRow } from '../../generated/client.ts';
import type { SteeringTaskStatus as Status } from '../../deadlines/deadline-state.rules.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';

export const SteeringTaskStatus = graphqlEnum(
  'SteeringTaskStatus',
  'Where a task stands (trạng thái nhiệm vụ).',
  {
    ASSIGNED: 'Đã giao: given, not taken up yet.',
    ACCEPTED: 'Đã tiếp nhận: taken up by the lead agency.',
    IN_PROGRESS: 'Đang thực hiện.',
    REPORTED: 'Đã báo cáo: the lead agency says that it is done.',
    COMPLETED: 'Hoàn thành: the assigner agrees.',
    RETURNED: 'Trả lại: the lead agency is to do more, or it is not its task.',
    EXTENDED: 'Gia hạn: given more time.',
    CANCELLED: 'Hủy: no longer wanted.',
  } satisfies Record<Status, string>,
  {
    ASSIGNED: 'Đã giao',
    ACCEPTED: 'Đã tiếp nhận',
    IN_PROGRESS: 'Đang thực hiện',
    REPORTED: 'Đã báo cáo',
    COMPLETED: 'Hoàn thành',
    RETURNED: 'Trả lại',
    EXTENDED: 'Gia hạn',
    CANCELLED: 'Hủy',
  },
);

export const SteeringTaskRecurrence = graphqlEnum(
  'SteeringTaskRecurrence',
  'How often a task comes round (định kỳ).',
  {
    MONTHLY: 'Hằng tháng.',
    QUARTERLY: 'Hằng quý.',
    HALF_YEARLY: '6 tháng.',
    YEARLY: 'Hằng năm.',
  },
  {
    MONTHLY: 'Hằng tháng',
    QUARTERLY: 'Hằng quý',
    HALF_YEARLY: '6 tháng',
    YEARLY: 'Hằng năm',
  },
);

@ObjectType({
  implements: NodeReference,
  description:
    'A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment.',
})
@Directive('@key(fields: "id")')
@Access(open, { class: 'INTERNAL' })
export class SteeringTask implements Pick<
  SteeringTaskRow,
  | 'id'
  | 'clause'
  | 'content'
  | 'assignedAt'
  | 'dueDate'
  | 'completedAt'
  | 'recurrence'
  | 'status'
  | 'progress'
  | 'revision'
  | 'targetIndicator'
  | 'targetValue'
  | 'sourceDocumentId'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field({ description: 'Where the document gives it: 1.b, gạch đầu dòng 1.' })
  clause!: string;

  @Field({ description: 'What is to be done, in the words of the document.' })
  content!: string;

  @Field(() => Agency, { description: 'The agency that gave it.' })
  assigner!: Agency;

  @Field(() => Agency, { description: 'The agency that leads it and answers for it (cơ quan chủ trì).' })
  leadAgency!: Agency;

  @Field(() => DateScalar, { description: 'The day of assignment.' })
  assignedAt!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day to complete it (thời hạn); null when none was set, which counts neither as late nor as on time.',
  })
  dueDate!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the report with which it was done, once the assigner has agreed to that report; null before.',
  })
  completedAt!: PlainDate | null;

  @Field(() => SteeringTaskRecurrence, {
    nullable: true,
    description: 'How often it comes round; null when it is done once.',
  })
  recurrence!: keyof typeof SteeringTaskRecurrence | null;

  @Field(() => SteeringTaskStatus, { description: 'Where it stands.' })
  status!: Status;

  @Field(() => Int, { description: 'How much of it is done, in percent, as last reported.' })
  progress!: number;

  @Field(() => Int, {
    description: 'Grows with every change; a mutation that changes it names the revision that the caller saw.',
  })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the indicator (chỉ tiêu) that the task is to bring to a value, such as ED3.',
  })
  targetIndicator!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach, in the unit of the indicator.' })
  targetValue!: number | null;

  sourceDocumentId!: string;
}

/** A page of tasks. */
export const SteeringTaskConnection = connectionOf(() => SteeringTask, 'SteeringTask');

export const SteeringTaskRole = graphqlEnum(
  'SteeringTaskRole',
  'What an agency has to do with a task.',
  {
    LEAD: 'Chủ trì: it leads the task and answers for it.',
    COORDINATE: 'Phối hợp: it works with the lead agency.',
    ANY: 'Either.',
  },
  {
    LEAD: 'Chủ trì',
    COORDINATE: 'Phối hợp',
    ANY: 'Tất cả',
  },
);
