/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierDimension } from '../schema.ts';
import type { PaymentSums } from './fragments.ts';

/** What services.paymentStatistics answers. */
export type ServicesPaymentStatistics = {
  /** What was paid in a period for the dossiers of all agencies whose payments the viewer may add up: of the province for analysts, of their agency and those below it for leaders. BAD_USER_INPUT for a period that is not whole months. Requires the scope `statistics:read` or `dossiers:approve` or `payments:read` or `province:wide`; null when denied. */
  paymentStatistics: PaymentSums[] | null;
};

/** What it is asked with. */
export interface ServicesPaymentStatisticsVariables {
  from: string;
  to: string;
  by?: readonly (DossierDimension)[] | null | undefined;
}

/** What was paid for dossiers in a span of months, for leaders, analysts and who keeps accounts. Requires the scope `statistics:read` or `dossiers:approve` or `payments:read` or `province:wide`. */
export const paymentStatistics: Operation<
  ServicesPaymentStatistics,
  ServicesPaymentStatisticsVariables,
  'statistics:read|dossiers:approve|payments:read|province:wide',
  'paymentStatistics',
  never
> = {
  name: 'servicesPaymentStatistics',
  kind: 'query',
  text: "fragment PaymentSums on PaymentStatistics{agency{id stableId}procedure{code nameVi}level month quarter until dossiers payments amount suppressedCells}query servicesPaymentStatistics($from:Date!$to:Date!$by:[DossierDimension!]){paymentStatistics(from:$from to:$to by:$by){...PaymentSums}}",
};
