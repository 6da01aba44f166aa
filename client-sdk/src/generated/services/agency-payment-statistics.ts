/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierDimension } from '../schema.ts';
import type { PaymentSums } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesAgencyPaymentStatisticsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** What was paid in a period for the dossiers of the agency, with what it took over, as far as the viewer may add it up. BAD_USER_INPUT for a period that is not whole months. Requires the scope `statistics:read` or `dossiers:approve` or `payments:read` or `province:wide`; null when denied. */
  paymentStatistics: PaymentSums[] | null;
};

/** What services.agencyPaymentStatistics answers. */
export type ServicesAgencyPaymentStatistics = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ServicesAgencyPaymentStatisticsAgency | null;
};

/** What it is asked with. */
export interface ServicesAgencyPaymentStatisticsVariables {
  agency: string;
  from: string;
  to: string;
  by?: readonly (DossierDimension)[] | null | undefined;
}

/** The same of an agency. Requires the scope `statistics:read` or `dossiers:approve` or `payments:read` or `province:wide`. */
export const agencyPaymentStatistics: Operation<
  ServicesAgencyPaymentStatistics,
  ServicesAgencyPaymentStatisticsVariables,
  'statistics:read|dossiers:approve|payments:read|province:wide',
  'agency.paymentStatistics',
  never
> = {
  name: 'servicesAgencyPaymentStatistics',
  kind: 'query',
  text: "fragment PaymentSums on PaymentStatistics{agency{id stableId}procedure{code nameVi}level month quarter until dossiers payments amount suppressedCells}query servicesAgencyPaymentStatistics($agency:ID!$from:Date!$to:Date!$by:[DossierDimension!]){agency(id:$agency){id stableId paymentStatistics(from:$from to:$to by:$by){...PaymentSums}}}",
};
