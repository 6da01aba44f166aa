import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError, notFound } from '../../kernel/errors.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { PrismaClient } from '../generated/client.ts';
import { type GroupSums, leastSure, observedFor, valueIn } from '../indicator/aggregation.rules.ts';
import { readDimensions } from '../indicator/dimensions.rules.ts';
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
  dimensions: string | null;
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
  DIMENSIONS: sql`item.dimensions`,
};

/**
 * The figures of each indicator by group. Indicator after indicator, so that what has to be kept or sorted at once is one
 * indicator's, which fits into memory. Only stocks look for the last figure, and only means for the weights.
 */
function figuresByGroup(codes: string[], by: Dimension[], filter: StatisticsFilter): Sql {
  const key = (dimension: Dimension) => (by.includes(dimension) ? dimensions[dimension] : sql`null::text`);
  const groups = by.length ? sql`group by ${join([...new Set(by)].map((dimension) => dimensions[dimension]))}` : sql``;
  const period = by.includes('PERIOD') ? sql`, period_id` : sql``;
  const split = by.includes('DIMENSIONS') ? sql`${period}, dimensions` : period;
  const own = join(conditions(filter), ' and ');
  const observed = sql`select * from reports.observation where indicator_code = indicator.code and ${own}`;
  const none = sql`null::float`;
  const kinds = [
    { are: sql`not in ('LAST', 'AVG_WEIGHTED')`, figures: observed, last: none, weight: none },
    {
      are: sql`= 'LAST'`,
      figures: sql`select *, max(data_to) over (partition by agency_id ${period}) as latest from (${observed}) observed`,
      last: sql`sum(value) filter (where data_to = latest)`,
      weight: none,
    },
    {
      are: sql`= 'AVG_WEIGHTED'`,
      figures: sql`
        select observed.*, weighing.value as weight from (${observed}) observed
        left join (select * from reports.observation where indicator_code = indicator.weight and ${own}) weighing
          on weighing.agency_id = observed.agency_id and weighing.period_id = observed.period_id
          and weighing.dimensions = observed.dimensions`,
      last: none,
      weight: sql`weight`,
    },
  ];
  return join(
    kinds.map(
      ({ are, figures, last, weight }) => sql`
        select indicator.code as indicator, figure.* from reports.indicator
        cross join lateral (
          select ${key('AGENCY')} as "agencyId", ${key('LEVEL')} as level, ${key('PERIOD')} as "periodId",
            ${key('DIMENSIONS')} as dimensions, min(item.data_from) as "dataFrom", max(item.data_to) as "dataTo", sum(item.count)::int as count,
            count(*)::int as agencies, sum(item.sum) as sum, sum(item.last) as last, sum(item.weighted) as weighted,
            sum(item.weights) as weights, array_remove(array[
              case when bool_or(item.estimated) then 'E' end, case when bool_or(item.provisional) then 'P' end, 'A'
            ], null) as statuses
          from (
            select agency_id ${split}, min(data_from) as data_from, max(data_to) as data_to, count(*) as count,
              sum(value) as sum, ${last} as last, sum(value * ${weight}) as weighted, sum(${weight}) as weights,
              bool_or(obs_status = 'E') as estimated, bool_or(obs_status = 'P') as provisional
            from (${figures}) figure group by agency_id ${split}
          ) item
          join area on area.id = item.agency_id ${groups}
        ) figure
        where indicator.code = any(${codes}::text[]) and indicator.aggregation ${are} and figure.agencies > 0`,
    ),
    ' union all ',
  );
}

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
    const rows = await this.#read(observedFor(wanted), by, filter);
    const groups = [
      ...groupBy(rows, (row) => JSON.stringify([row.periodId, row.level, row.agencyId, row.dimensions])).values(),
    ];
    const table = wanted.flatMap((indicator) => {
      const parts = new Set(observedFor([indicator]));
      return groups.flatMap((group) => {
        const own = group.filter((row) => parts.has(row.indicator));
        if (own.length === 0) return [];
        const { agencyId, level, periodId, dimensions: text, periodKind, dataFrom } = own[0]!;
        const dataTo = new Date(Math.max(...own.map((row) => +row.dataTo)));
        const period = { id: periodId!, kind: periodKind, year: Number(periodId?.slice(0, 4)), dataFrom, dataTo };
        return [
          {
            indicator,
            agency: agencyId === null ? null : { id: agencyId, asOf: dataTo },
            level,
            period: periodId === null ? null : period,
            dimensions: text === null ? null : readDimensions(text),
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

  #read(codes: string[], by: Dimension[], filter: StatisticsFilter): Promise<GroupRow[]> {
    const area = this.#area(filter);
    return this.prisma.$queryRaw<GroupRow[]>`
      with area as materialized (
        select * from unnest(${area.map(({ id }) => id)}::text[], ${area.map(({ level }) => level)}::text[]) as area(id, level)
      )
      select *, ${filter.periodKind}::text as "periodKind" from (${figuresByGroup(codes, by, filter)}) figure
      order by "dataTo", "periodId", level, "agencyId", dimensions, indicator limit ${limit + 1}`;
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

function conditions({ periodKind, from, to, period, agencies }: StatisticsFilter): Sql[] {
  const within = period == null ? undefined : getPeriod(period);
  return [
    sql`period_kind = ${periodKind}`,
    ...(from ? [sql`data_to >= ${from}::date`] : []),
    ...(to ? [sql`data_to < ${addDays(to, 1)}::date`] : []),
    // Data end no earlier than they begin; said for the index.
    ...(within
      ? [
          sql`data_from >= ${within.dataFrom}::date and data_to between ${within.dataFrom}::date and ${within.dataTo}::date`,
        ]
      : []),
    ...(agencies ? [sql`agency_id = any(${agencies}::text[])`] : []),
  ];
}
