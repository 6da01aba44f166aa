import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar, DocumentNumberScalar } from '../../../kernel/scalars/scalars.ts';
import type { DeadlineState } from '../../deadlines/deadline-state.rules.ts';
import { SteeringTaskConnection, SteeringTaskRole } from './steering-task.type.ts';
import { DifficultyRole, SteeringTaskEventConnection } from './task-event.type.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import { TaskEventStore } from './task-event.store.ts';
import { TaskDeadlineState } from '../../deadlines/deadline-state.type.ts';

@Resolver(() => Agency)
export class AgencyTasksResolver {
  @FieldResolver(() => SteeringTaskConnection, {
    nullable: true,
    description:
      'The tasks given to it, or to an agency that it took over from, that the viewer may see, the newest first.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
  tasks(
    @Root() agency: Agency,
    @Arg('role', () => SteeringTaskRole, { defaultValue: 'LEAD', description: 'Its role in them.' })
    role: keyof typeof SteeringTaskRole,
    @Arg('source', () => DocumentNumberScalar, {
      nullable: true,
      description: 'Given by a document with this number and notation.',
    })
    source: string | undefined,
    @Arg('state', () => TaskDeadlineState, {
      nullable: true,
      description: 'Only those in this state on the day of `asOf`.',
    })
    state: DeadlineState | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day for `state`; today in Viet Nam when left out.',
    })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context
      .use(SteeringTaskStore)
      .ofAgency(agency.id, { role, source, state, asOf: asOf ?? context.today }, page);
  }

  @FieldResolver(() => SteeringTaskEventConnection, {
    nullable: true,
    description:
      'The difficulties (khó khăn, vướng mắc) put to it, or with tasks that it gave, or to an agency that it took over from, with tasks that the viewer may see, the latest first.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
  difficulties(
    @Root() agency: Agency,
    @Arg('role', () => DifficultyRole, { defaultValue: 'PUT_TO', description: 'Its role in them.' })
    role: keyof typeof DifficultyRole,
    @Arg('isResolved', () => Boolean, {
      nullable: true,
      description: 'Only resolved ones, or only open ones.',
    })
    isResolved: boolean | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(TaskEventStore).difficultiesOf(agency.id, { role, isResolved: isResolved ?? undefined }, page);
  }
}
