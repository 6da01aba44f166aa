import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { DateScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { SteeringTaskRecurrence } from './steering-task.type.ts';

@InputType()
export abstract class TaskMutationInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;
}

@InputType({ description: 'A task to give (giao nhiệm vụ).' })
export class AssignSteeringTaskInput extends TaskMutationInput {
  @Field(() => ID, { description: 'The document that gives it.' })
  document!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Where the document gives it: 1.b, gạch đầu dòng 1.' })
  clause!: string;

  @Bounded({ length: 20_000 })
  @Field(() => TextScalar, { description: 'What is to be done, in the words of the document.' })
  content!: string;

  @Field(() => ID, { description: 'The agency that is to lead it (cơ quan chủ trì).' })
  leadAgency!: string;

  @Bounded({ items: 1_000 })
  @Field(() => [ID], { defaultValue: [], description: 'The agencies that are to coordinate (cơ quan phối hợp).' })
  coordinators!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The last day to complete it; left out, it has none.' })
  dueDate?: PlainDate | null;

  @Field(() => SteeringTaskRecurrence, { nullable: true, description: 'How often it comes round; left out, once.' })
  recurrence?: keyof typeof SteeringTaskRecurrence | null;
}

@InputType()
export abstract class TaskStepInput extends TaskMutationInput {
  @Field(() => ID, { description: 'The task.' })
  task!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;
}

@InputType({ description: 'A task to take up (tiếp nhận).' })
export class AcceptSteeringTaskInput extends TaskStepInput {}

@InputType({ description: 'The progress of a task (báo cáo tiến độ).' })
export class ReportSteeringTaskProgressInput extends TaskStepInput {
  @Field(() => Int, { description: 'How much is done, 0 to 100; 100 asks the assigner to agree that it is done.' })
  percent!: number;

  @Field(() => TextScalar, { description: 'What was done, in 10 to 4000 characters.' })
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Documents that show it; ones that the caller may see.' })
  evidence!: string[];
}

@InputType({ description: 'A task whose completion the assigner agrees to (xác nhận hoàn thành).' })
export class CompleteSteeringTaskInput extends TaskStepInput {}

@InputType({ description: 'A task to give back (trả lại).' })
export class ReturnSteeringTaskInput extends TaskStepInput {
  @Field(() => TextScalar, { description: 'Why, in 10 to 4000 characters.' })
  reason!: string;
}

@InputType({ description: 'A task to give more time (gia hạn).' })
export class ExtendSteeringTaskInput extends TaskStepInput {
  @Field(() => DateScalar, { description: 'The new last day; later than the one that it has.' })
  dueDate!: PlainDate;

  @Field(() => TextScalar, { description: 'Why, in 10 to 4000 characters.' })
  reason!: string;
}

@InputType({ description: 'A task that is no longer wanted (hủy).' })
export class CancelSteeringTaskInput extends TaskStepInput {
  @Field(() => TextScalar, { description: 'Why, in 10 to 4000 characters.' })
  reason!: string;
}

@InputType({ description: 'A difficulty with a task (khó khăn, vướng mắc).' })
export class ReportDifficultyInput extends TaskMutationInput {
  @Field(() => ID, { description: 'The task.' })
  task!: string;

  @Field(() => TextScalar, { description: 'What stands in the way, in 10 to 4000 characters.' })
  text!: string;
}

@InputType({ description: 'An answer to a difficulty (trả lời, giải quyết khó khăn, vướng mắc).' })
export class AnswerDifficultyInput extends TaskMutationInput {
  @Field(() => ID, { description: 'The difficulty: the id of the step with which it was reported.' })
  difficulty!: string;

  @Field(() => TextScalar, { description: 'What is answered or was done, in 10 to 4000 characters.' })
  text!: string;

  @Field({ defaultValue: false, description: 'Whether the difficulty is done with; otherwise it stays open.' })
  isResolved!: boolean;
}
