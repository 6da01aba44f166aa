/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesCompetentAuthoritiesRow = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** Where a page lies in its list (Relay). */
export type ServicesCompetentAuthoritiesProcedureCompetentAuthoritiesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Agency (Relay). */
export type ServicesCompetentAuthoritiesProcedureCompetentAuthorities = {
  /** The items of the page. */
  nodes: ServicesCompetentAuthoritiesRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesCompetentAuthoritiesProcedureCompetentAuthoritiesPageInfo;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesCompetentAuthoritiesProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** The agencies that are competent for it on a day (cơ quan thực hiện), each as of that day, by level and name; none while it is for authorities that are not in the directory, such as the police: see competence. */
  competentAuthorities: ServicesCompetentAuthoritiesProcedureCompetentAuthorities;
};

/** What services.competentAuthorities answers. */
export type ServicesCompetentAuthorities = {
  /** One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none. */
  procedure: ServicesCompetentAuthoritiesProcedure | null;
};

/** What it is asked with. */
export interface ServicesCompetentAuthoritiesVariables {
  code: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the agencies that are competent for a procedure on a day. */
export const competentAuthorities: Operation<
  ServicesCompetentAuthorities,
  ServicesCompetentAuthoritiesVariables,
  never,
  never,
  ServicesCompetentAuthoritiesRow
> = {
  name: 'servicesCompetentAuthorities',
  kind: 'query',
  text: "query servicesCompetentAuthorities($code:ProcedureCode!$asOf:Date$first:Int$after:String){procedure(code:$code){code competentAuthorities(asOf:$asOf first:$first after:$after){nodes{id stableId asOf nameVi}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["procedure","competentAuthorities"], size: 100 },
};
