/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyLevel, ObservationStatus, StatisticsDimension, StatisticsFilter } from '../schema.ts';

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsStatisticsRowIndicator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
  /** The unit of measure (đơn vị tính); null when it has none. */
  unit: string | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsStatisticsRowAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsStatisticsRowPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** A value of one of the dimensions (chiều phân tổ) of an indicator, such as LEVEL = COMMUNE. */
export type ReportsStatisticsRowDimensions = {
  /** The dimension. */
  name: string;
  /** Its value. */
  value: string;
};

/** One figure of a table (một dòng số liệu). */
export type ReportsStatisticsRow = {
  /** The indicator. */
  indicator: ReportsStatisticsRowIndicator;
  /** Whose figure it is, as of the last day of its data; null when the table is not by agency. */
  agency: ReportsStatisticsRowAgency | null;
  /** The level; null when the table is not by level. */
  level: AgencyLevel | null;
  /** The period; null when the table is not by period. */
  period: ReportsStatisticsRowPeriod | null;
  /** The dimensions, by name, none of a figure without; null when the table is not by dimensions. */
  dimensions: ReportsStatisticsRowDimensions[] | null;
  /** The figure; null when it cannot be had from what was reported. */
  value: number | null;
  /** How many agencies it is of. */
  agencies: number;
  /** How sure it is: as the least sure figure in it. */
  obsStatus: ObservationStatus;
};

/** Where a page lies in its list (Relay). */
export type ReportsStatisticsStatisticsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of StatisticsRow (Relay). */
export type ReportsStatisticsStatistics = {
  /** The items of the page. */
  nodes: ReportsStatisticsRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsStatisticsStatisticsPageInfo;
};

/** What reports.statistics answers. */
export type ReportsStatistics = {
  /** A table of figures (bảng số liệu) from accepted reports: one row for each indicator and each group that it is broken down by; without any, one row an indicator. Indicators come in the order in which they are asked for, the rows of each by period, level, agency and dimensions; read page after page, the whole table, as long as it may be, comes in this order without repeats. Ratios are sums divided by sums. The rows refer to agencies, so that figures of the other domains join in the same operation. What agencies report are counts of documents, dossiers, tasks and officers in office, in reports that analysts may read as a whole, so that small cells are shown, on every page: they would only be an issue for counts of private persons, of which there are none here. LIMIT_EXCEEDED when the tables of one operation ask for more than 10,000 rows in all. Requires the scope `statistics:read`; null when denied. */
  statistics: ReportsStatisticsStatistics | null;
};

/** What it is asked with. */
export interface ReportsStatisticsVariables {
  indicators: readonly (string)[];
  by: readonly (StatisticsDimension)[];
  filter: StatisticsFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A table of figures, for analysts: one row for each indicator and group; up to 10,000 a page, the next with after. Requires the scope `statistics:read`. */
export const statistics: Operation<
  ReportsStatistics,
  ReportsStatisticsVariables,
  'statistics:read',
  'statistics',
  ReportsStatisticsRow
> = {
  name: 'reportsStatistics',
  kind: 'query',
  text: "query reportsStatistics($indicators:[ID!]!$by:[StatisticsDimension!]!$filter:StatisticsFilter!$first:Int$after:String){statistics(indicators:$indicators by:$by filter:$filter first:$first after:$after){nodes{indicator{code unit}agency{id stableId nameVi}level period{id}dimensions{name value}value agencies obsStatus}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["statistics"], size: 100 },
};
