import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, type RequestRight } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { AgencyCodeScalar, DateScalar, DocumentNumberScalar } from '../../../kernel/scalars/scalars.ts';
import { PlanProgress, TaskCount, TaskGrouping } from './plan-progress.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { PlanProgressStore } from './plan-progress.store.ts';

const count: RequestRight = { kind: 'scopes', anyOf: [['statistics:read'], ['tasks:read']] };

@Resolver(() => PlanProgress)
export class PlanProgressResolver {
  @Query(() => PlanProgress, {
    nullable: true,
    description:
      'The progress of the tasks of a document on a day, counted by the agency that leads them. NOT_FOUND when there is no such document for the viewer.',
  })
  @Access(count, { class: 'INTERNAL' })
  planProgress(
    @Arg('document', () => DocumentNumberScalar, { description: 'Its number and notation: 61/KH-UBND.' })
    number: string,
    @Arg('issuer', () => AgencyCodeScalar, {
      description: 'The code that the issuing agency bore on the promulgation date, in any scheme.',
    })
    issuer: string,
    @Bounded({ min: 1900, max: 9998 })
    @Arg('year', () => Int, { description: 'The year of promulgation.' })
    year: number,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: DocumentsContext,
  ): Promise<PlanProgress> {
    return context.use(PlanProgressStore).of(number, issuer, year, asOf ?? context.today);
  }

  @FieldResolver(() => [TaskCount], {
    description: 'The same tasks, counted by one thing or several; cancelled ones are among them, without a state.',
  })
  @Access(open, { class: 'INTERNAL' })
  counts(
    @Root() progress: PlanProgress,
    @Bounded({ items: 4 })
    @Arg('by', () => [TaskGrouping], { description: 'By what; with none of them, all in one.' })
    by: (keyof typeof TaskGrouping)[],
    @Ctx() context: DocumentsContext,
  ): Promise<TaskCount[]> {
    return context.use(PlanProgressStore).counts(progress, by);
  }
}
