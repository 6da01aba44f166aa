/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportPeriodKind } from '../schema.ts';

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsPeriodsReportPeriods = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
  /** How long the period is. */
  kind: ReportPeriodKind;
  /** The first day of which data are reported. */
  dataFrom: string;
  /** The last day of which data are reported (ngày chốt số liệu), included. */
  dataTo: string;
};

/** What reports.periods answers. */
export type ReportsPeriods = {
  /** The reporting periods (kỳ báo cáo) of a year, as the general calendar has them: the shorter kinds first, each in order; weeks only when they are asked for. */
  reportPeriods: ReportsPeriodsReportPeriods[] | null;
};

/** What it is asked with. */
export interface ReportsPeriodsVariables {
  year: number;
  kind?: ReportPeriodKind | null | undefined;
}

/** The reporting periods of a year, as the law draws them. */
export const periods: Operation<
  ReportsPeriods,
  ReportsPeriodsVariables,
  never,
  never,
  never
> = {
  name: 'reportsPeriods',
  kind: 'query',
  text: "query reportsPeriods($year:Int!$kind:ReportPeriodKind){reportPeriods(year:$year kind:$kind){id kind dataFrom dataTo}}",
};
