import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../../record/document/document.type.ts';
import { type DeadlineState, deadlineState, dueSoonUntil } from '../../deadlines/deadline-state.rules.ts';
import { SteeringTask } from './steering-task.type.ts';
import { TaskDeadlineState } from '../../deadlines/deadline-state.type.ts';
import { SteeringTaskEvent, SteeringTaskEventConnection } from './task-event.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import { TaskEventStore } from './task-event.store.ts';

@Resolver(() => SteeringTask)
export class SteeringTaskResolver {
  @Query(() => SteeringTask, {
    nullable: true,
    description: 'One task by its id. NOT_FOUND when there is none, or none that the viewer may see.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
  steeringTask(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: DocumentsContext,
  ): Promise<SteeringTask> {
    return context.use(SteeringTaskStore).get(id);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document that gives it; null when that is not for the viewer to see.',
  })
  @Access(open, { class: 'INTERNAL' })
  sourceDocument(@Root() task: SteeringTask, @Ctx() context: DocumentsContext): Promise<Document | null> {
    return context.use(DocumentStore).find(task.sourceDocumentId);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies that work with the lead agency (cơ quan phối hợp).' })
  @Access(open, { class: 'INTERNAL' })
  coordinators(@Root() task: SteeringTask, @Ctx() context: DocumentsContext): Promise<Agency[]> {
    return context.use(SteeringTaskStore).coordinatorsOf(task);
  }

  @FieldResolver(() => TaskDeadlineState, {
    nullable: true,
    description: 'How it stood on a day to the due date that it has now, in working days; null when it was cancelled.',
  })
  @Access(open, { class: 'INTERNAL' })
  deadlineState(
    @Root() task: SteeringTask,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() { today, clock }: DocumentsContext,
  ): DeadlineState | null {
    const day = asOf ?? today;
    return deadlineState(task, day, dueSoonUntil(day, clock.calendar));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the due date lies in a year whose days off have not been announced yet (lịch tạm tính), so that the due state may change. Null without a due date.',
  })
  @Access(open, { class: 'INTERNAL' })
  dueDateIsProvisional(@Root() { dueDate }: SteeringTask, @Ctx() { clock }: DocumentsContext): boolean | null {
    return dueDate && clock.calendar.isProvisional(dueDate);
  }

  @FieldResolver(() => SteeringTaskEventConnection, { description: 'What happened to it, the latest first.' })
  @Access(open, { class: 'INTERNAL' })
  events(@Root() task: SteeringTask, @Args(() => PageArgs) page: PageArgs, @Ctx() context: DocumentsContext) {
    return context.use(TaskEventStore).ofTask(task.id, page);
  }
}

@Resolver(() => SteeringTaskEvent)
export class SteeringTaskEventResolver {
  @FieldResolver(() => SteeringTask, { nullable: true, description: 'The task.' })
  @Access(open, { class: 'INTERNAL' })
  task(@Root() event: SteeringTaskEvent, @Ctx() context: DocumentsContext): Promise<SteeringTask | null> {
    return context.use(SteeringTaskStore).find(event.taskId);
  }

  @FieldResolver(() => [Document], {
    description: 'The documents given as evidence (văn bản minh chứng) that the viewer may see.',
  })
  @Access(open, { class: 'INTERNAL' })
  evidenceDocuments(@Root() event: SteeringTaskEvent, @Ctx() context: DocumentsContext): Promise<Document[]> {
    return context.use(DocumentStore).findMany(event.evidence);
  }

  @FieldResolver(() => [SteeringTaskEvent], {
    description: 'Of a difficulty, what it was answered with, the first first; of another step none.',
  })
  @Access(open, { class: 'INTERNAL' })
  answers(@Root() event: SteeringTaskEvent, @Ctx() context: DocumentsContext): Promise<SteeringTaskEvent[]> {
    return context.use(TaskEventStore).answersTo(event.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a difficulty is done with; null for another step.',
  })
  @Access(open, { class: 'INTERNAL' })
  async isResolved(@Root() { id, kind }: SteeringTaskEvent, @Ctx() context: DocumentsContext) {
    if (kind !== 'DIFFICULTY_REPORTED') return null;
    return (await context.use(TaskEventStore).answersTo(id)).some((answer) => answer.kind === 'DIFFICULTY_RESOLVED');
  }

  @FieldResolver(() => [Agency], {
    description: 'Of a difficulty, the agencies that it was put to: those that coordinate, or else the assigner.',
  })
  @Access(open, { class: 'INTERNAL' })
  putTo(@Root() event: SteeringTaskEvent, @Ctx() context: DocumentsContext): Promise<Agency[]> {
    return context.use(TaskEventStore).addresseesOf(event);
  }
}

@Resolver(() => Document)
export class DocumentTasksResolver {
  @FieldResolver(() => [SteeringTask], {
    nullable: true,
    description: 'The tasks that it gives (nhiệm vụ giao) and that the viewer may see, in the order of its clauses.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
  tasks(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<SteeringTask[]> {
    return context.use(SteeringTaskStore).givenBy(document.id);
  }
}
