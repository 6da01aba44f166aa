/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ServiceIndicatorWhole } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProcedureServiceIndicatorsProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** The index of Decision 766/QĐ-TTg of the procedure, over the province, for whole months. */
  serviceIndicators: ServiceIndicatorWhole[] | null;
};

/** What services.procedureServiceIndicators answers. */
export type ServicesProcedureServiceIndicators = {
  /** One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none. */
  procedure: ServicesProcedureServiceIndicatorsProcedure | null;
};

/** What it is asked with. */
export interface ServicesProcedureServiceIndicatorsVariables {
  code: string;
  from: string;
  to: string;
  codes?: readonly (string)[] | null | undefined;
}

/** The same of a procedure. */
export const procedureServiceIndicators: Operation<
  ServicesProcedureServiceIndicators,
  ServicesProcedureServiceIndicatorsVariables,
  never,
  never,
  never
> = {
  name: 'servicesProcedureServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator{code group nameVi nameEn part numerator denominator value fullMarksAt until suppressedCells}query servicesProcedureServiceIndicators($code:ProcedureCode!$from:Date!$to:Date!$codes:[Text!]){procedure(code:$code){code serviceIndicators(from:$from to:$to codes:$codes){...ServiceIndicatorWhole}}}",
};
