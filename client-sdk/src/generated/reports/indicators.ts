/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { IndicatorAggregation } from '../schema.ts';

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsIndicatorsRowNumerator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
};

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsIndicatorsRowDenominator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
};

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsIndicatorsRow = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
  /** Name in Vietnamese (tên chỉ tiêu). */
  nameVi: string;
  /** The unit of measure (đơn vị tính); null when it has none. */
  unit: string | null;
  /** How figures are put together. */
  aggregation: IndicatorAggregation;
  /** Of a ratio: the indicator that is divided (tử số). */
  numerator: ReportsIndicatorsRowNumerator | null;
  /** Of a ratio: the indicator that it is divided by (mẫu số). */
  denominator: ReportsIndicatorsRowDenominator | null;
  /** How it is defined, in words (công thức). */
  formula: string | null;
  /** Who or what defines it (nguồn). */
  source: string;
};

/** Where a page lies in its list (Relay). */
export type ReportsIndicatorsIndicatorsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Indicator (Relay). */
export type ReportsIndicatorsIndicators = {
  /** The items of the page. */
  nodes: ReportsIndicatorsRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsIndicatorsIndicatorsPageInfo;
};

/** What reports.indicators answers. */
export type ReportsIndicators = {
  /** The catalogue of indicators (danh mục chỉ tiêu), by code. */
  indicators: ReportsIndicatorsIndicators | null;
};

/** What it is asked with. */
export interface ReportsIndicatorsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The catalogue of indicators. */
export const indicators: Operation<
  ReportsIndicators,
  ReportsIndicatorsVariables,
  never,
  never,
  ReportsIndicatorsRow
> = {
  name: 'reportsIndicators',
  kind: 'query',
  text: "query reportsIndicators($first:Int$after:String){indicators(first:$first after:$after){nodes{code nameVi unit aggregation numerator{code}denominator{code}formula source}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["indicators"], size: 100 },
};
