import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../../record/document/document.type.ts';
import type { DocumentsContext } from '../../stores.ts';
import { type DeadlineState, deadlineState, dueSoonUntil } from './steering-task.rules.ts';
import { SteeringTask, TaskDeadlineState } from './steering-task.type.ts';
import { SteeringTaskEvent, SteeringTaskEventConnection } from './task-event.type.ts';

@Resolver(() => SteeringTask)
export class SteeringTaskResolver {
  @Query(() => SteeringTask, {
    nullable: true,
    description: 'One task by its id. NOT_FOUND when there is none, or none that the viewer may see.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
  steeringTask(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { tasks }: DocumentsContext,
  ): Promise<SteeringTask> {
    return tasks.get(id);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document that gives it; null when that is not for the viewer to see.',
  })
  @Access(open, { class: 'INTERNAL' })
  sourceDocument(@Root() task: SteeringTask, @Ctx() { documents }: DocumentsContext): Promise<Document | null> {
    return documents.find(task.sourceDocumentId);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies that work with the lead agency (cơ quan phối hợp).' })
  @Access(open, { class: 'INTERNAL' })
  coordinators(@Root() task: SteeringTask, @Ctx() { tasks }: DocumentsContext): Promise<Agency[]> {
    return tasks.coordinatorsOf(task);
  }

  @FieldResolver(() => TaskDeadlineState, {
    nullable: true,
    description: 'How it stood on a day to the due date that it has now, in working days; null when it was cancelled.',
  })
  @Access(open, { class: 'INTERNAL' })
  deadlineState(
    @Root() task: SteeringTask,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: Date | undefined,
    @Ctx() { today, clock }: DocumentsContext,
  ): DeadlineState | null {
    const day = asOf ?? today;
    return deadlineState(task, day, dueSoonUntil(day, clock.calendar));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the due date lies in a year whose days off nobody has announced yet (lịch tạm tính), so that how near it is may change. Null without a due date.',
  })
  @Access(open, { class: 'INTERNAL' })
  dueDateIsProvisional(@Root() { dueDate }: SteeringTask, @Ctx() { clock }: DocumentsContext): boolean | null {
    return dueDate && clock.calendar.isProvisional(dueDate);
  }

  @FieldResolver(() => SteeringTaskEventConnection, { description: 'What happened to it, the latest first.' })
  @Access(open, { class: 'INTERNAL' })
  events(@Root() task: SteeringTask, @Args(() => PageArgs) page: PageArgs, @Ctx() { taskEvents }: DocumentsContext) {
    return taskEvents.ofTask(task.id, page);
  }
}

@Resolver(() => SteeringTaskEvent)
export class SteeringTaskEventResolver {
  @FieldResolver(() => SteeringTask, { nullable: true, description: 'The task.' })
  @Access(open, { class: 'INTERNAL' })
  task(@Root() event: SteeringTaskEvent, @Ctx() { tasks }: DocumentsContext): Promise<SteeringTask | null> {
    return tasks.find(event.taskId);
  }

  @FieldResolver(() => [Document], {
    description: 'The documents given as evidence (văn bản minh chứng) that the viewer may see.',
  })
  @Access(open, { class: 'INTERNAL' })
  evidenceDocuments(@Root() event: SteeringTaskEvent, @Ctx() { documents }: DocumentsContext): Promise<Document[]> {
    return documents.findMany(event.evidence);
  }

  @FieldResolver(() => [SteeringTaskEvent], {
    description: 'Of a difficulty, what it was answered with, the first first; of another step none.',
  })
  @Access(open, { class: 'INTERNAL' })
  answers(@Root() event: SteeringTaskEvent, @Ctx() { taskEvents }: DocumentsContext): Promise<SteeringTaskEvent[]> {
    return taskEvents.answersTo(event.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a difficulty is done with; null for another step.',
  })
  @Access(open, { class: 'INTERNAL' })
  async isResolved(@Root() { id, kind }: SteeringTaskEvent, @Ctx() { taskEvents }: DocumentsContext) {
    if (kind !== 'DIFFICULTY_REPORTED') return null;
    return (await taskEvents.answersTo(id)).some((answer) => answer.kind === 'DIFFICULTY_RESOLVED');
  }

  @FieldResolver(() => [Agency], {
    description: 'Of a difficulty, the agencies that it was put to: those that coordinate, or else the assigner.',
  })
  @Access(open, { class: 'INTERNAL' })
  putTo(@Root() event: SteeringTaskEvent, @Ctx() { taskEvents }: DocumentsContext): Promise<Agency[]> {
    return taskEvents.addresseesOf(event);
  }
}
