import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { SteeringTask } from './steering-task.type.ts';
import {
  AcceptSteeringTaskInput,
  AnswerDifficultyInput,
  AssignSteeringTaskInput,
  CancelSteeringTaskInput,
  CompleteSteeringTaskInput,
  ExtendSteeringTaskInput,
  ReportDifficultyInput,
  ReportSteeringTaskProgressInput,
  ReturnSteeringTaskInput,
} from './task-step.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { assignSteeringTask } from './assign-steering-task.command.ts';
import { answerDifficulty, reportDifficulty } from './difficulty.command.ts';
import {
  acceptSteeringTask,
  cancelSteeringTask,
  completeSteeringTask,
  extendSteeringTask,
  reportSteeringTaskProgress,
  returnSteeringTask,
} from './take-task-step.command.ts';

const write = scopes('tasks:write');
const internal = { class: 'INTERNAL' } as const;
const refusals =
  'NOT_FOUND for a task that the viewer may not see, FORBIDDEN for the wrong side, CONFLICT when it has changed since the caller saw it or is not in a state for this.';

@Resolver()
export class TaskStepResolver {
  @Mutation(() => SteeringTask, {
    nullable: true,
    description:
      'Gives a task of a document (giao nhiệm vụ), for the agency that issued it. NOT_FOUND for a document that the viewer may not see, FORBIDDEN for one of another agency, BAD_USER_INPUT for an agency that does not exist today.',
  })
  @Access(write, internal)
  assignSteeringTask(
    @Arg('input', () => AssignSteeringTaskInput, { description: 'What to give, and to whom.' })
    input: AssignSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return assignSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Takes a task up, for the agency that leads it (tiếp nhận). ${refusals}`,
  })
  @Access(write, internal)
  acceptSteeringTask(
    @Arg('input', () => AcceptSteeringTaskInput, { description: 'Which.' }) input: AcceptSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return acceptSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Reports the progress of a task, for the agency that leads it (báo cáo tiến độ); 100 percent makes it REPORTED. ${refusals}`,
  })
  @Access(write, internal)
  reportSteeringTaskProgress(
    @Arg('input', () => ReportSteeringTaskProgressInput, { description: 'Which, and how far.' })
    input: ReportSteeringTaskProgressInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return reportSteeringTaskProgress(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Agrees that a task which is REPORTED is done, for the agency that gave it (xác nhận hoàn thành); completed as of the day of the report. ${refusals}`,
  })
  @Access(write, internal)
  completeSteeringTask(
    @Arg('input', () => CompleteSteeringTaskInput, { description: 'Which.' }) input: CompleteSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return completeSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Gives a task back (trả lại): a REPORTED one to the agency that leads it, to do more; an ASSIGNED one to the agency that gave it, as not one's own. ${refusals}`,
  })
  @Access(write, internal)
  returnSteeringTask(
    @Arg('input', () => ReturnSteeringTaskInput, { description: 'Which, and why.' }) input: ReturnSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return returnSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Extends a due date, for the agency that gave the task (gia hạn). ${refusals}`,
  })
  @Access(write, internal)
  extendSteeringTask(
    @Arg('input', () => ExtendSteeringTaskInput, { description: 'Which, until when, and why.' })
    input: ExtendSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return extendSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Cancels a task, for the agency that gave it (hủy). ${refusals}`,
  })
  @Access(write, internal)
  cancelSteeringTask(
    @Arg('input', () => CancelSteeringTaskInput, { description: 'Which, and why.' }) input: CancelSteeringTaskInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return cancelSteeringTask(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description: `Puts a difficulty with a task (khó khăn, vướng mắc) to the agencies that coordinate it, or to the one that gave it when none does; they find it among their difficulties. ${refusals}`,
  })
  @Access(write, internal)
  reportDifficulty(
    @Arg('input', () => ReportDifficultyInput, { description: 'With which, and what.' }) input: ReportDifficultyInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return reportDifficulty(context, input);
  }

  @Mutation(() => SteeringTask, {
    nullable: true,
    description:
      'Answers a difficulty, or says that it is resolved (trả lời, giải quyết khó khăn, vướng mắc), for an agency that it was put to or the one that gave the task. NOT_FOUND for one that the viewer may not see, FORBIDDEN for another agency, CONFLICT when it has been resolved.',
  })
  @Access(write, internal)
  answerDifficulty(
    @Arg('input', () => AnswerDifficultyInput, { description: 'Which, and what.' }) input: AnswerDifficultyInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return answerDifficulty(context, input);
  }
}
