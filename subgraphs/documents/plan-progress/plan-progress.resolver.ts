import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Access, scopes } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { AgencyCodeScalar, DateScalar, DocumentNumberScalar } from '../../kernel/scalars.ts';
import type { DocumentsContext } from '../stores.ts';
import { PlanProgress } from './plan-progress.type.ts';

@Resolver()
export class PlanProgressResolver {
  @Query(() => PlanProgress, {
    nullable: true,
    description:
      'How far the tasks that a document gives had got on a day, by the agency that leads them. NOT_FOUND when there is no such document for the viewer.',
  })
  @Access(scopes('tasks:read'), { class: 'INTERNAL' })
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
    asOf: Date | undefined,
    @Ctx() { planProgress, today }: DocumentsContext,
  ): Promise<PlanProgress> {
    return planProgress.of(number, issuer, year, asOf ?? today);
  }
}
