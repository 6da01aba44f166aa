/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierDimension } from '../schema.ts';
import type { DossierNumbers } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesAgencyDossierStatisticsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Dossiers accepted in a period for which the agency, or one that it took over from, is competent. BAD_USER_INPUT for a period that is not whole months. */
  dossierStatistics: DossierNumbers[] | null;
};

/** What services.agencyDossierStatistics answers. */
export type ServicesAgencyDossierStatistics = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ServicesAgencyDossierStatisticsAgency | null;
};

/** What it is asked with. */
export interface ServicesAgencyDossierStatisticsVariables {
  agency: string;
  from: string;
  to: string;
  by?: readonly (DossierDimension)[] | null | undefined;
}

/** The same of an agency. */
export const agencyDossierStatistics: Operation<
  ServicesAgencyDossierStatistics,
  ServicesAgencyDossierStatisticsVariables,
  never,
  never,
  never
> = {
  name: 'servicesAgencyDossierStatistics',
  kind: 'query',
  text: "fragment DossierNumbers on DossierStatistics{agency{id stableId nameVi}procedure{code nameVi}level month quarter until accepted onTime{numerator denominator percent}online{numerator denominator percent}finished{numerator denominator percent}satisfied{numerator denominator percent}suppressedCells}query servicesAgencyDossierStatistics($agency:ID!$from:Date!$to:Date!$by:[DossierDimension!]){agency(id:$agency){id stableId dossierStatistics(from:$from to:$to by:$by){...DossierNumbers}}}",
};
