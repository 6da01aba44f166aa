/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierDimension, DossierStatisticsOrder } from '../schema.ts';
import type { DossierNumbers } from './fragments.ts';

/** What services.dossierStatistics answers. */
export type ServicesDossierStatistics = {
  /** Dossiers accepted in a period, and how many in time, over the province. BAD_USER_INPUT for a period that is not whole months. */
  dossierStatistics: DossierNumbers[] | null;
};

/** What it is asked with. */
export interface ServicesDossierStatisticsVariables {
  from: string;
  to: string;
  by?: readonly (DossierDimension)[] | null | undefined;
  orderBy?: DossierStatisticsOrder | null | undefined;
  first?: number | null | undefined;
}

/** Dossiers accepted in a span of months, and how many in time. Totals are exact; what singles a person out is held back. */
export const dossierStatistics: Operation<
  ServicesDossierStatistics,
  ServicesDossierStatisticsVariables,
  never,
  never,
  never
> = {
  name: 'servicesDossierStatistics',
  kind: 'query',
  text: "fragment DossierNumbers on DossierStatistics{agency{id stableId nameVi}procedure{code nameVi}level month quarter until accepted onTime{numerator denominator percent}online{numerator denominator percent}finished{numerator denominator percent}satisfied{numerator denominator percent}suppressedCells}query servicesDossierStatistics($from:Date!$to:Date!$by:[DossierDimension!]$orderBy:DossierStatisticsOrder$first:Int){dossierStatistics(from:$from to:$to by:$by orderBy:$orderBy first:$first){...DossierNumbers}}",
};
