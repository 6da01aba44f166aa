import { Arg, ID, Int, Query, Resolver } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { getPeriod, type PeriodKind, periodsOf } from './period.rules.ts';
import { ReportPeriod, ReportPeriodKind } from './period.type.ts';

@Resolver()
export class PeriodResolver {
  @Query(() => [ReportPeriod], {
    nullable: true,
    description:
      'The reporting periods (kỳ báo cáo) of a year, as the general calendar has them: the shorter kinds first, each in order; weeks only when they are asked for.',
  })
  @Access(open)
  reportPeriods(
    @Bounded({ min: 2016, max: 2100 }) @Arg('year', () => Int, { description: 'The year, 2016 to 2100.' }) year: number,
    @Arg('kind', () => ReportPeriodKind, { nullable: true, description: 'Only periods of this kind.' })
    kind: PeriodKind | undefined,
  ): ReportPeriod[] {
    return periodsOf(year, kind);
  }

  @Query(() => ReportPeriod, {
    nullable: true,
    description: 'One reporting period by its id. NOT_FOUND when there is none.',
  })
  @Access(open)
  reportPeriod(
    @Arg('id', () => ID, {
      description: 'Such as 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30.',
    })
    id: string,
  ): ReportPeriod {
    return getPeriod(id);
  }
}
