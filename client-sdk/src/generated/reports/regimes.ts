/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportPeriodKind, ReportRegimeKind } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsRegimesRowReceiversAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** An agency that receives the reports of a regime (cơ quan nhận báo cáo). */
export type ReportsRegimesRowReceivers = {
  /** The agency, on the day that was asked for. */
  agency: ReportsRegimesRowReceiversAgency;
  /** By when the report is due there (thời hạn gửi báo cáo), in words. */
  deadlineRule: string;
};

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReportsRegimesRow = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
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
  /** To whom the reports go (cơ quan nhận báo cáo): those that the regime names, or who answers for them on the day. */
  receivers: ReportsRegimesRowReceivers[];
};

/** Where a page lies in its list (Relay). */
export type ReportsRegimesReportRegimesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ReportRegime (Relay). */
export type ReportsRegimesReportRegimes = {
  /** The items of the page. */
  nodes: ReportsRegimesRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsRegimesReportRegimesPageInfo;
};

/** What reports.regimes answers. */
export type ReportsRegimes = {
  /** The catalogue of reporting regimes (danh mục chế độ báo cáo), by id. */
  reportRegimes: ReportsRegimesReportRegimes | null;
};

/** What it is asked with. */
export interface ReportsRegimesVariables {
  public?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The catalogue of reporting regimes; public: true is the one that the province publishes. */
export const regimes: Operation<
  ReportsRegimes,
  ReportsRegimesVariables,
  never,
  never,
  ReportsRegimesRow
> = {
  name: 'reportsRegimes',
  kind: 'query',
  text: "query reportsRegimes($public:Boolean$first:Int$after:String){reportRegimes(public:$public first:$first after:$after){nodes{id nameVi nameEn kind frequency legalBasis receivers{agency{id stableId nameVi}deadlineRule}}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["reportRegimes"], size: 100 },
};
