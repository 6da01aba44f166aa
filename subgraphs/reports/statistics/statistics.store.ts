import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError, notFound } from '../../kernel/errors.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { PrismaClient } from '../generated/client.ts';
import { type GroupSums, leastSure, observedFor, valueIn } from '../indicator/aggregation.rules.ts';
import type { IndicatorStore } from '../indicator/indicator.store.ts';
import { getPeriod } from '../period/period.rules.ts';
import type { StatisticsDimension, StatisticsFilter, StatisticsRow } from './statistics.type.ts';

type Dimension = keyof typeof StatisticsDimension;

/** The most rows that one table has. */
const limit = 10_000;

/** The figures of one indicator in one group, as the statement answers them. */
interface GroupRow extends GroupSums {
  agencyId: string | null;
  level: string | null;
  periodId: string | null;
  periodKind: string;
  dataFrom: Date;
  dataTo: Date;
  agencies: number;
  statuses: string[];
}

const dimensions: Record<Dimension, Sql> = {
  AGENCY: sql`item.agency_id`,
  LEVEL: sql`area.level`,
  PERIOD: sql`item.period_id`,
};

/** Makes tables of figures; whatever they are broken down by, by one statement. */
export class StatisticsStore {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly indicators: IndicatorStore,
  ) {}

  /** The table of these indicators, in their order, then by period, level and agency; LIMIT_EXCEEDED beyond 10,000 rows. */
  async table(codes: string[], by: Dimension[], filter: StatisticsFilter): Promise<StatisticsRow[]> {
    const catalogue = await this.indicators.catalogue();
    const wanted = [...new Set(codes)].map((code, index) => {
      const indicator = catalogue.get(code);
      if (!indicator) throw badInput(`indicators.${index}`, 'There is no such indicator; see the query indicators');
      return indicator;
    });
    if (wanted.length === 0) throw badInput('indicators', 'Name an indicator at least');
    const needsLast = observedFor(wanted).some((code) => catalogue.get(code)!.aggregation === 'LAST');
    const rows = await this.#read(observedFor(wanted), by, filter, needsLast);
    const groups = [...groupBy(rows, (row) => JSON.stringify([row.periodId, row.level, row.agencyId])).values()];
    const table = wanted.flatMap((indicator) => {
      const parts = new Set(observedFor([indicator]));
      return groups.flatMap((group) => {
        const own = group.filter((row) => parts.has(row.indicator));
        if (own.length === 0) return [];
        const { agencyId, level, periodId, periodKind, dataFrom } = own[0]!;
        const dataTo = new Date(Math.max(...own.map((row) => +row.dataTo)));
        const period = { id: periodId!, kind: periodKind, year: Number(periodId?.slice(0, 4)), dataFrom, dataTo };
        return [
          {
            indicator,
            agency: agencyId === null ? null : { id: agencyId, asOf: dataTo },
            level,
            period: periodId === null ? null : period,
            value: valueIn(indicator, new Map(own.map((row) => [row.indicator, row])), catalogue),
            agencies: Math.max(...own.map((row) => row.agencies)),
            obsStatus: leastSure(own.flatMap((row) => row.statuses)),
          },
        ];
      });
    });
    if (rows.length > limit || table.length > limit) {
      throw new GraphError('LIMIT_EXCEEDED', `The table has more than ${limit} rows; ask for less of it at a time`);
    }
    return table;
  }

  #read(codes: string[], by: Dimension[], filter: StatisticsFilter, needsLast: boolean): Promise<GroupRow[]> {
    const key = (dimension: Dimension) => (by.includes(dimension) ? dimensions[dimension] : sql`null::text`);
    const keys = [sql`item.indicator_code`, ...[...new Set(by)].map((dimension) => dimensions[dimension])];
    const latest = needsLast
      ? sql`max(data_to) over (partition by indicator_code, agency_id ${by.includes('PERIOD') ? sql`, period_id` : sql``})`
      : sql`data_to`;
    const area = this.#area(filter);
    return this.prisma.$queryRaw<GroupRow[]>`
      select item.indicator_code as indicator, ${key('AGENCY')} as "agencyId", ${key('LEVEL')} as level,
        ${key('PERIOD')} as "periodId", min(item.period_kind) as "periodKind", min(item.data_from) as "dataFrom",
        max(item.data_to) as "dataTo", count(*)::int as count, count(distinct item.agency_id)::int as agencies,
        sum(item.value) as sum, sum(item.value) filter (where item.data_to = item.latest) as last,
        sum(item.value * weight.value) as weighted, sum(weight.value) as weights,
        array_agg(distinct item.obs_status) as statuses
      from (
        select *, ${latest} as latest from reports.observation
        where ${join([sql`indicator_code = any(${codes}::text[])`, ...conditions(filter)], ' and ')}
      ) item
      join reports.indicator indicator on indicator.code = item.indicator_code
      join unnest(${area.map(({ id }) => id)}::text[], ${area.map(({ level }) => level)}::text[]) as area(id, level)
        on area.id = item.agency_id
      left join reports.observation weight on weight.indicator_code = indicator.weight
        and weight.agency_id = item.agency_id and weight.period_id = item.period_id
        and weight.dimensions = item.dimensions
      group by ${join(keys, ', ')}
      order by max(item.data_to), ${key('PERIOD')}, ${key('LEVEL')}, ${key('AGENCY')}, item.indicator_code
      limit ${limit + 1}`;
  }

  /** The agencies whose figures count. */
  #area({ levels, agencies, below, asOf }: StatisticsFilter) {
    const { organisation, today } = this.context;
    if (below != null && !organisation.get(below)) throw notFound(`The agency ${JSON.stringify(below)}`);
    const under =
      below == null
        ? undefined
        : new Set([below, ...organisation.descendants(below, asOf ?? today).map(({ id }) => id)]);
    return organisation
      .all()
      .filter(({ id }) => under?.has(id) ?? true)
      .filter(({ id }) => agencies?.includes(id) ?? true)
      .filter(({ level }) => levels?.includes(level) ?? true);
  }
}

function conditions({ periodKind, from, to, period }: StatisticsFilter): Sql[] {
  const within = period == null ? undefined : getPeriod(period);
  return [
    sql`period_kind = ${periodKind}`,
    ...(from ? [sql`data_to >= ${from}::date`] : []),
    ...(to ? [sql`data_to < ${addDays(to, 1)}::date`] : []),
    ...(within ? [sql`data_from >= ${within.dataFrom}::date and data_to <= ${within.dataTo}::date`] : []),
  ];
}
