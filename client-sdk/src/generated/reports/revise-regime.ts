/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReviseReportRegimeInput } from '../schema.ts';

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReportsReviseRegimeReviseReportRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** The number of the version, from 1. */
  version: number;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** What reports.reviseRegime answers. */
export type ReportsReviseRegime = {
  /** Gives a reporting regime a new version (sửa đổi chế độ báo cáo) from a day on. What has been reported by an earlier one stays as it is; a draft that is being written goes by the version of its period, and says so when that has changed. Requires the scope `reports:manage`; null when denied. */
  reviseReportRegime: ReportsReviseRegimeReviseReportRegime | null;
};

/** What it is asked with. */
export interface ReportsReviseRegimeVariables {
  input: ReviseReportRegimeInput;
}

/** Gives a reporting regime a new version. Requires the scope `reports:manage`. */
export const reviseRegime: Operation<
  ReportsReviseRegime,
  ReportsReviseRegimeVariables,
  'reports:manage',
  'reviseReportRegime',
  never
> = {
  name: 'reportsReviseRegime',
  kind: 'mutation',
  text: "mutation reportsReviseRegime($input:ReviseReportRegimeInput!){reviseReportRegime(input:$input){id version validFrom validTo}}",
  keyed: ["input"],
};
