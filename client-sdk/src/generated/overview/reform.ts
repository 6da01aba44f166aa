/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { EdocPeriod } from '../schema.ts';
import type { InTime, Owed, Signed } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewReformIndicatorComparisonCurrentAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
  /** The e-document indicators of the agency and of those that it took over from; empty when the viewer may not count its documents. Requires the scope `statistics:read` or `documents:read`; null when denied. */
  edocIndicators: Signed[] | null;
  /** Dossiers accepted in a period for which the agency, or one that it took over from, is competent. BAD_USER_INPUT for a period that is not whole months. */
  dossierStatistics: InTime[] | null;
  /** What the agency must report in a year (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. */
  reportObligations: Owed | null;
};

/** An indicator of an agency with all below it, in one period (số liệu tổng hợp), as agencies reported it; `registered` has the same as the registers do. */
export type OverviewReformIndicatorComparisonCurrent = {
  /** The figure; null when nothing is known, or it cannot be had. */
  value: number | null;
  /** The agency, as of the period's last day. */
  agency: OverviewReformIndicatorComparisonCurrentAgency;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type OverviewReformIndicatorComparisonBeforeAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
  /** The e-document indicators of the agency and of those that it took over from; empty when the viewer may not count its documents. Requires the scope `statistics:read` or `documents:read`; null when denied. */
  edocIndicators: Signed[] | null;
  /** Dossiers accepted in a period for which the agency, or one that it took over from, is competent. BAD_USER_INPUT for a period that is not whole months. */
  dossierStatistics: InTime[] | null;
  /** What the agency must report in a year (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. */
  reportObligations: Owed | null;
};

/** An indicator of an agency with all below it, in one period (số liệu tổng hợp), as agencies reported it; `registered` has the same as the registers do. */
export type OverviewReformIndicatorComparisonBefore = {
  /** The figure; null when nothing is known, or it cannot be had. */
  value: number | null;
  /** The agency, as of the period's last day. */
  agency: OverviewReformIndicatorComparisonBeforeAgency;
};

/** An indicator of an agency against that of those that it took over from (so sánh qua sắp xếp). */
export type OverviewReformIndicatorComparison = {
  /** Whether the two are of the same territory and tasks: false where a predecessor was split. */
  comparable: boolean;
  /** Why they are not comparable; what was split cannot be apportioned by itself. */
  reasons: string[];
  /** By how much the later figure is greater; null when either is not known or they are not comparable. */
  change: number | null;
  /** The agency in the later period. */
  current: OverviewReformIndicatorComparisonCurrent;
  /** The agencies whose place it holds, in the earlier period: itself, or its predecessors of that time. */
  before: OverviewReformIndicatorComparisonBefore[];
};

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type OverviewReformIndicator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
  /** The indicator of an agency against an earlier period, across reorganisations: against those whose place it holds. Not comparable where one of them was split. Requires the scope `statistics:read`; null when denied. */
  comparison: OverviewReformIndicatorComparison | null;
};

/** What overview.reform answers. */
export type OverviewReform = {
  /** One indicator (chỉ tiêu) by its code. NOT_FOUND when there is none. */
  indicator: OverviewReformIndicator | null;
};

/** What it is asked with. */
export interface OverviewReformVariables {
  agency: string;
  indicator: string;
  period: string;
  with: string;
  documents: EdocPeriod;
  documentsBefore: EdocPeriod;
  from: string;
  to: string;
  fromBefore: string;
  toBefore: string;
  year: number;
  yearBefore: number;
  regime: string;
}

/** An agency against those whose place it holds, across a reorganisation: an indicator, documents, dossiers and reports of two quarters, and whether they are comparable. Requires the scope `statistics:read`. Some fields require more: `statistics:read` or `documents:read` (`indicator.comparison.current.agency.edocIndicators`, `indicator.comparison.before.agency.edocIndicators`); `reports:read` (`indicator.comparison.current.agency.reportObligations.nodes.submissions.state`, `indicator.comparison.before.agency.reportObligations.nodes.submissions.state`). */
export const reform: Operation<
  OverviewReform,
  OverviewReformVariables,
  'statistics:read',
  'indicator.comparison' | 'indicator.comparison.current.agency.edocIndicators' | 'indicator.comparison.current.agency.reportObligations.nodes.submissions.state' | 'indicator.comparison.before.agency.edocIndicators' | 'indicator.comparison.before.agency.reportObligations.nodes.submissions.state',
  never
> = {
  name: 'overviewReform',
  kind: 'query',
  text: "fragment Signed on EdocIndicator{code numerator denominator unknown}fragment InTime on DossierStatistics{accepted onTime{numerator denominator}}fragment Owed on ReportObligationConnection{nodes{id submissions{receiver{id stableId}state}}}query overviewReform($agency:ID!$indicator:ID!$period:ID!$with:ID!$documents:EdocPeriod!$documentsBefore:EdocPeriod!$from:Date!$to:Date!$fromBefore:Date!$toBefore:Date!$year:Int!$yearBefore:Int!$regime:ID!){indicator(code:$indicator){code comparison(agency:$agency period:$period with:$with){comparable reasons change current{value agency{id stableId nameVi edocIndicators(period:$documents){...Signed}dossierStatistics(from:$from to:$to){...InTime}reportObligations(year:$year regime:$regime first:20){...Owed}}}before{value agency{id stableId nameVi edocIndicators(period:$documentsBefore){...Signed}dossierStatistics(from:$fromBefore to:$toBefore){...InTime}reportObligations(year:$yearBefore regime:$regime first:20){...Owed}}}}}}",
};
