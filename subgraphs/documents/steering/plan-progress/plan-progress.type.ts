import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../../record/document/document.type.ts';
import { SteeringTaskStatus } from '../steering-task/steering-task.type.ts';
import { TaskDeadlineState } from '../../deadlines/deadline-state.type.ts';

@ObjectType({
  description:
    'How far the tasks of one document have got (tiến độ); cancelled ones apart. Of all its tasks for analysts and for the agency that is to review the document, that is, coordinates the tasks of one that reviews it; for others of the tasks that they may see.',
})
@Access(open, { class: 'INTERNAL' })
export class TaskProgress {
  @Field(() => Int, { description: 'All tasks.' })
  total!: number;

  @Field(() => Int, { description: 'Those that were completed, late ones and ones without a due date included.' })
  done!: number;

  @Field(() => Int, { description: 'Those that were completed by their due date.' })
  onTime!: number;

  @Field(() => Int, { description: 'Those that were not completed although the due date had passed.' })
  overdue!: number;

  @Field(() => Int, { description: 'Those without a due date, which count neither as late nor as on time.' })
  noDeadline!: number;
}

@ObjectType({ description: 'The same, of the tasks that one agency leads.' })
@Access(open, { class: 'INTERNAL' })
export class AgencyTaskProgress extends TaskProgress {
  @Field(() => Agency, { description: 'The agency that leads them, as of the day.' })
  agency!: Agency;
}

@ObjectType({ description: 'How far a plan, or any other document that gives tasks, was carried out by a day.' })
@Access(open, { class: 'INTERNAL' })
export class PlanProgress extends TaskProgress {
  @Field(() => Document, { description: 'The document.' })
  document!: Document;

  @Field(() => DateScalar, { description: 'The day.' })
  asOf!: PlainDate;

  @ListSize(100)
  @Field(() => [AgencyTaskProgress], { description: 'By the agency that leads the tasks, in the order of their ids.' })
  byAgency!: AgencyTaskProgress[];
}

export const TaskGrouping = graphqlEnum(
  'TaskGrouping',
  'By what tasks are counted.',
  {
    AGENCY: 'By the agency that leads them (cơ quan chủ trì).',
    STATE: 'By how they stood to their due date (tình trạng thời hạn).',
    STATUS: 'By where they stand today (trạng thái).',
    PERIOD: 'By the month of their due date (tháng đến hạn).',
  },
  {
    AGENCY: 'Cơ quan chủ trì',
    STATE: 'Tình trạng thời hạn',
    STATUS: 'Trạng thái',
    PERIOD: 'Tháng đến hạn',
  },
);

@ObjectType({ description: 'How many tasks there are of an agency, a state or a period; never what they are.' })
@Access(open, { class: 'INTERNAL' })
export class TaskCount {
  @Field(() => Agency, { nullable: true, description: 'The agency that leads them; null when not counted by it.' })
  agency!: Agency | null;

  @Field(() => TaskDeadlineState, {
    nullable: true,
    description: 'How they stood to their due date; null when not counted by it, and for cancelled ones.',
  })
  state!: keyof typeof TaskDeadlineState | null;

  @Field(() => SteeringTaskStatus, { nullable: true, description: 'Where they stand; null when not counted by it.' })
  status!: keyof typeof SteeringTaskStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'The month of their due date, yyyy-mm; null when not counted by it, and for those without one.',
  })
  period!: string | null;

  @Field(() => Int, { description: 'How many.' })
  total!: number;
}
