/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RollUp } from './fragments.ts';

/** An indicator of an agency against that of those that it took over from (so sánh qua sắp xếp). */
export type ReportsComparisonIndicatorComparison = {
  /** The agency in the later period. */
  current: RollUp;
  /** The agencies whose place it holds, in the earlier period: itself, or its predecessors of that time. */
  before: RollUp[];
  /** Their figure together; null when it is not known, or not comparable. */
  beforeValue: number | null;
  /** By how much the later figure is greater; null when either is not known or they are not comparable. */
  change: number | null;
  /** Whether the two are of the same territory and tasks: false where a predecessor was split. */
  comparable: boolean;
  /** Why they are not comparable; what was split cannot be apportioned by itself. */
  reasons: string[];
};

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsComparisonIndicator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
  /** The unit of measure (đơn vị tính); null when it has none. */
  unit: string | null;
  /** The indicator of an agency against an earlier period, across reorganisations: against those whose place it holds. Not comparable where one of them was split. Requires the scope `statistics:read`; null when denied. */
  comparison: ReportsComparisonIndicatorComparison | null;
};

/** What reports.comparison answers. */
export type ReportsComparison = {
  /** One indicator (chỉ tiêu) by its code. NOT_FOUND when there is none. */
  indicator: ReportsComparisonIndicator | null;
};

/** What it is asked with. */
export interface ReportsComparisonVariables {
  code: string;
  agency: string;
  period: string;
  with: string;
}

/** An indicator of an agency against an earlier period, across reorganisations. Requires the scope `statistics:read`. */
export const comparison: Operation<
  ReportsComparison,
  ReportsComparisonVariables,
  'statistics:read',
  'indicator.comparison' | 'indicator.comparison.current.registered' | 'indicator.comparison.before.registered',
  never
> = {
  name: 'reportsComparison',
  kind: 'query',
  text: "fragment RollUp on IndicatorRollUp{agency{id stableId nameVi}value reported registered{value numerator denominator unknown difference}obsStatus coverage{received expected missing{id stableId nameVi}}}query reportsComparison($code:ID!$agency:ID!$period:ID!$with:ID!){indicator(code:$code){code unit comparison(agency:$agency period:$period with:$with){current{...RollUp}before{...RollUp}beforeValue change comparable reasons}}}",
};
