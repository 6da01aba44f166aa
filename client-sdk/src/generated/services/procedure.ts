/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyLevel, AuthorityKind } from '../schema.ts';
import type { ProcedureSummary } from './fragments.ts';

/** That the authorities of a kind and level are competent for a procedure for a time (thẩm quyền giải quyết), each in its own territory. */
export type ServicesProcedureProcedureCompetence = {
  /** The kind of authority. */
  kind: AuthorityKind;
  /** Its level of administration. */
  level: AgencyLevel;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProcedureProcedure = ProcedureSummary & {
  /** Who is competent for it, and when, the earliest first. */
  competence: ServicesProcedureProcedureCompetence[];
};

/** What services.procedure answers. */
export type ServicesProcedure = {
  /** One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none. */
  procedure: ServicesProcedureProcedure | null;
};

/** What it is asked with. */
export interface ServicesProcedureVariables {
  code: string;
}

/** One administrative procedure by its code, and who has been competent for it. */
export const procedure: Operation<
  ServicesProcedure,
  ServicesProcedureVariables,
  never,
  never,
  never
> = {
  name: 'servicesProcedure',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}query servicesProcedure($code:ProcedureCode!){procedure(code:$code){...ProcedureSummary competence{kind level validFrom validTo}}}",
};
