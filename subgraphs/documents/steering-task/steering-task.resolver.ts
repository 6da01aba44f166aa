import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import { Document } from '../document/document.type.ts';
import type { DocumentsContext } from '../stores.ts';
import { isOverdue } from './steering-task.rules.ts';
import { SteeringTask } from './steering-task.type.ts';

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

  @FieldResolver(() => Boolean, {
    description: 'Whether its due date had passed on a day, and it was not completed yet; never without a due date.',
  })
  @Access(open, { class: 'INTERNAL' })
  isOverdue(
    @Root() task: SteeringTask,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: Date | undefined,
    @Ctx() { today }: DocumentsContext,
  ): boolean {
    return isOverdue(task, asOf ?? today);
  }
}
