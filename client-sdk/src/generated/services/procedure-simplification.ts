/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ProcedureVersionWhole } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProcedureSimplificationProcedureSimplificationProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
};

/** What a review has made of a procedure (phương án đơn giản hóa), by its versions. */
export type ServicesProcedureSimplificationProcedureSimplification = {
  /** The procedure. */
  procedure: ServicesProcedureSimplificationProcedureSimplificationProcedure;
  /** As it was when the review started, whatever was published afterwards; null when no version was on record. */
  before: ProcedureVersionWhole | null;
  /** As it is on the day asked for; null while it is what it was. */
  after: ProcedureVersionWhole | null;
};

/** What services.procedureSimplification answers. */
export type ServicesProcedureSimplification = {
  /** What a review changed in its procedures (đơn giản hóa thủ tục hành chính), by code. NOT_FOUND when there is no such review. */
  procedureSimplification: ServicesProcedureSimplificationProcedureSimplification[] | null;
};

/** What it is asked with. */
export interface ServicesProcedureSimplificationVariables {
  review: string;
  asOf?: string | null | undefined;
}

/** Each procedure of a review before it and after. */
export const procedureSimplification: Operation<
  ServicesProcedureSimplification,
  ServicesProcedureSimplificationVariables,
  never,
  never,
  never
> = {
  name: 'servicesProcedureSimplification',
  kind: 'query',
  text: "fragment ProcedureVersionWhole on ProcedureVersion{id validFrom validTo decisionNumber decisionDate publishedAt publishedInTime department{id stableId nameVi}timeLimit{value unit verified}excludesPaymentTime sharesFiles steps{case steps}methods{channel timeLimit{value unit verified}fees{...ProcedureFeeWhole}note}components{code name originals copies formName formUrl}subjects fees{...ProcedureFeeWhole}outputs{code name}legalResources{number name}requirements isComplete missingParts}fragment ProcedureFeeWhole on ProcedureFee{kind amount unit note verified}query servicesProcedureSimplification($review:ID!$asOf:Date){procedureSimplification(review:$review asOf:$asOf){procedure{code nameVi}before{...ProcedureVersionWhole}after{...ProcedureVersionWhole}}}",
};
