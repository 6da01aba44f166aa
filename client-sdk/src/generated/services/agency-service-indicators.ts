/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ServiceIndicatorWhole } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesAgencyServiceIndicatorsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The index of Decision 766/QĐ-TTg of the agency, with what it took over, for whole months. Procedures are those that it is competent for on the last day, or in charge of. Those of the whole agency are exact. Of one procedure, an index of one to four applicants is suppressed, and 2.1 also when that few had a dossier open as the period began. */
  serviceIndicators: ServiceIndicatorWhole[] | null;
};

/** What services.agencyServiceIndicators answers. */
export type ServicesAgencyServiceIndicators = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ServicesAgencyServiceIndicatorsAgency | null;
};

/** What it is asked with. */
export interface ServicesAgencyServiceIndicatorsVariables {
  agency: string;
  from: string;
  to: string;
  codes?: readonly (string)[] | null | undefined;
  procedure?: string | null | undefined;
}

/** The same of an agency, of one procedure or all. */
export const agencyServiceIndicators: Operation<
  ServicesAgencyServiceIndicators,
  ServicesAgencyServiceIndicatorsVariables,
  never,
  never,
  never
> = {
  name: 'servicesAgencyServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator{code group nameVi nameEn part numerator denominator value fullMarksAt until suppressedCells}query servicesAgencyServiceIndicators($agency:ID!$from:Date!$to:Date!$codes:[Text!]$procedure:ProcedureCode){agency(id:$agency){id stableId serviceIndicators(from:$from to:$to codes:$codes procedure:$procedure){...ServiceIndicatorWhole}}}",
};
