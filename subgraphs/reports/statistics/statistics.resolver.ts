import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access, scopes } from '../../kernel/access/access.ts';
import type { ReportsContext } from '../stores.ts';
import { StatisticsDimension, StatisticsFilter, StatisticsRow } from './statistics.type.ts';

@Resolver()
export class StatisticsResolver {
  @Query(() => [StatisticsRow], {
    nullable: true,
    description:
      'A table of figures (bảng số liệu) from accepted reports: one row for each indicator and each group that it is broken down by; without any, one row an indicator. Ratios are sums divided by sums. The rows refer to agencies, so that figures of the other domains join in the same operation. What agencies report are counts of documents, dossiers, tasks and officers in office, so that small cells are shown: they would only be an issue for counts of private persons, of which there are none here. LIMIT_EXCEEDED beyond 10,000 rows.',
  })
  @Access(scopes('statistics:read'), { class: 'INTERNAL' })
  statistics(
    @Arg('indicators', () => [ID], { description: 'The codes of the indicators, in the order of the table.' })
    indicators: string[],
    @Arg('by', () => [StatisticsDimension], { description: 'What to break down by.' })
    by: (keyof typeof StatisticsDimension)[],
    @Arg('filter', () => StatisticsFilter, { description: 'Which figures.' }) filter: StatisticsFilter,
    @Ctx() { statistics }: ReportsContext,
  ): Promise<StatisticsRow[]> {
    return statistics.table(indicators, by, filter);
  }
}
