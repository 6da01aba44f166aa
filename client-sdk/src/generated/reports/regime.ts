/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportPeriodKind, ReportRegimeKind } from '../schema.ts';
import type { DataTemplate } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsRegimeReportRegimeSubjects = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsRegimeReportRegimeReceiversAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** An agency that receives the reports of a regime (cơ quan nhận báo cáo). */
export type ReportsRegimeReportRegimeReceivers = {
  /** The agency, on the day that was asked for. */
  agency: ReportsRegimeReportRegimeReceiversAgency;
  /** By when the report is due there (thời hạn gửi báo cáo), in words. */
  deadlineRule: string;
};

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReportsRegimeReportRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** The number of the version, from 1. */
  version: number;
  /** Name in Vietnamese (tên báo cáo). */
  nameVi: string;
  /** Name in English. */
  nameEn: string;
  /** What makes its reports due (loại báo cáo). */
  kind: ReportRegimeKind;
  /** The kind of its periods (tần suất báo cáo); null for a regime that is not periodic. */
  frequency: ReportPeriodKind | null;
  /** The documents that set it up (căn cứ pháp lý), in Vietnamese. */
  legalBasis: string;
  /** What the reports are for (mục đích báo cáo), in Vietnamese; null when no document says. */
  purpose: string | null;
  /** What is reported (nội dung yêu cầu báo cáo), in Vietnamese; null when no document says. */
  content: string | null;
  /** How reports are sent (phương thức gửi, nhận báo cáo), in Vietnamese; null when no document says. */
  submitMethod: string | null;
  /** How to go about it (hướng dẫn quy trình thực hiện), in Vietnamese; null when no document says. */
  procedureGuide: string | null;
  /** The day of the month on which data are closed (thời gian chốt số liệu), the last one where a month is shorter; weeks and one-off reports go without it. */
  cutOffDay: number;
  /** The headings of what is reported in words (đề cương báo cáo), in order. */
  outline: string[];
  /** What is reported in figures (biểu mẫu số liệu). */
  template: DataTemplate;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
  /** The agencies that must report (đối tượng thực hiện): those that the regime names, or who answers for them on the day. */
  subjects: ReportsRegimeReportRegimeSubjects[];
  /** To whom the reports go (cơ quan nhận báo cáo): those that the regime names, or who answers for them on the day. */
  receivers: ReportsRegimeReportRegimeReceivers[];
};

/** What reports.regime answers. */
export type ReportsRegime = {
  /** One reporting regime (chế độ báo cáo) by its id. NOT_FOUND when there is none. */
  reportRegime: ReportsRegimeReportRegime | null;
};

/** What it is asked with. */
export interface ReportsRegimeVariables {
  id: string;
  asOf?: string | null | undefined;
}

/** One reporting regime as of a day: who must report what, to whom, and by when. */
export const regime: Operation<
  ReportsRegime,
  ReportsRegimeVariables,
  never,
  never,
  never
> = {
  name: 'reportsRegime',
  kind: 'query',
  text: "query reportsRegime($id:ID!$asOf:Date){reportRegime(id:$id asOf:$asOf){id version nameVi nameEn kind frequency legalBasis purpose content submitMethod procedureGuide cutOffDay outline template{...DataTemplate}validFrom validTo subjects(asOf:$asOf){id stableId nameVi}receivers(asOf:$asOf){agency{id stableId nameVi}deadlineRule}}}fragment DataTemplate on ReportTemplate{version columns{key label type unit required min max formula indicator}checks{expression message}}",
};
