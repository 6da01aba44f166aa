/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsObligationsReportObligationsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReportsObligationsReportObligationsPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
  /** The first day of which data are reported. */
  dataFrom: string;
  /** The last day of which data are reported (ngày chốt số liệu), included. */
  dataTo: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsObligationsReportObligationsSubmissionsReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type ReportsObligationsReportObligationsSubmissions = {
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: ReportsObligationsReportObligationsSubmissionsReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReportsObligationsReportObligations = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: ReportsObligationsReportObligationsAgency;
  /** The period to report on (kỳ báo cáo). */
  period: ReportsObligationsReportObligationsPeriod;
  /** To whom the report is due, the earliest deadline first. */
  submissions: ReportsObligationsReportObligationsSubmissions[];
};

/** What reports.obligations answers. */
export type ReportsObligations = {
  /** What an agency must report in a year under a regime (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. NOT_FOUND when there is no such regime or agency. */
  reportObligations: ReportsObligationsReportObligations[] | null;
};

/** What it is asked with. */
export interface ReportsObligationsVariables {
  regime: string;
  agency: string;
  year: number;
}

/** What an agency must report in a year under a regime, with its periods and deadlines. */
export const obligations: Operation<
  ReportsObligations,
  ReportsObligationsVariables,
  never,
  never,
  never
> = {
  name: 'reportsObligations',
  kind: 'query',
  text: "query reportsObligations($regime:ID!$agency:ID!$year:Int!){reportObligations(regime:$regime agency:$agency year:$year){id agency{id stableId nameVi}period{id dataFrom dataTo}submissions{receiver{id stableId nameVi}deadline}}}",
};
