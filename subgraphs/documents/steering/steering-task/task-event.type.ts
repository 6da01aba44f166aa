import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { TaskEvent as TaskEventRow } from '../../generated/client.ts';
import { colleague } from '../../access/relationships.ts';

export const SteeringTaskEventKind = graphqlEnum(
  'SteeringTaskEventKind',
  'What happened to a task.',
  {
    ASSIGNED: 'Giao nhiệm vụ.',
    ACCEPTED: 'Tiếp nhận.',
    PROGRESS_REPORTED: 'Báo cáo tiến độ.',
    COMPLETED: 'Xác nhận hoàn thành: the assigner agrees.',
    RETURNED: 'Trả lại.',
    EXTENDED: 'Gia hạn.',
    CANCELLED: 'Hủy.',
    DIFFICULTY_REPORTED: 'Báo cáo khó khăn, vướng mắc: put to the agencies that coordinate.',
    DIFFICULTY_ANSWERED: 'Trả lời khó khăn, vướng mắc: the difficulty stays open.',
    DIFFICULTY_RESOLVED: 'Giải quyết khó khăn, vướng mắc: the difficulty is done with.',
  },
  {
    ASSIGNED: 'Giao nhiệm vụ',
    ACCEPTED: 'Tiếp nhận',
    PROGRESS_REPORTED: 'Báo cáo tiến độ',
    COMPLETED: 'Xác nhận hoàn thành',
    RETURNED: 'Trả lại',
    EXTENDED: 'Gia hạn',
    CANCELLED: 'Hủy',
    DIFFICULTY_REPORTED: 'Báo cáo khó khăn, vướng mắc',
    DIFFICULTY_ANSWERED: 'Trả lời khó khăn, vướng mắc',
    DIFFICULTY_RESOLVED: 'Giải quyết khó khăn, vướng mắc',
  },
);

@ObjectType({ description: 'A step in the life of a task: what was done, by whom and when.' })
@Access(open, { class: 'INTERNAL' })
export class SteeringTaskEvent implements Pick<
  TaskEventRow,
  'id' | 'taskId' | 'answersId' | 'kind' | 'at' | 'subject' | 'text' | 'progress' | 'dueDate' | 'evidence'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => SteeringTaskEventKind, { description: 'What was done.' })
  kind!: keyof typeof SteeringTaskEventKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => Agency, { description: 'The agency for which it was done, as of that day.' })
  agency!: Agency;

  @Field(() => String, {
    nullable: true,
    description:
      'Who did it: the subject of their token; null for what was known before tasks were kept here. For colleagues in the same agency.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL_RESTRICTED', when: [colleague] })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'What they said: a report, a reason, a difficulty.' })
  text!: string | null;

  @Field(() => Int, { nullable: true, description: 'How much was done, in percent; null where nothing was reported.' })
  progress!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The due date that was set; null where none was.' })
  dueDate!: PlainDate | null;

  taskId!: string;
  answersId!: string | null;
  evidence!: string[];
  /** Whether it was done for the viewer's agency, or one that it took over from. */
  isColleagues!: boolean;
}

/** Which difficulties of an agency are meant. */
export const DifficultyRole = graphqlEnum(
  'DifficultyRole',
  'What an agency has to do with a difficulty.',
  {
    PUT_TO: 'It was put to the agency, which answers it.',
    ASSIGNER: 'It is with a task that the agency gave.',
  },
  {
    PUT_TO: 'Được đề nghị giải quyết',
    ASSIGNER: 'Cơ quan giao nhiệm vụ',
  },
);

/** A page of steps. */
export const SteeringTaskEventConnection = connectionOf(() => SteeringTaskEvent, 'SteeringTaskEvent');
