import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import {
  StatisticsDimension,
  StatisticsFilter,
  StatisticsPageArgs,
  StatisticsRowConnection,
} from './statistics.type.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import type { ReportsContext } from '../../access/context.ts';
import { StatisticsStore } from './statistics.store.ts';

@Resolver()
export class StatisticsResolver {
  @Query(() => StatisticsRowConnection, {
    nullable: true,
    description:
      'A table of figures (bảng số liệu) from accepted reports: one row for each indicator and each group that it is broken down by; without any, one row an indicator. Indicators come in the order in which they are asked for, the rows of each by period, level, agency and dimensions; read page after page, the whole table, as long as it may be, comes in this order without repeats. Ratios are sums divided by sums. The rows refer to agencies, so that figures of the other domains join in the same operation. What agencies report are counts of documents, dossiers, tasks and officers in office, in reports that analysts may read as a whole, so that small cells are shown, on every page: they would only be an issue for counts of private persons, of which there are none here. LIMIT_EXCEEDED when the tables of one operation ask for more than 10,000 rows in all.',
  })
  @Access(scopes('statistics:read'), { class: 'INTERNAL' })
  statistics(
    @Bounded({ items: 500 })
    @Arg('indicators', () => [ID], { description: 'The codes of the indicators, in the order of the table.' })
    indicators: string[],
    @Arg('by', () => [StatisticsDimension], { description: 'What to break down by.' })
    by: (keyof typeof StatisticsDimension)[],
    @Arg('filter', () => StatisticsFilter, { description: 'Which figures.' }) filter: StatisticsFilter,
    @Args(() => StatisticsPageArgs) page: StatisticsPageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(StatisticsStore).page(indicators, by, filter, page);
  }
}
