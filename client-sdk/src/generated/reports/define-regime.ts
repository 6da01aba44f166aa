/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DefineReportRegimeInput } from '../schema.ts';

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReportsDefineRegimeDefineReportRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** The number of the version, from 1. */
  version: number;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** What reports.defineRegime answers. */
export type ReportsDefineRegime = {
  /** Sets up a reporting regime (ban hành chế độ báo cáo), and makes its reports due. BAD_USER_INPUT, with the argument, for what could not be carried out; CONFLICT when there is one with its id. Requires the scope `reports:manage`; null when denied. */
  defineReportRegime: ReportsDefineRegimeDefineReportRegime | null;
};

/** What it is asked with. */
export interface ReportsDefineRegimeVariables {
  input: DefineReportRegimeInput;
}

/** Sets up a reporting regime, for whoever manages them. Requires the scope `reports:manage`. */
export const defineRegime: Operation<
  ReportsDefineRegime,
  ReportsDefineRegimeVariables,
  'reports:manage',
  'defineReportRegime',
  never
> = {
  name: 'reportsDefineRegime',
  kind: 'mutation',
  text: "mutation reportsDefineRegime($input:DefineReportRegimeInput!){defineReportRegime(input:$input){id version validFrom validTo}}",
  keyed: ["input"],
};
