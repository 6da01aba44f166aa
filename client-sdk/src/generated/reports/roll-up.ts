/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RollUp } from './fragments.ts';

/** An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together. */
export type ReportsRollUpIndicator = {
  /** Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4. */
  code: string;
  /** The unit of measure (đơn vị tính); null when it has none. */
  unit: string | null;
  /** The indicator of an agency with all below it (tổng hợp theo cây tổ chức), along the tree of the period's last day, from reports that were accepted. Where there is no report on a longer period as a whole, it is put together of those on its parts: on the quarters of a year, by the rule of the indicator. NOT_FOUND for an unknown agency or period. Requires the scope `statistics:read`; null when denied. */
  rollUp: RollUp | null;
};

/** What reports.rollUp answers. */
export type ReportsRollUp = {
  /** One indicator (chỉ tiêu) by its code. NOT_FOUND when there is none. */
  indicator: ReportsRollUpIndicator | null;
};

/** What it is asked with. */
export interface ReportsRollUpVariables {
  code: string;
  agency: string;
  period: string;
}

/** An indicator of an agency with all below it in one period, and who is missing in it. Requires the scope `statistics:read`. */
export const rollUp: Operation<
  ReportsRollUp,
  ReportsRollUpVariables,
  'statistics:read',
  'indicator.rollUp' | 'indicator.rollUp.registered',
  never
> = {
  name: 'reportsRollUp',
  kind: 'query',
  text: "fragment RollUp on IndicatorRollUp{agency{id stableId nameVi}value reported registered{value numerator denominator unknown difference}obsStatus coverage{received expected missing{id stableId nameVi}}}query reportsRollUp($code:ID!$agency:ID!$period:ID!){indicator(code:$code){code unit rollUp(agency:$agency period:$period){...RollUp}}}",
};
