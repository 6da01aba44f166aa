import { join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { addDays, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { IndicatorAggregation, ObservationStatus, PrismaClient } from '../../generated/client.ts';
import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import type { GroupSums } from '../indicator/aggregation.rules.ts';
import { getPeriod } from '../../regimes/period/period.rules.ts';
import type { Place, RowKeys } from './statistics.rules.ts';
import type { StatisticsFilter } from './statistics.type.ts';

/** The figures of one indicator in one group, as the statement answers them. */
export interface Figures extends GroupSums, RowKeys {
  /** The row's indicator has this position in the table. */
  position: number;
  dataFrom: PlainDate;
  dataTo: PlainDate;
  agencies: number;
  statuses: ObservationStatus[];
}

/** An indicator whose figures are wanted for the table's indicator at a position: itself, or what it divides. */
export interface WantedFigures {
  position: number;
  code: string;
  aggregation: IndicatorAggregation;
  weight: string | null;
}

/** A part of a table. */
export interface FigurePage {
  /** In the order of their positions; those alone that have rows in the page, as far as that is known. */
  wanted: WantedFigures[];
  keys: (keyof RowKeys)[];
  filter: StatisticsFilter;
  area: { id: string; level: AgencyLevel }[];
  after: Place | undefined;
  before: Place | undefined;
  backward: boolean;
  limit: number;
}

const columns: Record<keyof RowKeys, Sql> = {
  periodId: sql`item.period_id`,
  level: sql`area.level`,
  agencyId: sql`item.agency_id`,
  dimensions: sql`item.dimensions`,
};

/**
 * The figures of a part of a table, by one statement. Indicator after indicator in the order of the table, so that no more
 * are looked at than fill the page, and what has to be kept or sorted at once is one indicator's, which fits into memory.
 */
export function readFigures(prisma: PrismaClient, page: FigurePage): Promise<Figures[]> {
  const { wanted, keys, filter, area, after, before, backward, limit } = page;
  const direction = raw(backward ? 'desc' : 'asc');
  // By bytes, so that cursors mean the same whatever the database's language is.
  const place = [sql`wanted.position`, ...keys.map((key) => sql`figure.${raw(`"${key}"`)} collate "C"`)];
  const beyond = (sign: string, at: Place | undefined) =>
    at ? [sql`(${join(place)}) ${raw(sign)} (${join(at)})`] : [];
  const conditions = [sql`figure.agencies > 0`, ...beyond('>', after), ...beyond('<', before)];
  return prisma.$queryRaw<Figures[]>`
    with area as materialized (
      select * from unnest(${area.map(({ id }) => id)}::text[], ${area.map(({ level }) => level)}::text[]) as area(id, level)
    )
    select wanted.position, wanted.code as indicator, figure.* from (
      select * from unnest(${wanted.map(({ position }) => position)}::int[], ${wanted.map(({ code }) => code)}::text[],
        ${wanted.map(({ aggregation }) => aggregation)}::text[], ${wanted.map(({ weight }) => weight)}::text[]
      ) as wanted(position, code, aggregation, weight)
      order by position ${direction}
    ) wanted
    cross join lateral (${figuresByGroup(keys, filter)}) figure
    where ${join(conditions, ' and ')}
    order by ${join([...place, sql`wanted.code`].map((column) => sql`${column} ${direction}`))} limit ${limit}`;
}

/** The figures of one indicator by group. Only stocks look for the last figure, and only means for the weights. */
function figuresByGroup(keys: (keyof RowKeys)[], filter: StatisticsFilter): Sql {
  const key = (name: keyof RowKeys) => (keys.includes(name) ? columns[name] : sql`null::text`);
  const groups = keys.length ? sql`group by ${join(keys.map((name) => columns[name]))}` : sql``;
  const period = keys.includes('periodId') ? sql`, period_id` : sql``;
  const split = keys.includes('dimensions') ? sql`${period}, dimensions` : period;
  const own = join(conditionsOf(filter), ' and ');
  const observed = sql`select * from reports.observation where indicator_code = wanted.code and ${own}`;
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
        left join (select * from reports.observation where indicator_code = wanted.weight and ${own}) weighing
          on weighing.agency_id = observed.agency_id and weighing.period_id = observed.period_id
          and weighing.dimensions = observed.dimensions`,
      last: none,
      weight: sql`weight`,
    },
  ];
  return join(
    kinds.map(
      ({ are, figures, last, weight }) => sql`
        select ${key('periodId')} as "periodId", ${key('level')} as level, ${key('agencyId')} as "agencyId",
          ${key('dimensions')} as dimensions, min(item.data_from) as "dataFrom", max(item.data_to) as "dataTo",
          sum(item.count)::int as count, count(*)::int as agencies, sum(item.sum) as sum, sum(item.last) as last,
          sum(item.weighted) as weighted, sum(item.weights) as weights, array_remove(array[
            case when bool_or(item.estimated) then 'E' end, case when bool_or(item.provisional) then 'P' end, 'A'
          ], null) as statuses
        from (
          select agency_id ${split}, min(data_from) as data_from, max(data_to) as data_to, count(*) as count,
            sum(value) as sum, ${last} as last, sum(value * ${weight}) as weighted, sum(${weight}) as weights,
            bool_or(obs_status = 'E') as estimated, bool_or(obs_status = 'P') as provisional
          from (${figures}) figure group by agency_id ${split}
        ) item
        join area on area.id = item.agency_id where wanted.aggregation ${are} ${groups}`,
    ),
    ' union all ',
  );
}

function conditionsOf({ periodKind, from, to, period, agencies }: StatisticsFilter): Sql[] {
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
